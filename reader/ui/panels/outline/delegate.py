"""Draws a row of the outline: its words, and under them how much of its passage was read."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from reader.overriding import override
from reader.ui.theme import Theme

NUMBER = int(Qt.ItemDataRole.UserRole)
SHARE = NUMBER + 1
_HEIGHT = 10  # pixels above and below the words together
_BAR = 2  # pixels

Index = QModelIndex | QPersistentModelIndex


class OutlineDelegate(QStyledItemDelegate):
    """Draws rows.

    Attributes:
        theme: colours.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width(), option.fontMetrics.height() + _HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        share = index.data(SHARE) or 0.0
        box = option.rect
        bar = QRect(box.left() + 3, box.bottom() - _BAR, max(0, box.width() - 12), _BAR)
        painter.fillRect(bar, self.theme.rule)
        bar.setWidth(round(bar.width() * share))
        painter.fillRect(bar, self.theme.accent)
