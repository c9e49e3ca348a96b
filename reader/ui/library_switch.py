"""Switches libraries: opens another in the place of the present one, and remembers where it is.

Lists, saved searches and marks are the reader's own and stay as they are: an article has the
same id in every library that holds it, so a list is of use in each of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.errors import LibraryError
from reader.remembering import with_library

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.analysis.progress import Progress
    from reader.library.library import Library
    from reader.ui.library_place import LibraryPlace
    from reader.ui.workspace import Workspace


class LibrarySwitch(QObject):
    """Goes from library to library; one that cannot be opened leaves all as it is.

    Args:
        workspace: whose library it is.

    Signals:
        moved: str, where the library is now.
        refused: str where it was looked for, Exception why it was not opened.
    """

    moved = Signal(str)
    refused = Signal(str, object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace

    def go(self, where: str) -> None:
        """Open the library at a place; "" is the user's own."""
        self._look(self._workspace.library.place.at(where))

    def make(self, where: str) -> None:
        """Make an empty library in a folder, and open it."""
        place = self._workspace.library.place.at(where)
        self._look(place, lambda: place.found(where))

    def _look(self, place: LibraryPlace, first: Callable[[], None] = lambda: None) -> None:
        if self._workspace.library.held:
            self.refused.emit(place.where, _held())
            return

        def look(_: Progress) -> Library | None:
            first()
            return place.open()

        self._workspace.jobs.replace(
            "library-place",
            look,
            lambda library: self._take(place, library),
            lambda error: self.refused.emit(place.where, error),
        )

    def _take(self, place: LibraryPlace, library: Library | None) -> None:
        workspace = self._workspace
        if workspace.library.held:  # an import began while it was being opened
            if library is not None:
                library.close()
            self.refused.emit(place.where, _held())
            return
        workspace.library.move(place, library)
        kept = with_library(workspace.settings, place.where)
        workspace.change(library_place=kept.library_place, recent_libraries=kept.recent_libraries)
        self.moved.emit(place.where)


def _held() -> LibraryError:
    return LibraryError(
        en="The library is being changed. Another one can be opened when that is finished or "
        "stopped.",
        zh="资料库正在更改。完成或停止后才能打开另一个资料库。",
    )
