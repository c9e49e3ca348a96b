"""The twelve months of a year, each shaded by how many articles it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from reader.overriding import override
from reader.ui.panels.shaded_cell import frame_cell, shade_cell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.ui.theme import Theme

_MONTHS = 12
_PALE = 0.4  # while it cannot be clicked

translate = QCoreApplication.translate


class MonthStrip(QWidget):
    """Numbers 1 to 12; ← → move.

    Signals:
        moved: int, the month chosen.
    """

    moved = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._counts: Sequence[int] = (0,) * _MONTHS
        self._month = 1
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def show_year(self, counts: Sequence[int], month: int) -> None:
        """Show the number of articles of each month, and on which the reader stands; 0: none."""
        self._counts, self._month = counts, month
        self.setAccessibleName(translate("Browse", "Months of the year"))
        self.setAccessibleDescription(self._told(month))
        self.update()

    def _told(self, month: int) -> str:
        if not month:
            return ""
        text = translate("Browse", "month {month}: {count} articles")
        return text.format(month=month, count=f"{self._counts[month - 1]:,}")

    @override
    def sizeHint(self) -> QSize:
        return QSize(220, round(self.fontMetrics().height() * 1.6))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1 if self.isEnabled() else _PALE)
        most = max(*self._counts, 1)
        for month, count in enumerate(self._counts, 1):
            width = self.width() / _MONTHS
            box = QRectF((month - 1) * width, 0, width, self.height()).adjusted(1, 1, -1, -1)
            shade_cell(painter, box, count / most, theme)
            if month == self._month:
                frame_cell(painter, box, theme, focused=self.hasFocus())
            painter.setPen(theme.chrome_text if count else theme.chrome_muted)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(month))

    def _month_at(self, x: float) -> int:
        return max(1, min(_MONTHS, 1 + int(x * _MONTHS // max(1, self.width()))))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.moved.emit(self._month_at(event.position().x()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step and 1 <= self._month + step <= _MONTHS:
            self.moved.emit(self._month + step)
        elif not step:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            told = self._told(self._month_at(event.pos().x()))
            QToolTip.showText(event.globalPos(), told, self)
            return True
        return super().event(event)
