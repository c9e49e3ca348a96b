"""What can still be read of a damaged file of notes, and the rest from the latest backup."""

import contextlib
from dataclasses import dataclass, field
from pathlib import Path

import apsw

from reader.notes.checking import problems
from reader.notes.item_texts import digest_of, is_whole, readable
from reader.notes.rows import Row, columns, insert, keys, tables
from reader.notes.store import FORMAT, NotesStore
from reader.storage.connecting import close, of_a_later_version

_UNDOING = ("operations", "changes")  # of use only when both are whole


@dataclass(frozen=True, slots=True)
class Salvage:
    """What became of a damaged file.

    Attributes:
        read: marks that it still gave.
        added: marks that were taken from a backup.
    """

    read: int
    added: int


@dataclass(slots=True)
class _Part:
    """What a table gave.

    Attributes:
        names: columns.
        rows: by their keys.
        whole: nothing of it is missing.
        doubtful: rows that are not as they were written, and yet can be read.
    """

    names: list[str]
    rows: dict[Row, Row]
    whole: bool
    doubtful: dict[Row, Row] = field(default_factory=dict)


def salvage(damaged: Path, backup: Path | None, folder: Path) -> Salvage:
    """Make a new file of notes in `folder` of a damaged one and a backup; both stay as they are.

    Args:
        damaged: the file.
        backup: a whole one; what the damaged one no longer gives is taken from it.
        folder: where the new file is made.

    Raises:
        NotesError: the new file cannot be written.
    """
    with contextlib.closing(NotesStore(folder)) as store, store.database.writing() as connection:
        wanted = tables(connection)
        parts = {table: _part(damaged, connection, table) for table in wanted}
        if not all(parts[table].whole for table in _UNDOING):
            for table in _UNDOING:
                parts[table].rows.clear()
        for table, part in parts.items():
            for row in part.rows.values():
                # One that breaks a rule of the schema was changed by the damage.
                with contextlib.suppress(apsw.ConstraintError, apsw.MismatchError):
                    insert(connection, table, [row], part.names)
        read = _marks(connection)
        if backup is not None:
            _add(connection, backup, [t for t in wanted if not parts[t].whole])
        added = _marks(connection) - read
        # A wrong letter in a note that no backup has is better than no note.
        items = parts["items"]
        insert(connection, "items", items.doubtful.values(), items.names)
        return Salvage(_marks(connection) - added, added)


def is_whole_file(file: Path) -> bool:
    """Tell whether a file of notes can be read from the first letter to the last."""
    try:
        connection = of_a_later_version(file, FORMAT)
    except (apsw.Error, OSError):
        return False
    try:
        return not problems(connection)
    except (apsw.Error, UnicodeDecodeError):
        return False
    finally:
        close(connection)


def _part(damaged: Path, ours: apsw.Connection, table: str) -> _Part:
    """Read a table from the front, from the back, and by what its index knows."""
    part = _Part([], {}, whole=False)
    try:
        connection = of_a_later_version(damaged, FORMAT)
    except apsw.Error:
        return part
    try:
        there = columns(connection, table)
        part.names = [name for name in columns(ours, table) if name in there]
        by = keys(connection, table)
        if not part.names or not by:
            part.whole = bool(there) or table not in tables(connection)
            return part
        part.whole = _read(connection, part, table, by)
        if not part.whole:
            _read(connection, part, table, [f"{name} DESC" for name in by])
            _read_by_index(connection, part, table)
    except (apsw.Error, UnicodeDecodeError):
        part.whole = False
    finally:
        close(connection)
    if table == "items" and part.rows:
        _drop_changed(part)
    return part


def _read(connection: apsw.Connection, part: _Part, table: str, order: list[str]) -> bool:
    """Read rows until there are none, or until they can be read no more; tell which."""
    names = ", ".join(part.names)
    places = [part.names.index(name.split()[0]) for name in order]
    query = f"SELECT {names} FROM {table} ORDER BY {', '.join(order)}"  # noqa: S608
    try:
        for row in connection.execute(query):
            part.rows[tuple(row[place] for place in places)] = tuple(row)
    except (apsw.Error, UnicodeDecodeError):
        return False
    return True


def _read_by_index(connection: apsw.Connection, part: _Part, table: str) -> None:
    if table != "items":
        return
    names = ", ".join(part.names)
    known: list[Row] = []
    with contextlib.suppress(apsw.Error, UnicodeDecodeError):
        query = "SELECT kind, id FROM items INDEXED BY items_by_article WHERE article IS NOT NULL"
        known.extend(tuple(row) for row in connection.execute(query))
    for key in known:
        if key not in part.rows:
            with contextlib.suppress(apsw.Error, UnicodeDecodeError):
                row = connection.execute(
                    f"SELECT {names} FROM items WHERE kind = ? AND id = ?",  # noqa: S608
                    key,
                ).fetchone()
                if row is not None:
                    part.rows[key] = tuple(row)


def _drop_changed(part: _Part) -> None:
    """Put aside what is not as it was written; the table is not whole then."""
    place = part.names.index("document")
    digest = part.names.index("digest") if "digest" in part.names else None
    for key, row in list(part.rows.items()):
        text = str(row[place])
        if is_whole(text, str(row[digest]) if digest is not None else ""):
            continue
        part.whole = False
        del part.rows[key]
        if next(readable((text,)), None) is not None:
            kept = [digest_of(text) if n == digest else value for n, value in enumerate(row)]
            part.doubtful[key] = tuple(kept)


def _add(connection: apsw.Connection, backup: Path, wanted: list[str]) -> None:
    """Add what a backup has of tables that were not read to the end."""
    source = of_a_later_version(backup, FORMAT)
    try:
        there = set(tables(source))
        for table in wanted:
            if table in there and table not in _UNDOING:
                names = [n for n in columns(connection, table) if n in columns(source, table)]
                query = f"SELECT {', '.join(names)} FROM {table}"  # noqa: S608
                insert(connection, table, source.execute(query), names)
    finally:
        close(source)


def _marks(connection: apsw.Connection) -> int:
    return int(connection.execute("SELECT count(*) FROM items WHERE kind = 'annotation'").get or 0)
