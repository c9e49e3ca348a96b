"""Underlines are drawn so that their patterns can be told apart without colour."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from reader.ui.article_view.lines import draw_line
from reader.ui.theme import LinePattern, MarkStyle, load_theme

EM = 20.0
WIDTH = 120


def drawn(pattern, width=1.0):
    """Return the rows of pixels of one underline, True where there is ink."""
    image = QImage(WIDTH, 24, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    style = MarkStyle(QColor(0, 0, 0, 0), QColor("black"), pattern, width)
    draw_line(painter, style, QPointF(0, 10), WIDTH, EM)
    painter.end()
    return [[image.pixelColor(x, y).lightness() < 128 for x in range(WIDTH)] for y in range(24)]


def inked_rows(rows):
    return [y for y, row in enumerate(rows) if any(row)]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("pattern", [LinePattern.DOUBLE_DASHED, LinePattern.DOUBLE_DOTTED])
def test_paper_shows_between_the_two_lines_of_a_double_pattern(pattern):
    rows = inked_rows(drawn(pattern, 1.2))
    assert rows[-1] - rows[0] + 1 > len(rows)


@pytest.mark.usefixtures("qapp")
def test_no_two_categories_are_drawn_alike():
    pictures = [
        str(drawn(style.pattern, style.width)) for style in load_theme("light").terms.values()
    ]
    assert len(set(pictures)) == len(pictures)


@pytest.mark.usefixtures("qapp")
def test_a_long_dash_has_fewer_gaps_than_a_dash():
    def gaps(pattern):
        columns = [any(column) for column in zip(*drawn(pattern, 1.2), strict=True)]
        return sum(one and not two for one, two in pairwise(columns))

    assert 0 < gaps(LinePattern.LONG_DASH) < gaps(LinePattern.DASHED)
