"""Sees to it that an opened library is searched whole, whatever end the last process came to."""

# ruff: noqa: PLC0415  # a start must not pay for it

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.ui.open_library import LibraryState

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.analysis.progress import Progress
    from reader.library.library import Library
    from reader.ui.workspace import Workspace


class CatchingUp(QObject):
    """Looks at each library once, when it is opened.

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
        self._seen: Library | None = None
        workspace.library.changed.connect(self._look)

    def _look(self) -> None:
        opened = self._workspace.library
        library = opened.library
        if library is None or library is self._seen or opened.state is not LibraryState.READY:
            return
        self._seen = library
        if opened.held:
            return  # an import has made it, and indexes

        def look(_: Progress) -> int:
            from reader.library.catching_up import owed

            return owed(library)

        def take(count: int) -> None:
            if count and opened.library is library and not opened.held:
                self._index()

        self._workspace.jobs.start(look, take)
