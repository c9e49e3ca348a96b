"""Where a query finds something in one text, and whether it finds an article at all.

This is the meaning of a query, told on the text itself; the index only answers sooner.
"""

import datetime
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TypeVar

from reader.article.folding import fold
from reader.article.model import Span
from reader.article.variants import has_variants, pattern
from reader.library.query_tree import (
    And,
    Dates,
    Field,
    Near,
    Not,
    Or,
    Pages,
    Phrase,
    Query,
    Selection,
)
from reader.library.spelling import wanted
from reader.library.text_index import Entry

_BLANKS = r"[^\S\n]+"

_Place = tuple[int, int]
_Finder = Callable[[str], Iterable[_Place]]
_Comparable = TypeVar("_Comparable", datetime.date, int)


class Hits:
    """The places in texts that a query is about. It has been spelled out (spelling.py).

    A phrase is looked for in the text as it stands, each of its characters as a class of all that
    fold to it: a tenth of the time that folding the text would take.
    """

    def __init__(self, query: Query) -> None:
        parts = dict.fromkeys(wanted(query))
        self._finders = [find for part in parts if (find := _finder_of(part))]

    def __call__(self, text: str) -> tuple[Span, ...]:
        """Return every hit in a text, rising; where two overlap, the first and longest."""
        places = [place for find in self._finders for place in find(text)]
        apart = places if len(self._finders) == 1 else _apart(places)
        return tuple(Span(start, end) for start, end in apart)


def finder(phrase: str) -> _Finder:
    """Return what finds a phrase in a folded text: places that do not overlap, rising."""
    words = fold(phrase).split()
    if not words:
        return lambda _folded: ()
    if len(words) == 1:
        return partial(_places, words[0])
    expression = re.compile(_BLANKS.join(map(re.escape, words)))
    return lambda folded: (match.span() for match in expression.finditer(folded))


def _finder_of(part: Phrase | Near) -> _Finder | None:
    """Return what finds a part in a text that is not folded."""
    if isinstance(part, Near):
        return lambda text: _ends(near_places(part, fold(text)))
    return _as_it_stands(part.text) if part.field is Field.TEXT else None


def _as_it_stands(phrase: str) -> _Finder:
    words = fold(phrase).split()
    if not words:
        return lambda _text: ()
    if len(words) == 1 and not has_variants(words[0]):
        return partial(_places, words[0])
    expression = re.compile(_BLANKS.join(map(pattern, words)))
    return lambda text: (match.span() for match in expression.finditer(text))


def finds(query: Query, entry: Entry) -> bool:
    """Tell whether a query that is spelled out finds an article, by reading it."""
    match query:
        case And(parts):
            return all(finds(part, entry) for part in parts)
        case Or(parts):
            return any(finds(part, entry) for part in parts)
        case Not(part):
            return not finds(part, entry)
    return _finds(query, entry)


def _finds(query: Query, entry: Entry) -> bool:
    record = entry.record
    match query:
        case Phrase():
            found = finder(query.text)
            empty = not query.text.strip()
            return empty or any(any(found(text)) for text in _texts(query.field, entry))
        case Near():
            return any(any(near_places(query, text)) for text in _texts(query.first.field, entry))
        case Dates(first, last):
            return _within(record.date, first, last)
        case Pages(first, last):
            return _within(record.page, first, last)
        case Selection(ids):
            return record.id in ids
    raise TypeError(f"not spelled out: {query}")


def near_places(near: Near, folded: str) -> Iterator[tuple[_Place, _Place]]:
    """Yield pairs of places that are near enough in one paragraph, the left one first.

    For each place the closest one before it is taken.
    """
    first, second = _every(near.first.text, folded), _every(near.second.text, folded)
    yield from _followed(first, second, near.distance, folded)
    if first != second:
        yield from _followed(second, first, near.distance, folded)


def _followed(
    left: Sequence[_Place], right: Sequence[_Place], distance: int, folded: str
) -> Iterator[tuple[_Place, _Place]]:
    ends = [end for _, end in left]
    for place in right:
        at = bisect_right(ends, place[0])
        if not at:
            continue
        end = ends[at - 1]
        if place[0] - end <= distance and "\n" not in folded[end : place[0]]:
            yield left[at - 1], place


def _places(word: str, folded: str) -> Iterator[_Place]:
    length = len(word)
    start = folded.find(word)
    while start >= 0:
        yield start, start + length
        start = folded.find(word, start + length)


def _every(phrase: str, folded: str) -> list[_Place]:
    """Return all places of a phrase, those that overlap too."""
    expression = _BLANKS.join(map(re.escape, fold(phrase).split()))
    if not expression:
        return []
    return [match.span(1) for match in re.finditer(f"(?=({expression}))", folded)]


def _ends(pairs: Iterable[tuple[_Place, _Place]]) -> Iterator[_Place]:
    return _apart([place for pair in pairs for place in pair])


def _apart(places: Iterable[_Place]) -> Iterator[_Place]:
    """Yield places, rising, without those that overlap one before; of two, the longer first."""
    last = 0
    for start, end in sorted(places, key=lambda place: (place[0], -place[1])):
        if start >= last:
            yield start, end
            last = end


def _within(value: _Comparable | None, first: _Comparable | None, last: _Comparable | None) -> bool:
    if value is None:
        return False
    return (first is None or first <= value) and (last is None or value <= last)


def _texts(field: Field, entry: Entry) -> Sequence[str]:
    record = entry.record
    match field:
        case Field.TEXT:
            return fold(record.title), fold(entry.text)
        case Field.TITLE:
            return (fold(record.title),)
        case Field.COLUMN:
            return (fold(record.column or ""),)
        case Field.AUTHOR:
            return tuple(fold(name) for name in record.authors)
    raise ValueError(field)
