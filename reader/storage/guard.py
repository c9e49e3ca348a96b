"""No store can make SQLite run what it brings: views, triggers, functions or endless queries.

A store may come from somebody else: on a stick, from a share, in an archive. The measures are
those of SQLite's "Defense Against The Dark Arts" (https://sqlite.org/security.html), and one
more: a file whose schema is not letter for letter ours is not opened.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import apsw

from reader.language import Text
from reader.storage.migrations import apply

LARGEST_VALUE = 256 * 1024 * 1024  # bytes; the longest article is a few megabytes
_MOST_STEPS = 2_000  # thousands of steps of SQLite's machine to look at a schema

_SWITCHES = (
    (apsw.SQLITE_DBCONFIG_DEFENSIVE, 1),
    (apsw.SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
    (apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0),
    (apsw.SQLITE_DBCONFIG_ENABLE_VIEW, 0),
    (apsw.SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0),
    (apsw.SQLITE_DBCONFIG_DQS_DDL, 0),
    (apsw.SQLITE_DBCONFIG_DQS_DML, 0),
)
_SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"


def harden(connection: apsw.Connection) -> None:
    """Take from a connection all that a store does not need."""
    for switch, value in _SWITCHES:
        connection.config(switch, value)
    connection.set_busy_timeout(0)
    connection.limit(apsw.SQLITE_LIMIT_LENGTH, LARGEST_VALUE)
    connection.limit(apsw.SQLITE_LIMIT_ATTACHED, 0)
    connection.limit(apsw.SQLITE_LIMIT_TRIGGER_DEPTH, 0)
    connection.pragma("mmap_size", 0)
    connection.pragma("cell_size_check", True)  # noqa: FBT003  # apsw's own signature


def check_schema(connection: apsw.Connection, schema: Path) -> None:
    """Look whether a store is made exactly as its schema says.

    Raises:
        apsw.NotADBError: it is not.
    """
    connection.set_progress_handler(_patience(_MOST_STEPS), 1_000)
    try:
        found = list(connection.execute(_SCHEMA))
    finally:
        connection.set_progress_handler(None)
    with apsw.Connection(":memory:") as ours:
        apply(ours, schema, 0)
        expected = list(ours.execute(_SCHEMA))
    if found != expected:
        raise apsw.NotADBError


def faults(connection: apsw.Connection) -> Iterator[Text]:
    """Yield what SQLite finds wrong in a store; all of it is read."""
    for fault in connection.execute("PRAGMA integrity_check"):
        if fault[0] != "ok":
            yield Text(en=f"SQLite: {fault[0]}", zh="数据库文件已损坏")


def _patience(calls: int) -> Callable[[], bool]:
    left = iter(range(calls))
    return lambda: next(left, None) is None
