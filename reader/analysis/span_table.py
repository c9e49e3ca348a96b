"""Many spans as two columns of numbers."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import overload

from reader.article.model import Span
from reader.overriding import override


class SpanTable(Sequence[Span]):
    """Spans by rising start, made when they are asked for.

    Args:
        starts: of all spans.
        ends: as many.
    """

    def __init__(self, starts: Sequence[int] = (), ends: Sequence[int] = ()) -> None:
        self.starts, self.ends = starts, ends

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

    @override
    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    @override
    def __hash__(self) -> int:
        return hash(tuple(self))

    def _place(self, span: Span) -> int | None:
        first, after = bisect_left(self.starts, span.start), bisect_right(self.starts, span.start)
        return next((n for n in range(first, after) if self.ends[n] == span.end), None)
