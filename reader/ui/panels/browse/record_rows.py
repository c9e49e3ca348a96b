"""Rows that stand for articles: with a menu of what can be done, and Delete to remove one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt

from reader.overriding import override
from reader.ui.panels.record_menu import ask_removal, record_menu
from reader.ui.panels.rows import KEY, RowsList

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from reader.library.model import Record
    from reader.ui.theme import Theme
    from reader.ui.workspace import Workspace


class RecordRows(RowsList):
    """A list of articles.

    Args:
        workspace: whose library holds them.
        theme: colours.
        find: returns the record that a row's key names, if it is here.
    """

    def __init__(
        self, workspace: Workspace, theme: Theme, find: Callable[[object], Record | None]
    ) -> None:
        super().__init__(theme)
        self._workspace, self._find = workspace, find
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._offer)

    def _offer(self, place: QPoint) -> None:
        item = self.itemAt(place) or self.currentItem()
        record = self._find(item.data(KEY)) if item is not None else None
        if record is not None:
            read = lambda: self.opened.emit(record.id)  # noqa: E731  # a slot
            menu = record_menu(self._workspace, record, read, self)
            menu.popup(self.viewport().mapToGlobal(place))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        record = self._find(self.key)
        if event.key() == Qt.Key.Key_Delete and record is not None:
            ask_removal(self._workspace, record)
        else:
            super().keyPressEvent(event)
