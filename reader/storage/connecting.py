"""How a store's file is opened: to write, to read beside a writer, to read where nobody writes."""

import contextlib
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import apsw

from reader.errors import ReaderError
from reader.language import Text
from reader.storage.failures import LaterVersion, NotClosed, is_full
from reader.storage.guard import check_schema, harden
from reader.storage.migrations import latest, migrate, version

# Rows of about 1,100 bytes leave 5 % of such a page empty, 11 % of one of 8,192.
PAGE_SIZE = 16_384  # bytes
BUSY = 10_000  # milliseconds to wait for another process's transaction
_AGAIN = 0.01  # seconds between two tries to make a store that another process makes, too
_CHECKPOINT = 2_000  # pages of the write-ahead log, 32 MB
_LARGEST_LOG = 64 * 1024 * 1024  # bytes kept of the log after a long transaction
_CACHE = -16_000  # KiB, as SQLite counts them
_READING_CACHE = -4_000


@dataclass(frozen=True, slots=True)
class Format:
    """What a kind of store is.

    Attributes:
        application: SQLite's application_id, four letters as a number.
        schema: folder of its numbered SQL files.
        name: what it is called in a sentence, such as "the library".
        failure: the error raised when it cannot be opened, read or written.
    """

    application: int
    schema: Path
    name: Text
    failure: type[ReaderError]


def for_writing(path: Path, kind: Format) -> apsw.Connection:
    """Open a store for writing; make it when absent and bring it to the latest schema.

    What is committed is on the disk: each commit waits for the device.

    Raises:
        apsw.Error: it is no such store, damaged, of a later version, or cannot be written.
    """
    last = time.monotonic() + BUSY / 1000
    while True:
        try:
            return _made_or_opened(path, kind)
        except apsw.BusyError:
            # Two that give a new file its log block each other, and SQLite does not wait then.
            if time.monotonic() >= last:
                raise
            time.sleep(_AGAIN)


def _made_or_opened(path: Path, kind: Format) -> apsw.Connection:
    flags = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE
    connection = apsw.Connection(str(path), flags)
    with _closed_on_failure(connection):
        if connection.readonly("main"):
            raise apsw.ReadOnlyError  # SQLite opens such a file, and refuses the first change
        harden(connection)
        connection.set_busy_timeout(BUSY)
        if connection.pragma("schema_version"):
            _check(connection, kind)
        else:
            # Were the journal of this step found again after a power cut, all would be undone.
            connection.pragma("synchronous", "extra")
            connection.pragma("page_size", PAGE_SIZE)
            connection.pragma("journal_mode", "wal")
        connection.pragma("synchronous", "full")
        connection.pragma("cache_size", _CACHE)
        connection.pragma("journal_size_limit", _LARGEST_LOG)
        connection.wal_autocheckpoint(_CHECKPOINT)
        migrate(connection, kind.schema, kind.application)
        check_schema(connection, kind.schema)
    return connection


def beside_a_writer(path: Path, _kind: Format) -> apsw.Connection:
    """Open for reading a store that `for_writing` has opened, and that changes meanwhile."""
    connection = apsw.Connection(str(path), apsw.SQLITE_OPEN_READWRITE)
    with _closed_on_failure(connection):
        harden(connection)
        connection.set_busy_timeout(BUSY)
        connection.pragma("cache_size", _READING_CACHE)
        connection.pragma("query_only", True)  # noqa: FBT003  # apsw's own signature
    return connection


def where_nobody_writes(path: Path, kind: Format) -> apsw.Connection:
    """Open a store on a stick or share that can only be read; not one byte is written.

    One that was copied before its writer had closed it is read with its log, as far as SQLite can
    do that without writing: it must have the log's index beside it.

    Raises:
        apsw.Error: it is no such store, damaged, not closed or of another version.
    """
    has_log = _has_log(path)
    if has_log and not path.with_name(path.name + "-shm").exists():
        raise NotClosed
    how = "mode=ro&readonly_shm=1" if has_log else "mode=ro&immutable=1"
    address = f"{path.absolute().as_uri()}?{how}"
    connection = apsw.Connection(address, apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI)
    with _closed_on_failure(connection):
        harden(connection)
        connection.pragma("cache_size", _READING_CACHE)
        _check(connection, kind)
        if version(connection) != latest(kind.schema):
            raise LaterVersion
        check_schema(connection, kind.schema)
    return connection


def of_a_later_version(path: Path, kind: Format) -> apsw.Connection:
    """Open a store of any version for reading, as far as it can be understood.

    Raises:
        apsw.Error: it is no such store, or damaged.
    """
    try:
        return _only_read(str(path), kind)
    except (apsw.CantOpenError, apsw.ReadOnlyError, apsw.IOError) as error:
        # Beside a log SQLite wants to write; where it cannot, nobody else can, either.
        refused = not isinstance(error, apsw.IOError) or is_full(error)
        if not refused or not path.exists() or _has_log(path):
            raise
        return _only_read(f"{path.absolute().as_uri()}?mode=ro&immutable=1", kind)


def _only_read(address: str, kind: Format) -> apsw.Connection:
    flags = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
    connection = apsw.Connection(address, flags)
    with _closed_on_failure(connection):
        harden(connection)
        connection.set_busy_timeout(BUSY)
        connection.pragma("query_only", True)  # noqa: FBT003  # apsw's own signature
        if connection.pragma("application_id") != kind.application:
            raise apsw.NotADBError
        connection.pragma("schema_version")
    return connection


def _has_log(path: Path) -> bool:
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0


def close(connection: apsw.Connection) -> None:
    """Close a connection; what it could not carry over from the log the next one does."""
    with contextlib.suppress(apsw.Error):
        connection.close(True)  # noqa: FBT003  # apsw's own signature


@contextlib.contextmanager
def _closed_on_failure(connection: apsw.Connection) -> Iterator[None]:
    try:
        yield
    except BaseException:
        close(connection)
        raise


def _check(connection: apsw.Connection, kind: Format) -> None:
    if connection.pragma("application_id") != kind.application:
        raise apsw.NotADBError
    if version(connection) > latest(kind.schema):
        raise LaterVersion
