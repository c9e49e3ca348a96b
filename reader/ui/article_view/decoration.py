"""The tints under the findings of a piece and the underlines below them, drawn in a few calls.

A page has a hundred findings. Filled one by one they took as long as the text; so what is filled
for a piece is worked out once, and all that has one colour is handed to the painter at once. A
paragraph may be higher than the screen: of it only what a region may show is handed over.
"""

from __future__ import annotations

from collections import OrderedDict
from math import floor
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QPointF, QRect, Qt

from reader.ui.article_view.lines import LineShape, Tiles
from reader.ui.theme import LinePattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QColor, QPainter

    from reader.ui.article_view.layers import Mark, Source
    from reader.ui.article_view.sheet import Sheet
    from reader.ui.theme import MarkStyle

FIRST_LANE = 0.13  # em from the em box's bottom to the first underline
LANE = 0.13  # em between underlines
TINT = 0.1  # em by which a tint is higher than the em box, on both sides
INSET = 0.06  # em by which an underline is shorter at each end
_NOWHERE = QPointF()
_KEPT = 100  # pieces: some screens of short paragraphs
_Thing = TypeVar("_Thing")


class Stack(Generic[_Thing]):
    """Things on a page with their heights, in the order in which they are drawn.

    Args:
        things: each after its upper and its lower edge.
    """

    def __init__(self, things: Iterable[tuple[float, float, _Thing]]) -> None:
        self._things = list(things)

    def between(self, top: float, bottom: float) -> list[_Thing]:
        """Return what meets a band of the page."""
        return [one for above, below, one in self._things if above <= bottom and below >= top]


class Decoration:
    """What lies under and below the marks of one piece at one place.

    Args:
        sheet: the piece at its place.
        marks: in the order in which they are drawn; of two that overlap the later lies above.
        style_of: tells how a mark looks.
    """

    def __init__(
        self, sheet: Sheet, marks: Sequence[Mark], style_of: Callable[[Mark], MarkStyle]
    ) -> None:
        self._laid, self._marks, self._origin = sheet.laid, marks, sheet.origin
        self._ratio = sheet.painter.device().devicePixelRatio()
        self._tints: list[tuple[QColor, Stack[tuple[QRectF, QRect]]]] = []
        self._lines: list[tuple[QColor, Stack[QRect], Stack[Tiles]]] = []
        for alike in _strata(sheet, marks):
            self._add(sheet, alike, style_of(alike[0]))

    def fits(self, sheet: Sheet, marks: Sequence[Mark]) -> bool:
        """Tell whether it is that of a piece at its place with these marks."""
        same = sheet.laid is self._laid and marks is self._marks
        ratio = sheet.painter.device().devicePixelRatio()
        return same and sheet.origin == self._origin and ratio == self._ratio

    def _add(self, sheet: Sheet, marks: Sequence[Mark], style: MarkStyle) -> None:
        """Add marks of one style, no two of which overlap."""
        boxes = [(mark.lane, box) for mark in marks for box in sheet.all_boxes(mark.span)]
        more = self._laid.em * TINT
        if style.tint.alpha():
            tints = [box.adjusted(0, -more, 0, more) for _, box in boxes]
            placed = ((box.top(), box.bottom() + 1, (box, _whole(box))) for box in tints)
            self._tints.append((style.tint, Stack(placed)))
        if style.pattern is LinePattern.NONE:
            return
        shape, em = LineShape(style, self._laid.em, self._ratio), self._laid.em
        fills: list[QRect] = []
        tiles: list[Tiles] = []
        for lane, box in boxes:
            left, top = box.left() + em * INSET, box.bottom() + em * (FIRST_LANE + LANE * lane)
            place = round(left), round(top), max(2, round(box.width() - 2 * em * INSET))
            fills += shape.fills(*place)
            tiles += shape.tiles(*place)
        flat = Stack((fill.top(), fill.top() + fill.height(), fill) for fill in fills)
        tiled = Stack((place.top(), place.bottom(), Tiles(place, tile)) for place, tile in tiles)
        self._lines.append((style.line, flat, tiled))

    def draw_tints(self, painter: QPainter, region: QRectF) -> None:
        """Draw what a region shows under the text."""
        plain = _is_plain(painter)
        painter.save()
        for colour, stack in self._tints:
            boxes = stack.between(region.top() - 1, region.bottom() + 1)
            if plain:
                _fill(painter, [whole for _, whole in boxes], colour)
            else:
                _fill_each(painter, [exact for exact, _ in boxes], colour)
        painter.restore()

    def draw_lines(self, painter: QPainter, region: QRectF) -> None:
        """Draw what a region shows of the underlines."""
        top, bottom = region.top(), region.bottom()
        painter.save()
        fill = _fill if _is_plain(painter) else _fill_each
        for colour, fills, tiles in self._lines:
            fill(painter, fills.between(top, bottom), colour)
            for place, tile in tiles.between(top, bottom):
                painter.drawTiledPixmap(place, tile, _NOWHERE)
        painter.restore()


class Decorations:
    """Those of the pieces that were drawn last.

    Args:
        style_of: tells how a mark looks.
    """

    def __init__(self, style_of: Callable[[Mark], MarkStyle]) -> None:
        self._style_of = style_of
        self._made: OrderedDict[int, Decoration] = OrderedDict()

    def of(self, sheet: Sheet, marks: Sequence[Mark]) -> Decoration:
        """Return what is drawn for the marks of a piece; the same while neither is another."""
        key = id(sheet.laid)
        found = self._made.get(key)
        if found is None or not found.fits(sheet, marks):
            found = self._made[key] = Decoration(sheet, marks, self._style_of)
            if len(self._made) > _KEPT:
                self._made.popitem(last=False)
        self._made.move_to_end(key)
        return found


def _strata(sheet: Sheet, marks: Sequence[Mark]) -> Iterator[list[Mark]]:
    """Yield marks that look alike together, every one after all that lie under it."""
    start, length = sheet.place.start, sheet.place.end - sheet.place.start
    height = bytearray(length)  # of what is stacked on each character
    strata: dict[tuple[int, Source, object], list[Mark]] = {}
    for mark in marks:
        first, last = max(0, mark.span.start - start), min(length, mark.span.end - start)
        level = max(height[first:last])
        height[first:last] = bytes([level + 1]) * (last - first)
        strata.setdefault((level, mark.source, mark.kind), []).append(mark)
    for key in sorted(strata, key=lambda found: found[0]):
        yield strata[key]


def _fill(painter: QPainter, boxes: Sequence[QRect], colour: QColor) -> None:
    """Fill boxes with a colour."""
    if not boxes:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRects(boxes)


def _fill_each(painter: QPainter, boxes: Sequence[QRect | QRectF], colour: QColor) -> None:
    """Fill boxes with a colour where whole pixels of ours are none of the device's."""
    for box in boxes:
        painter.fillRect(box, colour)


def _is_plain(painter: QPainter) -> bool:
    """Tell whether our pixels are those of the device, only elsewhere."""
    moved = painter.deviceTransform()
    return not moved.isScaling() and not moved.isRotating()


def _whole(box: QRectF) -> QRect:
    """Return a box on whole pixels, as `QPainter.fillRect` takes it."""
    left, top = floor(box.left() + 0.5), floor(box.top() + 0.5)
    return QRect(left, top, floor(box.right() + 0.5) - left, floor(box.bottom() + 0.5) - top)
