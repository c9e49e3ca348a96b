"""Which characters are selected, and how a selection grows."""

from collections.abc import Callable
from enum import Enum
from typing import NamedTuple

from reader.article.model import Span


class Unit(Enum):
    """By what a dragged selection grows."""

    CHARACTER = 1
    WORD = 2
    SENTENCE = 3


Finder = Callable[[int], Span]


class Selection(NamedTuple):
    """A fixed part and the end that moves.

    Attributes:
        fixed: what was selected first: an empty span for a click, a word for a double-click.
        cursor: where the moving end stands.
        unit: by what it grows.
    """

    fixed: Span
    cursor: int
    unit: Unit = Unit.CHARACTER

    @property
    def span(self) -> Span:
        """All selected characters."""
        return Span(min(self.fixed.start, self.cursor), max(self.fixed.end, self.cursor))

    def moved_to(self, offset: int) -> "Selection":
        """Return the selection with its moving end at a character border."""
        return Selection(self.fixed, offset, self.unit)

    def dragged_to(self, offset: int, unit_at: Finder) -> "Selection":
        """Return the selection grown by whole units to the one at `offset`."""
        if self.unit is Unit.CHARACTER:
            return self.moved_to(offset)
        unit = unit_at(offset)
        return self.moved_to(unit.start if offset < self.fixed.start else unit.end)
