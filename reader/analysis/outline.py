"""The outline of an argument: subheads, reporting formulas and numbered series, one in another."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from reader.analysis.numbered_series import numbered_series
from reader.analysis.reporting_formulas import reporting_formulas
from reader.article.model import Article, Role, Span

LONGEST_WORDS = 22  # characters of a row


class RowKind(StrEnum):
    """What makes a row of the outline."""

    SUBHEAD = "subhead"
    FORMULA = "formula"  # somebody begins to speak
    ITEM = "item"  # of a numbered series


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """One row.

    Attributes:
        kind: what makes it.
        span: the subhead, the formula, or the marker of the item.
        passage: all that it is about, from its beginning on.
        words: the first words of it, for the row.
        level: how many rows it lies in, from 0.
        number: of an item, else None.
    """

    kind: RowKind
    span: Span
    passage: Span
    words: str
    level: int = 0
    number: int | None = None


def outline(article: Article) -> tuple[OutlineRow, ...]:
    """Return the rows in the order of the text; an article without any has none.

    A subhead is about all up to the next one. A formula is about all up to the next formula or
    subhead. A row that lies in the passage of another is one level deeper.
    """
    rows = [*_subheads(article), *_formulas(article), *_items(article)]
    rows.sort(key=lambda row: (row.span.start, -row.passage.end))
    return tuple(_levelled(_apart(rows)))


def _subheads(article: Article) -> list[OutlineRow]:
    heads = [p for p in article.paragraphs if p.role is Role.SUBHEAD]
    ends = [*(p.start for p in heads), len(article.text)][1:]
    return [
        OutlineRow(
            RowKind.SUBHEAD,
            head.span,
            Span(head.start, _before(article.text, end)),
            _words(article.text, head.start),
        )
        for head, end in zip(heads, ends, strict=True)
    ]


def _formulas(article: Article) -> list[OutlineRow]:
    formulas = reporting_formulas(article)
    borders = [p.start for p in article.paragraphs if p.role is Role.SUBHEAD]
    borders = sorted([*borders, *(one.span.start for one in formulas), len(article.text)])
    made = []
    for one in formulas:
        end = borders[bisect_right(borders, one.span.start)]
        passage = Span(one.span.start, _before(article.text, end))
        words = _words(article.text, one.span.start)
        made.append(OutlineRow(RowKind.FORMULA, one.span, passage, words))
    return made


def _items(article: Article) -> Iterator[OutlineRow]:
    for items in numbered_series(article):
        for one in items:
            words = _words(article.text, one.marker.start)
            yield OutlineRow(RowKind.ITEM, one.marker, one.passage, words, number=one.number)


def _words(text: str, start: int) -> str:
    """Return the first words from a place on: up to a stop, or cut at the usual length."""
    line = text[start : start + 3 * LONGEST_WORDS].partition("\n")[0]
    stop = re.search("[。！？；;]", line)
    line = line[: stop.start()] if stop else line
    return line if len(line) <= LONGEST_WORDS else f"{line[: LONGEST_WORDS - 1]}…"


def _before(text: str, end: int) -> int:
    """Return the end of the text before a border, without blanks."""
    while end and text[end - 1].isspace():
        end -= 1
    return end


def _apart(rows: list[OutlineRow]) -> Iterator[OutlineRow]:
    """Leave out a row that begins where another does: a subhead 一、… is one row."""
    last = -1
    for row in rows:
        if row.span.start != last:
            yield row
        last = row.span.start


def _levelled(rows: Iterator[OutlineRow]) -> Iterator[OutlineRow]:
    around: list[Span] = []
    for row in rows:
        while around and around[-1].end <= row.span.start:
            around.pop()
        yield OutlineRow(row.kind, row.span, row.passage, row.words, len(around), row.number)
        around.append(row.passage)
