"""The list of all articles in each order, any stretch of it found by an index."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import apsw

from reader.article.folding import fold
from reader.library.model import Sorting

_LENGTH = 16  # bytes: eight characters tell nearly all titles of a day apart
_NO_PAGE = -1  # in the sums
_DAYS = "articles INDEXED BY articles_by_day WHERE"  # it holds all that is asked for
_IN_COLUMNS = "SELECT number FROM articles INDEXED BY articles_by_topic WHERE topic IS NOT NULL"
_MARKS = "\"'《〈（([【·— \u3000"


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A part of the list that an index holds in order.

    Attributes:
        count: how many articles it has.
        source: table and condition.
        keys: the columns of the index, the number of the article last.
        value: what `:value` stands for in the condition.
    """

    count: int
    source: str
    keys: tuple[str, ...]
    value: int | None = None


def title_place(title: str) -> bytes:
    """Return what titles are sorted by.

    GB 18030 has the 3,755 commonest characters in the order of their pinyin, as dictionaries
    do; folding first puts full-width and traditional forms beside the plain ones.
    """
    return fold(title).lstrip(_MARKS).encode("gb18030", "replace")[:_LENGTH]


def numbers(
    connection: apsw.Connection, sorting: Sorting, first: int, limit: int, *, descending: bool
) -> list[int]:
    """Return the numbers of the articles in a stretch of the list.

    Articles of which it is not known what the list is sorted by come last in both directions.

    Args:
        connection: of the library.
        sorting: the order.
        first: how many to pass over.
        limit: how many at most.
        descending: the other way round.
    """
    found: list[int] = []
    for stretch in _stretches(connection, sorting, descending=descending):
        wanted = min(limit - len(found), stretch.count - first)
        if wanted > 0:
            found += _numbers(connection, stretch, first, wanted, descending=descending)
        first = max(0, first - stretch.count)
        if len(found) == limit:
            break
    return found


def _numbers(
    connection: apsw.Connection, stretch: _Stretch, first: int, limit: int, *, descending: bool
) -> Sequence[int]:
    """Return some numbers of a stretch, counted from its nearer end."""
    behind = stretch.count - first - limit
    backward = behind < first
    direction = "DESC" if backward != descending else "ASC"
    order = ", ".join(f"{key} {direction}" for key in stretch.keys)
    rows = connection.execute(
        f"SELECT {stretch.keys[-1]} FROM {stretch.source} "  # noqa: S608
        f"ORDER BY {order} LIMIT :limit OFFSET :first",
        {"value": stretch.value, "limit": limit, "first": behind if backward else first},
    )
    found = [row[0] for row in rows]
    return found[::-1] if backward else found


def _stretches(
    connection: apsw.Connection, sorting: Sorting, *, descending: bool
) -> Iterator[_Stretch]:
    count = connection.execute("SELECT coalesce(sum(articles), 0) FROM pages").get
    match sorting:
        case Sorting.DATE:
            sql = "SELECT coalesce(sum(articles), 0) FROM pages WHERE day = 0"
            without = connection.execute(sql).get
            yield _Stretch(count - without, f"{_DAYS} day IS NOT NULL", ("day", "page", "number"))
            yield _Stretch(without, f"{_DAYS} day IS NULL", ("page", "number"))
        case Sorting.PAGE:
            yield from _by_page(connection, descending=descending)
        case Sorting.COLUMN:
            yield from _by_column(connection, count, descending=descending)
        case Sorting.TITLE:
            yield _Stretch(count, "titles", ("place", "article"))
        case Sorting.LENGTH:
            yield _Stretch(count, "articles", ("characters", "number"))


def _by_page(connection: apsw.Connection, *, descending: bool) -> Iterator[_Stretch]:
    counts = dict(connection.execute("SELECT page, sum(articles) FROM pages GROUP BY page"))
    without = counts.pop(_NO_PAGE, 0)
    for page in sorted(counts, reverse=descending):
        yield _Stretch(counts[page], f"{_DAYS} page = :value", ("day", "number"), page)
    yield _Stretch(without, f"{_DAYS} page IS NULL", ("day", "number"))


def _by_column(connection: apsw.Connection, count: int, *, descending: bool) -> Iterator[_Stretch]:
    rows = connection.execute("SELECT name, number, articles FROM columns WHERE articles > 0")
    topics = sorted(rows, key=lambda row: (title_place(row[0]), row[0]), reverse=descending)
    for _, topic, articles in topics:
        yield _Stretch(articles, "articles WHERE topic = :value", ("day", "number"), topic)
        count -= articles
    yield _Stretch(count, f"{_DAYS} number NOT IN ({_IN_COLUMNS})", ("day", "page", "number"))
