"""Draws a mark in the list: its look, its words, its note and tags; and titles of articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.annotations.listing import passage
from reader.annotations.model import Kind
from reader.annotations.styles import style_of
from reader.overriding import override
from reader.ui.icons import icon
from reader.ui.marks.swatches import SIZE, swatch
from reader.ui.panels.marks.marks_model import ROW, Index

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.annotations.model import Annotation, Style
    from reader.ui.theme import Theme

EDGE = 10  # pixels
_TITLE, _LINE = 1.9, 1.5  # heights in heights of the font
_SIGNS = {
    Kind.NOTE: "mark_note",
    Kind.MARGIN: "mark_margin",
    Kind.LINK: "mark_link",
    Kind.BOOKMARK: "mark_bookmark",
    Kind.CLOZE: "mark_cloze",
    Kind.INK: "mark_ink",
}


class MarksDelegate(QStyledItemDelegate):
    """Paints rows of one or two lines.

    Args:
        theme: colours.

    Attributes:
        styles: what the keys of styles mean.
        words: spells a passage as the page does.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.styles: Sequence[Style] = ()
        self.words: Callable[[str], str] = str
        self._icons: dict[tuple[str, int, float], QIcon] = {}

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row, high = index.data(ROW), QFontMetrics(option.font).height()
        if isinstance(row, str):
            return QSize(0, round(high * _TITLE))
        lines = 2 if _remark(row) else 1
        return QSize(0, round(high * (_LINE * lines + 0.5)))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, box = index.data(ROW), option.rect.adjusted(EDGE, 0, -EDGE, 0)
        painter.save()
        painter.setFont(option.font)
        if isinstance(row, str):
            self._title(painter, box, row)
        else:
            self._ground(painter, option)
            self._mark(painter, box, row)
        painter.restore()

    def _title(self, painter: QPainter, box: QRect, text: str) -> None:
        font = QFont(painter.font())
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self.theme.card_text)
        line = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box.adjusted(0, 0, 0, -3), Qt.AlignmentFlag.AlignBottom, line)

    def _mark(self, painter: QPainter, box: QRect, one: Annotation) -> None:
        metrics = painter.fontMetrics()
        ratio = painter.device().devicePixelRatio()
        style = style_of(one.style, self.styles)
        high = round(metrics.height() * _LINE)
        top = box.top() + round(metrics.height() * 0.25)
        sign = _SIGNS.get(one.kind)
        if sign is None:
            picture = swatch(style, self.theme, ratio).pixmap(SIZE, ratio)
            painter.drawPixmap(box.left(), top + (high - SIZE.height()) // 2, picture)
        else:
            place = QRect(box.left(), top, SIZE.width(), high)
            self._sign(sign, style, ratio).paint(painter, place)
        left = box.left() + SIZE.width() + 6
        width = box.right() - left
        words = metrics.elidedText(self.words(passage(one)), Qt.TextElideMode.ElideRight, width)
        painter.setPen(self.theme.card_text)
        painter.drawText(QRect(left, top, width, high), Qt.AlignmentFlag.AlignVCenter, words)
        if remark := _remark(one):
            painter.setPen(self.theme.card_muted)
            said = metrics.elidedText(remark, Qt.TextElideMode.ElideRight, width)
            below = QRect(left, top + high, width, high)
            painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, said)

    def _sign(self, name: str, style: Style, ratio: float) -> QIcon:
        """Return the drawing of a kind in the colour of a style, made once."""
        colour = self.theme.inks[style.ink % len(self.theme.inks)].line
        key = name, colour.rgb(), ratio
        if key not in self._icons:
            self._icons[key] = icon(name, colour, ratio)
        return self._icons[key]

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        rect, chosen = option.rect, bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self.theme.chrome)
        if chosen:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), self.theme.accent)


def _remark(one: Annotation) -> str:
    tags = " ".join(f"#{tag}" for tag in one.tags)
    return "  ".join(filter(None, (" ".join(one.note.split()), tags)))
