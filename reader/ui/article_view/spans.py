"""Many spans that do not overlap, to be asked for by place."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from reader.analysis.span_table import SpanTable
from reader.article.model import Span


class SpanIndex:
    """Sorted spans without overlap, such as the hits of a search."""

    __slots__ = ("_ends", "spans")

    def __init__(self, spans: Sequence[Span] = ()) -> None:
        self.spans = spans
        self._ends = SpanTable.of(spans).ends

    def __len__(self) -> int:
        return len(self.spans)

    def within(self, start: int, end: int) -> Iterator[Span]:
        """Yield the spans that have a character in [start, end)."""
        for number in range(bisect_right(self._ends, start), len(self.spans)):
            if self.spans[number].start >= end:
                return
            yield self.spans[number]
