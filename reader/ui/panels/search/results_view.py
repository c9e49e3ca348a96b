"""The list of results: a click shows an article, Enter goes on to read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from reader.overriding import override
from reader.ui.panels.search.results_delegate import ResultsDelegate
from reader.ui.panels.search.results_model import ResultsModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from reader.ui.theme import Theme

WALK = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class ResultsView(QTableView):
    """Rows of one height, so that a million of them cost no more than ten.

    Signals:
        shown: int, the row whose article is to be shown.
        opened: int, the row whose article is to be read.
        typed: QKeyEvent that belongs to the query line.
        dropped: int, the row whose article is to be removed from the library.
    """

    shown = Signal(int)
    opened = Signal(int)
    typed = Signal(object)
    dropped = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.results = ResultsModel()
        self._delegate = ResultsDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setModel(self.results)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self._delegate.height(self.font()))
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.set_theme(theme)
        self.clicked.connect(lambda index: self.shown.emit(index.row()))
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._delegate.theme = theme
        palette = self.palette()
        palette.setColor(palette.ColorRole.Base, theme.card_paper)
        self.setPalette(palette)
        self.viewport().update()

    def mark(self, wanted: Sequence[str], *, as_found: bool = False) -> None:
        """Mark folded texts in the titles, or also what the passages have marked."""
        self._delegate.needles, self._delegate.as_found = wanted, as_found

    @property
    def row(self) -> int:
        """The row the reader stands on; −1 for none."""
        return self.currentIndex().row() if self.selectionModel().hasSelection() else -1

    def stand_on(self, row: int) -> None:
        """Stand on a row and bring it into sight."""
        row = max(0, min(row, self.results.rowCount() - 1))
        index = self.results.index(row, 0)
        if index.isValid():
            select = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, select)
            self.scrollTo(index)

    def walk(self, key: Qt.Key) -> None:
        """Move as a key of the query line asks."""
        page = max(1, self.viewport().height() // self.verticalHeader().defaultSectionSize())
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_PageUp: -page, Qt.Key.Key_PageDown: page}
        self.stand_on(self.row + steps.get(key, 1))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in WALK and self.row < 0:
            self.stand_on(0)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.row >= 0:
            self.opened.emit(self.row)
        elif key == Qt.Key.Key_Space and self.row >= 0:
            self.shown.emit(self.row)
        elif key == Qt.Key.Key_Delete and self.row >= 0:
            self.dropped.emit(self.row)
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        elif event.text().isprintable() and event.text() and not event.modifiers():
            self.typed.emit(event)
        else:
            super().keyPressEvent(event)

    @override
    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        ends = {
            QAbstractItemView.CursorAction.MoveHome: 0,
            QAbstractItemView.CursorAction.MoveEnd: self.results.rowCount() - 1,
        }
        if action in ends:
            return self.results.index(ends[action], 0)
        return super().moveCursor(action, modifiers)
