"""An import under way: off the window's thread, to be paused, stopped and followed."""

# ruff: noqa: PLC0415  # a start must not pay for an import

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QMutex, QMutexLocker, QObject, QWaitCondition, Signal

from reader.analysis.progress import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from reader.analysis.progress import Progress
    from reader.library.import_log import Report
    from reader.library.import_progress import Standing, Watch
    from reader.library.library import Library
    from reader.ui.workspace import Workspace

_LOOK = 200  # milliseconds; how often a paused import looks whether the program ends


def import_files(library: Library, paths: Sequence[Path], watch: Watch) -> Report:
    """Import files with what is loaded only now."""
    from reader.library.import_run import import_files as run

    return run(library, paths, watch)


def index_owed(library: Library, watch: Watch) -> None:
    """Index what the library owes; what is stopped is left for later."""
    from reader.library.catching_up import catch_up

    with suppress(Cancelled):
        catch_up(library, watch)


class Gate:
    """Where an import waits while it is paused, and learns that it is to stop.

    Its methods may be called on any thread.
    """

    def __init__(self) -> None:
        self._turn = QMutex()
        self._opened = QWaitCondition()
        self._paused = self._stopped = False

    def set_paused(self, *, paused: bool) -> None:
        """Let the import wait, or go on."""
        with QMutexLocker(self._turn):
            self._paused = paused
            self._opened.wakeAll()

    def stop(self) -> None:
        """Let the import end at the next moment; a second time, what ends it, too."""
        with QMutexLocker(self._turn):
            self._stopped, self._paused = True, False
            self._opened.wakeAll()

    def go_through(self, going: Progress) -> None:
        """Return when the import may go on.

        Raises:
            Cancelled: it is to stop, or the program ends.
        """
        with QMutexLocker(self._turn):
            while self._paused and not self._stopped:
                going(0)
                self._opened.wait(self._turn, _LOOK)
            if self._stopped:
                self._stopped = False  # what has arrived is indexed, unless that is stopped, too
                raise Cancelled
        going(0)


class Importing(QObject):
    """Imports what is asked for, one after the other.

    Args:
        workspace: whose library grows.
        run: imports.

    Attributes:
        standing: how far it is; None while nothing is imported.
        paused: the reader made it wait.
        makes_index: nothing is imported; what is there is indexed.

    Signals:
        progressed: Standing.
        ended: Report; None after an error, and where nothing was imported.
    """

    progressed = Signal(object)
    ended = Signal(object)
    _told = Signal(object)

    def __init__(self, workspace: Workspace, run: Callable[..., Report] = import_files) -> None:
        super().__init__(workspace)
        self._workspace, self._run = workspace, run
        self._waiting: list[tuple[Path, ...]] = []
        self._gate: Gate | None = None
        self.makes_index = False
        self.standing: Standing | None = None
        self.paused = False
        self._told.connect(self._take)

    @property
    def active(self) -> bool:
        """Tell whether an import is under way or paused."""
        return self._gate is not None

    def start(self, paths: Sequence[Path]) -> None:
        """Import files and folders now, or after what is being imported."""
        if self.active:
            self._waiting.append(tuple(paths))
        else:
            self._begin(lambda library, watch: self._run(library, tuple(paths), watch))

    def catch_up(self) -> None:
        """Index what an import left that was stopped, or all for an index that is lost."""
        if not self.active:
            self.makes_index = True
            self._begin(index_owed)

    def _begin(self, run: Callable[[Library, Watch], Report | None]) -> None:
        gate = self._gate = Gate()
        self._workspace.library.hold()
        self.paused = False
        library = self._workspace.library

        def work(going: Progress) -> Report | None:
            def watch(standing: Standing) -> None:
                self._told.emit(standing)
                gate.go_through(going)

            return run(library.made(), watch)

        self._workspace.jobs.start(work, self._end, self._fail)

    def set_paused(self, *, paused: bool) -> None:
        """Make the import wait, or go on."""
        if self._gate is not None:
            self.paused = paused
            self._gate.set_paused(paused=paused)
            if self.standing is not None:
                self.progressed.emit(self.standing)

    def stop(self) -> None:
        """End the import; what has arrived stays, and the same import goes on from there."""
        self._waiting.clear()
        if self._gate is not None:
            self._gate.stop()

    def _take(self, standing: Standing) -> None:
        if self._gate is None:
            return
        before, self.standing = self.standing, standing
        if self.makes_index:
            library = self._workspace.library
            library.note_index(library.unfound, standing.share)
        self.progressed.emit(standing)
        if before is not None and before.stage == "indexing" and standing.stage != "indexing":
            self._workspace.library.tell()

    def _end(self, report: Report | None) -> None:
        self._let_go()
        self.ended.emit(report)
        if self._waiting:
            self.start(self._waiting.pop(0))

    def _let_go(self) -> None:
        self._gate = self.standing = None
        self.makes_index = False
        self._workspace.library.note_index(self._workspace.library.unfound, None)
        self._workspace.library.tell()
        self._workspace.library.let_go()

    def _fail(self, error: Exception) -> None:
        self._let_go()
        self._waiting.clear()
        self.ended.emit(None)
        self._workspace.report(error)
