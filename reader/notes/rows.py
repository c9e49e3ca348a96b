"""All rows of a file of notes: compared, counted, and taken over from another file."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import apsw

Row = Sequence[str | int | float | bytes | None]

_TABLES = (
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
)
_COUNTED = {
    "marks": ("items WHERE kind = 'annotation'",),
    "layers": ("items WHERE kind = 'layer'",),
    "lessons": ("items WHERE kind = 'lesson'",),
    "lists": ("lists", "saved_searches"),
    "entries": ("own_entries",),
}
_BESIDE_MARKS = (
    "items WHERE kind <> 'annotation'",
    "saved_searches",
    "lists",
    "entries",
    "own_glossaries",
    "own_entries",
    "entry_notes",
    "glossary_switches",
    "class_in_force",
    "acquaintance",
)


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a file of notes holds.

    Attributes:
        marks: annotations.
        layers: of annotations.
        lessons: on all articles; 0 where a backup was made before they were counted.
        lists: of articles, and saved searches.
        entries: of the reader's own glossaries.
    """

    marks: int = 0
    layers: int = 0
    lessons: int = 0
    lists: int = 0
    entries: int = 0


def count(connection: apsw.Connection) -> Counts:
    """Return how much there is, in a file of any version."""
    there = set(tables(connection))
    found = {
        name: sum(
            int(connection.execute(f"SELECT count(*) FROM {rows}").get or 0)  # noqa: S608
            for rows in sources
            if rows.split()[0] in there
        )
        for name, sources in _COUNTED.items()
    }
    return Counts(**found)


def tables(connection: apsw.Connection) -> list[str]:
    """Return the names of all tables."""
    return [str(name) for (name,) in connection.execute(_TABLES)]


def columns(connection: apsw.Connection, table: str) -> list[str]:
    """Return the names of a table's columns in their order."""
    return [str(row[1]) for row in connection.execute(f"PRAGMA table_info({table})")]


def keys(connection: apsw.Connection, table: str) -> list[str]:
    """Return the columns by which a table is sorted."""
    rows = [row for row in connection.execute(f"PRAGMA table_info({table})") if row[5]]
    return [str(row[1]) for row in sorted(rows, key=lambda row: int(row[5]))]


def digest(connection: apsw.Connection) -> str:
    """Return what tells these contents from any others; past searches do not count."""
    return _digest(connection, [name for name in tables(connection) if name != "searches"])


def digest_beside_marks(connection: apsw.Connection) -> str:
    """Return what tells all but the marks from any others; what was read when does not count."""
    there = set(tables(connection))
    return _digest(connection, [rows for rows in _BESIDE_MARKS if rows.split()[0] in there])


def _digest(connection: apsw.Connection, sources: Iterable[str]) -> str:
    whole = hashlib.sha256()
    for rows in sources:
        whole.update(f"{rows}\n".encode())
        order = ", ".join(keys(connection, rows.split()[0]))
        for row in connection.execute(f"SELECT * FROM {rows} ORDER BY {order}"):  # noqa: S608
            whole.update(repr(row).encode("utf-8", "surrogatepass"))
    return whole.hexdigest()


def replace_all(connection: apsw.Connection, source: apsw.Connection) -> None:
    """Put the rows of another file in place of all there are.

    Args:
        connection: in a transaction.
        source: of the same schema.
    """
    for table in tables(connection):
        connection.execute(f"DELETE FROM {table}")  # noqa: S608
        insert(connection, table, source.execute(f"SELECT * FROM {table}"))  # noqa: S608


def insert(
    connection: apsw.Connection, table: str, rows: Iterable[Row], names: Sequence[str] = ()
) -> None:
    """Add rows to a table; those whose key is there are left as they are.

    Args:
        connection: in a transaction.
        table: its name.
        rows: of `names`, or of all columns.
        names: columns.
    """
    names = names or columns(connection, table)
    marks = ", ".join("?" * len(names))
    connection.executemany(
        f"INSERT OR IGNORE INTO {table} ({', '.join(names)}) VALUES ({marks})",  # noqa: S608
        rows,
    )
