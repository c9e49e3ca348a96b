"""Put a heading and a body together to an article, with every offset."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reader.article.model import Article, Paragraph, Span
from reader.importers.datelines import find_dateline
from reader.importers.lines import Block


@dataclass(frozen=True, slots=True)
class Parts:
    """An article's text in pieces.

    Attributes:
        heading: kicker, headline, subtitles and byline, from top to bottom.
        body: the paragraphs after them.
    """

    heading: Sequence[Block]
    body: Sequence[Block]


def compose(title: str, parts: Parts, **known: Any) -> Article:  # noqa: ANN401
    """Return the article of these parts.

    Args:
        title: the title as the source gives it.
        parts: what its text is made of.
        known: further attributes of the article, such as its date.
    """
    heading, end = _placed(parts.heading, 0)
    paragraphs, _ = _placed(parts.body, end)
    text = "\n".join(block.text for block in (*parts.heading, *parts.body))
    found = find_dateline(parts.body)
    if found is None:
        return Article(text, title, heading, paragraphs, **known)
    index, inside = found
    start = paragraphs[index].start
    span = Span(start + inside.start, start + inside.end)
    dateline = text[span.start : span.end]
    known |= {"dateline": dateline, "dateline_span": span}
    return Article(text, title, heading, paragraphs, **known)


def _placed(blocks: Sequence[Block], start: int) -> tuple[tuple[Paragraph, ...], int]:
    """Give each block its place, the first at `start`; also return where the next would begin."""
    placed = []
    for block in blocks:
        end = start + len(block.text)
        placed.append(Paragraph(start, end, block.role))
        start = end + 1
    return tuple(placed), start
