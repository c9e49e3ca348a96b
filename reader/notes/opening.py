"""Opens the notes as they are found: whole, damaged, of a later version, where nobody can write.

Whatever is done on the way keeps what was there, and is told in `NotesStore.notices`.
"""

import datetime
import os
import re
import shutil
from pathlib import Path

import apsw

from reader.errors import NotesError, UnsafePlace, system_reason
from reader.language import Text
from reader.notes.backup_files import backups
from reader.notes.backups import make_backup
from reader.notes.checking import quick_problems
from reader.notes.salvage import Salvage, is_whole_file, salvage
from reader.notes.store import FILE, FORMAT, NotesStore
from reader.storage.connecting import close, of_a_later_version
from reader.storage.failures import LaterVersion, is_full, sentence
from reader.storage.folders import make_private
from reader.storage.locking import FileLock
from reader.storage.migrations import latest, version
from reader.storage.places import concern

_ACCEPTED = "place-accepted"
_RECOVERED = "recovered"  # a folder with a new file that is ready to be put in place
_DAMAGED = re.compile(r"damaged-([0-9]{1,6})")
# What services write beside a file: a name in brackets, "sync-conflict" with a date, a computer.
_COPY = re.compile(r"notes.+\.db")


def open_notes(folder: Path) -> NotesStore:
    """Return the notes in a folder; they are made when there are none.

    A damaged file is kept in a folder of its own, and what is whole of it opened. One that cannot
    be written to is opened for reading.

    Raises:
        UnsafePlace: there are none yet, and `accept` has not been called for this folder.
        NotesError: they can be neither opened nor made.
    """
    notices = _place_notices(folder)
    _finish_recovery(folder)
    try:
        _back_up_before_update(folder)
        store = NotesStore(folder)
    except NotesError as error:
        return _opened_otherwise(folder, error, notices)
    with store.database.reading() as connection:
        damaged = quick_problems(connection)
    if damaged:
        store.close()
        return _recovered(folder, notices)
    store.notices = (*notices, *_copies(folder))
    return store


def accept(folder: Path) -> None:
    """Note that the reader wants the notes in this folder although it is no good place.

    Raises:
        NotesError: the folder cannot be made or written to.
    """
    try:
        make_private(folder)
        (folder / _ACCEPTED).touch()
    except OSError as error:
        raise NotesError(
            en=f"The folder {folder} for your notes cannot be made: {system_reason(error).en}.",
            zh=f"无法建立存放笔记的文件夹 {folder}：{system_reason(error).zh}。",
        ) from error


def _place_notices(folder: Path) -> tuple[Text, ...]:
    if (folder / _ACCEPTED).exists() or (found := concern(folder)) is None:
        return ()
    why = found.text
    if (folder / FILE).exists():
        return (
            Text(
                en=f"Your notes lie in {folder}, which {why.en}. Open them on one computer at a "
                "time, or they may be damaged; “yandu annotations backups” lists the backups.",
                zh=f"你的笔记存放在 {folder}，该文件夹{why.zh}。请勿在多台电脑上同时打开，"
                "否则可能损坏；“yandu annotations backups”可列出备份。",
            ),
        )
    raise UnsafePlace(
        en=f"The folder {folder} for your notes {why.en}; notes have been lost in such folders. "
        "Nothing was written. Set YANDU_DATA_DIR to a folder of this computer, and share notes "
        "as packs.",
        zh=f"存放笔记的文件夹 {folder} {why.zh}，这类文件夹中曾发生笔记丢失。尚未写入任何内容。"
        "请把 YANDU_DATA_DIR 设为本机的文件夹，并以课堂包分享笔记。",
        folder=folder,
    )


def _opened_otherwise(folder: Path, error: NotesError, notices: tuple[Text, ...]) -> NotesStore:
    cause = error.__cause__
    if not (folder / FILE).exists():
        raise error
    if isinstance(cause, (apsw.CorruptError, apsw.FormatError)) or _is_garbage(folder, cause):
        return _recovered(folder, notices)
    unwritable = (LaterVersion, apsw.ReadOnlyError, apsw.CantOpenError, apsw.PermissionsError)
    if not isinstance(cause, unwritable) and not is_full(cause):
        raise error
    store = NotesStore(folder, writable=False)
    with store.database.reading() as connection:
        damaged = quick_problems(connection)
    if damaged:
        store.close()
        raise error
    # What can be read is neither missing nor forbidden: SQLite wanted to write beside it.
    reading = isinstance(cause, (apsw.CantOpenError, apsw.PermissionsError))
    why = sentence(apsw.ReadOnlyError(), folder / FILE, FORMAT.name) if reading else error.text
    told = Text(
        en=f"{why.en} You can read your notes, and add to them when this is mended and Yandu "
        "started again.",
        zh=f"{why.zh}现在可以阅读笔记；解决此问题并重新启动研读后，才能添加。",
    )
    store.notices = (*notices, told)
    return store


