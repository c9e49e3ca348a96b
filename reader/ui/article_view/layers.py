"""Which findings the page shows, and on which underline lane each mark lies."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reader.analysis.model import Analysis, NameKind
from reader.article.model import Article, Span
from reader.glossary.concept import Category

MOST_LANES = 4  # more do not fit between two lines of type


class Density(StrEnum):
    """How many occurrences of the same thing are marked."""

    ALL = "all"
    FIRST_IN_ARTICLE = "first_in_article"
    FIRST_IN_PARAGRAPH = "first_in_paragraph"


@dataclass(frozen=True, slots=True)
class Layers:
    """What the reader has switched on in the legend."""

    categories: frozenset[Category] = frozenset(Category)
    keywords: bool = True
    names: frozenset[NameKind] = frozenset(NameKind)
    density: Density = Density.ALL


class Source(StrEnum):
    """Where a mark comes from, in order of precedence for the lane nearest the text."""

    TERM = "term"
    KEYWORD = "keyword"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Mark:
    """One underlined run of text.

    Attributes:
        kind: the category of a term or the kind of a name; None for a key word.
        lane: 0 is nearest the text; marks that overlap lie on different lanes.
    """

    span: Span
    source: Source
    kind: Category | NameKind | None
    lane: int


@dataclass(frozen=True, slots=True)
class _Found:
    span: Span
    source: Source
    kind: Category | NameKind | None
    key: Hashable


class Marks:
    """The marks of an article, to be asked for by place."""

    def __init__(self, marks: Sequence[Mark] = ()) -> None:
        self._marks = sorted(marks, key=lambda mark: mark.span)
        self._starts = [mark.span.start for mark in self._marks]
        self._longest = max((len(mark.span) for mark in self._marks), default=0)

    def __len__(self) -> int:
        return len(self._marks)

    def __iter__(self) -> Iterator[Mark]:
        return iter(self._marks)

    def within(self, start: int, end: int) -> Iterator[Mark]:
        """Yield the marks that have a character in [start, end)."""
        first = bisect_left(self._starts, start - self._longest)
        for mark in self._marks[first : bisect_left(self._starts, end)]:
            if mark.span.end > start:
                yield mark


def marks_of(article: Article, analysis: Analysis, layers: Layers) -> Marks:
    """Return what the page underlines: terms not nested in others, key words, names."""
    paragraphs = [block.start for block in article.blocks]
    thin = _thinner(layers.density, paragraphs)
    found = [
        _Found(term.span, Source.TERM, term.category, term.concepts[0])
        for term in analysis.terms
        if not term.nested and term.category in layers.categories
    ]
    if layers.keywords:
        found += [
            _Found(span, Source.KEYWORD, None, keyword.text)
            for keyword in analysis.keywords
            for span in keyword.spans
        ]
    found += [
        _Found(name.span, Source.NAME, name.kind, name.text)
        for name in analysis.names
        if name.kind in layers.names
    ]
    return Marks(_in_lanes(thin(found)))


def _thinner(
    density: Density, paragraphs: Sequence[int]
) -> Callable[[Iterable[_Found]], Iterable[_Found]]:
    """Return a filter that keeps the first of its kind in each article or paragraph."""

    def place(one: _Found) -> int:
        if density is Density.FIRST_IN_PARAGRAPH:
            return bisect_right(paragraphs, one.span.start)
        return 0

    def thin(found: Iterable[_Found]) -> Iterable[_Found]:
        if density is Density.ALL:
            return found
        kept: dict[Hashable, _Found] = {}
        for one in sorted(found, key=lambda one: one.span):
            kept.setdefault((one.source, one.key, place(one)), one)
        return kept.values()

    return thin


def _in_lanes(found: Iterable[_Found]) -> list[Mark]:
    """Give overlapping marks different lanes, source by source, earlier and longer first.

    Greedy interval colouring. What finds no free lane among the four is left out: it is still
    under the pointer and in the legend.
    """
    order = {source: number for number, source in enumerate(Source)}
    marks: list[Mark] = []
    lanes: list[list[Span]] = [[] for _ in range(MOST_LANES)]
    taken: list[list[int]] = [[] for _ in range(MOST_LANES)]
    for one in sorted(found, key=lambda f: (order[f.source], f.span.start, -f.span.end)):
        for lane in range(MOST_LANES):
            at = bisect_left(taken[lane], one.span.start)
            before, after = lanes[lane][max(0, at - 1) : at], lanes[lane][at : at + 1]
            if not any(other.overlaps(one.span) for other in (*before, *after)):
                taken[lane].insert(at, one.span.start)
                lanes[lane].insert(at, one.span)
                marks.append(Mark(one.span, one.source, one.kind, lane))
                break
    return marks
