"""Lists and counts of what a library holds, answered by its indexes and sums."""

import datetime
from collections.abc import Iterable, Iterator, Mapping

import apsw

from reader.library.article_ids import article_id, day_number, day_of
from reader.library.model import Record, Size
from reader.library.store.rows import JOINS, RECORD, record

_ID = "SELECT coalesce(day, 0), coalesce(page, 0), digest, id FROM articles WHERE number = ?"
_RECORDS = f"SELECT {RECORD} FROM articles AS a {JOINS}"  # noqa: S608


def records(connection: apsw.Connection, numbers: Iterable[int]) -> list[Record]:
    """Return the records of articles in the order asked for; those that are gone are left out."""
    rows = (
        row
        for one in numbers
        for row in connection.execute(f"{_RECORDS} WHERE a.number = ?", (one,))
    )
    return [record(row) for row in rows]


def ids(connection: apsw.Connection, number: int) -> Iterator[str]:
    """Yield the id of an article; nothing if it is gone."""
    for day, page, digest, renamed in connection.execute(_ID, (number,)):
        yield renamed or article_id(day, page, digest)


def size(connection: apsw.Connection) -> Size:
    """Return how much there is."""
    row = connection.execute("SELECT sum(articles), sum(characters) FROM pages").get
    return Size(row[0] or 0, row[1] or 0)


def days(
    connection: apsw.Connection, first: datetime.date, last: datetime.date
) -> Mapping[datetime.date, int]:
    """Return the number of articles of each day that has any, in order."""
    rows = connection.execute(
        "SELECT day, sum(articles) FROM pages WHERE day BETWEEN ? AND ? GROUP BY day",
        (day_number(first), day_number(last)),
    )
    return {day: count for number, count in rows if (day := day_of(number))}


def day(connection: apsw.Connection, date: datetime.date) -> list[Record]:
    """Return the articles of a day by page, then as added."""
    rows = connection.execute(
        f"{_RECORDS} WHERE a.day = ? ORDER BY a.page, a.number", (day_number(date),)
    )
    return [record(row) for row in rows]


def columns(connection: apsw.Connection) -> Mapping[str, int]:
    """Return the columns that have articles, with their number."""
    rows = connection.execute("SELECT name, articles FROM columns WHERE articles > 0 ORDER BY name")
    return dict(iter(rows))


def periods(
    connection: apsw.Connection, page: int | None, *, monthly: bool
) -> Iterator[tuple[str, Size]]:
    """Yield how much there is of each period, in order.

    Args:
        connection: of the library.
        page: only what stands on that page.
        monthly: by month instead of by year.
    """
    rows = connection.execute(
        "SELECT day / ?, sum(articles), sum(characters) FROM pages "
        "WHERE day > 0 AND (? IS NULL OR page = ?) GROUP BY 1",
        (100 if monthly else 10_000, page, page),
    )
    for period, articles, characters in rows:
        name = f"{period // 100:04}-{period % 100:02}" if monthly else f"{period:04}"
        yield name, Size(articles, characters)
