"""Code points to UTF-16 positions and back: the one module that speaks Qt's units.

Qt counts UTF-16 code units, so that "𠮷野家" is 4 long; everything else here counts code points.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from reader.article.offset_map import OffsetMap


class Counting(Protocol):
    """Code points of some text as Qt's positions, and back."""

    def to_utf16(self, offset: int) -> int:
        """Return the UTF-16 position of the code point at `offset`."""

    def to_code_point(self, position: int) -> int:
        """Return the code point at a UTF-16 position."""


class Positions:
    """The two ways of counting in one string.

    Strings without characters beyond U+FFFF, which is nearly all of them, cost nothing.
    """

    __slots__ = ("_astral", "_pairs")

    def __init__(self, text: str) -> None:
        beyond = max(text, default="") > "\uffff"
        self._astral = [i for i, c in enumerate(text) if c > "\uffff"] if beyond else []
        self._pairs = [offset + k for k, offset in enumerate(self._astral)]

    def to_utf16(self, offset: int) -> int:
        """Return the UTF-16 position of the code point at `offset`."""
        return offset + bisect_left(self._astral, offset) if self._astral else offset

    def to_code_point(self, position: int) -> int:
        """Return the code point at a UTF-16 position; inside a pair, the pair's."""
        return position - bisect_left(self._pairs, position) if self._pairs else position


class ShownPositions:
    """Code points of the true text as positions in what is shown in other characters."""

    __slots__ = ("_map", "_positions")

    def __init__(self, positions: Counting, mapped: OffsetMap) -> None:
        self._positions, self._map = positions, mapped

    def to_utf16(self, offset: int) -> int:
        """Return the UTF-16 position, in what is shown, of the true code point at `offset`."""
        return self._positions.to_utf16(self._map.to_shown(offset))

    def to_code_point(self, position: int) -> int:
        """Return the true code point at a UTF-16 position of what is shown."""
        return self._map.to_true(self._positions.to_code_point(position))
