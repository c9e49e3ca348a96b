"""The concept map of the seed: relations found and laid out, then drawn.

`python -m benchmarks.concept_map`; needs no display.
"""

import os
import time
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QImage, QPainter

from benchmarks.tables import show, spread, verdict
from reader.analysis.terms import find_terms
from reader.concept_map.model import concept_map
from reader.glossary.files import load_shipped
from reader.glossary.matcher import TermMatcher
from reader.importers.reading import read_article
from reader.resources import seed_article
from reader.ui.app import make_application
from reader.ui.concept_map.drawing import MapDrawing
from reader.ui.theme import load_theme

BAR = 100.0  # milliseconds
_ROUNDS = 15


def main() -> None:
    """Measure and print."""
    make_application()
    glossary, article = load_shipped(), read_article(seed_article())
    terms = find_terms(article, glossary, TermMatcher(glossary))
    theme = load_theme("light")
    laid, drawn = [], []
    for _ in range(_ROUNDS):
        begun = time.perf_counter()
        drawing = MapDrawing(concept_map(article, terms, glossary))
        laid.append(time.perf_counter() - begun)
        image = QImage(1920, 1080, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        begun = time.perf_counter()
        drawing.draw(painter, theme)
        drawn.append(time.perf_counter() - begun)
        painter.end()
    chart = drawing.chart
    rows = [
        ("step", "ms", "bar", ""),
        ("found and laid out", spread(laid, 1000), f"{BAR:.0f}", verdict(median(laid) * 1000, BAR)),
        ("drawn", spread(drawn, 1000), "", ""),
    ]
    show(f"Concept map of the seed: {len(chart.nodes)} concepts, {len(chart.links)} links", rows)


if __name__ == "__main__":
    main()
