"""Which findings the page shows, and on which underline lane each mark lies."""

from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
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
    kind: Category | NameKind | None
    key: Hashable


class Marks:
    """The marks of an article, worked out for a passage when it is looked at.

    A book has tens of thousands of findings and a screen shows a hundred, so nothing but sorting
    is done beforehand.

    Args:
        article: its paragraphs.
        analysis: what was found.
        layers: what is shown of it.
    """

    def __init__(self, article: Article, analysis: Analysis, layers: Layers) -> None:
        self._sources = {
            Source.TERM: _Sorted(_terms(analysis, layers)),
            Source.KEYWORD: _Sorted(_keywords(analysis, layers)),
            Source.NAME: _Sorted(_names(analysis, layers)),
        }
        self._passages: dict[tuple[int, int], tuple[Mark, ...]] = {}
        if layers.density is not Density.ALL:
            whole = layers.density is Density.FIRST_IN_ARTICLE
            paragraphs = [] if whole else [block.start for block in article.blocks]
            for found in self._sources.values():
                found.thin(paragraphs)

    def within(self, start: int, end: int) -> tuple[Mark, ...]:
        """Return the marks that have a character in [start, end), on their lanes."""
        key = (start, end)
        if key not in self._passages:
            found = {source: s.within(start, end) for source, s in self._sources.items()}
            found[Source.NAME] = _unexplained(found[Source.NAME], found[Source.TERM])
            self._passages[key] = tuple(_in_lanes(found))
        return self._passages[key]

    def term_after(self, span: Span) -> Span | None:
        """Return the next underlined term that begins behind the start of `span`, or at it."""
        return self._sources[Source.TERM].after(span)

    def term_before(self, span: Span) -> Span | None:
        """Return the last underlined term that begins before `span`."""
        return self._sources[Source.TERM].before(span)


class _Sorted:
    """Findings of one source in the order of the text."""

    def __init__(self, found: Iterable[_Found]) -> None:
        self._found = sorted(found, key=lambda one: one.span.start)
        self._measure()

    def _measure(self) -> None:
        self._starts = [one.span.start for one in self._found]
        self._longest = max((len(one.span) for one in self._found), default=0)

    def thin(self, paragraphs: Sequence[int]) -> None:
        """Keep the first of each kind in the article, or in each of the paragraphs."""
        kept: dict[Hashable, _Found] = {}
        for one in self._found:
            kept.setdefault((one.key, bisect_right(paragraphs, one.span.start)), one)
        self._found = list(kept.values())
        self._measure()

    def within(self, start: int, end: int) -> list[_Found]:
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_left(self._starts, end)
        return [one for one in self._found[first:last] if one.span.end > start]

    def after(self, span: Span) -> Span | None:
        for one in self._found[bisect_left(self._starts, span.start) :]:
            if one.span != span:
                return one.span
        return self._found[0].span if self._found else None

    def before(self, span: Span) -> Span | None:
        index = bisect_left(self._starts, span.start) - 1
        return self._found[index].span if self._found else None


def _terms(analysis: Analysis, layers: Layers) -> Iterator[_Found]:
    for term in analysis.terms:
        if not term.nested and term.category in layers.categories:
            yield _Found(term.span, term.category, term.concepts[0])


def _keywords(analysis: Analysis, layers: Layers) -> Iterator[_Found]:
    for keyword in analysis.keywords if layers.keywords else ():
        for span in keyword.spans:
            yield _Found(span, None, keyword.text)


def _names(analysis: Analysis, layers: Layers) -> Iterator[_Found]:
    for name in analysis.names:
        if name.kind in layers.names:
            yield _Found(name.span, name.kind, name.text)


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
