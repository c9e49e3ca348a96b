"""Draws a row of the legend: its name in the very style of the page, its count, its arrows."""

from dataclasses import dataclass

from PySide6 import QtWidgets
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.overriding import override
from reader.ui.article_view.lines import draw_line
from reader.ui.article_view.sheet_area import EM
from reader.ui.panels.legend_rows import Group, Row
from reader.ui.theme import LinePattern, MarkStyle, Theme

ROW = Qt.ItemDataRole.UserRole  # Row, Group for a heading, None for a remark
PLACE = Qt.ItemDataRole.UserRole + 1  # number of the occurrence last shown, from 0; −1 for none

_CHECK = 18  # pixels from a box to its name
_ARROW = 22  # width of an arrow
_EDGE = 10
_INDENT = 6
_ALIGN = Qt.AlignmentFlag.AlignVCenter

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Parts:
    """Where the parts of a row are, in pixels of the list."""

    box: QRect
    name: QRect
    previous: QRect
    count: QRect
    next: QRect


class LegendDelegate(QStyledItemDelegate):
    """Paints rows and headings.

    Args:
        theme: colours and marks.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self._list = parent

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        heading = isinstance(index.data(ROW), Group)
        height = QFontMetrics(option.font).height()
        return QSize(0, round(height * (2.1 if heading else 1.6)))

    def parts(self, rect: QRect, index: Index, font: QFont) -> Parts:
        """Return where the parts of the row in `rect` are."""
        metrics = QFontMetrics(font)
        left = rect.left() + _EDGE + (0 if isinstance(index.data(ROW), Group) else _INDENT)
        side = 14
        box = QRect(left, rect.center().y() - side // 2, side, side)
        digits = max(metrics.horizontalAdvance(self.count_text(index)), metrics.averageCharWidth())
        right = rect.right() - _EDGE
        after = QRect(right - _ARROW, rect.top(), _ARROW, rect.height())
        count = QRect(after.left() - digits, rect.top(), digits, rect.height())
        before = QRect(count.left() - _ARROW, rect.top(), _ARROW, rect.height())
        start = left + _CHECK + 4
        end = before.left() if isinstance(index.data(ROW), Row) else right
        name = QRect(start, rect.top(), max(0, end - start), rect.height())
        return Parts(box, name, before, count, after)

    def count_text(self, index: Index) -> str:
        """Return the number of occurrences, or which of them was shown last."""
        row = index.data(ROW)
        if not isinstance(row, Row):
            return ""
        if not row.spans:
            return "–"
        place = index.data(PLACE)
        count = f"{len(row.spans):,}"
        return f"{place + 1:,}/{count}" if place is not None and place >= 0 else count

    def style(self, row: Row) -> MarkStyle:
        """Return how the page marks what a row stands for."""
        if row.group is Group.TERMS:
            return self.theme.terms[row.kind]  # type: ignore[index]
        return self.theme.names[row.kind] if row.kind else self.theme.keyword  # type: ignore[index]

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = index.data(ROW)
        hovered, current = self._attention(option)
        parts = self.parts(option.rect, index, option.font)
        if row is not None and (hovered or current):
            self._ground(painter, option.rect, framed=current)
        self._box(painter, parts.box, index)
        if isinstance(row, Row):
            self._name(painter, parts.name, index, row)
            self._count(painter, parts, index, arrows=hovered or current)
        elif isinstance(row, Group):
            self._heading(painter, parts.name, index)
        else:
            painter.setPen(self.theme.chrome_muted)
            painter.drawText(parts.name, _ALIGN, index.data(Qt.ItemDataRole.DisplayRole))
        painter.restore()

    def _attention(self, option: QStyleOptionViewItem) -> tuple[bool, bool]:
        """Tell whether the mouse, and the keyboard, is on the row that is painted."""
        if not (self._list.underMouse() or self._list.hasFocus()):
            return False, False  # without the hundreds of names of QStyle, 6 ms of a start
        state, flag = option.state, QtWidgets.QStyle.StateFlag
        return bool(state & flag.State_MouseOver), bool(state & flag.State_HasFocus)

    def _ground(self, painter: QPainter, rect: QRect, *, framed: bool) -> None:
        box = rect.adjusted(3, 1, -4, -1)
        painter.setPen(QPen(self.theme.focus, 1.5) if framed else Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.field)
        painter.drawRoundedRect(box, 4, 4)

    def _box(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw the check box; the style's own is too faint on dark ground."""
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            return
        checked = Qt.CheckState(state)
        box = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(self.theme.chrome_muted, 1.2))
        painter.setBrush(self.theme.field)
        painter.drawRoundedRect(box, 2.5, 2.5)
        painter.setPen(QPen(self.theme.chrome_text, 1.8))
        left, top, side = box.left(), box.top(), box.width()
        if checked is Qt.CheckState.Checked:
            corners = ((0.22, 0.52), (0.42, 0.72), (0.8, 0.28))
            painter.drawPolyline([QPointF(left + x * side, top + y * side) for x, y in corners])
        elif checked is Qt.CheckState.PartiallyChecked:
            middle = top + side / 2
            painter.drawLine(
                QPointF(left + side * 0.25, middle), QPointF(left + side * 0.75, middle)
            )

    def _heading(self, painter: QPainter, rect: QRect, index: Index) -> None:
        font = QFont(painter.font())
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self.theme.chrome_text)
        painter.drawText(rect, _ALIGN, _elided(painter, rect, index))

    def _name(self, painter: QPainter, rect: QRect, index: Index, row: Row) -> None:
        text = _elided(painter, rect, index)
        if row.spans and _is_shown(index):
            self._mark(painter, rect, painter.fontMetrics().horizontalAdvance(text), row)
            painter.setPen(self.theme.chrome_text)
        else:
            painter.setPen(self.theme.chrome_muted)
        painter.drawText(rect, _ALIGN, text)

    def _mark(self, painter: QPainter, rect: QRect, width: int, row: Row) -> None:
        style, em = self.style(row), painter.fontMetrics().height() / 1.3
        middle = rect.center().y() + 1
        painter.fillRect(
            QRect(rect.left() - 2, round(middle - em * 0.62), width + 4, round(em * 1.24)),
            style.tint,
        )
        if style.pattern is not LinePattern.NONE:
            draw_line(painter, style, QPointF(rect.left(), middle + em * 0.68), width, EM)

    def _count(self, painter: QPainter, parts: Parts, index: Index, *, arrows: bool) -> None:
        painter.setPen(self.theme.chrome_muted)
        painter.drawText(parts.count, _ALIGN | Qt.AlignmentFlag.AlignRight, self.count_text(index))
        row = index.data(ROW)
        if arrows and row.spans:
            painter.setPen(self.theme.chrome_text)
            for rect, sign in ((parts.previous, "‹"), (parts.next, "›")):
                painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, sign)


def _elided(painter: QPainter, rect: QRect, index: Index) -> str:
    text: str = index.data(Qt.ItemDataRole.DisplayRole)
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())


def _is_shown(index: Index) -> bool:
    """Tell whether the reader has the row's marks switched on; a key word follows its heading."""
    own = index.data(Qt.ItemDataRole.CheckStateRole)
    state = index.parent().data(Qt.ItemDataRole.CheckStateRole) if own is None else own
    return bool(Qt.CheckState(state) is not Qt.CheckState.Unchecked)