def _is_garbage(folder: Path, cause: BaseException | None) -> bool:
    """Tell whether a file is no database at all, or ours with a wrong schema, but nobody else's."""
    if not isinstance(cause, apsw.NotADBError):
        return False
    connection = apsw.Connection(str(folder / FILE), apsw.SQLITE_OPEN_READONLY)
    try:
        return connection.pragma("application_id") in {FORMAT.application, 0}
    except apsw.Error:
        return True
    finally:
        close(connection)


def _back_up_before_update(folder: Path) -> None:
    """Make a backup of a file of an older version, which is about to be brought up to date."""
    if not (folder / FILE).exists():
        return
    try:
        connection = of_a_later_version(folder / FILE, FORMAT)
    except apsw.Error:
        return  # what is wrong is told when it is opened
    try:
        if 0 < version(connection) < latest(FORMAT.schema):
            make_backup(connection, folder / "backups", "update", if_changed=True)
    except apsw.Error:
        return
    finally:
        close(connection)


def _recovered(folder: Path, notices: tuple[Text, ...]) -> NotesStore:
    """Open what is whole of a damaged file, and the rest from a backup; keep the damaged file."""
    lock = FileLock(folder / "recovery.lock")
    if not lock.take():
        raise NotesError(
            en="Another window is recovering your notes; open them again in a moment.",
            zh="另一个窗口正在修复笔记，请稍后再打开。",
        )
    try:
        there = backups(folder / "backups")
        backup = next((one for one in there if is_whole_file(one.path)), None)
        kept = _keep(folder)
        making = folder / "recovering"
        shutil.rmtree(making, ignore_errors=True)
        found = salvage(kept / FILE, backup.path if backup else None, making)
        making.rename(folder / _RECOVERED)
        _finish_recovery(folder)
    except OSError as error:
        raise NotesError(
            en=f"The damaged notes in {folder} could not be recovered: {system_reason(error).en}.",
            zh=f"无法修复 {folder} 中损坏的笔记：{system_reason(error).zh}。",
        ) from error
    finally:
        lock.release()
    store = NotesStore(folder)
    day = backup.made.astimezone().date() if backup else None
    store.notices = (*notices, _told(found, kept, day))
    return store


def _keep(folder: Path) -> Path:
    """Copy a damaged file, with its log, into a folder of its own; return that."""
    found = (_DAMAGED.fullmatch(entry.name) for entry in os.scandir(folder))
    number = max((int(name[1]) for name in found if name), default=0) + 1
    kept = folder / f"damaged-{number}"
    make_private(kept)
    for suffix in ("", "-wal"):
        if (damaged := folder / f"{FILE}{suffix}").exists():
            shutil.copyfile(damaged, kept / damaged.name)
    return kept


def _finish_recovery(folder: Path) -> None:
    """Put a recovered file in place, if one is ready; a process may have ended before that.

    The log goes first: it belongs to the damaged file, which is kept.
    """
    ready = folder / _RECOVERED
    if not (ready / FILE).exists():
        return
    for suffix in ("-wal", "-shm"):
        (folder / f"{FILE}{suffix}").unlink(missing_ok=True)
    (ready / FILE).replace(folder / FILE)
    shutil.rmtree(ready, ignore_errors=True)


def _told(found: Salvage, kept: Path, day: datetime.date | None) -> Text:
    added_en = f", {found.added:,} were added from the backup of {day}" if found.added else ""
    added_zh = f"，另从 {day} 的备份补上 {found.added:,} 处" if found.added else ""
    return Text(
        en=f"The file of your notes was damaged. {found.read:,} marks were read from it{added_en}; "
        f"the damaged file is kept in {kept}.",
        zh=f"笔记文件曾损坏。已从中读出 {found.read:,} 处标注{added_zh}；损坏的文件保留在 {kept}。",
    )


def _copies(folder: Path) -> tuple[Text, ...]:
    """Return a notice of the copies that a service made of the file, for want of merging it."""
    names = sorted(entry.name for entry in os.scandir(folder) if _COPY.fullmatch(entry.name))
    return tuple(
        Text(
            en=f"Beside your notes lies a copy of them, {folder / name}. “yandu annotations "
            "restore” shows what is different in it.",
            zh=f"笔记旁有一个副本 {folder / name}。“yandu annotations restore”可查看其中的不同。",
        )
        for name in names
    )
