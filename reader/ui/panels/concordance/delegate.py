"""Draws a line of a concordance: the hit in the middle, the words before it set against it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.corpus.concordance import Line
from reader.overriding import override
from reader.ui.article_view.typesetting import FAMILY
from reader.ui.panels.concordance.model import LINE, WORDS
from reader.ui.theme import Theme

_PAD = 8  # pixels
_LEFT_SHARE = 0.46  # of the width stands before the hit
_SIZE = 1.12  # of the interface's type

Index = QModelIndex | QPersistentModelIndex
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_BEFORE = _MIDDLE | Qt.AlignmentFlag.AlignRight
_AFTER = _MIDDLE | Qt.AlignmentFlag.AlignLeft


class LineDelegate(QStyledItemDelegate):
    """Paints every column, so that all have one ground and one frame.

    Args:
        theme: colours.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, row_height(option.font))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        rect = option.rect
        painter.fillRect(rect, self._ground(index, chosen=chosen))
        ink = self.theme.selection_text if chosen else self.theme.card_text
        quiet = self.theme.selection_text if chosen else self.theme.card_muted
        if index.column() != WORDS:
            painter.setPen(quiet)
            align = Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole) or _AFTER)
            text = index.data(Qt.ItemDataRole.DisplayRole)
            painter.drawText(rect.adjusted(_PAD, 0, -_PAD, 0), align, text)
        elif isinstance(line := index.data(LINE), Line):
            accent = self.theme.selection_text if chosen else self.theme.accent
            self._words(painter, rect, line, (ink, accent))
        if chosen and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self.theme.focus, 1.5))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _ground(self, index: Index, *, chosen: bool) -> QColor:
        if chosen:
            return self.theme.selection
        return self.theme.card_paper

    def _words(
        self, painter: QPainter, rect: QRect, line: Line, inks: tuple[QColor, QColor]
    ) -> None:
        ink, accent = inks
        usual, bold = line_font(painter.font()), line_font(painter.font())
        bold.setBold(True)
        words = line.context
        start = rect.left() + round(rect.width() * _LEFT_SHARE)
        width = QFontMetrics(bold).horizontalAdvance(words.match)
        metrics = QFontMetrics(usual)
        before = QRect(
            rect.left() + _PAD, rect.top(), start - rect.left() - _PAD - 1, rect.height()
        )
        after = QRect(
            start + width + 1, rect.top(), rect.right() - start - width - _PAD, rect.height()
        )
        painter.setPen(ink)
        painter.setFont(usual)
        left, right = Qt.TextElideMode.ElideLeft, Qt.TextElideMode.ElideRight
        painter.drawText(before, _BEFORE, metrics.elidedText(words.left, left, before.width()))
        painter.drawText(after, _AFTER, metrics.elidedText(words.right, right, after.width()))
        painter.setPen(accent)
        painter.setFont(bold)
        painter.drawText(QRect(start, rect.top(), width + 2, rect.height()), _AFTER, words.match)


def line_font(interface: QFont) -> QFont:
    """Return the font of the texts, a little larger than that of the interface."""
    font = QFont(FAMILY)
    font.setPixelSize(round(QFontMetrics(interface).height() * 0.8 * _SIZE))
    return font


def row_height(interface: QFont) -> int:
    """Return the height of a row in pixels."""
    return round(QFontMetrics(line_font(interface)).height() * 1.25)
