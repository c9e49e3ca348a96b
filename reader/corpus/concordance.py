"""Every place of a query's words in a library, as columns that stay small for a million lines."""

import datetime
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.analysis.progress import Progress, unwatched
from reader.article.model import Span
from reader.corpus.context import Context, context, left_key, right_key
from reader.library.library import Library
from reader.library.model import Found, Order, Record
from reader.library.query_tree import Query

MOST_LINES = 1_000_000  # kept; 32 bytes each, and what is beyond is only counted
WINDOW = 30  # characters on each side, where nothing else is asked for

_UNDATED = 0


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a concordance as it is shown.

    Attributes:
        record: the article it stands in.
        span: the hit in the article's text, in code points.
        context: the hit with the words around it.
    """

    record: Record
    span: Span
    context: Context


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line comes from.

    Attributes:
        id: of the article.
        date: of its paper, if known.
        page: of the paper, if known.
        span: the hit in the article's text, in code points.
    """

    id: str
    date: datetime.date | None
    page: int | None
    span: Span


class Concordance:
    """Lines in the order in which they were found, each known by its number from 0.

    One thread may add while others read: what `len` counts is complete.

    Attributes:
        most: lines that are kept.
        total: hits found so far, kept or not.
        articles: articles with a hit, kept or not.
    """

    def __init__(self, most: int = MOST_LINES) -> None:
        self.most = most
        self.total = 0
        self.articles = 0
        self._names = bytearray()
        self._name_ends = array("I", [0])
        self._days = array("i")
        self._pages = array("i")
        self._articles = array("I")
        self._starts = array("I")
        self._ends = array("I")
        self._lefts = array("Q")
        self._rights = array("Q")

    def __len__(self) -> int:
        return len(self._rights)

    def add(self, found: Found) -> None:
        """Take in the hits of one more article."""
        hits = found.matches
        if not hits:
            return
        self.articles += 1
        self.total += len(hits)
        kept = hits[: self.most - len(self)]
        if kept:
            self._add_article(found.record)
            text, number = found.text, len(self._days) - 1
            for hit in kept:
                self._articles.append(number)
                self._starts.append(hit.start)
                self._ends.append(hit.end)
                self._lefts.append(left_key(text, hit.start))
                self._rights.append(right_key(text, hit.end))

    def _add_article(self, record: Record) -> None:
        self._names += record.id.encode()
        self._name_ends.append(len(self._names))
        self._pages.append(record.page or 0)
        self._days.append(record.date.toordinal() if record.date else _UNDATED)

    def place(self, number: int) -> Place:
        """Return where a line comes from."""
        article = self._articles[number]
        day, page = self._days[article], self._pages[article]
        return Place(
            self.article_id(article),
            datetime.date.fromordinal(day) if day else None,
            page or None,
            Span(self._starts[number], self._ends[number]),
        )

    def article_id(self, article: int) -> str:
        """Return the id of the article that was found as number `article`, from 0."""
        return self._names[self._name_ends[article] : self._name_ends[article + 1]].decode()

    @property
    def articles_kept(self) -> int:
        """Number of articles with a line that is kept."""
        return len(self._days)

    def article_of(self, line: int) -> int:
        """Return the number of a line's article."""
        return self._articles[line]

    def same_article(self, line: int) -> range:
        """Return the numbers of all lines of a line's article, itself too."""
        article, first, last = self._articles[line], line, line + 1
        while first > 0 and self._articles[first - 1] == article:
            first -= 1
        while last < len(self) and self._articles[last] == article:
            last += 1
        return range(first, last)

    def page_of(self, line: int) -> int:
        """Return the page a line stands on; 0 where it is unknown."""
        return self._pages[self._articles[line]]

    @property
    def lefts(self) -> Sequence[int]:
        """Each line's characters before the hit; see `reader.corpus.context.left_key`."""
        return self._lefts

    @property
    def rights(self) -> Sequence[int]:
        """Each line's characters after the hit."""
        return self._rights


def lines(library: Library, query: Query, window: int = WINDOW) -> Iterator[Line]:
    """Yield the lines of a query, oldest first, as they are found."""
    for found in library.found(query, Order.OLDEST):
        yield from lines_of(found, window)


def lines_of(found: Found, window: int) -> Iterator[Line]:
    """Yield the lines of one article."""
    for hit in found.matches:
        yield Line(found.record, hit, context(found.text, hit, window))


def collect(
    library: Library, query: Query, into: Concordance, progress: Progress = unwatched
) -> None:
    """Add every line of a query to a concordance, oldest first.

    Raises:
        Cancelled: by `progress`; what was added stays.
        LibraryError: the library cannot be read.
    """
    expected = max(1, library.count(query))
    for number, found in enumerate(library.found(query, Order.OLDEST), 1):
        into.add(found)
        progress(min(1.0, number / expected))
