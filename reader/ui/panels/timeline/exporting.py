"""A timeline as a file: PNG and SVG show the picture, CSV holds every number."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from reader.corpus.spreadsheet import csv_text
from reader.corpus.timeline import Series
from reader.storage.whole_files import write_whole
from reader.ui.panels.timeline.chart import Chart, ChartPainter
from reader.ui.panels.timeline.look import draw_marker, term_look
from reader.ui.panels.timeline.wording import series_name
from reader.ui.picture_files import save_drawing
from reader.ui.theme import Theme

translate = QCoreApplication.translate

_SIZE = QSize(1200, 520)  # of a picture, in points
_MARGIN = 20
_LEGEND, _SAMPLE, _GAP = 50.0, 26.0, 8.0  # its left edge, the line of a term, between it and name
_CSV_FIELDS = (
    "term",
    "pages",
    "period",
    "hits",
    "articles",
    "characters_of_period",
    "articles_of_period",
    "hits_per_million_characters",
    "small_period",
)


def save_picture(path: Path, chart: Chart, theme: Theme, font: QFont) -> None:
    """Draw a chart with its terms and their marks into a PNG or SVG file, by its ending.

    Raises:
        RefusedInput: the file cannot be written.
    """
    title = "; ".join(series_name(each) for each in chart.series)
    save_drawing(path, _SIZE, lambda painter: _draw(painter, chart, theme, font), title)


def save_csv(path: Path, series: tuple[Series, ...]) -> None:
    """Write every point with its raw counts; a byte order mark tells spreadsheets of UTF-8.

    Raises:
        RefusedInput: the file cannot be written.
    """
    write_whole(path, (csv_text(_CSV_FIELDS, _rows(series)),), marked=True)


def _rows(series: tuple[Series, ...]) -> Iterator[tuple[object, ...]]:
    for each in series:
        for point in each.points:
            frequency = point.frequency
            yield (
                each.term,
                each.part.value,
                point.period,
                point.hits,
                point.articles,
                point.size.characters,
                point.size.articles,
                None if frequency is None else round(frequency, 4),
                int(point.small),
            )


def _draw(painter: QPainter, chart: Chart, theme: Theme, font: QFont) -> None:
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    whole = QRectF(0, 0, _SIZE.width(), _SIZE.height())
    painter.fillRect(whole, theme.card_paper)
    pitch = 1.8 * metrics.height()
    places = legend_places([series_name(each) for each in chart.series], metrics)
    rows = 1 + max((row for _, row in places), default=0)
    box = whole.adjusted(_MARGIN, _MARGIN + rows * pitch, -_MARGIN, -_MARGIN / 2)
    ChartPainter(chart, box, theme, metrics).draw(painter)
    for number, (x, row) in enumerate(places):
        line = QRectF(x, _MARGIN + row * pitch, whole.width(), pitch)
        _draw_name(painter, chart, number, line, theme)


def legend_places(names: Sequence[str], metrics: QFontMetricsF) -> list[tuple[float, int]]:
    """Return for each name of the legend its left edge and its row: as many as have room."""
    places: list[tuple[float, int]] = []
    x, row = _LEGEND, 0
    for name in names:
        wide = _SAMPLE + _GAP + metrics.horizontalAdvance(name)
        if places and x > _LEGEND and x + wide > _SIZE.width() - _MARGIN:
            x, row = _LEGEND, row + 1
        places.append((x, row))
        x += wide + 3 * _GAP
    return places


def _draw_name(painter: QPainter, chart: Chart, number: int, line: QRectF, theme: Theme) -> None:
    each, look = chart.series[number], term_look(theme, chart.terms[number])
    sample = QRectF(line.left(), line.top(), _SAMPLE, line.height())
    painter.setPen(look.pen(2.0, each.part))
    painter.drawLine(
        QLineF(sample.left(), sample.center().y(), sample.right(), sample.center().y())
    )
    painter.setPen(QPen(look.colour, 1.5))
    painter.setBrush(look.colour)
    draw_marker(painter, look.marker, sample.center(), 4)
    painter.setPen(theme.card_text)
    line.setLeft(sample.right() + _GAP)
    painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, series_name(each))
