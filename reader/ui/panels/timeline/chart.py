"""The picture of a timeline: what is where, and its drawing on a screen, a PNG or an SVG."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from reader.corpus.timeline import Part, Series, moving_means
from reader.ui.panels.timeline.axes import matching, named, tick_text, ticks
from reader.ui.panels.timeline.look import TermLook, draw_marker, term_look
from reader.ui.panels.timeline.wording import hatched_text, series_name
from reader.ui.theme import Theme

translate = QCoreApplication.translate

_LINE = 2.0  # pixels
_MARKER = 3.4
_FAINT = 0.28  # of a term that another one was chosen before
_BAR = 0.62  # of a period's width
_CROWDED = 9.0  # pixels a period: below, points have no markers
_APART = 160.0  # pixels between the markers of a line that has few
_RIGHT, _LEFT = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
_CENTRE, _MIDDLE = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Chart:
    """What is drawn.

    Attributes:
        series: all over the same periods.
        terms: for each series the number of its term, which gives its look.
        current: number of the series whose hits are drawn as bars.
        chosen: the others are drawn faintly.
        period: number of the period that is pointed at.
        mean: number of periods whose mean the lines show; 0 for each period by itself.
    """

    series: tuple[Series, ...] = ()
    terms: tuple[int, ...] = ()
    current: int = 0
    chosen: bool = False
    period: int | None = None
    mean: int = 0

    @property
    def periods(self) -> list[str]:
        """The names of the periods."""
        return [point.period for point in self.series[0].points] if self.series else []


class ChartPainter:
    """Draws a chart into a rectangle.

    Small periods are hatched and do not set the scale: what goes beyond it is drawn at the upper
    edge as an arrow. A line is broken where the library has nothing.

    Args:
        chart: what to draw.
        box: where, in pixels.
        theme: colours.
        metrics: of the font the painter has.
    """

    def __init__(self, chart: Chart, box: QRectF, theme: Theme, metrics: QFontMetricsF) -> None:
        self._chart, self._theme, self._metrics = chart, theme, metrics
        self._looks = [term_look(theme, term) for term in chart.terms]
        self._values = [_values(each, chart.mean) for each in chart.series]
        self._scale = ticks(max(self._scaled(), default=0.0))
        self._bar_scale = self._matching(self._bars())
        self.plot = self._inner(box)

    # Where things are

    def _inner(self, box: QRectF) -> QRectF:
        wide = self._metrics.horizontalAdvance
        height = self._metrics.height()
        left = max(wide(text) for text in self._texts(self._scale)) + 14
        # Room for the bars of every series: the periods must not move under the pointer.
        every = [point.hits for each in self._chart.series for point in each.points]
        right = max(wide(text) for text in self._texts(self._matching(every))) + 14
        return box.adjusted(left, 1.9 * height, -right, -1.7 * height)

    @property
    def step(self) -> float:
        """Width of a period in pixels."""
        return self.plot.width() / max(1, len(self._chart.periods))

    def x(self, number: int) -> float:
        """Return the middle of a period."""
        return self.plot.left() + (number + 0.5) * self.step

    def period_at(self, x: float) -> int | None:
        """Return the number of the period at a place; None beside the chart."""
        count = len(self._chart.periods)
        number = int((x - self.plot.left()) // self.step) if count else -1
        return number if 0 <= number < count else None

    def y(self, frequency: float) -> float:
        """Return the height of a frequency; what is beyond the scale stands at its upper end."""
        share = min(1.0, frequency / self._scale[-1])
        return self.plot.bottom() - share * self.plot.height()

    def series_at(self, place: QPointF, period: int) -> int:
        """Return the number of the series whose point of a period is nearest to a place."""
        heights = [self.y(values[period] or 0.0) for values in self._values]
        return min(range(len(heights)), key=lambda number: abs(heights[number] - place.y()))

    def _scaled(self) -> Iterator[float]:
        for each, values in zip(self._chart.series, self._values, strict=True):
            for point, value in zip(each.points, values, strict=True):
                if self._chart.mean or not point.small:
                    yield value or 0.0

    def _bars(self) -> list[int]:
        if not self._chart.series:
            return []
        return [point.hits for point in self._chart.series[self._chart.current].points]

    def _matching(self, hits: list[int]) -> list[float]:
        return matching(max(hits, default=0), len(self._scale) - 1)

    @staticmethod
    def _texts(scale: list[float]) -> list[str]:
        return [tick_text(value, scale[1]) for value in scale]

    # Drawing

    def draw(self, painter: QPainter) -> None:
        """Draw everything."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_small(painter)
        self._draw_pointed(painter)
        self._draw_bars(painter)
        self._draw_axes(painter)
        for number in self._order():
            self._draw_series(painter, number)

    def _order(self) -> list[int]:
        """Return the series, the current one last and so on top."""
        current = self._chart.current
        return sorted(range(len(self._chart.series)), key=lambda number: number == current)

    def _column(self, number: int, share: float = 1.0) -> QRectF:
        width = self.step * share
        return QRectF(self.x(number) - width / 2, self.plot.top(), width, self.plot.height())

    def _draw_small(self, painter: QPainter) -> None:
        hatch = QColor(self._theme.card_muted)
        hatch.setAlphaF(0.45)
        brush = QBrush(hatch, Qt.BrushStyle.BDiagPattern)
        for number in self._hatched:
            painter.fillRect(self._column(number), brush)

    @property
    def _hatched(self) -> list[int]:
        """The numbers of the periods of which there is little."""
        if not self._chart.series:
            return []
        points = self._chart.series[self._chart.current].points
        return [n for n, point in enumerate(points) if point.small and point.size.characters]

    def _draw_pointed(self, painter: QPainter) -> None:
        if self._chart.period is not None:
            ground = QColor(self._theme.accent)
            ground.setAlphaF(0.10)
            painter.fillRect(self._column(self._chart.period), ground)

    def _draw_bars(self, painter: QPainter) -> None:
        grey = QColor(self._theme.card_muted)
        grey.setAlphaF(0.30)
        for number, hits in enumerate(self._bars()):
            height = hits / self._bar_scale[-1] * self.plot.height()
            column = self._column(number, _BAR)
            column.setTop(self.plot.bottom() - height)
            painter.fillRect(column, grey)

    def _draw_axes(self, painter: QPainter) -> None:
        plot, height = self.plot, self._metrics.height()
        for value, text in zip(self._scale, self._texts(self._scale), strict=True):
            y = round(self.y(value)) + 0.5
            painter.setPen(QPen(self._theme.rule, 1))
            painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
            painter.setPen(self._theme.card_muted)
            painter.drawText(
                QRectF(0, y - height, plot.left() - 8, 2 * height), _RIGHT | _MIDDLE, text
            )
        for value, text in zip(self._bar_scale, self._texts(self._bar_scale), strict=True):
            y = plot.bottom() - value / self._bar_scale[-1] * plot.height()
            box = QRectF(plot.right() + 8, y - height, 200, 2 * height)
            painter.drawText(box, _LEFT | _MIDDLE, text)
        top = QRectF(plot.left(), plot.top() - 1.9 * height, plot.width(), 1.2 * height)
        left, right = unit_text(self._chart), bars_text(self._chart)
        if self._hatched:
            right = f"{right} · {hatched_text()}"
        painter.drawText(top, _LEFT | _MIDDLE, left)
        if self._metrics.horizontalAdvance(left + right) + 24 < plot.width():
            painter.drawText(top, _RIGHT | _MIDDLE, right)
        self._draw_names(painter)

    def _draw_names(self, painter: QPainter) -> None:
        periods, plot = self._chart.periods, self.plot
        painter.setPen(QPen(self._theme.card_muted, 1))
        painter.drawLine(
            QLineF(plot.left(), plot.bottom() + 0.5, plot.right(), plot.bottom() + 0.5)
        )
        wide = self._metrics.horizontalAdvance(periods[0] if periods else "") + 14
        for number in named(periods, int(plot.width() / wide)):
            x = self.x(number)
            painter.drawLine(QLineF(x, plot.bottom(), x, plot.bottom() + 4))
            box = QRectF(x - wide, plot.bottom() + 6, 2 * wide, 1.3 * self._metrics.height())
            painter.drawText(box, _CENTRE | _MIDDLE, periods[number])

    def _draw_series(self, painter: QPainter, number: int) -> None:
        chart, look = self._chart, self._looks[number]
        series = chart.series[number]
        painter.save()
        if chart.chosen and number != chart.current:
            painter.setOpacity(_FAINT)
        painter.setPen(look.pen(_LINE, series.part))
        for run in self._runs(number):
            painter.drawPolyline(QPolygonF(run))
        self._draw_points(painter, number, look)
        painter.restore()

    def _runs(self, series: int) -> Iterator[list[QPointF]]:
        """Yield the stretches of a line: it is broken where the library has nothing.

        Where nothing was found for years the axis is line enough: six lines on one another there
        would hide it.
        """
        run: list[QPointF] = []
        before = 0.0
        for number, value in enumerate(self._values[series]):
            if run and (value is None or not (before or value)):
                yield run
                run = []
            if value is not None:
                run.append(QPointF(self.x(number), self.y(value)))
            before = value or 0.0
        if run:
            yield run

    def _draw_points(self, painter: QPainter, series: int, look: TermLook) -> None:
        points, values = self._chart.series[series].points, self._values[series]
        painter.setPen(QPen(look.colour, 1.5))
        marked = self._marked(series)
        for number, (point, value) in enumerate(zip(points, values, strict=True)):
            if value is None:
                continue
            at = QPointF(self.x(number), self.y(value))
            pointed = number == self._chart.period
            painter.setBrush(self._theme.card_paper if point.small else look.colour)
            if value > self._scale[-1]:
                draw_marker(painter, 2, QPointF(at.x(), at.y() + 3), _MARKER)
            elif value and (pointed or number in marked):
                draw_marker(painter, look.marker, at, _MARKER * (1.4 if pointed else 1.0))

    def _marked(self, series: int) -> range:
        """Return the periods whose points have a marker: of a crowded mean a few, in turn."""
        count = len(self._chart.periods)
        if self.step >= _CROWDED:
            return range(count)
        if not self._chart.mean:
            return range(0)
        apart = ceil(_APART / self.step)
        return range(apart * series // len(self._chart.series), count, apart)


def _values(series: Series, mean: int) -> list[float | None]:
    if mean:
        return moving_means(series.points, mean)
    return [point.frequency for point in series.points]


def unit_text(chart: Chart) -> str:
    """Return what the left axis counts, and how the pages are told apart where they are."""
    text = translate("Timeline", "Hits per million characters")
    if chart.mean:
        mean = translate("Timeline", "mean of {n} months")
        text = f"{text} · {mean.format(n=chart.mean)}"
    if {Part.FRONT, Part.INSIDE} <= {each.part for each in chart.series}:
        dotted = translate("Timeline", "dotted: front page")
        text = f"{text} · {dotted}"
    return text


def bars_text(chart: Chart) -> str:
    """Return what the bars and the right axis count; of which term, where there are several."""
    if len(chart.series) < 2:  # noqa: PLR2004 - several
        return translate("Timeline", "Grey bars: hits")
    text = translate("Timeline", "Grey bars: hits of {term}")
    return text.format(term=series_name(chart.series[chart.current]))
