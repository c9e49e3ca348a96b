"""Terms by place: which cover a character, which meet a span, where a concept stands."""

from collections.abc import Iterable

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

    def covering(self, offset: int) -> tuple[TermSpan, ...]:
        """Return the terms that cover the character at `offset`, the longest first.

        Of two of one length the one that starts first comes first.
        """
        found = [self.terms[number] for number in self.terms.spans.within(offset, offset + 1)]
        if len(found) > 1:
            found.sort(key=lambda term: term.span.start - term.span.end)
        return tuple(found)

    def in_span(self, span: Span) -> tuple[TermSpan, ...]:
        """Return the terms that have a character in common with `span`, in order."""
        return tuple(self.terms[n] for n in self.terms.spans.within(span.start, span.end))

    def occurrences(self, concept: str) -> TermTable:
        """Return the terms that can mean this concept, in order."""
        return self.terms.possible(concept)
