"""A long list of which only a few stretches are in memory; the rest is asked for as it is seen."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")

KEPT = 25  # stretches in memory


class Asking(QObject):
    """Tells what is wanted.

    Signals:
        wanted: int first, int last: the items from the one to before the other.
    """

    wanted = Signal(int, int)


class Stretches(Generic[T]):
    """Items by number.

    Args:
        length: items loaded at a time.

    Attributes:
        total: how many items there are.
        asking: tells what is looked at and not here.
    """

    def __init__(self, length: int) -> None:
        self.length = length
        self.total = 0
        self.asking = Asking()
        self._kept: OrderedDict[int, Sequence[T]] = OrderedDict()
        self._missing: set[int] = set()
        self._timer = QTimer(self.asking, singleShot=True, interval=0)
        self._timer.timeout.connect(self._ask)

    def start(self, total: int, items: Sequence[T] = ()) -> None:
        """Begin another list, of which the first items are here."""
        self.total = max(total, len(items))
        self._kept.clear()
        self._missing.clear()
        self.put(0, items)

    def put(self, first: int, items: Sequence[T]) -> None:
        """Take items that were asked for."""
        for at in range(0, len(items), self.length):
            self._kept[(first + at) // self.length] = items[at : at + self.length]
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)

    def get(self, number: int) -> T | None:
        """Return an item; None where it is not here, which asks for it."""
        stretch, place = divmod(number, self.length)
        kept = self._kept.get(stretch)
        if kept is None:
            self._missing.add(stretch)
            self._timer.start()
            return None
        self._kept.move_to_end(stretch)
        return kept[place] if place < len(kept) else None

    def _ask(self) -> None:
        missing, self._missing = self._missing - self._kept.keys(), set()
        if missing:
            last = min(self.total, (max(missing) + 1) * self.length)
            self.asking.wanted.emit(min(missing) * self.length, last)
