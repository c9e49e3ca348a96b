"""What the index owes: articles that it does not hold as they are now.

A change is noted in the transaction that makes it, and struck out after the index has it on
the disk. A process that ends between the two leaves a debt that is paid twice, which does no
harm; the other way round articles would be lost for ever (fagemx/edda#413).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import apsw


@dataclass(frozen=True, slots=True)
class Debt:
    """One article, added, changed or removed.

    Attributes:
        article: its number.
        change: tells this change of it from a later one.
    """

    article: int
    change: int


def owed(connection: apsw.Connection, limit: int) -> list[Debt]:
    """Return the debts of some articles, in the order of their numbers."""
    sql = "SELECT article, change FROM todo ORDER BY article LIMIT ?"
    return [
        Debt(int(article), int(change)) for article, change in connection.execute(sql, (limit,))
    ]


def count(connection: apsw.Connection) -> int:
    """Return how many articles are owed."""
    return int(connection.execute("SELECT count(*) FROM todo").get)


def settle(connection: apsw.Connection, settled: Sequence[Debt]) -> None:
    """Strike out debts, but for articles that have changed again."""
    connection.executemany(
        "DELETE FROM todo WHERE article = ? AND change = ?",
        ((debt.article, debt.change) for debt in settled),
    )


def owe_all(connection: apsw.Connection, index: str) -> None:
    """Owe every article to an index that holds nothing yet."""
    connection.execute("INSERT OR REPLACE INTO meta (name, value) VALUES ('index', ?)", (index,))
    connection.execute(
        "INSERT OR IGNORE INTO todo (article, change) SELECT number, 0 FROM articles"
    )


def generation(connection: apsw.Connection) -> str:
    """Return what changes whenever an article is added, changed or removed."""
    sql = "SELECT coalesce((SELECT value FROM meta WHERE name = 'changes'), 0)"
    return f"{index(connection) or 0}-{connection.execute(sql).get}"


def index(connection: apsw.Connection) -> str | None:
    """Return the mark of the index that the debts are counted against."""
    mark: str | None = connection.execute("SELECT value FROM meta WHERE name = 'index'").get
    return mark
