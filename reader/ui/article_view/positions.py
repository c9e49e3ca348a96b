"""Code points to UTF-16 positions and back: the one module that speaks Qt's units.

Qt counts UTF-16 code units, so that "𠮷野家" is 4 long; everything else here counts code points.
"""

from bisect import bisect_left


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
