"""What is dropped on the window: single texts are opened, folders and archives imported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.dropped_files import dropped_files, take_as_copy

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

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


def welcome(event: QDragEnterEvent) -> None:
    """Let files be dropped."""
    if dropped_files(event):
        take_as_copy(event)


def take_drop(event: QDropEvent, workspace: Workspace) -> None:
    """Open or import the files that were dropped."""
    take(dropped_files(event), workspace)
    take_as_copy(event)
