"""The files that something dragged over the window brings; they always stay where they are."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QDropEvent


def dropped_files(event: QDropEvent) -> list[Path]:
    """Return the files and folders of this machine that are dragged or dropped."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def take_as_copy(event: QDropEvent) -> None:
    """Accept what is dragged or dropped, as a copy.

    A file manager may propose a move, and deletes its files where that is accepted.
    """
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
