"""Numbered series in a text: 一是…二是…, 第一…第二…, （一）…, 1. …, as an argument is laid out."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise

from reader.article.model import Article, Role, Span

FARTHEST = 3000  # characters from one item of a series inside paragraphs to the next
_HAN = "一二三四五六七八九十"
_NUMBER = f"(?:[{_HAN[:-1]}]?十[{_HAN[:-1]}]?|[{_HAN[:-1]}])"
_ROUND = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_BEGIN = r"(?:^|(?<=[。！？；：，、…”’）》〕 \u3000;:,!?]))"
_LINE = "^"


class Style(StrEnum):
    """How the items of a series are numbered."""

    CHAPTER = "chapter"  # 第一章, 第一节, 第一部分
    HAN = "han"  # 一、
    BRACKETED = "bracketed"  # （一）
    ARABIC = "arabic"  # 1. 1、
    ARABIC_BRACKETED = "arabic_bracketed"  # （1） 1）
    ROUND = "round"  # ①
    IS = "is"  # 一是
    MUST = "must"  # 一要
    ORDINAL = "ordinal"  # 第一，


_FORMS = {
    Style.CHAPTER: rf"{_LINE}第(?P<n>{_NUMBER})[章节编篇](?=[ \u3000\n]|部分|$|.{{0,30}}$)",
    Style.HAN: rf"{_LINE}(?P<n>{_NUMBER})[、．.]",
    Style.BRACKETED: rf"{_BEGIN}[（(](?P<n>{_NUMBER})[）)]",
    Style.ARABIC: rf"{_LINE}(?P<n>[0-9０-９]{{1,2}})[、．.](?![0-9０-９])",
    Style.ARABIC_BRACKETED: rf"{_BEGIN}[（(]?(?P<n>[0-9０-９]{{1,2}})[）)]",
    Style.ROUND: rf"(?P<n>[{_ROUND}])",
    Style.IS: rf"{_BEGIN}(?P<n>{_NUMBER})是",
    Style.MUST: rf"{_BEGIN}(?P<n>{_NUMBER})要",
    Style.ORDINAL: rf"{_BEGIN}第(?P<n>{_NUMBER})(?=[，,、是：:])",
}
_PATTERNS = {style: re.compile(form, re.MULTILINE) for style, form in _FORMS.items()}
BY_PARAGRAPH = frozenset({Style.CHAPTER, Style.HAN, Style.ARABIC})


@dataclass(frozen=True, slots=True)
class SeriesItem:
    """One item.

    Attributes:
        marker: the characters that number it.
        passage: from the marker to the next item, or where the argument leaves the series.
        number: 1, 2, …
        style: of its series.
    """

    marker: Span
    passage: Span
    number: int
    style: Style


@dataclass(slots=True)
class _Open:
    """A series to which further items may be added."""

    found: list[tuple[int, Span]] = field(default_factory=list)

    def takes(self, number: int, at: Span, farthest: float) -> bool:
        last, before = self.found[-1]
        return number == last + 1 and at.start - before.end <= farthest


def numbered_series(article: Article) -> list[tuple[SeriesItem, ...]]:
    """Return the series of at least two items, in the order of their first items.

    A series begins with 1 and counts up without a gap; a series inside an item of another is a
    series of its own.
    """
    body = Span(article.paragraphs[0].start, len(article.text)) if article.paragraphs else None
    if body is None:
        return []
    made = [
        _with_passages(article, chain, style)
        for style in Style
        for chain in _chains(article.text, body, style)
    ]
    return sorted(made, key=lambda items: items[0].marker)


def _chains(text: str, body: Span, style: Style) -> Iterator[list[tuple[int, Span]]]:
    farthest = float("inf") if style in BY_PARAGRAPH else FARTHEST
    series: list[_Open] = []
    opened: list[_Open] = []
    for found in _PATTERNS[style].finditer(text, body.start, body.end):
        number, at = _value(found["n"]), Span(*found.span())
        if number == 1:
            opened.append(_Open([(1, at)]))
            series.append(opened[-1])
            continue
        while opened:
            if opened[-1].takes(number, at, farthest):
                opened[-1].found.append((number, at))
                break
            # An inner series that does not go on is over; the outer one may.
            if not any(one.takes(number, at, farthest) for one in opened[:-1]):
                break
            opened.pop()
    yield from (one.found for one in series if len(one.found) > 1)


def _with_passages(
    article: Article, chain: list[tuple[int, Span]], style: Style
) -> tuple[SeriesItem, ...]:
    starts = [at.start for _, at in chain]
    ends = [*starts[1:], _last_end(article, chain, style)]
    return tuple(
        SeriesItem(at, Span(at.start, _trimmed(article.text, at, end)), number, style)
        for (number, at), end in zip(chain, ends, strict=True)
    )


def _last_end(article: Article, chain: list[tuple[int, Span]], style: Style) -> int:
    """Return where the last item ends, by how the others do.

    Where each item is a clause of one sentence, with that sentence; where they are sentences of a
    paragraph, with the paragraph; where they are paragraphs, as many paragraphs on as the longest
    of them has, or before the next heading.
    """
    text, start = article.text, chain[-1][1].start
    paragraph = article.paragraphs[_paragraph_at(article, start)]
    inner = text[chain[0][1].start : start]
    if "\n" in inner or style in BY_PARAGRAPH:
        return _paragraphs_on(article, chain)
    if re.search("[。！？]", inner):
        return paragraph.end
    stop = re.compile("[。！？]").search(text, start, paragraph.end)
    return stop.end() if stop else paragraph.end


def _paragraphs_on(article: Article, chain: list[tuple[int, Span]]) -> int:
    starts = [at.start for _, at in chain]
    breaks = [article.text.count("\n", *pair) for pair in pairwise(starts)]
    longest = max(1, *breaks) if breaks else 1
    end = starts[-1]
    first = _paragraph_at(article, end)
    for count, paragraph in enumerate(article.paragraphs[first : first + longest]):
        if count and paragraph.role is Role.SUBHEAD:
            break
        end = paragraph.end
    return end


def _paragraph_at(article: Article, offset: int) -> int:
    return bisect_right(article.paragraphs, offset, key=lambda p: p.start) - 1


def _trimmed(text: str, marker: Span, end: int) -> int:
    """Leave out what only leads over to the next item."""
    while end > marker.end and (text[end - 1].isspace() or text[end - 1] in "；;，,"):
        end -= 1
    return end


def _value(written: str) -> int:
    """Return the number that is written; 0 for none that counts."""
    if written in _ROUND:
        return _ROUND.index(written) + 1
    if written[0] not in _HAN:
        return int(written)
    tens, ten, ones = written.rpartition("十")
    value = _HAN.index(ones) + 1 if ones else 0
    if ten:
        value += 10 * (_HAN.index(tens) + 1 if tens else 1)
    return value
