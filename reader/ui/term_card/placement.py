"""Where a card goes: near its term, inside the window, never over the term's lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRect, QSize

GAP = 8  # pixels between the term and the card
GUTTER = 8  # pixels between the card and the window's edge
SHRINK = 0.7  # share of its height a card may lose before it moves beside the term
LEAST = 96  # pixels: a card lower than this is no use


class Side(StrEnum):
    """On which side of the term the card stands."""

    BELOW = "below"
    ABOVE = "above"
    RIGHT = "right"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Placement:
    """A card's place."""

    rect: QRect
    side: Side


def place(size: QSize, lines: Sequence[QRect], window: QRect, near: int = 0) -> Placement:
    """Place a card: below, else above, else beside its term, lower if it must be.

    Args:
        size: the card would like to have.
        lines: the term's rectangles, one a line, in the window's coordinates; at least one.
        window: the area the card must stay in.
        near: number of the line that the pointer is on; it is tried first (as in Yomitan).

    Returns:
        a rectangle inside `window` less the gutter that touches no line. Only where there is no
        such rectangle at all does it cover the term.
    """
    area = window.adjusted(GUTTER, GUTTER, -GUTTER, -GUTTER)
    wanted = QSize(min(size.width(), area.width()), min(size.height(), area.height()))
    ordered = [lines[near], *lines[:near], *lines[near + 1 :]]
    least = min(wanted.height(), LEAST)
    steps = (
        (wanted.height(), _stacked),
        (max(least, round(SHRINK * wanted.height())), _stacked),
        (wanted.height(), _beside),
        (least, _stacked),
        (least, _beside),
    )
    for lowest, places in steps:
        for found in places(wanted, ordered, area):
            clear = not any(found.rect.intersects(line) for line in lines)
            if clear and found.rect.height() >= lowest and found.rect.width() >= wanted.width():
                return found
    corner = QRect(area.topLeft(), wanted)
    corner.moveBottom(area.bottom())
    return Placement(corner, Side.BELOW)


def _stacked(size: QSize, lines: Sequence[QRect], area: QRect) -> Iterator[Placement]:
    for line in lines:
        top = line.bottom() + 1 + GAP
        height = min(size.height(), area.bottom() + 1 - top)
        x = _held(line.left(), size.width(), area.left(), area.right())
        yield Placement(QRect(x, top, size.width(), height), Side.BELOW)
    for line in lines:
        bottom = line.top() - GAP
        height = min(size.height(), bottom - area.top())
        x = _held(line.left(), size.width(), area.left(), area.right())
        yield Placement(QRect(x, bottom - height, size.width(), height), Side.ABOVE)


def _beside(size: QSize, lines: Sequence[QRect], area: QRect) -> Iterator[Placement]:
    for line in lines:
        y = _held(line.top(), size.height(), area.top(), area.bottom())
        right = line.right() + 1 + GAP
        width = min(size.width(), area.right() + 1 - right)
        yield Placement(QRect(right, y, width, size.height()), Side.RIGHT)
        left = line.left() - GAP
        width = min(size.width(), left - area.left())
        yield Placement(QRect(left - width, y, width, size.height()), Side.LEFT)


def _held(start: int, length: int, first: int, last: int) -> int:
    """Shift [start, start + length) into [first, last]."""
    return max(first, min(start, last + 1 - length))
