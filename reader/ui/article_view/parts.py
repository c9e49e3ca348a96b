"""Cuts a region that must be painted into a few rectangles that are painted one by one."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QRegion

WASTE = 60_000  # pixels more that take as long to paint as it takes to begin another rectangle


def clipped(painter: QPainter, region: QRegion) -> Iterator[QRectF]:
    """Yield rectangles that cover a region; the painter draws on the one that was yielded only."""
    for part in parts_of(region):
        painter.setClipRect(part)
        yield QRectF(part)
    painter.setClipping(False)


def parts_of(region: QRegion) -> list[QRect]:
    """Return rectangles that cover a region, none much larger than what it covers.

    The rectangle round two lines far from each other is the whole page.
    """
    if region.rectCount() == 1:
        return [region.boundingRect()]
    parts: list[QRect] = []
    for piece in region:  # type: ignore[attr-defined]  # the stub forgot that it can
        found = QRect(piece)
        while (
            near := next((part for part in parts if _wasted(part, found) < WASTE), None)
        ) is not None:
            parts.remove(near)
            found = found.united(near)
        parts.append(found)
    return parts


def _wasted(one: QRect, other: QRect) -> int:
    """Return how many pixels one rectangle round both would paint more than each by itself."""
    return _area(one.united(other)) - _area(one) - _area(other)


def _area(rect: QRect) -> int:
    return rect.width() * rect.height()
