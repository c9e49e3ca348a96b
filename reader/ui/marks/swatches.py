"""Small pictures of styles, for buttons and lists."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QIcon, QPainter, QPen, QPixmap

from reader.annotations.model import Kind, Style
from reader.ui.article_view.lines import draw_line
from reader.ui.article_view.typesetting import FAMILY
from reader.ui.marks import looks
from reader.ui.theme import LinePattern, MarkerInk, Theme

SIZE = QSize(26, 22)
_SAMPLE = "文"
_TYPE = 0.68  # of the height
_LINE = 1.5  # pixels


def swatch(style: Style, theme: Theme, ratio: float = 1.0, size: QSize = SIZE) -> QIcon:
    """Return a character marked with a style.

    Args:
        style: how it is marked.
        theme: colours.
        ratio: pixels of the screen for each of ours.
        size: of the picture.
    """
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    ink = theme.inks[style.ink % len(theme.inks)]
    em = size.height() * _TYPE
    box = QRectF((size.width() - em) / 2, (size.height() - em) / 2 - 1, em, em)
    whole = box.adjusted(-3, -2, 3, 2)
    if style.kind is Kind.HIGHLIGHT:
        painter.fillRect(whole, looks.fill_brush(ink, theme.paper, em * 1.2, ratio))
        painter.fillRect(QRectF(whole.left(), whole.top(), _LINE, whole.height()), ink.line)
    font = QFont(FAMILY)
    font.setPixelSize(round(em))
    painter.setFont(font)
    painter.setPen(theme.text)
    painter.drawText(whole, Qt.AlignmentFlag.AlignCenter, _SAMPLE)
    _draw_lines(painter, style.kind, ink, whole, em)
    painter.end()
    return QIcon(picture)


def _draw_lines(painter: QPainter, kind: Kind, ink: MarkerInk, box: QRectF, em: float) -> None:
    """Draw what a kind of mark has around, through or below its character."""
    if kind is Kind.BOX:
        painter.setPen(QPen(ink.line, _LINE))
        painter.drawRect(box)
    elif kind is Kind.STRIKE:
        painter.fillRect(QRectF(box.left(), box.center().y(), box.width(), _LINE), ink.line)
    elif kind in {Kind.UNDERLINE, Kind.WAVY}:
        line = looks.line_style(ink, _LINE)
        if kind is Kind.WAVY:
            line = line._replace(pattern=LinePattern.WAVY)
        start = QPointF(box.left(), box.bottom() + 0.5)
        draw_line(painter, line, start, box.width(), em * 1.1)
