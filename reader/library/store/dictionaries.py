"""The dictionaries of a store: when one is made, from what, and how it is found again."""

from collections.abc import Sequence
from typing import Any

import apsw

from reader.library.store.compression import SAMPLE, TRAINED_AT, Compression, trained

_AT_ONCE = 500  # articles packed anew; zstandard's threads do not rest in between


def learn(connection: apsw.Connection, compression: Compression) -> None:
    """Learn the dictionaries that were made since, here or by another process."""
    known = max(compression.numbers, default=0)
    for number, content in connection.execute(
        "SELECT number, content FROM dictionaries WHERE number > ? ORDER BY number", (known,)
    ):
        compression.learn(number, content)


def due(connection: apsw.Connection, coming: int) -> bool:
    """Tell whether there are articles enough for the next dictionary.

    Args:
        connection: of the library.
        coming: how many articles are about to be added.
    """
    made = int(connection.execute("SELECT count(*) FROM dictionaries").get)
    held = int(connection.execute("SELECT coalesce(sum(articles), 0) FROM pages").get)
    return made < len(TRAINED_AT) and held + coming >= TRAINED_AT[made]


def make(connection: apsw.Connection, compression: Compression, coming: Sequence[bytes]) -> None:
    """Make a dictionary from articles of all parts of the library and of those to come.

    With the first one the articles that were there before are packed anew.

    Args:
        connection: the one for writing, in a transaction.
        compression: knows the dictionaries so far; it learns the new one after the transaction.
        coming: contents of articles about to be added.
    """
    if not due(connection, len(coming)):
        return  # another process has made it
    held = int(connection.execute("SELECT coalesce(sum(articles), 0) FROM pages").get)
    step = (held + len(coming)) // SAMPLE + 1
    sql = "SELECT body FROM articles WHERE number % ? = 0"
    rows: list[Any] = connection.execute(sql, (step,)).fetchall()
    sample = [*compression.unpacked(row[0] for row in rows), *coming[::step]]
    content = trained(sample[:SAMPLE], len(compression.numbers))
    first = not compression.numbers
    connection.execute("INSERT INTO dictionaries (content) VALUES (?)", (content,))
    if first:
        _pack_anew(connection, compression, content)


def _pack_anew(connection: apsw.Connection, compression: Compression, content: bytes) -> None:
    rows: list[Any] = connection.execute("SELECT number, body FROM articles").fetchall()
    better = Compression({connection.last_insert_rowid(): content})
    for at in range(0, len(rows), _AT_ONCE):
        some = rows[at : at + _AT_ONCE]
        bodies = better.packed(list(compression.unpacked(row[1] for row in some)))
        connection.executemany(
            "UPDATE articles SET body = ? WHERE number = ?",
            ((body, row[0]) for body, row in zip(bodies, some, strict=True)),
        )
