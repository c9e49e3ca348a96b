"""What a disk holds after the power went: synced writes, and of the others any, none, or parts.

A VFS in front of SQLite's own remembers for each file what was synced and what was written since.
An image is taken now and then at a write or sync. In it every unsynced write is there, missing or
torn at a sector, whatever came before or after it; a file may still be there that was deleted
without a word to the folder.
"""

import contextlib
import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import apsw

from benchmarks.notes_history import Act, History, next_act, notes
from reader.notes.store import NotesStore
from reader.overriding import override

_SECTOR = 512  # bytes, which a disk writes wholly or not at all
_SHARE = 0.08  # of the writes and syncs at which an image is taken
_OPEN = 6  # acts until the store is closed, which carries over its log
_MOST = 8  # annotations


@dataclass(slots=True)
class _Content:
    """A file: what is on the disk, and what may be. A write of None cuts the file at a place."""

    synced: bytearray = field(default_factory=bytearray)
    pending: list[tuple[int, bytes | None]] = field(default_factory=list)
    deleted: bool = False

    def sync(self) -> None:
        for place, piece in self.pending:
            _write(self.synced, place, piece)
        self.pending.clear()

    def after_a_crash(self, chance: random.Random) -> bytes | None:
        """Return what is found of it; None if it is gone."""
        if self.deleted and chance.random() < 0.5:  # noqa: PLR2004  # a coin
            return None
        found = bytearray(self.synced)
        for place, piece in self.pending:
            fate = chance.random()
            if fate < 0.4:  # noqa: PLR2004  # share of writes that are there
                _write(found, place, piece)
            elif fate < 0.6 and piece is not None:  # noqa: PLR2004  # and of torn ones
                sectors = chance.randrange(len(piece) // _SECTOR + 1)
                _write(found, place, piece[: sectors * _SECTOR])
        return bytes(found)


def _write(content: bytearray, place: int, piece: bytes | None) -> None:
    if piece is None:
        del content[place:]
        return
    content.extend(bytes(max(0, place + len(piece) - len(content))))
    content[place : place + len(piece)] = piece


class RecordingDisk(apsw.VFS):
    """The disk of every connection opened while it is in use.

    Attributes:
        files: by path, what is known of each.
    """

    def __init__(self) -> None:
        self.below = apsw.vfs_names()[0]
        super().__init__("recording", self.below, makedefault=True)
        self.files: dict[str, _Content] = {}
        self.moment = lambda: None

    @override
    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> "RecordedFile":
        return RecordedFile(self, name, flags)

    @override
    def xDelete(self, filename: str, syncdir: bool) -> None:
        self.moment()
        super().xDelete(filename, syncdir)
        if syncdir:
            self.files.pop(filename, None)
        elif (content := self.files.get(filename)) is not None:
            content.sync()
            content.deleted = True


class RecordedFile(apsw.VFSFile):
    """A file whose writes are remembered."""

    def __init__(
        self, disk: RecordingDisk, name: str | apsw.URIFilename | None, flags: list[int]
    ) -> None:
        super().__init__(disk.below, name, flags)
        path = Path(name.filename() if isinstance(name, apsw.URIFilename) else name or "")
        self._disk = disk
        known = disk.files.setdefault(str(path), _Content())
        if known.deleted:
            known.synced.clear()
            known.deleted = False
        self._content = known

    @override
    def xWrite(self, data: bytes, offset: int) -> None:
        self._disk.moment()
        super().xWrite(data, offset)
        self._content.pending.append((offset, bytes(data)))

    @override
    def xTruncate(self, newsize: int) -> None:
        super().xTruncate(newsize)
        self._content.pending.append((newsize, None))

    @override
    def xSync(self, flags: int) -> None:
        self._disk.moment()
        self._content.sync()


@dataclass(slots=True)
class Crashes:
    """What many images have come to: how many, how many between acts' ends, and what was wrong."""

    images: int = 0
    within: int = 0
    harm: list[str] = field(default_factory=list)


def crash(folder: Path, count: int, seed: int) -> Crashes:
    """Take `count` images or a few more; return what became of the notes in them."""
    crashes, chance = Crashes(), random.Random(seed)  # noqa: S311
    history, waiting = History(), list[tuple[dict[str, bytes], History, Act | None]]()
    in_hand: Act | None = None
    with _recording() as disk:

        def moment() -> None:
            if chance.random() < _SHARE:
                waiting.append((_image(disk, folder / "notes", chance), history, in_hand))

        disk.moment = moment
        while crashes.images < count and not crashes.harm:
            with contextlib.closing(NotesStore(folder / "notes")) as store:
                for _ in range(_OPEN):
                    in_hand = next_act(chance, history, most=_MOST)
                    in_hand.carry_out(store.marks)
                    history, in_hand = history.after(in_hand), None
            disk.moment = lambda: None
            for image, known, act in waiting:
                _examine(folder / "image", image, (known, act), crashes)
            waiting.clear()
            disk.moment = moment
    return crashes


def _image(disk: RecordingDisk, folder: Path, chance: random.Random) -> dict[str, bytes]:
    paths = [path for path in disk.files if Path(path).parent == folder]
    found = {Path(path).name: disk.files[path].after_a_crash(chance) for path in paths}
    return {name: content for name, content in found.items() if content is not None}


def _examine(
    folder: Path, image: dict[str, bytes], known: tuple[History, Act | None], crashes: Crashes
) -> None:
    """Open the notes as they are found, twice, as a crash may follow another."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, content in image.items():
        (folder / name).write_bytes(content)
    history, act = known
    crashes.images += 1
    crashes.within += act is not None
    likely = [history.after(act), history] if act else [history]
    for _ in range(2):
        with contextlib.closing(NotesStore(folder)) as store:
            found = (notes(store.marks), store.marks.can_undo(), store.marks.can_redo())
            problems = store.problems()
        if problems or found not in [(one.held, *one.labels) for one in likely]:
            crashes.harm.append(f"{act}: {problems}, expected {likely[-1]}, found {found}")
            return


@contextlib.contextmanager
def _recording() -> Iterator[RecordingDisk]:
    disk = RecordingDisk()
    try:
        yield disk
    finally:
        disk.unregister()
