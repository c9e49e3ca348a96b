"""Backups of the notes: made through SQLite, looked at before they count, restored with a preview.

A backup is a file of notes of its own in the folder "backups" beside them. Whatever is wrong with
a new one, the older ones stay; and restoring one keeps what it replaces as a new one.
"""

import contextlib
import datetime
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import apsw

from reader.errors import NotesError, system_reason
from reader.language import Text
from reader.notes.backup_files import (
    Backup,
    backups,
    path_of,
    remove,
    superfluous,
    write_beside,
)
from reader.notes.checking import problems
from reader.notes.rows import Counts, count, digest, digest_beside_marks, replace_all
from reader.notes.store import FILE, FORMAT, NotesStore
from reader.storage.connecting import close, of_a_later_version
from reader.storage.database import Database
from reader.storage.failures import sentence
from reader.storage.folders import make_private
from reader.storage.locking import FileLock

_PAGES = 256  # copied at a time


@dataclass(frozen=True, slots=True)
class Difference:
    """What restoring a backup would change.

    Attributes:
        now: what the notes hold.
        then: what the backup holds.
        back: marks of the backup that are not there now.
        gone: marks that are there now and not in the backup.
        changed: marks that were otherwise.
        beside: layers, lessons, lists or own entries, too, are not as they were.
    """

    now: Counts
    then: Counts
    back: int
    gone: int
    changed: int
    beside: bool

    @property
    def is_nothing(self) -> bool:
        """Tell whether all that the reader has written is as it was."""
        return not (self.back or self.gone or self.changed or self.beside)


class Backups:
    """The backups of a store. Every method may be called from any thread; all raise NotesError.

    Args:
        store: whose backups they are.
    """

    def __init__(self, store: NotesStore) -> None:
        self._store = store
        self._folder = store.folder / "backups"

    def all(self) -> tuple[Backup, ...]:
        """Return them, the latest first."""
        return backups(self._folder)

    def find(self, number: int) -> Backup:
        """Return the one of a number.

        Raises:
            NotesError: there is none.
        """
        for one in self.all():
            if one.number == number:
                return one
        raise NotesError(en=f"There is no backup {number}.", zh=f"没有编号为 {number} 的备份。")

    def make(self, reason: str = "asked", *, if_changed: bool = False) -> Backup | None:
        """Make a backup; return it, or None where another process is making one.

        Args:
            reason: a key of `REASONS`.
            if_changed: make none where the latest holds the same, and return that.
        """
        with self._store.database.reading() as source:
            return make_backup(source, self._folder, reason, if_changed=if_changed)

    def is_due(self, now: datetime.datetime) -> bool:
        """Tell whether no backup was made on this day, whatever the clock said before."""
        latest = self.all()[:1]
        return not latest or latest[0].made.astimezone().date() != now.astimezone().date()

    def difference(self, file: Path) -> Difference:
        """Return what restoring a file of notes would change; nothing is changed.

        Raises:
            NotesError: it is none, or damaged.
        """
        with (
            self._copy(file) as copy,
            copy.reading() as then,
            self._store.database.reading() as now,
        ):
            old, new = _marks(then), _marks(now)
            changed = sum(old[one] != new[one] for one in old.keys() & new.keys())
            back, gone = len(old.keys() - new), len(new.keys() - old)
            beside = digest_beside_marks(now) != digest_beside_marks(then)
            return Difference(count(now), count(then), back, gone, changed, beside)

    def restore(self, file: Path) -> Backup | None:
        """Put a file of notes in place of all that the notes hold; return the backup of that.

        It is one transaction in the file that is there, so that other windows see it, too.

        Raises:
            NotesError: it is none, or damaged, or nothing can be written; nothing was changed.
        """
        with self._copy(file) as copy:
            kept = self.make("restore", if_changed=True)
            with copy.reading() as source, self._store.database.writing() as connection:
                replace_all(connection, source)
        return kept

    @contextlib.contextmanager
    def _copy(self, file: Path) -> Iterator[Database]:
        """Give a copy of a file of notes in today's schema, after a look whether it is whole."""
        _made(self._folder)
        with _telling(file), tempfile.TemporaryDirectory(dir=self._folder) as place:
            path = Path(place, FILE)
            source = of_a_later_version(file, FORMAT)
            try:
                _copied(source, path)
            finally:
                close(source)
            with contextlib.closing(Database(path, FORMAT, writable=True)) as copy:
                with copy.reading() as connection:
                    _refuse(problems(connection), file)
                yield copy


