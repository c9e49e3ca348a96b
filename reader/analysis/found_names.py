"""The names of an article as columns of numbers."""

from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, partial
from itertools import compress
from typing import overload

from reader.analysis.model import Name, NameKind
from reader.analysis.span_table import CountedSpans, Lazy, SpanTable
from reader.overriding import override

KINDS = tuple(NameKind)


class FoundNames(Lazy[Name]):
    """Names by rising start, made when they are asked for.

    Args:
        spans: their places.
        kinds: for each the number of its kind in `KINDS`.
        text_of: gives the text of the name with a number.
    """

    def __init__(
        self, spans: SpanTable, kinds: Sequence[int], text_of: Callable[[int], str]
    ) -> None:
        self.spans, self.kinds, self._text_of = spans, kinds, text_of

    @classmethod
    def of(cls, names: Iterable[Name]) -> "FoundNames":
        """Return `names` as columns, in order."""
        if isinstance(names, FoundNames):
            return names
        ordered = sorted(names, key=lambda name: name.span.start)
        starts = array("i", [name.span.start for name in ordered])
        ends = array("i", [name.span.end for name in ordered])
        kinds = array("i", [KINDS.index(name.kind) for name in ordered])
        return cls(SpanTable(starts, ends), kinds, [name.text for name in ordered].__getitem__)

    @classmethod
    def in_text(cls, text: str, spans: SpanTable, kinds: Sequence[int]) -> "FoundNames":
        """Return the names that stand at `spans` of `text`."""
        starts, ends = spans.starts, spans.ends
        return cls(spans, kinds, lambda number: text[starts[number] : ends[number]])

    @override
    def __len__(self) -> int:
        return len(self.kinds)

    @overload
    def __getitem__(self, place: int) -> Name: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Name, ...]: ...
    @override
    def __getitem__(self, place: int | slice) -> Name | tuple[Name, ...]:
        if isinstance(place, slice):
            return tuple(self[number] for number in range(len(self))[place])
        number = range(len(self))[place]
        return Name(self.spans[number], self._text_of(number), KINDS[self.kinds[number]])

    def spans_by_kind(self) -> Mapping[NameKind, CountedSpans]:
        """Return where the names of each kind stand."""
        return {
            kind: CountedSpans(self._counts[number], partial(self._spans_of, number))
            for number, kind in enumerate(KINDS)
        }

    @cached_property
    def _counts(self) -> Counter[int]:
        """How many names of each kind there are, counted once."""
        return Counter(self.kinds)

    def firsts(self, borders: Sequence[int]) -> frozenset[int]:
        """Return the numbers of the names that are the first of their text between two borders.

        Args:
            borders: offsets in the text, rising.
        """
        found: dict[tuple[int, str, int], int] = {}
        for number, (start, kind) in enumerate(zip(self.spans.starts, self.kinds, strict=True)):
            found.setdefault((kind, self._text_of(number), bisect_right(borders, start)), number)
        return frozenset(found.values())

    def _spans_of(self, kind: int) -> SpanTable:
        kept = [other == kind for other in self.kinds]
        starts, ends = compress(self.spans.starts, kept), compress(self.spans.ends, kept)
        return SpanTable(array("i", starts), array("i", ends))
