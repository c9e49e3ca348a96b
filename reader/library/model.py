"""What a library holds of an article, and what it answers."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from reader.article.model import Article, Span


class Order(StrEnum):
    """The order of hits."""

    RELEVANCE = "relevance"  # title, density, BM25
    NEWEST = "date"
    OLDEST = "oldest"


class Facet(StrEnum):
    """What hits are counted by."""

    DECADE = "decade"
    YEAR = "year"
    MONTH = "month"
    PAGE = "page"  # the front page against inside pages, then each page
    COLUMN = "column"


class Sorting(StrEnum):
    """The columns a list of articles is sorted by."""

    DATE = "date"  # then page, then place on the page
    TITLE = "title"
    PAGE = "page"
    COLUMN = "column"
    LENGTH = "length"


@dataclass(frozen=True, slots=True)
class Record:
    """What a list shows of an article.

    Attributes:
        id: the article's name in this library and in every other that holds the same: day,
            page and the first 12 digits of the hash of its text, such as
            "20030117-01-3f9a2c1e77ab"; unknown parts are zeros. It stays when the source of the
            article changes its text.
        number: its place in this library's tables; another library has another.
        title: as the source gives it.
        date: the day of the paper, if known.
        page: page of the paper, counted from 1, if known.
        page_name: name of that page or section.
        column: name of the column (专栏).
        authors: names, in the order of the source.
        characters: length of the text in code points.
        duplicate_of: id of the article of another day or page with the same text; None for the
            first of them.
    """

    id: str
    number: int
    title: str
    date: datetime.date | None
    page: int | None
    page_name: str | None
    column: str | None
    authors: tuple[str, ...]
    characters: int
    duplicate_of: str | None = None


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of an article around its hits.

    Attributes:
        text: some dozens of characters of the article's text, in one line.
        matches: the hits in it, in code points of `text` of the snippet.
    """

    text: str
    matches: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """One article that a query finds.

    Attributes:
        record: the article.
        score: the greater the better; 0 where hits are ordered by date.
        snippet: its best passage.
        matches: every hit in the article's text, in code points, rising.
    """

    record: Record
    score: float
    snippet: Snippet
    matches: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """A page of what a query finds.

    Attributes:
        total: number of articles found.
        exact: False while `total` is only the least that there are.
        hits: those of the page asked for.
    """

    total: int
    exact: bool
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """An article found, for concordances and counts.

    Attributes:
        record: the article.
        text: of it.
        matches: every hit in the text, in code points, rising; none overlaps another.
    """

    record: Record
    text: str
    matches: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Size:
    """How much a library holds of a period.

    Attributes:
        articles: their number.
        characters: their length in code points.
    """

    articles: int
    characters: int


@dataclass(frozen=True, slots=True)
class Origin:
    r"""Where an article came from, so that a second import knows it again.

    Attributes:
        path: absolute path of the file; for a member of an archive or a row of a table, that
            path, a "\n" and the member's name or the row's number.
        stamp: changes when the source changes: size and time of a file, checksum of a member.
    """

    path: str
    stamp: str


@dataclass(frozen=True, slots=True)
class Incoming:
    """An article on its way into a library."""

    article: Article
    origin: Origin


@dataclass(frozen=True, slots=True)
class Copy:
    """An article with all that brings it back after it was removed.

    Attributes:
        id: its name in the library.
        number: its place in the library's tables.
        article: all of it.
        origins: where it came from, each as its library knows it.
    """

    id: str
    number: int
    article: Article
    origins: tuple[tuple[Any, ...], ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of articles that were added.

    Attributes:
        added: articles that are new.
        updated: articles whose source has another text than before.
        unchanged: articles that were there, with the same day, page and text.
        duplicates: among the added, those with the text of an article of another day or page.
    """

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    duplicates: int = 0

    def __add__(self, other: "Outcome") -> "Outcome":
        return Outcome(
            self.added + other.added,
            self.updated + other.updated,
            self.unchanged + other.unchanged,
            self.duplicates + other.duplicates,
        )


Counts = Mapping[str, int]
"""Name of a period ("1978", "1978-12"), page or column -> number of articles."""
