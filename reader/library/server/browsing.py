"""Lists and counts of what a server holds, answered by its indexes."""

import datetime
from collections.abc import Mapping

from reader.library.model import Record, Size, Sorting
from reader.library.server.connections import Connection
from reader.library.server.rows import RECORD, record
from reader.library.store.orders import title_place

_KEYS = {
    Sorting.DATE: ("day", "page", "number"),
    Sorting.PAGE: ("page", "day", "number"),
    Sorting.TITLE: ("title_place", "number"),
    Sorting.LENGTH: ("characters", "number"),
}
_ALL = f"SELECT {RECORD} FROM yandu.articles"  # noqa: S608  # names of our own


def records(
    connection: Connection, sorting: Sorting, offset: int, limit: int, *, descending: bool
) -> list[Record]:
    """Return a stretch of the list of all articles.

    Articles of which it is not known what the list is sorted by come last in both directions.
    """
    if sorting is Sorting.COLUMN:
        return _by_topic(connection, offset, limit, descending=descending)
    first, *others = _KEYS[sorting]
    order = f"{first} {'DESC' if descending else 'ASC'} NULLS LAST"
    order += "".join(f", {_directed(key, descending=descending)}" for key in others)
    return _records(connection, f"ORDER BY {order} LIMIT %s OFFSET %s", limit, offset)


def size(connection: Connection) -> Size:
    """Return how much there is."""
    row = connection.execute("SELECT count(*), sum(characters) FROM yandu.articles").fetchone()
    return Size(row[0], int(row[1] or 0)) if row else Size(0, 0)


def days(
    connection: Connection, first: datetime.date, last: datetime.date
) -> Mapping[datetime.date, int]:
    """Return the number of articles of each day that has any, in order."""
    rows = connection.execute(
        "SELECT day, count(*) FROM yandu.articles WHERE day BETWEEN %s AND %s "
        "GROUP BY day ORDER BY day",
        (first, last),
    )
    return dict(rows.fetchall())


def day(connection: Connection, date: datetime.date) -> list[Record]:
    """Return the articles of a day by page, then as added; unknown pages first."""
    return _records(connection, "WHERE day = %s ORDER BY page NULLS FIRST, number", date)


def topics(connection: Connection) -> Mapping[str, int]:
    """Return the columns of the paper that have articles, with their number."""
    rows = connection.execute(
        "SELECT topic, count(*) FROM yandu.articles WHERE topic IS NOT NULL "
        "GROUP BY topic ORDER BY topic"
    )
    return dict(rows.fetchall())


def periods(connection: Connection, page: int | None, *, monthly: bool) -> Mapping[str, Size]:
    """Return how much there is of each period, in order."""
    rows = connection.execute(
        "SELECT to_char(day, %s), count(*), sum(characters) FROM yandu.articles "
        "WHERE day IS NOT NULL AND (%s::integer IS NULL OR page = %s) GROUP BY 1 ORDER BY 1",
        ("YYYY-MM" if monthly else "YYYY", page, page),
    )
    return {period: Size(articles, int(characters)) for period, articles, characters in rows}


def _by_topic(connection: Connection, offset: int, limit: int, *, descending: bool) -> list[Record]:
    """Return a stretch of the list by column: the columns in the order of dictionaries."""
    names = sorted(
        topics(connection), key=lambda name: (title_place(name), name), reverse=descending
    )
    places = ", ".join(_directed(key, descending=descending) for key in ("day", "number"))
    return _records(
        connection,
        f"ORDER BY array_position(%s, topic) NULLS LAST, {places} LIMIT %s OFFSET %s",
        [*names],
        limit,
        offset,
    )


def _directed(key: str, *, descending: bool) -> str:
    """Return a lesser key of an order; what is unknown counts as the least, as in SQLite."""
    return f"{key} DESC NULLS LAST" if descending else f"{key} ASC NULLS FIRST"


def _records(connection: Connection, rest: str, *values: object) -> list[Record]:
    return [record(row) for row in connection.execute(f"{_ALL} {rest}".encode(), values)]
