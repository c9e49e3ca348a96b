"""What the pointer is doing: how fast it goes, and whether it is on its way to the card."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import hypot, radians, tan

from PySide6.QtCore import QPoint, QPointF, QRect

MOVES = 2  # whose mean is the speed (10ten)
PAUSE = 32  # milliseconds without a move after which the pointer counts as stopped (10ten)
STILL = 3  # pixels a resting hand may tremble
CORRIDOR = 120  # degrees


@dataclass(frozen=True, slots=True)
class HoverTimes:
    """How long things wait, in milliseconds, and from what speed on nothing opens.

    Attributes:
        opening: of a pointer at rest on a term.
        switching: the same while a card is open.
        words: of a pointer at rest on an ordinary word, which are everywhere.
        closing: after the pointer has left term, corridor and card.
        settling: after a movement that was too fast.
        speed: pixels a millisecond.
    """

    opening: int = 200
    switching: int = 80
    words: int = 450
    closing: int = 300
    settling: int = 50
    speed: float = 0.5


class PointerTrack:
    """The pointer's last moves."""

    def __init__(self) -> None:
        self._samples: deque[tuple[QPoint, float]] = deque(maxlen=MOVES + 1)
        self._rest: QPoint | None = None

    def move(self, point: QPoint, now: float) -> None:
        """Take note of a move; `now` in milliseconds on any clock."""
        if self._samples and now - self._samples[-1][1] > PAUSE:
            self._samples.clear()
        self._samples.append((point, now))

    @property
    def speed(self) -> float:
        """Mean speed of the last moves in pixels a millisecond; 0 after a pause."""
        if len(self._samples) < 2:  # noqa: PLR2004
            return 0.0
        points = [point for point, _ in self._samples]
        way = sum(hypot(b.x() - a.x(), b.y() - a.y()) for a, b in pairwise(points))
        return way / max(1.0, self._samples[-1][1] - self._samples[0][1])

    def rests(self, point: QPoint) -> bool:
        """Tell whether the pointer only trembles about where it last was said to rest."""
        if self._rest is not None and (point - self._rest).manhattanLength() <= STILL:
            return True
        self._rest = point
        return False

    def forget(self) -> None:
        """Forget the moves, as when the pointer leaves."""
        self._samples.clear()
        self._rest = None


def in_corridor(point: QPoint, lines: Sequence[QRect], card: QRect) -> bool:
    """Tell whether a point lies on the way from a term to its card.

    The way begins at a line of the term, opens at 120° towards the card's nearest edge and ends
    there (after 10ten's travel corridor).
    """
    return any(_between(QPointF(point), line, card) for line in lines)


def _between(point: QPointF, line: QRect, card: QRect) -> bool:
    spread = tan(radians(CORRIDOR / 2))
    right, bottom = line.x() + line.width(), line.y() + line.height()
    for away, gap, aside in (
        (point.y() - bottom, card.y() - bottom, _outside(point.x(), line.x(), right)),
        (line.y() - point.y(), line.y() - card.bottom(), _outside(point.x(), line.x(), right)),
        (point.x() - right, card.x() - right, _outside(point.y(), line.y(), bottom)),
        (line.x() - point.x(), line.x() - card.right(), _outside(point.y(), line.y(), bottom)),
    ):
        if 0 <= away <= gap and aside <= away * spread:
            return True
    return False


def _outside(value: float, first: float, last: float) -> float:
    """Return how far a value lies outside an interval."""
    return max(first - value, value - last, 0.0)


class WheelNotches:
    """Counts whole notches of a wheel, which a touch pad sends in small parts."""

    NOTCH = 120  # eighths of a degree, as Qt counts

    def __init__(self) -> None:
        self._rest = 0

    def turn(self, angle: int) -> int:
        """Return the notches completed by a turn; positive is away from the reader."""
        if angle * self._rest < 0:
            self._rest = 0
        self._rest += angle
        notches = int(self._rest / self.NOTCH)
        self._rest -= notches * self.NOTCH
        return notches
