"""The terms of an article as columns of numbers: a tenth of the memory of as many objects.

A book has hundreds of thousands of terms, of which a screen shows a hundred.
"""

from array import array
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from itertools import chain, compress
from typing import overload

from reader.analysis.model import TermSpan
from reader.analysis.span_table import CountedSpans, Lazy, SpanTable
from reader.glossary.category import Category
from reader.overriding import override

Meaning = tuple[tuple[str, ...], Category, bool]  # of a TermSpan: concepts, category, nested


class TermTable(Lazy[TermSpan]):
    """Terms by rising start, the longer first; each `TermSpan` is made when it is asked for.

    Args:
        spans: their places.
        kinds: for each its number in `meanings`.
        meanings: what the terms mean, each once.
    """

    def __init__(self, spans: SpanTable, kinds: Sequence[int], meanings: Sequence[Meaning]) -> None:
        self.spans = spans
        self.kinds, self.meanings = kinds, meanings

    @classmethod
    def of(cls, terms: Iterable[TermSpan]) -> "TermTable":
        """Return `terms` as a table, in order."""
        if isinstance(terms, TermTable):
            return terms
        ordered = sorted(terms, key=lambda term: (term.span.start, -term.span.end))
        starts = array("i", [term.span.start for term in ordered])
        ends = array("i", [term.span.end for term in ordered])
        numbers: dict[Meaning, int] = {}
        kinds = array("i")
        for term in ordered:
            meaning = (term.concepts, term.category, term.nested)
            kinds.append(numbers.setdefault(meaning, len(numbers)))
        return cls(SpanTable(starts, ends), kinds, tuple(numbers))

    @override
    def __len__(self) -> int:
        return len(self.kinds)

    @overload
    def __getitem__(self, place: int) -> TermSpan: ...
    @overload
    def __getitem__(self, place: slice) -> "TermTable": ...
    @override
    def __getitem__(self, place: int | slice) -> "TermSpan | TermTable":
        if isinstance(place, slice):
            return TermTable(self.spans[place], self.kinds[place], self.meanings)
        return TermSpan(self.spans[place], *self.meanings[self.kinds[place]])

    @override
    def __iter__(self) -> Iterator[TermSpan]:
        for span, kind in zip(self.spans, self.kinds, strict=True):
            yield TermSpan(span, *self.meanings[kind])

    def underlined(
        self, categories: Collection[Category], passed: Collection[str] = ()
    ) -> "TermTable":
        """Return the terms of some categories that are not nested, and not of `passed` concepts."""
        return self._where(
            [not m[2] and m[1] in categories and m[0][0] not in passed for m in self.meanings]
        )

    def chosen(self, concept: str) -> "TermTable":
        """Return the terms that are taken to mean this concept."""
        return self._where([concept == concepts[0] for concepts, _, _ in self.meanings])

    def possible(self, concept: str) -> "TermTable":
        """Return the terms that can mean this concept."""
        return self._where([concept in concepts for concepts, _, _ in self.meanings])

    def chosen_concepts(self) -> Iterator[str]:
        """Yield for each term the concept that it is taken to mean."""
        chosen = [concepts[0] for concepts, _, _ in self.meanings]
        return map(chosen.__getitem__, self.kinds)

    def spans_by_category(self) -> Mapping[Category, CountedSpans]:
        """Return where the terms that are not nested stand."""
        counts = dict.fromkeys(Category, 0)
        for kind, count in self._counts.items():
            _, category, nested = self.meanings[kind]
            counts[category] += 0 if nested else count
        return {
            category: CountedSpans(count, partial(self._spans_of, category))
            for category, count in counts.items()
        }

    def _spans_of(self, category: Category) -> SpanTable:
        return self.underlined({category}).spans

    def only(self, kept: Iterable[object]) -> "TermTable":
        """Return the terms for which `kept`, as long as this table, holds something true."""
        return self._at(list(compress(range(len(self)), kept)))

    def _where(self, wanted: Iterable[bool]) -> "TermTable":
        """Return the terms of the kinds that are wanted."""
        return self._at(sorted(chain.from_iterable(compress(self._by_kind, wanted))))

    def _at(self, numbers: Sequence[int]) -> "TermTable":
        columns = self.spans.starts, self.spans.ends, self.kinds
        starts, ends, kinds = (array("i", map(c.__getitem__, numbers)) for c in columns)
        return TermTable(SpanTable(starts, ends), kinds, self.meanings)

    @cached_property
    def _counts(self) -> Counter[int]:
        """How many terms of each kind there are, counted once."""
        return Counter(self.kinds)

    @cached_property
    def _by_kind(self) -> "Sequence[array[int]]":
        """The numbers of the terms of each kind."""
        found = [array("i") for _ in self.meanings]
        for number, kind in enumerate(self.kinds):
            found[kind].append(number)
        return found