def make_backup(
    source: apsw.Connection, folder: Path, reason: str, *, if_changed: bool = False
) -> Backup | None:
    """Make a backup of what a connection sees; return it, or None while another does.

    Args:
        source: in a reading transaction.
        folder: of the backups; made when absent.
        reason: a key of `REASONS`.
        if_changed: make none where the latest holds the same, and return that.

    Raises:
        NotesError: it cannot be written, or the notes are damaged; older backups stay.
    """
    _made(folder)
    lock = FileLock(folder / "lock")
    with _telling(folder):
        if not lock.take():
            return None
        try:
            return _make(source, folder, reason, if_changed=if_changed)
        finally:
            lock.release()


def _make(source: apsw.Connection, folder: Path, reason: str, *, if_changed: bool) -> Backup | None:
    there = backups(folder)
    part = folder / "notes.part"
    part.unlink(missing_ok=True)
    now = datetime.datetime.now(datetime.UTC)
    _copied(source, part)
    counts, contents = _looked_at(part)
    if if_changed and there and there[0].digest == contents:
        part.unlink()
        known = there[0]
        seen = Backup(known.path, known.number, now, known.reason, counts, contents)
        write_beside(seen)  # so that the day has its backup
        return seen
    number = there[0].number + 1 if there else 1
    made = Backup(path_of(folder, number), number, now, reason, counts, contents)
    part.replace(made.path)
    write_beside(made)
    _sync(folder)
    old = superfluous([number, *(one.number for one in there)])
    for one in there:
        if one.number in old:
            remove(one)
    return made


def _copied(source: apsw.Connection, path: Path) -> None:
    """Copy a file of notes by SQLite's own means: it may be in use meanwhile."""
    target = apsw.Connection(str(path))
    try:
        run = target.backup("main", source, "main")
        try:
            while not run.done:
                run.step(_PAGES)
        finally:
            run.close(True)  # noqa: FBT003  # apsw's own signature
        target.pragma("journal_mode", "delete")
    finally:
        close(target)


def _looked_at(path: Path) -> tuple[Counts, str]:
    """Return what a fresh copy holds, read from the file; force it onto the disk."""
    connection = of_a_later_version(path, FORMAT)
    try:
        _refuse(problems(connection), path)
        found = count(connection), digest(connection)
    finally:
        close(connection)
    with path.open("rb+") as file:
        os.fsync(file.fileno())
    return found


def _marks(connection: apsw.Connection) -> dict[str, str]:
    rows = connection.execute("SELECT id, document FROM items WHERE kind = 'annotation'")
    return {str(id_): str(document) for id_, document in rows}


def _refuse(found: list[Text], file: Path) -> None:
    if found:
        raise NotesError(en=f"{file}: {found[0].en}", zh=f"{file}：{found[0].zh}")


def _made(folder: Path) -> None:
    with _telling(folder):
        make_private(folder)


@contextlib.contextmanager
def _telling(place: Path) -> Iterator[None]:
    try:
        yield
    except apsw.Error as error:
        text = sentence(error, place, Text(en="the backup", zh="备份"))
        raise NotesError(en=text.en, zh=text.zh) from error
    except OSError as error:
        reason = system_reason(error)
        raise NotesError(
            en=f"The backup in {place} failed: {reason.en}.",
            zh=f"在 {place} 备份失败：{reason.zh}。",
        ) from error


def _sync(folder: Path) -> None:
    """Force the names in a folder onto the disk, where the system can."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
