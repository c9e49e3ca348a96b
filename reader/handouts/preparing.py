"""What the command line and the window both do before they make a handout."""

from collections.abc import Iterable, Mapping, Sequence

from reader.analysis.article_readings import ArticleReadings, Knowledge
from reader.analysis.model import Analysis
from reader.analysis.reading_table import load_reading_table
from reader.annotations.model import Layer, Style
from reader.annotations.placing import Placed
from reader.annotations.privacy import public
from reader.article.model import Article
from reader.glossary.glossary import Glossary
from reader.handouts.model import Material
from reader.lessons.cloze import clozes


def leaving(placed: Iterable[Placed], layers: Mapping[str, Layer]) -> tuple[Placed, ...]:
    """Return the annotations that may leave, without what is private in them."""
    seen = ((public(one.annotation, layers), one.places) for one in placed)
    return tuple(Placed(annotation, places) for annotation, places in seen if annotation)


def material(
    article: Article,
    analysis: Analysis,
    glossary: Glossary,
    placed: Sequence[Placed],
    styles: Sequence[Style],
) -> Material:
    """Return what a handout of an article is made of, but for the pinyin."""
    return Material(article, analysis.terms, glossary, placed, clozes(placed, article), styles)


def pinyin(article: Article, analysis: Analysis, glossary: Glossary) -> tuple[str, ...]:
    """Return a syllable for each character of an article; "" for what has none."""
    readings = ArticleReadings(
        article.text, analysis, Knowledge(load_reading_table(), glossary.forms)
    )
    syllables = [""] * len(article.text)
    for block in article.blocks:
        syllables[block.start : block.end] = readings.of(block.start, block.end)
    return tuple(syllables)
