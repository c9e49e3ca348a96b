"""One SQLite file: connections for any number of threads, one writer, errors as sentences."""

import contextlib
import threading
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path

import apsw

from reader.storage.connecting import (
    Format,
    beside_a_writer,
    close,
    for_writing,
    of_a_later_version,
    where_nobody_writes,
)
from reader.storage.failures import sentence


class Database:
    """An open store.

    It is read from any thread, several at once, and written to by one at a time, whatever the
    thread or process. What `writing` has left is on the disk.

    Attributes:
        path: the file.
        writable: whether it was opened for writing.
    """

    def __init__(
        self, path: Path, kind: Format, *, writable: bool, any_version: bool = False
    ) -> None:
        """Open a store; a writable one is made when absent, and brought to the latest schema.

        Args:
            path: the file.
            kind: what it is.
            writable: whether to write to it.
            any_version: one of another version can be read, too, while others write to it.

        Raises:
            ReaderError: `kind.failure`; it is no such store, damaged, of a later version, or
                cannot be opened.
        """
        self.path = path
        self.writable = writable
        self._kind = kind
        self._open_one: Callable[[Path, Format], apsw.Connection] = where_nobody_writes
        if writable or any_version:
            self._open_one = beside_a_writer if writable else of_a_later_version
        self._idle: deque[apsw.Connection] = deque()
        self._turn = threading.Lock()
        self._writer: apsw.Connection | None = None
        self._closed = False
        try:
            with self._telling():
                if writable:
                    self._writer = for_writing(path, kind)
                self._file = self._identity()
            with self.reading():
                pass
        except BaseException:
            self.close()
            raise

    @property
    def log(self) -> Path:
        """The file that each change is written to first."""
        return self.path.with_name(f"{self.path.name}-wal")

    @contextlib.contextmanager
    def reading(self) -> Iterator[apsw.Connection]:
        """Give a connection that sees one moment of the store, whatever is written meanwhile.

        Raises:
            ReaderError: `kind.failure`, for any error of SQLite inside.
        """
        with self._telling():
            connection = self._borrowed()
            try:
                connection.execute("BEGIN")
                yield connection
            finally:
                self._give_back(connection)

    @contextlib.contextmanager
    def writing(self) -> Iterator[apsw.Connection]:
        """Give the writing connection: all that is done with it is kept, or none on an error.

        Raises:
            ReaderError: `kind.failure`, for any error of SQLite inside.
        """
        with self._telling(), self._turn:
            writer = self._checked_writer()
            writer.execute("BEGIN IMMEDIATE")
            try:
                yield writer
                writer.execute("COMMIT")
            except BaseException:
                # After some errors, such as a full disk, SQLite has rolled back by itself.
                if writer.in_transaction:
                    writer.execute("ROLLBACK")
                raise

    def close(self) -> None:
        """Close every connection; one in use closes when it is given back."""
        self._closed = True
        while self._idle:
            close(self._idle.pop())
        with self._turn:
            if self._writer is not None:
                close(self._writer)
                self._writer = None

    @contextlib.contextmanager
    def _telling(self) -> Iterator[None]:
        try:
            yield
        except (apsw.Error, UnicodeDecodeError) as error:
            known = error if isinstance(error, apsw.Error) else apsw.CorruptError()
            text = sentence(known, self.path, self._kind.name)
            raise self._kind.failure(en=text.en, zh=text.zh) from known

    def _checked_writer(self) -> apsw.Connection:
        if self._closed:
            raise apsw.ConnectionClosedError
        if self._writer is None:
            raise apsw.ReadOnlyError
        if self._identity() != self._file:
            raise apsw.CantOpenError  # nothing is written into a file that has no name any more
        return self._writer

    def _identity(self) -> tuple[int, ...]:
        """Return what tells the file from another in its place, and a fixed one from a later."""
        try:
            state = self.path.stat()
        except OSError as error:
            raise apsw.CantOpenError from error
        changes = () if self.writable else (state.st_mtime_ns, state.st_size)
        return (state.st_dev, state.st_ino, *changes)

    def _borrowed(self) -> apsw.Connection:
        if self._closed:
            raise apsw.ConnectionClosedError
        if not self.writable and self._identity() != self._file:
            self._reopen()
        try:
            return self._idle.pop()
        except IndexError:
            pass
        return self._open_one(self.path, self._kind)

    def _reopen(self) -> None:
        """Forget what was read of a fixed file: whoever may write to it has done so."""
        while self._idle:
            close(self._idle.pop())
        self._file = self._identity()

    def _give_back(self, connection: apsw.Connection) -> None:
        try:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
        except apsw.Error:
            close(connection)
            return
        if self._closed:
            close(connection)
        else:
            self._idle.append(connection)
