"""Which findings the page shows, and on which underline lane each mark lies."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import chain, compress
from typing import NamedTuple, TypeAlias

from reader.analysis.found_names import KINDS, FoundNames
from reader.analysis.model import Analysis, NameKind
from reader.analysis.span_table import SpanTable
from reader.analysis.term_table import TermTable
from reader.article.model import Article, Span
from reader.glossary.category import Category

MOST_LANES = 4  # more do not fit between two lines of type

_KindOf: TypeAlias = "Callable[[int], Category | NameKind | None]"


class Density(StrEnum):
    """How many occurrences of the same thing are marked."""

    ALL = "all"
    FIRST_IN_ARTICLE = "first_in_article"
    FIRST_IN_PARAGRAPH = "first_in_paragraph"


class Layers(NamedTuple):
    """What the reader has switched on in the legend.

    Attributes:
        categories: of terms.
        keywords: whether key words are marked.
        names: kinds of names.
        density: how many occurrences of the same thing.
        passed: ids of concepts that are not marked, because the reader knows them.
    """

    categories: frozenset[Category] = frozenset(Category)
    keywords: bool = True
    names: frozenset[NameKind] = frozenset(NameKind)
    density: Density = Density.ALL
    passed: frozenset[str] = frozenset()


class Source(StrEnum):
    """Where a mark comes from, in order of precedence for the lane nearest the text."""

    TERM = "term"
    KEYWORD = "keyword"
    NAME = "name"


class Mark(NamedTuple):
    """One underlined run of text.

    Attributes:
        kind: the category of a term or the kind of a name; None for a key word.
        lane: 0 is nearest the text; marks that overlap lie on different lanes.
    """

    span: Span
    source: Source
    kind: Category | NameKind | None
    lane: int


class _Found(NamedTuple):
    span: Span
    kind: Category | NameKind | None


class Marks:
    """The marks of an article, worked out for a passage when it is looked at.

    A book has tens of thousands of findings and a screen shows a hundred, so that beforehand
    they are only put into columns.

    Args:
        article: its paragraphs.
        analysis: what was found.
        layers: what is shown of it.
    """

    def __init__(self, article: Article, analysis: Analysis, layers: Layers) -> None:
        borders = _borders(article, layers.density)
        self._terms = _terms(analysis, layers, borders)
        self._keywords = _keywords(analysis, layers, borders)
        self._names = _names(analysis, layers, borders)
        self._passages: dict[tuple[int, int], tuple[Mark, ...]] = {}

    def within(self, start: int, end: int) -> tuple[Mark, ...]:
        """Return the marks that have a character in [start, end), on their lanes."""
        key = (start, end)
        if key not in self._passages:
            terms = self._terms.within(start, end)
            found = {
                Source.TERM: terms,
                Source.KEYWORD: self._keywords.within(start, end),
                Source.NAME: _unexplained(self._names.within(start, end), terms),
            }
            self._passages[key] = tuple(_in_lanes(found))
        return self._passages[key]

    def term_after(self, span: Span) -> Span | None:
        """Return the next underlined term that begins behind the start of `span`, or at it."""
        return self._terms.after(span)

    def term_before(self, span: Span) -> Span | None:
        """Return the last underlined term that begins before `span`."""
        return self._terms.before(span)


class _Column:
    """Findings of one source in the order of the text.

    Args:
        spans: where they are.
        kind_of: gives the kind of the finding with a number.
        shows: tells whether it is marked.
    """

    def __init__(
        self, spans: SpanTable, kind_of: _KindOf, shows: Callable[[int], bool] = lambda _: True
    ) -> None:
        self._spans, self._kind_of, self._shows = spans, kind_of, shows

    def within(self, start: int, end: int) -> list[_Found]:
        near = filter(self._shows, self._spans.within(start, end))
        return [_Found(self._spans[number], self._kind_of(number)) for number in near]

    def after(self, span: Span) -> Span | None:
        first, end = bisect_left(self._spans.starts, span.start), len(self._spans)
        later = (number for number in range(first, end) if self._spans[number] != span)
        return self._first(chain(later, range(end)))

    def before(self, span: Span) -> Span | None:
        first, end = bisect_left(self._spans.starts, span.start), len(self._spans)
        return self._first(chain(range(first - 1, -1, -1), range(end - 1, -1, -1)))

    def _first(self, numbers: Iterable[int]) -> Span | None:
        number = next(filter(self._shows, numbers), None)
        return None if number is None else self._spans[number]


class _Columns:
    """Findings of one source in several columns."""

    def __init__(self, columns: Sequence[_Column]) -> None:
        self._columns = columns

    def within(self, start: int, end: int) -> list[_Found]:
        return [one for column in self._columns for one in column.within(start, end)]


def _borders(article: Article, density: Density) -> Sequence[int] | None:
    """Return where the passages begin of which each shows a thing once; None for all."""
    if density is Density.ALL:
        return None
    whole = density is Density.FIRST_IN_ARTICLE
    return () if whole else [block.start for block in article.blocks]


def _terms(analysis: Analysis, layers: Layers, borders: Sequence[int] | None) -> _Column:
    table = TermTable.of(analysis.terms)
    if borders is not None:
        table = table.underlined(layers.categories, layers.passed)
        places = (bisect_right(borders, start) for start in table.spans.starts)
        table = table.only(_unseen(zip(table.chosen_concepts(), places, strict=True)))
    kinds, meanings = table.kinds, table.meanings
    shown = [
        not nested and category in layers.categories and concepts[0] not in layers.passed
        for concepts, category, nested in meanings
    ]
    return _Column(
        table.spans, lambda number: meanings[kinds[number]][1], lambda number: shown[kinds[number]]
    )


def _keywords(analysis: Analysis, layers: Layers, borders: Sequence[int] | None) -> _Columns:
    words = analysis.keywords if layers.keywords else ()
    return _Columns([_keyword(SpanTable.of(word.spans), borders) for word in words])


def _keyword(spans: SpanTable, borders: Sequence[int] | None) -> _Column:
    if borders is not None:
        kept = list(_unseen(bisect_right(borders, start) for start in spans.starts))
        spans = SpanTable(list(compress(spans.starts, kept)), list(compress(spans.ends, kept)))
    return _Column(spans, lambda _: None)


def _names(analysis: Analysis, layers: Layers, borders: Sequence[int] | None) -> _Column:
    names = FoundNames.of(analysis.names)
    kinds, shown = names.kinds, [kind in layers.names for kind in KINDS]
    firsts = None if borders is None else names.firsts(borders)
    return _Column(
        names.spans,
        lambda number: KINDS[kinds[number]],
        lambda number: shown[kinds[number]] and (firsts is None or number in firsts),
    )


def _unseen(keys: Iterable[Hashable]) -> Iterator[bool]:
    """Tell of each key whether it is the first of its kind."""
    known: set[Hashable] = set()
    for key in keys:
        yield key not in known
        known.add(key)


def _unexplained(names: Sequence[_Found], terms: Sequence[_Found]) -> list[_Found]:
    """Leave out names that stand wholly in an underlined term: one line tells enough."""
    return [one for one in names if not any(t.span.encloses(one.span) for t in terms)]


def _in_lanes(found: Mapping[Source, Sequence[_Found]]) -> Iterator[Mark]:
    """Give overlapping marks different lanes, source by source, earlier and longer first.

    Greedy interval colouring. What finds no free lane among the four is left out: it is still
    under the pointer and in the legend.
    """
    lanes: list[list[Span]] = [[] for _ in range(MOST_LANES)]
    for source, ones in found.items():
        for one in sorted(ones, key=lambda f: (f.span.start, -f.span.end)):
            for number, lane in enumerate(lanes):
                if not any(other.overlaps(one.span) for other in lane):
                    lane.append(one.span)
                    yield Mark(one.span, source, one.kind, number)
                    break
