"""Numbered SQL files that bring a store to the latest schema."""

from pathlib import Path

import apsw


def latest(schema: Path) -> int:
    """Return the number of the last SQL file in a folder: the version it leads to."""
    return max(int(file.stem) for file in schema.glob("*.sql"))


def version(connection: apsw.Connection) -> int:
    """Return the version of a store's schema; 0 for an empty file."""
    return int(connection.pragma("user_version"))


def migrate(connection: apsw.Connection, schema: Path, application: int) -> None:
    """Carry out the files that a store has not seen yet: all in one transaction, or none.

    Args:
        connection: with the right to write, outside any transaction.
        schema: folder with 001.sql, 002.sql …
        application: SQLite's application_id of such stores.

    Raises:
        apsw.Error: one of the files failed; the store is as it was.
    """
    if version(connection) == latest(schema):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another process may have done it while this one waited.
        apply(connection, schema, version(connection))
        connection.pragma("application_id", application)
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def apply(connection: apsw.Connection, schema: Path, since: int) -> None:
    """Carry out every file after the one numbered `since`."""
    for file in sorted(schema.glob("*.sql")):
        if int(file.stem) > since:
            for _ in connection.execute(file.read_text("utf-8")):
                pass  # apsw goes on to the next statement only as rows are taken
            connection.pragma("user_version", int(file.stem))
