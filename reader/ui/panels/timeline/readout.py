"""What a chart says of the period that is pointed at: a small box beside it."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from reader.ui.panels.timeline.chart import Chart, ChartPainter
from reader.ui.panels.timeline.look import draw_marker, term_look
from reader.ui.panels.timeline.wording import (
    period_name,
    point_text,
    series_name,
    size_text,
    small_text,
)
from reader.ui.theme import Theme

_PAD = 10.0  # pixels
_MARK = 18.0  # from the left edge of a line to its text, where it has a marker
_GAP = 8.0  # from the period to the box
_RADIUS = 6.0


@dataclass(frozen=True, slots=True)
class _Row:
    text: str
    series: int | None = None
    bold: bool = False
    muted: bool = False


def draw_readout(
    painter: QPainter, chart: Chart, drawn: ChartPainter, theme: Theme, hint: str
) -> None:
    """Draw the box of the period that is pointed at; nothing when none is.

    Args:
        painter: with the font of the chart.
        chart: its period and series.
        drawn: where they are.
        theme: colours.
        hint: what a click does.
    """
    if chart.period is None or not chart.series:
        return
    font, bold = QFont(painter.font()), QFont(painter.font())
    bold.setBold(True)
    rows = [*_rows(chart, chart.period), _Row(hint, muted=True)]
    metrics = {False: QFontMetricsF(font), True: QFontMetricsF(bold)}
    pitch = metrics[False].height() * 1.25
    widths = (
        metrics[row.bold].horizontalAdvance(row.text) + (_MARK if row.series is not None else 0)
        for row in rows
    )
    width = max(widths) + 2 * _PAD
    box = _box(chart.period, drawn, width, len(rows) * pitch + 2 * _PAD - 4)
    painter.setPen(QPen(theme.card_border, 1))
    painter.setBrush(theme.card_paper)
    painter.drawRoundedRect(box, _RADIUS, _RADIUS)
    for number, row in enumerate(rows):
        top = box.top() + _PAD - 2 + number * pitch
        left = box.left() + _PAD
        if row.series is not None:
            look = term_look(theme, chart.terms[row.series])
            painter.setPen(QPen(look.colour, 1.5))
            painter.setBrush(look.colour)
            draw_marker(painter, look.marker, QPointF(left + 4, top + pitch / 2), 4)
            left += _MARK
        painter.setFont(bold if row.bold else font)
        painter.setPen(theme.card_muted if row.muted else theme.card_text)
        line = QRectF(left, top, width, pitch)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, row.text)
    painter.setFont(font)


def _rows(chart: Chart, period: int) -> Iterator[_Row]:
    point = chart.series[chart.current].points[period]
    yield _Row(period_name(point.period), bold=True)
    for number, each in enumerate(chart.series):
        text = f"{series_name(each)}  {point_text(each.points[period])}"
        yield _Row(text, number, bold=number == chart.current and len(chart.series) > 1)
    yield _Row(size_text(point), muted=True)
    if point.small and point.size.characters:
        yield _Row(small_text(), muted=True)


def _box(period: int, drawn: ChartPainter, width: float, height: float) -> QRectF:
    """Return a place at the right of the period, or at its left where there is more room."""
    plot = drawn.plot
    left = drawn.x(period) + drawn.step / 2 + _GAP
    if left + width > plot.right():
        left = max(4.0, drawn.x(period) - drawn.step / 2 - _GAP - width)
    top = max(2.0, min(plot.top() + 6, plot.bottom() - height - 4))
    return QRectF(round(left) + 0.5, round(top) + 0.5, width, height)
