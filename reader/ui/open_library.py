"""The reader's library: opened when it is first wanted, off the GUI thread, once."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QMutex, QMutexLocker, QObject, Signal

from reader.errors import LibraryError

if TYPE_CHECKING:
    from reader.library.library import Library
    from reader.ui.jobs import Jobs
    from reader.ui.library_place import LibraryPlace


class LibraryState(Enum):
    """How far a library is from being used."""

    UNOPENED = auto()
    OPENING = auto()
    READY = auto()
    MISSING = auto()  # nothing was imported yet
    REFUSED = auto()  # it cannot be opened


class OpenLibrary(QObject):
    """Holds the library for the window and its jobs.

    Args:
        place: opens it.
        jobs: runs the opening.

    Attributes:
        state: how far it is.
        library: once it is ready; jobs may use it as they like.
        error: why it was refused.
        unfound: number of articles that searching does not find yet.
        making: share of its index that is made, 0…1, while it is being made; else None.

    Signals:
        changed: state or contents are other than before.
        unfound_changed: `unfound` or `making` are other than before.
        lacking: a job has met a library that lacks an index, which was not known.
        removal_asked: RemovalRequest, articles that are to be removed.
    """

    changed = Signal()
    unfound_changed = Signal()
    lacking = Signal()
    removal_asked = Signal(object)

    def __init__(self, place: LibraryPlace, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.place = place
        self.state = LibraryState.UNOPENED
        self.library: Library | None = None
        self.error: Exception | None = None
        self.unfound = 0
        self.making: float | None = None
        self._holders = 0
        self._jobs = jobs
        self._turn = QMutex()  # two jobs must not open it at once
        self._swap = QMutex()  # held for a moment only, by the window, too

    def want(self) -> None:
        """Open the library unless that was done; `changed` tells what came of it."""
        if self.state in {LibraryState.UNOPENED, LibraryState.REFUSED}:
            self.state, self.error = LibraryState.OPENING, None
            self._jobs.replace("library-opening", lambda _: self.opened(), self._take, self._refuse)

    def opened(self) -> Library | None:
        """Return the library, opened now if need be; None while there is none. For jobs.

        Raises:
            LibraryError: it cannot be opened.
        """
        with QMutexLocker(self._turn):
            place = self.place
            return self.library or self._kept(place, place.open())

    def required(self) -> Library:
        """Return the library. For jobs.

        Raises:
            LibraryError: there is none, or it cannot be opened.
        """
        if library := self.opened():
            if not self.unfound and not self.held and library.owing():
                self.lacking.emit()
            return library
        raise LibraryError(en="There is no library yet.", zh="还没有资料库。")

    def made(self) -> Library:
        """Return the library, made now if there is none. For jobs.

        Raises:
            LibraryError: it can be neither opened nor made.
        """
        with QMutexLocker(self._turn):
            place = self.place
            made = self.library or self._kept(place, place.create())
        return made or self.made()  # None: the reader went to another library meanwhile

    def move(self, place: LibraryPlace, library: Library | None) -> None:
        """Take another library in the place of this one, which is closed.

        Args:
            place: where it is.
            library: what `place.open` returned.
        """
        with QMutexLocker(self._swap):
            former, self.library, self.place = self.library, library, place
        self._jobs.cancel("library-opening")
        self.error, self.unfound = None, 0
        self._take(library)  # everybody looks again, which drops what was asked of the former
        if former is not None:
            self._jobs.start(lambda _: former.close(), lambda _: None)

    @property
    def held(self) -> bool:
        """Tell whether it is being changed, so that no other library can take its place."""
        return self._holders > 0

    def hold(self) -> None:
        """Begin to change it."""
        self._holders += 1

    def let_go(self) -> None:
        """End what `hold` began."""
        self._holders -= 1

    def note_index(self, unfound: int, making: float | None) -> None:
        """Take how far the index is."""
        if (unfound, making) != (self.unfound, self.making):
            self.unfound, self.making = unfound, making
            self.unfound_changed.emit()

    def tell(self) -> None:
        """Let everybody look again, as after an import."""
        if self.library is not None:
            self.state = LibraryState.READY
        self.changed.emit()

    def close(self) -> None:
        """End the use of the library; no job may be under way."""
        library, self.library = self.library, None
        self.state = LibraryState.UNOPENED
        if library is not None:
            library.close()

    def _kept(self, place: LibraryPlace, opened: Library | None) -> Library | None:
        """Keep what was opened, unless the reader went to another place meanwhile."""
        with QMutexLocker(self._swap):
            if place is self.place:
                self.library = opened
                return opened
        if opened is not None:
            opened.close()
        return self.library

    def _take(self, library: Library | None) -> None:
        self.state = LibraryState.MISSING if library is None else LibraryState.READY
        self.changed.emit()

    def _refuse(self, error: Exception) -> None:
        self.state, self.error = LibraryState.REFUSED, error
        self.changed.emit()
