"""Bars of how many articles each year has: a click or a drag narrows the search to years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from reader.overriding import override

if TYPE_CHECKING:
    from reader.library.model import Counts
    from reader.ui.theme import Theme

_BARS = 34  # pixels, height of the tallest bar
_WIDEST = 14.0  # pixels, one year
_FAINT = 0.4  # while it cannot be clicked


class YearBars(QWidget):
    """Every year from the first to the last that has any.

    ← → move, Shift extends, Enter narrows, Delete takes all years again.

    Signals:
        chosen: str, such as "1978" or "1978..1984"; "" for all years.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._counts: Counts = {}
        self._years = range(0)
        self._picked: tuple[int, int] | None = None
        self._begun: int | None = None
        self._cursor = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def set_counts(self, counts: Counts, condition: str) -> None:
        """Show articles by year, and which years the line asks for."""
        self._counts = counts
        years = sorted(int(year) for year in counts if year.isdigit())
        self._years = range(years[0], years[-1] + 1) if years else range(0)
        self._picked = _years(condition)
        self._cursor = self._picked[0] if self._picked else years[0] if years else 0
        self._name()
        self.update()

    @property
    def picked(self) -> tuple[int, int] | None:
        """First and last year the search is narrowed to."""
        return self._picked

    def _name(self) -> None:
        name = QCoreApplication.translate("YearBars", "Articles by year")
        self.setAccessibleName(name)
        if self._years:
            self.setAccessibleDescription(self._told(self._cursor))

    def _told(self, year: int) -> str:
        text = QCoreApplication.translate("YearBars", "{year}: {count} articles")
        return text.format(year=year, count=f"{self._counts.get(str(year), 0):,}")

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, _BARS + self.fontMetrics().height() + 4)

    # Painting

    @property
    def _width(self) -> float:
        return min(_WIDEST, self.width() / max(1, len(self._years)))

    def _box(self, year: int, most: int) -> QRectF:
        share = self._counts.get(str(year), 0) / most
        height = max(1.0, _BARS * share) if share else 0
        left = (year - self._years.start) * self._width
        gap = 1 if self._width > 3 else 0  # noqa: PLR2004  # narrower bars touch
        return QRectF(left, _BARS - height, self._width - gap, height)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._years:
            return
        painter, theme = QPainter(self), self._theme
        painter.setOpacity(1 if self.isEnabled() else _FAINT)
        most = max(self._counts.values())
        painter.fillRect(QRectF(0, _BARS, self._width * len(self._years), 1), theme.card_border)
        for year in self._years:
            inside = self._picked and self._picked[0] <= year <= self._picked[1]
            painter.fillRect(self._box(year, most), theme.accent if inside else theme.card_border)
        self._label(painter)
        if self.hasFocus():
            left = (self._cursor - self._years.start) * self._width
            painter.setPen(QPen(theme.focus, 1.5))
            painter.drawRect(QRectF(left, 0.5, self._width, _BARS))

    def _label(self, painter: QPainter) -> None:
        """Write the first and last year, and those picked."""
        painter.setPen(self._theme.chrome_muted)
        line = QRectF(0, _BARS + 3, self._width * len(self._years), self.fontMetrics().height())
        line.setWidth(max(line.width(), self.fontMetrics().horizontalAdvance("0000–0000")))
        first, last = self._years[0], self._years[-1]
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, str(first))
        if last != first:
            painter.drawText(line, Qt.AlignmentFlag.AlignRight, str(last))
        if self._picked:
            painter.setPen(self._theme.accent)
            one, other = self._picked
            text = str(one) if one == other else f"{one}–{other}"
            whole = QRectF(0, line.top(), self.width(), line.height())
            middle = Qt.AlignmentFlag.AlignHCenter
            painter.drawText(line if line.width() > self.width() / 2 else whole, middle, text)

    # What the reader does

    def _year_at(self, x: float) -> int | None:
        if not self._years:
            return None
        place = int(x // self._width)
        return self._years[max(0, min(place, len(self._years) - 1))]

    def _choose(self, one: int, other: int) -> None:
        first, last = min(one, other), max(one, other)
        if (first, last) == self._picked:
            self.chosen.emit("")
        else:
            self.chosen.emit(str(first) if first == last else f"{first}..{last}")

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._begun = self._year_at(event.position().x())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        end = self._year_at(event.position().x())
        if self._begun is not None and end is not None:
            self._choose(self._begun, end)
        self._begun = None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key))
        if step and self._years:
            year = self._cursor + step
            self._cursor = max(self._years[0], min(year, self._years[-1]))
            self._name()
            self.update()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self._years:
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            begin = self._picked[0] if shifted and self._picked else self._cursor
            self._choose(begin, self._cursor)
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.chosen.emit("")
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            year = self._year_at(event.pos().x())
            if year is not None:
                QToolTip.showText(event.globalPos(), self._told(year), self)
            return True
        return super().event(event)


def _years(condition: str) -> tuple[int, int] | None:
    """Return first and last year of a condition of whole years, such as "1978..1984"."""
    first, _, last = condition.partition("..")
    last = last or first
    if not (first[:4].isdigit() and last[:4].isdigit()):
        return None
    return int(first[:4]), int(last[:4])
