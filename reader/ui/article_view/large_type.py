"""Type larger than Qt keeps pictures of: every glyph is filled once and drawn from its picture.

Qt keeps the picture of a glyph of up to 64 pixels (`QPaintEngineEx::shouldDrawCachedGlyphs`) and
fills the outlines of larger ones, a line of them as one shape, each time they are drawn: a screen
of 3840 × 2160 took a quarter of a second. As a picture a glyph stands on whole pixels, which is an
error of half a pixel in more than 64.
"""

from __future__ import annotations

from collections import OrderedDict
from itertools import pairwise
from math import ceil, floor
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QGlyphRun, QImage, QPainter

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    from PySide6.QtGui import QColor, QRawFont, QTextLine

LARGEST = 64  # pixels of a glyph that Qt keeps
_EDGE = 2  # pixels round a glyph
MOST = 8_000_000  # pixels of all pictures: the characters of three screens of 3840 × 2160


class Coloured(NamedTuple):
    """A run of a layout's text, in Qt's positions, that has a colour."""

    start: int
    end: int
    colour: QColor


class _Glyph(NamedTuple):
    picture: QImage
    left: int  # from the place of the glyph to the picture, pixels of the device
    top: int

    @property
    def pixels(self) -> int:
        return self.picture.width() * self.picture.height()


class LargeType:
    """Draws lines of large type; keeps the pictures of the glyphs that were drawn last."""

    def __init__(self) -> None:
        self._made: OrderedDict[tuple[Hashable, int], _Glyph] = OrderedDict()
        self._pixels = 0

    @staticmethod
    def takes(painter: QPainter, em: float) -> bool:
        """Tell whether type of some size is larger under a painter than what Qt keeps."""
        moved, ratio = painter.worldTransform(), painter.device().devicePixelRatio()
        even = moved.m11() == moved.m22() > 0 and not moved.isRotating()
        return even and ratio == int(ratio) and em * moved.m11() * ratio > LARGEST

    def draw(
        self,
        painter: QPainter,
        line: QTextLine,
        origin: QPointF,
        colours: Sequence[Coloured],
        region: QRectF,
    ) -> None:
        """Draw what a region shows of a line of a layout that stands at `origin`.

        Args:
            painter: one that `takes` its type.
            line: some of it.
            origin: of the layout.
            colours: of its text; where two overlap the later one holds.
            region: what is painted.
        """
        painter.save()
        for colour, run in _runs(line, colours):
            if self.takes(painter, run.rawFont().pixelSize()):
                self._draw_large(painter, run, origin, colour, region.translated(-origin))
            else:
                painter.setPen(colour)
                painter.drawGlyphRun(origin, run)
        painter.restore()

    def _draw_large(
        self, painter: QPainter, run: QGlyphRun, origin: QPointF, colour: QColor, region: QRectF
    ) -> None:
        moved, ratio, raw = (
            painter.worldTransform(),
            painter.device().devicePixelRatio(),
            run.rawFont(),
        )
        scale, corner = moved.m11() * ratio, moved.map(origin) * ratio
        font, dx, dy = _Font(raw, scale, ratio, colour), corner.x() + 0.5, corner.y() + 0.5
        name, em = font.name, raw.pixelSize()
        low, high = region.left() - 2 * em, region.right() + em
        painter.resetTransform()
        for index, place in zip(run.glyphIndexes(), run.positions(), strict=True):
            x = place.x()
            if low < x < high:
                picture, left, top = self._glyph(name, index, font)
                at = floor(x * scale + dx) + left, floor(place.y() * scale + dy) + top
                painter.drawImage(QPointF(at[0] / ratio, at[1] / ratio), picture)
        painter.setWorldTransform(moved)

    def _glyph(self, name: Hashable, index: int, font: _Font) -> _Glyph:
        """Return a glyph; those that were not drawn for longest are given up for it."""
        key = name, index
        found = self._made.get(key)
        if found is None:
            found = self._made[key] = font.fill(index)
            self._pixels += found.pixels
            while self._pixels > MOST:
                self._pixels -= self._made.popitem(last=False)[1].pixels
        else:
            self._made.move_to_end(key)
        return found


class _Font(NamedTuple):
    raw: QRawFont
    scale: float  # pixels of the device to one of the font's
    ratio: float  # of them to one of the painter's
    colour: QColor

    @property
    def name(self) -> Hashable:
        """What tells its glyphs from those of every other."""
        raw = self.raw
        face = raw.familyName(), raw.styleName(), raw.weight(), raw.pixelSize()
        return (*face, self.scale, self.ratio, self.colour.rgba())

    def fill(self, index: int) -> _Glyph:
        """Return the picture of a glyph."""
        box, scale = self.raw.boundingRect(index), self.scale
        left, top = floor(box.left() * scale) - _EDGE, floor(box.top() * scale) - _EDGE
        right, bottom = ceil(box.right() * scale) + _EDGE, ceil(box.bottom() * scale) + _EDGE
        picture = QImage(right - left, bottom - top, QImage.Format.Format_ARGB32_Premultiplied)
        picture.fill(Qt.GlobalColor.transparent)
        run = QGlyphRun()
        run.setRawFont(self.raw)
        run.setGlyphIndexes([index])
        run.setPositions([QPointF()])
        painter = QPainter(picture)
        painter.translate(-left, -top)
        painter.scale(scale, scale)
        painter.setPen(self.colour)
        painter.drawGlyphRun(QPointF(), run)
        painter.end()
        picture.setDevicePixelRatio(self.ratio)
        return _Glyph(picture, left, top)


def _runs(line: QTextLine, colours: Sequence[Coloured]) -> Iterator[tuple[QColor, QGlyphRun]]:
    """Yield the glyphs of a line, each with its colour."""
    start, end = line.textStart(), line.textStart() + line.textLength()
    found = [one for one in colours if one.start < end and one.end > start]
    cuts = {
        start,
        end,
        *(max(start, one.start) for one in found),
        *(min(end, one.end) for one in found),
    }
    for first, last in pairwise(sorted(cuts)):
        colour = [one.colour for one in found if one.start <= first < one.end][-1]
        for run in line.glyphRuns(first, last - first):
            yield colour, run
