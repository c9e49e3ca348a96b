"""What is dropped on the window: single texts are opened, folders and archives imported."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from reader.overriding import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from reader.ui.workspace import Workspace

MOST_OPENED = 20  # files; more at once are a collection
_COLLECTIONS = {".zip", ".7z", ".xz", ".gz", ".zst", ".csv", ".tsv", ".json", ".jsonl"}


def is_collection(path: Path) -> bool:
    """Tell whether a path holds many articles, by its look: a folder, an archive, a table."""
    return path.suffix.lower() in _COLLECTIONS or path.is_dir()


def take(paths: Sequence[Path], workspace: Workspace) -> None:
    """Import collections and heaps of files; open the rest."""
    many = len(paths) > MOST_OPENED
    brought = [path for path in paths if many or is_collection(path)]
    if brought:
        workspace.import_asked.emit(tuple(brought))
    workspace.open([path for path in paths if path not in brought])


class Dropping(QObject):
    """Lets everything be dropped anywhere on a window.

    Args:
        workspace: takes it.
        window: on which it is dropped; owns this object.
    """

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent) and _paths(event):
            event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            take(_paths(event), self._workspace)
            event.acceptProposedAction()
            return True
        return False


def _paths(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
