"""Terms by place: which cover a character, which meet a span, where a concept stands."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from reader.analysis.model import TermSpan
from reader.article.model import Span


class TermIndex:
    """Answers by table: no look-up depends on the length of the text.

    Attributes:
        terms: all terms, by rising start, the longer first.
    """

    def __init__(self, terms: Sequence[TermSpan]) -> None:
        self.terms = tuple(sorted(terms, key=_place))
        self._starts = [term.span.start for term in self.terms]
        self._borders, self._covers = _cover_table(self.terms)
        self._by_concept: dict[str, list[TermSpan]] = {}
        for term in self.terms:
            for concept in term.concepts:
                self._by_concept.setdefault(concept, []).append(term)

    def covering(self, offset: int) -> tuple[TermSpan, ...]:
        """Return the terms that cover the character at `offset`, the longest first.

        Of two of one length the one that starts first comes first.
        """
        return self._covers[bisect_right(self._borders, offset)]

    def in_span(self, span: Span) -> tuple[TermSpan, ...]:
        """Return the terms that have a character in common with `span`, in order."""
        if not span:
            return ()
        first = bisect_right(self._starts, span.start)
        after = bisect_left(self._starts, span.end)
        before = sorted(self.covering(span.start), key=_place)
        return (*before, *self.terms[first:after])

    def occurrences(self, concept: str) -> tuple[TermSpan, ...]:
        """Return the terms that can mean this concept, in order."""
        return tuple(self._by_concept.get(concept, ()))


def _place(term: TermSpan) -> tuple[int, int]:
    return term.span.start, -term.span.end


def _cover_table(
    terms: Sequence[TermSpan],
) -> tuple[list[int], list[tuple[TermSpan, ...]]]:
    """Cut the text where terms begin and end; between two cuts the covering terms are the same.

    Returns:
        The cuts, rising, and one row of terms more than cuts: row n holds before cut n.
    """
    borders = sorted({place for t in terms for place in (t.span.start, t.span.end)})
    rows: list[tuple[TermSpan, ...]] = [()]
    open_terms: list[TermSpan] = []
    following = 0
    for border in borders:
        open_terms = [term for term in open_terms if term.span.end > border]
        while following < len(terms) and terms[following].span.start == border:
            open_terms.append(terms[following])
            following += 1
        rows.append(tuple(sorted(open_terms, key=lambda t: (-len(t.span), t.span.start))))
    return borders, rows
