"""Terms by place: which cover a character, which meet a span, where a concept stands."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from reader.analysis.model import TermSpan
from reader.analysis.term_table import TermTable
from reader.article.model import Span


class TermIndex:
    """Answers by table: no look-up depends on the length of the text.

    Attributes:
        terms: all terms, by rising start, the longer first.
    """

    def __init__(self, terms: Iterable[TermSpan]) -> None:
        self.terms = TermTable.of(terms)
        self._starts, self._ends = self.terms.spans.starts, self.terms.spans.ends
        # How far the terms up to each one reach: before a term that reaches no farther than an
        # offset, none covers it.
        self._reach = array("i", accumulate(self._ends, max))

    def covering(self, offset: int) -> tuple[TermSpan, ...]:
        """Return the terms that cover the character at `offset`, the longest first.

        Of two of one length the one that starts first comes first.
        """
        found = [self.terms[place] for place in self._places(offset)]
        return tuple(sorted(found, key=lambda term: -len(term.span)))

    def in_span(self, span: Span) -> tuple[TermSpan, ...]:
        """Return the terms that have a character in common with `span`, in order."""
        if not span:
            return ()
        first = bisect_right(self._starts, span.start)
        after = bisect_left(self._starts, span.end)
        before = (self.terms[place] for place in self._places(span.start))
        return (*before, *self.terms[first:after])

    def occurrences(self, concept: str) -> TermTable:
        """Return the terms that can mean this concept, in order."""
        return self.terms.possible(concept)

    def _places(self, offset: int) -> list[int]:
        """Return the numbers of the terms that cover the character, in order."""
        found = []
        place = bisect_right(self._starts, offset) - 1
        while place >= 0 and self._reach[place] > offset:
            if self._ends[place] > offset:
                found.append(place)
            place -= 1
        return found[::-1]
