"""The table of lines: keyboard, header, sizes."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from reader.corpus.ordering import SortBy
from reader.overriding import override
from reader.ui.panels.concordance.delegate import LineDelegate, row_height
from reader.ui.panels.concordance.model import DATE, PAGE, WORDS, LinesModel
from reader.ui.theme import Theme


class LineTable(QTableView):
    """Lines to walk through. Enter or a double click opens the article.

    Signals:
        opened: QModelIndex of the line whose article is wanted.
        sorted: SortBy, by a click on the header.
    """

    opened = Signal(QModelIndex)
    sorted = Signal(object)

    def __init__(self, model: LinesModel, theme: Theme) -> None:
        super().__init__()
        self._delegate = LineDelegate(theme, self)
        self._newest = False
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self._size()
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.sectionClicked.connect(self._sort)
        self.doubleClicked.connect(self.opened)
        model.rowsInserted.connect(self._stand)
        model.modelReset.connect(self._stand)
        self.retranslate()

    def _size(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(row_height(self.font()))
        wide = self.fontMetrics().horizontalAdvance
        columns = self.horizontalHeader()
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.resizeSection(DATE, wide("0000-00-00") + 18)
        columns.resizeSection(PAGE, max(wide("000"), wide(self.tr("Page"))) + 22)
        columns.setSectionResizeMode(WORDS, QHeaderView.ResizeMode.Stretch)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._delegate.theme = theme
        self.viewport().update()

    def retranslate(self) -> None:
        """Say everything in the language now set."""
        self.setAccessibleName(self.tr("Lines"))
        self.horizontalHeader().viewport().update()

    def _stand(self) -> None:
        """Stand on the first line when lines have come."""
        if self.model().rowCount() and not self.currentIndex().isValid():
            self.setCurrentIndex(self.model().index(0, WORDS))

    def _sort(self, section: int) -> None:
        if section == DATE:
            self._newest = not self._newest
            self.sorted.emit(SortBy.NEWEST if self._newest else SortBy.DATE)
        else:
            self.sorted.emit(SortBy.PAGE if section == PAGE else SortBy.RIGHT_1)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)
