"""A timeline as a file: PNG and SVG show the picture, CSV holds every number."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLineF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPaintDevice, QPainter, QPen

from reader.corpus.spreadsheet import csv_text
from reader.corpus.timeline import Series
from reader.errors import RefusedInput
from reader.ui.panels.timeline.chart import Chart, ChartPainter
from reader.ui.panels.timeline.look import draw_marker, term_look
from reader.ui.panels.timeline.wording import series_name
from reader.ui.theme import Theme

translate = QCoreApplication.translate

_SIZE = QSize(1200, 520)  # of a picture, in points
_SCALE = 2  # pixels of a PNG for each point
_SCREEN = 96  # points an inch, so that type has in an SVG the size it has in the window
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
    try:
        path.write_bytes(b"")  # Qt does not say why it cannot write
    except OSError as error:
        raise _refused(path) from error
    if path.suffix.lower() == ".svg":
        _save_svg(path, chart, theme, font)
        return
    image = QImage(_SIZE * _SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SCALE)
    _draw(image, chart, theme, font)
    if not image.save(str(path)):
        raise _refused(path)


def save_csv(path: Path, series: tuple[Series, ...]) -> None:
    """Write every point with its raw counts; a byte order mark tells spreadsheets of UTF-8.

    Raises:
        RefusedInput: the file cannot be written.
    """
    try:
        path.write_text(csv_text(_CSV_FIELDS, _rows(series)), encoding="utf-8-sig", newline="")
    except OSError as error:
        raise _refused(path) from error


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


def _save_svg(path: Path, chart: Chart, theme: Theme, font: QFont) -> None:
    from PySide6.QtSvg import QSvgGenerator  # noqa: PLC0415  # rarely wanted

    drawing = QSvgGenerator()
    drawing.setFileName(str(path))
    drawing.setResolution(_SCREEN)
    drawing.setSize(_SIZE)
    drawing.setViewBox(QRect(0, 0, _SIZE.width(), _SIZE.height()))
    drawing.setTitle("; ".join(series_name(each) for each in chart.series))
    _draw(drawing, chart, theme, font)
    if not path.stat().st_size:
        raise _refused(path)


def _draw(device: QPaintDevice, chart: Chart, theme: Theme, font: QFont) -> None:
    painter = QPainter(device)
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
    painter.end()


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


def _refused(path: Path) -> RefusedInput:
    return RefusedInput(en=f"{path} cannot be written.", zh=f"无法写入 {path}。")
