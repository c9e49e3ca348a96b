"""All articles of the library in one table, sorted by a click on a column."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QMenu,
    QTableView,
    QVBoxLayout,
)

from reader.library.model import Sorting
from reader.overriding import override
from reader.ui.panels.browse.records_model import SORTINGS, RecordsModel
from reader.ui.panels.browse.view import BrowseView
from reader.ui.panels.record_menu import record_menu
from reader.ui.removal_request import RemovalRequest, one_article

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from reader.analysis.progress import Progress
    from reader.library.library import Library
    from reader.library.model import Record
    from reader.ui.theme import Theme
    from reader.ui.workspace import Workspace

_WIDTHS = {Sorting.DATE: 92, Sorting.PAGE: 44, Sorting.COLUMN: 110, Sorting.LENGTH: 74}  # pixels
_ARROW = 22  # pixels beside the name of a column, for the arrow of its order
_WIDE = 560  # pixels from which column and length have room

translate = QCoreApplication.translate


class _Table(QTableView):
    """A table whose Enter is left to the view around it."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
            Qt.Key.Key_Space,
            Qt.Key.Key_Delete,
        }:
            event.ignore()
        else:
            super().keyPressEvent(event)


class ArticlesView(BrowseView):
    """A table that holds only what is looked at."""

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__(workspace, theme)
        self.model = RecordsModel()
        self.table = _Table()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        self._make_table()
        self.model.wanted.connect(self._load)
        self.model.reordered.connect(self.refresh)
        self.model.reordered.connect(self.table.scrollToTop)
        self.table.clicked.connect(lambda index: self._click(index.row()))
        self.table.doubleClicked.connect(lambda index: self._open(index.row(), read=True))
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._offer)
        self.set_theme(theme)

    def _make_table(self) -> None:
        table, header = self.table, self.table.horizontalHeader()
        table.setModel(self.model)
        table.setShowGrid(False)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(round(table.fontMetrics().height() * 1.6))
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for number, sorting in enumerate(SORTINGS):
            if sorting is Sorting.TITLE:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
        table.setSortingEnabled(True)
        header.setSortIndicator(0, Qt.SortOrder.DescendingOrder)

    @override
    def set_theme(self, theme: Theme) -> None:
        palette = self.table.palette()
        palette.setColor(palette.ColorRole.Base, theme.card_paper)
        self.table.setPalette(palette)

    @override
    def enter(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def refresh(self) -> None:
        library = self._workspace.library
        self._workspace.jobs.replace(
            "browse-size",
            lambda _: library.required().size().articles,
            self.model.start,
        )

    def _load(self, first: int, last: int) -> None:
        sorting, descending = self.model.sorting, self.model.descending

        def read(_: Progress) -> Sequence[Record]:
            library = self._workspace.library.required()
            return library.records(sorting, descending=descending, offset=first, limit=last - first)

        def take(records: Sequence[Record]) -> None:
            if (sorting, descending) == (self.model.sorting, self.model.descending):
                self.model.put(first, records)

        self._workspace.jobs.replace("browse-records", read, take)

    def _click(self, row: int) -> None:
        """Show an article, unless the click only selects more of them."""
        if not QGuiApplication.keyboardModifiers():
            self._open(row, read=False)

    def _offer(self, place: QPoint) -> None:
        index = self.table.indexAt(place)
        row = index.row() if index.isValid() else self.table.currentIndex().row()
        record = self.model.record(row) if row >= 0 else None
        if record is None:
            return
        if (count := sum(map(len, self._selected()))) > 1:
            menu = QMenu(self.table)
            text = translate("Browse", "Re&move {count} Articles from the Library…")
            action = menu.addAction(text.format(count=f"{count:,}"))
            action.triggered.connect(self.remove)
        else:
            read = partial(self._open, row, read=True)
            menu = record_menu(self._workspace, record, read, self.table)
        menu.popup(self.table.viewport().mapToGlobal(place))

    def _selected(self) -> list[range]:
        """Return the stretches of selected rows."""
        selection = self.table.selectionModel().selection()
        parts = (selection.at(number) for number in range(selection.count()))
        return [range(part.top(), part.bottom() + 1) for part in parts]

    def remove(self) -> None:
        """Ask for the selected articles to be removed, those that are not loaded, too."""
        rows, sorting, descending = self._selected(), self.model.sorting, self.model.descending

        def find(library: Library) -> list[str]:
            found = (
                library.records(sorting, descending=descending, offset=some.start, limit=len(some))
                for some in rows
            )
            return [record.id for records in found for record in records]

        record = self.model.record(rows[0].start) if rows else None
        if record is not None:
            request = one_article(record.id, record.title)
            single = len(rows) == 1 and len(rows[0]) == 1
            self._workspace.library.removal_asked.emit(request if single else RemovalRequest(find))

    def _open(self, row: int, *, read: bool) -> None:
        if record := self.model.record(row):
            self._choose(record.id, record.title, read=read)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, key = self.table.currentIndex().row(), event.key()
        if row >= 0 and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._open(row, read=key != Qt.Key.Key_Space)
        elif key == Qt.Key.Key_Delete:
            self.remove()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for number, sorting in enumerate(SORTINGS):
            if sorting in {Sorting.COLUMN, Sorting.LENGTH}:
                self.table.setColumnHidden(number, self.width() < _WIDE)

    @override
    def retranslate(self) -> None:
        self.table.setAccessibleName(translate("Browse", "All articles"))
        last = len(SORTINGS) - 1
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
        header = self.table.horizontalHeader()
        for number, sorting in enumerate(SORTINGS):
            name = self.model.headerData(number, Qt.Orientation.Horizontal)
            head = header.fontMetrics().horizontalAdvance(str(name)) + _ARROW
            if sorting is not Sorting.TITLE:
                header.resizeSection(number, max(_WIDTHS[sorting], head))
