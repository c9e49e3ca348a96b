"""Draw underlines in their patterns, so that colour is never the only sign.

Straight lines are filled rectangles on whole pixels. The others are tiles, painted once for a
size and repeated: a page has a hundred of them, and stroking each anew took half of a frame.
"""

import math
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from reader.ui.theme import LinePattern, MarkStyle

_DASHES = {
    LinePattern.DASHED: (4.0, 2.5),
    LinePattern.DOTTED: (0.1, 2.4),
    LinePattern.DASH_DOT: (5.0, 2.2, 0.1, 2.2),
    LinePattern.DASH_DOTS: (2.2, 2.0, 0.1, 2.0, 0.1, 2.0),
    LinePattern.LONG_DASH: (11.0, 3.0),
    LinePattern.DASH_DOT_DOT: (7.0, 2.2, 0.1, 2.2, 0.1, 2.2),
}
_TWICE = {  # drawn as two lines, one below the other
    LinePattern.DOUBLE_DASHED: LinePattern.DASHED,
    LinePattern.DOUBLE_DOTTED: LinePattern.DOTTED,
}
_WAVE = 0.3  # em, one period
_TILES = 200  # sizes times patterns that stay painted


class Tiles(NamedTuple):
    """A part of an underline over which a picture of its pattern is repeated."""

    place: QRectF
    tile: QPixmap


def draw_line(
    painter: QPainter, style: MarkStyle, start: QPointF, length: float, em: float
) -> None:
    """Draw one underline.

    Args:
        painter: where.
        style: colour and pattern.
        start: left end, pixels.
        length: pixels.
        em: size of the type above it; thickness and pattern follow it.
    """
    shape = LineShape(style, em, painter.device().devicePixelRatio())
    place = round(start.x()), round(start.y()), max(2, round(length))
    for fill in shape.fills(*place):
        painter.fillRect(fill, style.line)
    for tiles in shape.tiles(*place):
        painter.drawTiledPixmap(tiles.place, tiles.tile, QPointF())


class LineShape:
    """What underlines of one style are drawn with at a size of type.

    Args:
        style: colour and pattern.
        em: size of the type above them; thickness and pattern follow it.
        ratio: pixels of the device to one of ours.
    """

    def __init__(self, style: MarkStyle, em: float, ratio: float) -> None:
        weight = 1.8 if style.pattern is LinePattern.THICK else 1.0
        thickness = max(1.0, em * 0.06 * weight * style.width)
        once = _TWICE.get(style.pattern, style.pattern)
        self._pattern, self._em, self._ratio = style.pattern, em, ratio
        self._bar = max(1, round(thickness))
        self._below = max(3, round(2.4 * thickness))  # a pixel of paper shows between two lines
        self._tile: QPixmap | None = None
        if once is LinePattern.WAVY or once in _DASHES:
            self._tile = _tile(once, style.line.rgba(), thickness, em, ratio)

    def fills(self, x: int, y: int, width: int) -> list[QRect]:
        """Return what is filled for an underline from (x, y) on."""
        bar = self._bar
        if self._tile is not None:
            return []
        if self._pattern is LinePattern.CORNERS:
            return _corners(x, y, width, bar, self._em)
        if self._pattern is LinePattern.DOUBLE:
            return [QRect(x, y, width, bar), QRect(x, y + 2 * bar, width, bar)]
        return [QRect(x, y, width, bar)]

    def tiles(self, x: int, y: int, width: int) -> list[Tiles]:
        """Return over what a pattern is repeated for an underline from (x, y) on."""
        tile = self._tile
        if tile is None:
            return []
        height = tile.height() / self._ratio
        top = y - height // 2
        found = [Tiles(QRectF(x, top, width, height), tile)]
        if self._pattern in _TWICE:
            found.append(Tiles(QRectF(x, top + self._below, width, height), tile))
        return found


@lru_cache(maxsize=_TILES)
def _tile(pattern: LinePattern, rgba: int, thickness: float, em: float, ratio: float) -> QPixmap:
    """Return one period of a pattern, its line in the middle."""
    wavy = pattern is LinePattern.WAVY
    period = em * _WAVE if wavy else sum(_DASHES[pattern]) * thickness
    width = max(2, round(period))
    height = 2 * math.ceil(em * 0.1 + thickness)
    tile = QPixmap(round(width * ratio), round(height * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor.fromRgba(rgba), thickness)
    middle = height / 2
    if wavy:
        painter.setPen(pen)
        painter.drawPath(_wave(width, middle, em * 0.07))
    else:
        scale = width / period
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([part * scale for part in _DASHES[pattern]])
        painter.setPen(pen)
        painter.drawLine(QPointF(thickness / 2, middle), QPointF(width, middle))
    painter.end()
    return tile


def _wave(width: float, middle: float, swing: float) -> QPainterPath:
    """Return one period with some of its neighbours, so that tiles join without a seam."""
    path = QPainterPath(QPointF(-width, middle))
    for half in range(-2, 4):
        side = -1 if half % 2 else 1
        peak = QPointF(width * (half + 0.5) / 2, middle + side * swing * math.pi / 2)
        path.quadTo(peak, QPointF(width * (half + 1) / 2, middle))
    return path


def _corners(x: int, y: int, width: int, bar: int, em: float) -> list[QRect]:
    """Return two corners that clasp the run from below, a quarter em long at most."""
    arm, rise = round(min(em * 0.28, width / 3)), round(em * 0.16)
    return [
        QRect(x, y, arm, bar),
        QRect(x + width - arm, y, arm, bar),
        QRect(x, y - rise, bar, rise),
        QRect(x + width - bar, y - rise, bar, rise),
    ]
