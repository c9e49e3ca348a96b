"""Which characters of a text have been before the reader's eyes."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from reader.article.model import Span


class Seen:
    """A growing set of characters, kept as runs that neither touch nor overlap."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def add(self, span: Span) -> None:
        """Add a run of characters."""
        if not len(span):
            return
        first = bisect_left(self._ends, span.start)
        after = bisect_right(self._starts, span.end)
        start, end = span.start, span.end
        if first < after:
            start, end = min(start, self._starts[first]), max(end, self._ends[after - 1])
        self._starts[first:after] = [start]
        self._ends[first:after] = [end]

    def runs(self) -> list[Span]:
        """Return the runs in their order."""
        return [Span(start, end) for start, end in zip(self._starts, self._ends, strict=True)]

    def within(self, span: Span) -> Iterator[Span]:
        """Yield the parts of runs that lie in a run."""
        first = bisect_right(self._ends, span.start)
        for start, end in zip(self._starts[first:], self._ends[first:], strict=True):
            if start >= span.end:
                break
            yield Span(max(start, span.start), min(end, span.end))

    def share(self, span: Span) -> float:
        """Return how much of a run was seen, 0…1; of an empty one nothing."""
        seen = sum(len(run) for run in self.within(span))
        return seen / len(span) if len(span) else 0.0
