"""A plain list under headings: a text at the left of each row, a remark at its right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader.overriding import override

if TYPE_CHECKING:
    from reader.ui.theme import Theme

KEY = Qt.ItemDataRole.UserRole  # what a row stands for; None for a heading
REMARK = Qt.ItemDataRole.UserRole + 1  # what is said beside it
FAINT = Qt.ItemDataRole.UserRole + 2  # True: the reader is done with it
EDGE = 12  # pixels
_TALL, _TALL_HEADING = 1.75, 2.1  # heights of the font

Index = QModelIndex | QPersistentModelIndex


class RowsDelegate(QStyledItemDelegate):
    """Paints headings in bold, and rows with what is said of them."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        tall = _TALL_HEADING if index.data(KEY) is None else _TALL
        return QSize(0, round(QFontMetrics(option.font).height() * tall))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, rect = self.theme, option.rect
        heading = index.data(KEY) is None
        box = rect.adjusted(EDGE, 0, -EDGE, 0)
        painter.save()
        if not heading:
            self._ground(painter, option)
        font = QFont(option.font)
        font.setBold(heading)
        painter.setFont(font)
        painter.setPen(theme.card_muted if index.data(FAINT) else theme.card_text)
        align = Qt.AlignmentFlag.AlignBottom if heading else Qt.AlignmentFlag.AlignVCenter
        box.adjust(0, 0, 0, -3 if heading else 0)
        remark = index.data(REMARK) or ""
        metrics = painter.fontMetrics()
        taken = min(metrics.horizontalAdvance(remark) + 4, box.width() // 2)
        room = box.width() - (taken + EDGE if remark else 0)
        text = index.data(Qt.ItemDataRole.DisplayRole)
        painter.drawText(box, align, metrics.elidedText(text, Qt.TextElideMode.ElideRight, room))
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(theme.card_muted)
        said = painter.fontMetrics().elidedText(remark, Qt.TextElideMode.ElideRight, taken)
        painter.drawText(box, align | Qt.AlignmentFlag.AlignRight, said)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        rect, selected = option.rect, bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self.theme.chrome)
        if selected:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), self.theme.accent)


class RowsList(QListWidget):
    """Rows to walk through and to choose from.

    Signals:
        shown: key of a row that was clicked.
        opened: key of a row on which Enter was pressed, or a double click made.
    """

    shown = Signal(object)
    opened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = RowsDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(lambda item: self._tell(self.shown, item))
        self.itemDoubleClicked.connect(lambda item: self._tell(self.opened, item))
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._delegate.theme = theme
        palette = self.palette()
        palette.setColor(palette.ColorRole.Base, theme.card_paper)
        self.setPalette(palette)
        self.viewport().update()

    @property
    def key(self) -> object:
        """What the row stands for on which the reader stands; None where they stand on none."""
        item = self.currentItem()
        return item.data(KEY) if item is not None else None

    def add_heading(self, text: str, remark: str = "") -> None:
        """Add a heading."""
        item = QListWidgetItem(text, self)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        item.setData(REMARK, remark)

    def add_row(self, text: str, key: object, remark: str = "", *, faint: bool = False) -> None:
        """Add a row that stands for `key`."""
        item = QListWidgetItem(text, self)
        item.setData(KEY, key)
        item.setData(REMARK, remark)
        item.setData(FAINT, faint)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{text}, {remark}".rstrip(", "))

    def stand_on(self, key: object) -> bool:
        """Stand on the row of a key; tell whether there is one."""
        for number in range(self.count()):
            item = self.item(number)
            if item is not None and key is not None and item.data(KEY) == key:
                self.setCurrentRow(number)
                return True
        return False

    def walk(self, step: int) -> None:
        """Go `step` rows on, past headings."""
        row = self.currentRow() + step
        while 0 <= row < self.count():
            item = self.item(row)
            if item is not None and item.data(KEY) is not None:
                self.setCurrentRow(row)
                return
            row += 1 if step > 0 else -1

    def _tell(self, signal: object, item: QListWidgetItem) -> None:
        if (key := item.data(KEY)) is not None:
            signal.emit(key)  # type: ignore[attr-defined]  # a bound signal of Qt

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        item, key = self.currentItem(), event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if item is not None:
                self._tell(self.opened, item)
        elif key == Qt.Key.Key_Space and item is not None:
            self._tell(self.shown, item)
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down} and not event.modifiers():
            self.walk(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)
