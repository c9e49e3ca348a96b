"""Many spans as two columns of numbers."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import TypeVar, overload

from reader.article.model import Span
from reader.overriding import override

T_co = TypeVar("T_co", covariant=True)

_BLOCK = 8  # spans of which is known together how far they reach


def blocks_of(spans: int) -> int:
    """Return in how many blocks the reach of so many spans is known."""
    return -(-spans // _BLOCK)


class Lazy(Sequence[T_co]):
    """A sequence whose items are made when they are asked for; equal to any with equal items."""

    @override
    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    @override
    def __hash__(self) -> int:
        return hash(tuple(self))


class SpanTable(Lazy[Span]):
    """Spans by rising start, none of them empty, made when they are asked for.

    Args:
        starts: of all spans.
        ends: as many.
        reach: as the attribute, where it was worked out before; for half a million spans that
            takes 10 ms.

    Attributes:
        reach: how far the spans up to the end of each block go, one number for eight spans.
    """

    def __init__(
        self,
        starts: Sequence[int] = (),
        ends: Sequence[int] = (),
        reach: Sequence[int] | None = None,
    ) -> None:
        self.starts, self.ends = starts, ends
        if reach is not None:
            self.reach = reach

    @classmethod
    def of(cls, spans: Iterable[Span]) -> "SpanTable":
        """Return `spans` as a table, by rising start."""
        if isinstance(spans, SpanTable):
            return spans
        places = sorted((span.start, span.end) for span in spans)
        starts, ends = ([place[side] for place in places] for side in (0, 1))
        return cls(array("i", starts), array("i", ends))

    @override
    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, place: int) -> Span: ...
    @overload
    def __getitem__(self, place: slice) -> "SpanTable": ...
    @override
    def __getitem__(self, place: int | slice) -> "Span | SpanTable":
        if isinstance(place, slice):
            return SpanTable(self.starts[place], self.ends[place])
        return Span(self.starts[place], self.ends[place])

    @override
    def __iter__(self) -> Iterator[Span]:
        return map(Span, self.starts, self.ends)

    @override
    def __contains__(self, span: object) -> bool:
        return isinstance(span, Span) and self._place(span) is not None

    @override
    def index(self, value: Span, start: int = 0, stop: int | None = None) -> int:
        place = self._place(value)
        if place is None or place not in range(len(self))[start:stop]:
            raise ValueError(value)
        return place

    def within(self, start: int, end: int) -> list[int]:
        """Return the numbers of the spans that have a character in [start, end), in order."""
        first, after = bisect_right(self.starts, start), bisect_left(self.starts, end)
        ends = self.ends
        before: list[int] = []
        if start >= end:
            return before
        last = first - 1
        while last >= 0 and self.reach[last // _BLOCK] > start:
            block = last // _BLOCK * _BLOCK
            before += [n for n in range(last, block - 1, -1) if ends[n] > start]
            last = block - 1
        return [*reversed(before), *range(first, after)]

    @cached_property
    def reach(self) -> Sequence[int]:
        """How far the spans up to the end of each block go.

        Before a block that reaches no farther than an offset, no span goes on behind it.
        """
        blocks = range(0, len(self), _BLOCK)
        return array("i", accumulate((max(self.ends[n : n + _BLOCK]) for n in blocks), max))

    def _place(self, span: Span) -> int | None:
        first, after = bisect_left(self.starts, span.start), bisect_right(self.starts, span.start)
        return next((n for n in range(first, after) if self.ends[n] == span.end), None)


class CountedSpans(Lazy[Span]):
    """Spans of which only the number is known until one is asked for.

    Args:
        count: how many they are.
        find: finds them.
    """

    def __init__(self, count: int, find: Callable[[], SpanTable]) -> None:
        self._count, self._find = count, find

    @override
    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, place: int) -> Span: ...
    @overload
    def __getitem__(self, place: slice) -> SpanTable: ...
    @override
    def __getitem__(self, place: int | slice) -> Span | SpanTable:
        return self._found[place]

    @cached_property
    def _found(self) -> SpanTable:
        return self._find()
