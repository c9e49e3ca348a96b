"""Where a concept stands in the library: first, last, and how many articles of each year."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from reader.article.model import Span
from reader.library.library import Library
from reader.library.model import Facet, Order, Record
from reader.library.query_tree import And, Dates, Query


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One article that has the words.

    Attributes:
        record: the article.
        matches: every hit in its text, in code points.
    """

    record: Record
    matches: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Occurrences:
    """What the card tells of the library.

    Attributes:
        articles: that have the words, undated ones too.
        front: of these, on the front page.
        years: year to number of articles; years without any are left out.
        first: the earliest article that has a date.
        last: the latest.
        whole: the index lacked no article.
    """

    articles: int = 0
    front: int = 0
    years: Mapping[int, int] = field(default_factory=dict)
    first: Occurrence | None = None
    last: Occurrence | None = None
    whole: bool = True

    @property
    def peak(self) -> int | None:
        """The year with most articles; the first of several."""
        return max(self.years, key=lambda year: (self.years[year], -year), default=None)


PENDING = Occurrences()
"""Stands, as this very object, for an answer that is still to come."""


def occurrences(library: Library, query: Query) -> Occurrences:
    """Return where a query's words stand. All by the index: some milliseconds at a million.

    Raises:
        LibraryError: the library cannot be read.
    """
    counts = library.facet(query, Facet.YEAR)
    years = {int(year): count for year, count in sorted(counts.items()) if year.isdecimal()}
    total = library.count(query)
    whole = not library.owing()
    if not years:
        return Occurrences(articles=total, whole=whole)
    return Occurrences(
        articles=total,
        front=library.facet(query, Facet.PAGE).get("1", 0),
        years=years,
        first=_one(library, query, min(years), Order.OLDEST),
        last=_one(library, query, max(years), Order.NEWEST),
        whole=whole,
    )


def _one(library: Library, query: Query, year: int, order: Order) -> Occurrence | None:
    """Return the first article of a year in an order; undated ones are no year's."""
    dates = Dates(datetime.date(year, 1, 1), datetime.date(year, 12, 31))
    hits = library.search(And((query, dates)), order, limit=1).hits
    return Occurrence(hits[0].record, hits[0].matches) if hits else None
