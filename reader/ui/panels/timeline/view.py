"""The widget that shows a chart and lets one walk, zoom and look up in it."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.overriding import override
from reader.ui.panels.timeline.chart import Chart, ChartPainter
from reader.ui.panels.timeline.readout import draw_readout
from reader.ui.panels.timeline.wording import spoken
from reader.ui.theme import Theme

translate = QCoreApplication.translate

_MARGIN = 8  # pixels


class ChartView(QWidget):
    """A chart to point at.

    ← → go from period to period, ↑ ↓ from term to term, Home and End to the ends; Enter opens the
    lines of the point, Space unfolds a year into its months.

    Signals:
        opened: int, int: series and period whose lines are wanted.
        unfolded: str, a year whose months are wanted.
    """

    opened = Signal(int, int)
    unfolded = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.chart = Chart()
        self._theme = theme
        self._message = ""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(120)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def set_chart(self, chart: Chart, message: str = "") -> None:
        """Show a chart, or a message where it has nothing; what was pointed at stays so."""
        here = self._pointed_name()
        periods = chart.periods
        period = periods.index(here) if here in periods else None
        current = min(chart.current, max(0, len(chart.series) - 1))
        self.chart = replace(chart, current=current, period=period)
        self._message = message
        self._tell()

    @property
    def yearly(self) -> bool:
        """Whether the periods are years."""
        return bool(self.chart.periods) and len(self.chart.periods[0]) == len("1978")

    def _pointed_name(self) -> str:
        period = self.chart.period
        return "" if period is None else self.chart.periods[period]

    # Drawing

    def _drawn(self) -> ChartPainter:
        box = QRectF(self.rect()).adjusted(_MARGIN, 4, -_MARGIN, -2)
        return ChartPainter(self.chart, box, self._theme, QFontMetricsF(self.font()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.card_paper)
        if not self.chart.periods:
            painter.setPen(self._theme.card_muted)
            box = self.rect().adjusted(24, 12, -24, -12)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(box, flags, self._message)
        else:
            drawn = self._drawn()
            drawn.draw(painter)
            draw_readout(painter, self.chart, drawn, self._theme, self._hint())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.focus, 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _hint(self) -> str:
        if self.yearly:
            return translate("Timeline", "Click: its months. Ctrl+click or Enter: its lines.")
        return translate("Timeline", "Click or Enter: lines.")

    # Pointing

    def point(self, period: int | None, series: int | None = None) -> None:
        """Point at a period, and at one of its series."""
        current = self.chart.current if series is None else series
        if (period, current) != (self.chart.period, self.chart.current):
            self.chart = replace(self.chart, period=period, current=current)
            self._tell()

    def _tell(self) -> None:
        self.update()
        period, series = self.chart.period, self.chart.series
        if period is not None and series:
            chosen = series[self.chart.current]
            self.setAccessibleDescription(spoken(chosen, chosen.points[period]))
        else:
            self.setAccessibleDescription(self._message)

    def _follow(self, place: QPointF) -> None:
        if self.chart.periods:
            drawn = self._drawn()
            period = drawn.period_at(place.x())
            self.point(period, None if period is None else drawn.series_at(place, period))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._follow(event.position())

    @override
    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self.point(None)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._follow(event.position())
        if event.button() is Qt.MouseButton.LeftButton and self.chart.period is not None:
            lines = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            self._open() if lines or not self.yearly else self._unfold()

    def _open(self) -> None:
        if self.chart.period is not None:
            self.opened.emit(self.chart.current, self.chart.period)

    def _unfold(self) -> None:
        if self.chart.period is not None and self.yearly:
            self.unfolded.emit(self._pointed_name())

    def _walk(self, step: int) -> None:
        last = len(self.chart.periods) - 1
        here = self.chart.period
        start = -1 if step > 0 else last + 1
        self.point(max(0, min(last, (start if here is None else here) + step)))

    def _turn(self, step: int) -> None:
        self.point(self.chart.period or 0, (self.chart.current + step) % len(self.chart.series))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = {
            Qt.Key.Key_Left: lambda: self._walk(-1),
            Qt.Key.Key_Right: lambda: self._walk(1),
            Qt.Key.Key_Home: lambda: self.point(0),
            Qt.Key.Key_End: lambda: self.point(len(self.chart.periods) - 1),
            Qt.Key.Key_Up: lambda: self._turn(-1),
            Qt.Key.Key_Down: lambda: self._turn(1),
            Qt.Key.Key_Return: self._open,
            Qt.Key.Key_Enter: self._open,
            Qt.Key.Key_Space: self._unfold,
        }.get(Qt.Key(event.key()))
        if act and self.chart.periods:
            act()
        else:
            super().keyPressEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(640, 240)
