"""Sees to it that an opened library is searched whole, whatever end the last process came to."""

# ruff: noqa: PLC0415  # a start must not pay for it

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer

from reader.ui.open_library import LibraryState

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.analysis.progress import Progress
    from reader.library.library import Library
    from reader.ui.workspace import Workspace

_LOOK_AGAIN = 2_000  # milliseconds, while the index is being made, here or elsewhere


class _Owed(NamedTuple):
    all: int
    by_us: int  # that this process can index now


class CatchingUp(QObject):
    """Follows what the index of the open library lacks, and has it indexed once.

    Args:
        workspace: whose library it is.
        index: begins to index what is owed.
        parent: owns this object.
    """

    def __init__(
        self, workspace: Workspace, index: Callable[[], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace, self._index = workspace, index
        self._tried: Library | None = None
        self._again = QTimer(self, singleShot=True, interval=_LOOK_AGAIN)
        self._again.timeout.connect(self._look)
        workspace.library.changed.connect(self._look)
        workspace.library.lacking.connect(self._look_anew)

    def _look_anew(self) -> None:
        """Index once more a library whose index was deleted while it is open."""
        self._tried = None
        self._look()

    def _look(self) -> None:
        opened = self._workspace.library
        library = opened.library
        if library is None or opened.state is not LibraryState.READY:
            return
        if opened.held:
            self._tried = library  # an import has made it, and indexes
        free = library is not self._tried

        def look(_: Progress) -> _Owed:
            from reader.library.catching_up import owed

            return _Owed(library.owing(), owed(library) if free else 0)

        def take(owing: _Owed) -> None:
            if opened.library is library:
                self._take(library, owing)

        self._workspace.jobs.replace("library-owing", look, take)

    def _take(self, library: Library, owed: _Owed) -> None:
        opened = self._workspace.library
        before = opened.unfound
        opened.note_index(owed.all, opened.making)
        imports = opened.held and opened.making is None
        if owed.by_us and not opened.held:
            self._tried = library
            self._index()
        if owed.all < before and not imports:
            opened.tell()  # more is found than was
        elif owed.all and not imports:
            self._again.start()
