"""What every view of the browse panel can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reader.ui.sources import LibrarySource

if TYPE_CHECKING:
    from reader.ui.theme import Theme
    from reader.ui.workspace import Workspace


class BrowseView(QWidget):
    """One way to look at the library.

    Args:
        workspace: whose library it is.
        theme: colours.

    Signals:
        chosen: LibrarySource to open, bool whether the keyboard goes to the page.
    """

    chosen = Signal(object, bool)

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self._workspace, self._theme = workspace, theme

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme

    def refresh(self) -> None:
        """Look at the library again."""

    def enter(self) -> None:
        """Give the keyboard to where the reader begins."""

    def retranslate(self) -> None:
        """Say everything in the language now set."""

    def _choose(self, name: str, title: str, *, read: bool) -> None:
        self.chosen.emit(LibrarySource(name, title), read)
