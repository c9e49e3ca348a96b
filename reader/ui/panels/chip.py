"""A small button with round ends, such as the conditions of a search or a tag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolButton

from reader.overriding import override

if TYPE_CHECKING:
    from reader.ui.theme import Theme

_SIDE = 9  # pixels left and right of the text
_ARROW = 12
_LEAST = 44  # pixels, room for two characters
_FAINT = 0.4  # of one that cannot be pressed now


class Chip(QToolButton):
    """Drawn in the theme's colours; on, it takes the accent.

    Args:
        theme: colours.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        # In a narrow panel chips are shortened; they must not make it wider.
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    @override
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        more = _ARROW if self.menu() else 0
        width = metrics.horizontalAdvance(self.text()) + 2 * _SIDE + more
        return QSize(width, round(metrics.height() * 1.5))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST + (_ARROW if self.menu() else 0), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1 if self.isEnabled() else _FAINT)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        ground = QColor(theme.accent if self.isChecked() else theme.field)
        if self.isChecked():
            ground.setAlphaF(0.16)
        elif self.underMouse():
            ground = theme.chrome_border
        edge = theme.accent if self.isChecked() else theme.chrome_border
        painter.setPen(QPen(theme.focus, 2) if self.hasFocus() else QPen(edge, 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(theme.accent if self.isChecked() else theme.chrome_text)
        room = box.adjusted(_SIDE - 1, 0, -_SIDE + 1 - (_ARROW if self.menu() else 0), 0)
        text = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, round(room.width()) + 1
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)
        if self.menu():
            self._arrow(painter, box)

    def _arrow(self, painter: QPainter, box: QRectF) -> None:
        middle, right = box.center().y(), box.right() - _SIDE
        corners = ((right - 7, middle - 1.5), (right, middle - 1.5), (right - 3.5, middle + 2.5))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.chrome_muted)
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
