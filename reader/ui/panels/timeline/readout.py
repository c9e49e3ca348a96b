"""What a chart says of the period that is pointed at: a small box beside it."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from reader.ui.panels.timeline.chart import Chart, ChartPainter
from reader.ui.panels.timeline.look import draw_marker, term_look
from reader.ui.panels.timeline.wording import (
    fewer_text,
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
class Row:
    """One line of the box.

    Attributes:
        text: what it says.
        series: whose marker stands before it.
        bold: it is the one that is pointed at.
        muted: it is beside the point.
    """

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
    metrics = {False: QFontMetricsF(font), True: QFontMetricsF(bold)}
    pitch = metrics[False].height() * 1.25
    room = int((drawn.plot.bottom() - 2 * _PAD) / pitch)
    rows = [*readout_rows(chart, chart.period, room - 1), Row(hint, muted=True)]
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
        line = QRectF(box.left() + _PAD, box.top() + _PAD - 2 + number * pitch, width, pitch)
        if row.series is not None:
            look = term_look(theme, chart.terms[row.series])
            painter.setPen(QPen(look.colour, 1.5))
            painter.setBrush(look.colour)
            draw_marker(painter, look.marker, QPointF(line.left() + 4, line.center().y()), 4)
            line.setLeft(line.left() + _MARK)
        painter.setFont(bold if row.bold else font)
        painter.setPen(theme.card_muted if row.muted else theme.card_text)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, row.text)
    painter.setFont(font)


def readout_rows(chart: Chart, period: int, room: int) -> list[Row]:
    """Return what the box says.

    Args:
        chart: its series.
        period: number of the period.
        room: for how many rows; where it is not enough, the series with the fewest hits are left
            out, but for the one that is pointed at.
    """
    point = chart.series[chart.current].points[period]
    end = [Row(size_text(point), muted=True)]
    if point.small and point.size.characters:
        end.append(Row(small_text(), muted=True))
    shown, every = [*range(len(chart.series))], len(chart.series)
    if 1 + every + len(end) > room:
        shown = sorted(_foremost(chart, period)[: max(1, room - len(end) - 2)])
        end.insert(0, Row(fewer_text(every - len(shown)), muted=True))
    rows = [Row(period_name(point.period), bold=True)]
    for number in shown:
        each = chart.series[number]
        text = f"{series_name(each)}  {point_text(each.points[period])}"
        rows.append(Row(text, number, bold=number == chart.current and every > 1))
    return rows + end


def _foremost(chart: Chart, period: int) -> list[int]:
    """Return the series, the one that is pointed at first, then by their hits."""
    hits = [each.points[period].frequency or 0.0 for each in chart.series]
    return sorted(range(len(hits)), key=lambda one: (one != chart.current, -hits[one]))


def _box(period: int, drawn: ChartPainter, width: float, height: float) -> QRectF:
    """Return a place at the right of the period, or at its left where there is more room."""
    plot = drawn.plot
    left = drawn.x(period) + drawn.step / 2 + _GAP
    if left + width > plot.right():
        left = max(4.0, drawn.x(period) - drawn.step / 2 - _GAP - width)
    top = max(2.0, min(plot.top() + 6, plot.bottom() - height - 4))
    return QRectF(round(left) + 0.5, round(top) + 0.5, width, height)
