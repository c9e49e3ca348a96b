"""How marker inks, notes, links and bookmarks look."""

import math
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPolygonF,
    QTransform,
)

from reader.ui.theme import MarkerInk, MarkStyle, Texture

FAINT = 0.24  # of the ink in its texture
_TILES = 100  # inks times sizes that stay painted
_PERIOD = 0.5  # em between two lines of a texture
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def over(ground: QColor, fill: QColor) -> QColor:
    """Return the opaque colour of a translucent one on a ground."""
    share = fill.alphaF()
    mixed = (
        share * top + (1 - share) * below
        for top, below in zip(fill.getRgbF()[:3], ground.getRgbF()[:3], strict=True)  # type: ignore[index]
    )
    return QColor.fromRgbF(*mixed)


def fill_brush(ink: MarkerInk, paper: QColor, em: float, ratio: float) -> QBrush:
    """Return what fills a mark: opaque, so that text on several marks stays as legible.

    Args:
        ink: of its style.
        paper: below it.
        em: size of type in pixels.
        ratio: pixels of the screen for each of ours.
    """
    colour = over(paper, ink.fill)
    if ink.texture is Texture.PLAIN:
        return QBrush(colour)
    size = max(5, round(em * _PERIOD * ratio))
    tile = _tile(ink.texture, colour.rgba(), ink.line.rgba(), size)
    brush = QBrush(tile)
    brush.setTransform(QTransform.fromScale(1 / ratio, 1 / ratio))
    return brush


@lru_cache(maxsize=_TILES)
def _tile(texture: Texture, fill: int, line: int, size: int) -> QPixmap:
    tile = QPixmap(size, size)
    tile.fill(QColor.fromRgba(fill))
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = QColor.fromRgba(line)
    colour.setAlphaF(FAINT)
    painter.setPen(QPen(colour, max(1.0, size * 0.12)))
    half = size / 2
    if texture is Texture.DOTS:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(half, half), size * 0.16, size * 0.16)
    if texture in {Texture.SLANT, Texture.CROSS}:
        for shift in (-size, 0, size):
            painter.drawLine(QPointF(shift, size), QPointF(shift + size, 0))
    if texture in {Texture.BACK_SLANT, Texture.CROSS}:
        for shift in (-size, 0, size):
            painter.drawLine(QPointF(shift, 0), QPointF(shift + size, size))
    if texture in {Texture.UPRIGHT, Texture.GRID}:
        painter.drawLine(QPointF(half, 0), QPointF(half, size))
    if texture in {Texture.LEVEL, Texture.GRID}:
        painter.drawLine(QPointF(0, half), QPointF(size, half))
    painter.end()
    return tile


def line_style(ink: MarkerInk, width: float = 1.7) -> MarkStyle:
    """Return how an underline of an ink is drawn."""
    return MarkStyle(ink.fill, ink.line, ink.pattern, width)


def draw_note_sign(painter: QPainter, corner: QPointF, size: float, colour: QColor) -> None:
    """Draw a small bubble, its lower left corner at `corner`: something is written here."""
    ratio = painter.device().devicePixelRatio()
    bubble = _bubble(size, colour.rgba(), ratio)
    painter.drawPixmap(QPointF(corner.x(), corner.y() - size), bubble)


@lru_cache(maxsize=_TILES)
def _bubble(size: float, rgba: int, ratio: float) -> QPixmap:
    """Return the sign of a note, painted once for its size and colour."""
    side = math.ceil(size)
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor.fromRgba(rgba))
    box = QRectF(0, 0, size, size * 0.76)
    path = QPainterPath()
    path.addRoundedRect(box, size * 0.2, size * 0.2)
    tail = (
        QPointF(box.left() + size * 0.18, box.bottom() - 1),
        QPointF(box.left() + size * 0.5, box.bottom() - 1),
        QPointF(box.left() + size * 0.12, size),
    )
    path.addPolygon(QPolygonF([*tail, tail[0]]))
    painter.drawPath(path.simplified())
    painter.end()
    return picture


def draw_number(painter: QPainter, corner: QPointF, size: float, sign: tuple[str, QColor]) -> None:
    """Draw the number of a note, its lower left corner at `corner`."""
    text, colour = sign
    font = QFont(painter.font())
    font.setPixelSize(max(6, round(size)))
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(QPointF(corner.x(), corner.y() - size * 0.12), text)


def number_sign(number: int) -> str:
    """Return the sign of a note by its number, from 1."""
    return _CIRCLED[number - 1] if number <= len(_CIRCLED) else f"({number})"


def draw_link_sign(painter: QPainter, corner: QPointF, size: float, colour: QColor) -> None:
    """Draw two rings that hold each other: this passage is joined with another."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, max(1.2, size * 0.14)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    height = size * 0.5
    for shift in (0.0, 0.45):
        box = QRectF(corner.x() + size * shift, corner.y() - size * 0.8, size * 0.7, height)
        painter.drawRoundedRect(box, height / 2, height / 2)
    painter.restore()


def draw_ribbon(painter: QPainter, top: QPointF, size: float, colour: QColor) -> None:
    """Draw a bookmark, its upper left corner at `top`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    x, y, width = top.x(), top.y(), size * 0.6
    corners = (
        (x, y),
        (x + width, y),
        (x + width, y + size),
        (x + width / 2, y + size * 0.72),
        (x, y + size),
    )
    painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
    painter.restore()


def hatched(colour: QColor) -> QBrush:
    """Return what lies under a passage of which it is not certain that it is the one marked."""
    thin = QColor(colour)
    thin.setAlphaF(0.35)
    return QBrush(thin, Qt.BrushStyle.BDiagPattern)


def sign_size(em: float) -> float:
    """Return how large signs at marks are, in whole pixels."""
    return float(max(7, math.ceil(em * 0.5)))
