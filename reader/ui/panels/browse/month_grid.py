"""A month of days, each shaded by how many articles it has."""

from __future__ import annotations

import calendar
import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from reader.overriding import override
from reader.ui.panels.records import day_text
from reader.ui.panels.shaded_cell import frame_cell, shade_cell

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.ui.theme import Theme

_ROWS = 6
_DAYS = 7

translate = QCoreApplication.translate


class MonthGrid(QWidget):
    """Days from Monday to Sunday.

    Arrows move by days and weeks, PgUp and PgDn by months, Enter goes to the day's articles.

    Signals:
        moved: datetime.date the reader stands on now.
        entered: the reader wants the day's articles.
    """

    moved = Signal(object)
    entered = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._counts: Mapping[datetime.date, int] = {}
        self.day = datetime.date(2003, 1, 17)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def set_counts(self, counts: Mapping[datetime.date, int]) -> None:
        """Show how many articles the days of the month have."""
        self._counts = counts
        self._tell()

    def stand_on(self, day: datetime.date) -> None:
        """Show the month of a day and stand on it; nobody is told."""
        if (day.year, day.month) != (self.day.year, self.day.month):
            self._counts = {}
        self.day = day
        self._tell()

    def _tell(self) -> None:
        self.setAccessibleName(translate("Browse", "Days of the month"))
        self.setAccessibleDescription(self._told(self.day))
        self.update()

    def _told(self, day: datetime.date) -> str:
        text = translate("Browse", "{day}: {count} articles")
        return text.format(day=day_text(day), count=f"{self._counts.get(day, 0):,}")

    @property
    def _first(self) -> datetime.date:
        """The Monday in the upper left corner."""
        first = self.day.replace(day=1)
        return first - datetime.timedelta(days=first.weekday())

    # Painting

    @property
    def _head(self) -> int:
        return round(self.fontMetrics().height() * 1.4)

    @property
    def _cell(self) -> QSize:
        height = round(self.fontMetrics().height() * 1.75)
        return QSize(self.width() // _DAYS, height)

    @override
    def sizeHint(self) -> QSize:
        return QSize(220, self._head + _ROWS * round(self.fontMetrics().height() * 1.75))

    def _box(self, place: int) -> QRectF:
        cell = self._cell
        row, column = divmod(place, _DAYS)
        return QRectF(
            column * cell.width(), self._head + row * cell.height(), cell.width(), cell.height()
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.chrome_muted)
        for column in range(_DAYS):
            name = QLocale().dayName(column + 1, QLocale.FormatType.NarrowFormat)
            box = QRectF(column * self._cell.width(), 0, self._cell.width(), self._head)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)
        most = max(self._counts.values(), default=1)
        for place in range(_ROWS * _DAYS):
            day = self._first + datetime.timedelta(days=place)
            if day.month == self.day.month:
                self._paint_day(painter, self._box(place).adjusted(1, 1, -1, -1), day, most)

    def _paint_day(self, painter: QPainter, box: QRectF, day: datetime.date, most: int) -> None:
        theme, count = self._theme, self._counts.get(day, 0)
        shade_cell(painter, box, count / most, theme)
        if day == self.day:
            frame_cell(painter, box, theme, focused=self.hasFocus())
        font = QFont(self.font())
        font.setBold(day == self.day)
        painter.setFont(font)
        painter.setPen(theme.chrome_text if count else theme.chrome_muted)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(day.day))

    # What the reader does

    def _day_at(self, point: QPointF) -> datetime.date | None:
        cell = self._cell
        row = int((point.y() - self._head) // cell.height())
        column = int(point.x() // cell.width())
        if not (0 <= row < _ROWS and 0 <= column < _DAYS):
            return None
        day = self._first + datetime.timedelta(days=row * _DAYS + column)
        return day if day.month == self.day.month else None

    def move_to(self, day: datetime.date) -> None:
        """Go to a day and tell so."""
        self.stand_on(day)
        self.moved.emit(day)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if day := self._day_at(event.position()):
            self.move_to(day)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        days = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        months = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if key in days:
            self.move_to(self.day + datetime.timedelta(days=days[key]))
        elif key in months:
            self.move_to(month_on(self.day, months[key]))
        elif key == Qt.Key.Key_Home:
            self.move_to(self.day.replace(day=1))
        elif key == Qt.Key.Key_End:
            self.move_to(last_of_month(self.day))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            if day := self._day_at(QPointF(event.pos())):
                QToolTip.showText(event.globalPos(), self._told(day), self)
            return True
        return super().event(event)


def last_of_month(day: datetime.date) -> datetime.date:
    """Return the last day of a day's month."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def month_on(day: datetime.date, months: int) -> datetime.date:
    """Return the same day of another month, or the last one where it has fewer."""
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    first = datetime.date(years, month + 1, 1)
    return first.replace(day=min(day.day, last_of_month(first).day))
