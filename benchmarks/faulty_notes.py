"""Acts on notes while the disk fails at their first call, their second, and so on to the last.

After each fault the disk is mended and the store must be whole: all that was acknowledged is
there, the act that failed wholly or not at all, and it has said why in both languages; the same
store, still open, then carries out the act.
"""

import contextlib
import random
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import apsw

from benchmarks.faulty_disk import Fault, FaultyDisk, faulty_disk
from benchmarks.notes_history import Act, History, next_act, notes
from reader.errors import NotesError
from reader.notes.backups import Backups
from reader.notes.salvage import is_whole_file
from reader.notes.store import FILE, FORMAT, NotesStore

_STRIDE = 11  # of some 700 calls of a backup and its restoring
_MOST = 12  # annotations in the store
_WAYS = [(error, lasting) for error in (apsw.IOError, apsw.FullError) for lasting in (False, True)]


@dataclass(slots=True)
class Faults:
    """What many faults have come to.

    Attributes:
        struck: faults by what was going on.
        calls: failed calls by their kind.
        harm: what was wrong, one line each.
    """

    struck: Counter[str] = field(default_factory=Counter)
    calls: Counter[str] = field(default_factory=Counter)
    harm: list[str] = field(default_factory=list)


def strike(folder: Path, count: int, seed: int) -> Faults:
    """Let the disk fail `count` times or a little more; return what became of the notes."""
    faults = Faults()
    if count == 0:
        return faults
    with faulty_disk() as disk:
        for act in _acts(folder, disk, seed):
            for error, lasting in _WAYS:
                act.fail_at_every_call(lambda n, e=error, a=lasting: Fault(n, e, a), faults)
            if faults.harm or faults.struck.total() >= count:
                break
        faults.calls = disk.failed
    return faults


class _Examine(Protocol):
    def __call__(self, *, done: bool) -> str | None:
        """Return what is wrong after something that was acknowledged, or was not."""


@dataclass(slots=True)
class _Attempt:
    """Something to do while the disk fails.

    Attributes:
        name: what it is.
        disk: which fails.
        prepare: makes all ready; the disk does not fail yet.
        carry_out: may fail.
        examine: returns what is wrong; knows whether it was acknowledged.
        stride: every so-manieth call is tried, where there are hundreds.
    """

    name: str
    disk: FaultyDisk
    prepare: Callable[[], None]
    carry_out: Callable[[], None]
    examine: "_Examine"
    stride: int = 1

    def fail_at_every_call(self, fault: Callable[[int], Fault], faults: Faults) -> None:
        """Try with a fault at the first call, at the second, until there is no such call."""
        call = 1 - self.stride
        while not faults.harm:
            call += self.stride
            self.prepare()
            self.disk.fail(fault(call))
            harm: str | None = None
            done = False
            try:
                self.carry_out()
                done = True
            except NotesError as error:
                harm = None if error.text.en and error.text.zh else "no sentence"
            except apsw.Error as error:
                harm = f"not translated: {error!r}"
            struck = self.disk.heal()
            if harm := harm or self.examine(done=done):
                faults.harm.append(f"{self.name}, {fault(call)}: {harm}")
            if not struck:
                return
            faults.struck[self.name] += 1


def _acts(folder: Path, disk: FaultyDisk, seed: int) -> Iterator[_Attempt]:
    """Yield acts without end: most of them on an open store, some that open and close one."""
    chance = random.Random(seed)  # noqa: S311
    open_one = _OpenStore(folder / "notes", chance)
    crashed = _OpenStore(folder / "crashed", chance)
    while True:
        for _ in range(8):
            yield open_one.attempt(disk)
        crashed.act()
        yield _Opening(folder / "opened", crashed).attempt(disk, "open after a crash")
        yield _Opening(folder / "old", None).attempt(disk, "migrate")
        yield _Restoring(folder / "backed up").attempt(disk, "back up, restore")
        yield _Opening(folder / "new", None, made=False).attempt(disk, "make")


class _OpenStore:
    """A store that stays open while the disk fails under it."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self.folder, self._chance = folder, chance
        self.store = NotesStore(folder)
        self.history = History()
        self._act = Act("undo")

    def act(self) -> None:
        """Do something while the disk is well."""
        act = next_act(self._chance, self.history, most=2)
        act.carry_out(self.store.marks)
        self.history = self.history.after(act)

    def attempt(self, disk: FaultyDisk) -> _Attempt:
        """Return the next act."""
        self._act = next_act(self._chance, self.history, most=_MOST)
        return _Attempt(self._act.kind, disk, lambda: None, self._carry_out, self._examine)

    def _carry_out(self) -> None:
        self._act.carry_out(self.store.marks)

    def _examine(self, *, done: bool) -> str | None:
        after = self.history.after(self._act)
        with contextlib.closing(NotesStore(self.folder)) as fresh:
            found = _state(fresh)
            if problem := _integrity(fresh):
                return problem
        if found != _state(self.store):
            return "two views of one store differ"
        if found == _told(after) and (done or found != _told(self.history)):
            self.history = after
            self._act = next_act(self._chance, self.history, most=_MOST)
        elif found != _told(self.history) or done:
            return f"acknowledged: {done}; expected {_told(after)}, found {found}"
        return None


class _Opening:
    """A store that is opened: a crashed one, one of an old version, or none yet."""

    def __init__(self, folder: Path, crashed: _OpenStore | None, *, made: bool = True) -> None:
        self._folder, self._crashed, self._made = folder, crashed, made
        self._opened: NotesStore | None = None

    def attempt(self, disk: FaultyDisk, name: str) -> _Attempt:
        return _Attempt(name, disk, self._prepare, self._carry_out, self._examine)

    def _prepare(self) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)
        if self._crashed:
            shared = shutil.ignore_patterns("*-shm")  # that is memory, which a crash takes
            shutil.copytree(self._crashed.folder, self._folder, ignore=shared)
        elif self._made:
            self._folder.mkdir()
            with contextlib.closing(apsw.Connection(str(self._folder / FILE))) as connection:
                connection.pragma("journal_mode", "wal")
                for _ in connection.execute((FORMAT.schema / "001.sql").read_text("utf-8")):
                    pass
                connection.pragma("user_version", 1)
                connection.pragma("application_id", FORMAT.application)
                connection.execute("INSERT INTO searches VALUES ('国企', 1)")

    def _carry_out(self) -> None:
        self._opened = None
        self._opened = NotesStore(self._folder)
        self._opened.history()
        self._opened.close()

    def _examine(self, *, done: bool) -> str | None:
        if self._opened is not None:
            self._opened.close()
        with contextlib.closing(NotesStore(self._folder)) as fresh:
            if problem := _integrity(fresh):
                return problem
            if self._crashed:
                expected = _told(self._crashed.history)
                return None if _state(fresh) == expected else f"expected {expected}"
            kept = ("国企",) if self._made else ()
            return None if fresh.history() == kept else "the history is gone"


class _Restoring:
    """A store of which a backup is made, and then an earlier one restored."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._earlier: tuple[object, ...] = ()
        self._restored = False

    def attempt(self, disk: FaultyDisk, name: str) -> _Attempt:
        """Return the making and restoring of backups."""
        return _Attempt(name, disk, self._prepare, self._carry_out, self._examine, _STRIDE)

    def _prepare(self) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)
        with contextlib.closing(NotesStore(self._folder)) as store:
            Backups(store).make()
            self._earlier = _state(store)
            Act("apply", (("id", None, "00ff00"),)).carry_out(store.marks)
        self._restored = False

    def _carry_out(self) -> None:
        with contextlib.closing(NotesStore(self._folder)) as store:
            kept = Backups(store)
            kept.make()
            kept.restore(kept.find(1).path)
            self._restored = True

    def _examine(self, *, done: bool) -> str | None:
        with contextlib.closing(NotesStore(self._folder)) as fresh:
            if problem := _integrity(fresh):
                return problem
            found, kept = _state(fresh), Backups(fresh).all()
        later = {"id": "00ff00"}
        if found == self._earlier or (not self._restored and found[0] == later):
            wrong = [one.number for one in kept if not is_whole_file(one.path)]
            return f"backups that are not whole: {wrong}" if wrong else None
        return f"restored: {self._restored}, found {found}"


def _state(store: NotesStore) -> tuple[object, ...]:
    return notes(store.marks), store.marks.can_undo(), store.marks.can_redo()


def _told(history: History) -> tuple[object, ...]:
    return (history.held, *history.labels)


def _integrity(store: NotesStore) -> str | None:
    problems = store.problems()
    return problems[0].en if problems else None
