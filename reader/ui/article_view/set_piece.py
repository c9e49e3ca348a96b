"""A piece of text that has been set: where its characters stand, and what is above them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextLine

from reader.ui.article_view.positions import ShownPositions
from reader.ui.article_view.roles import RUBY_RISE, Sizes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QTextLayout

    from reader.article.offset_map import OffsetMap
    from reader.ui.article_view.positions import Counting, Positions
    from reader.ui.article_view.ruby import PlacedRuby, ToneRun

MOST_RECTS = 500  # runs of a piece whose places are remembered


class SetLine(NamedTuple):
    """One line: its characters and the top of its band, in pixels below the piece's top.

    Attributes:
        inked: where its characters end but for blanks that hang over the margin.
    """

    start: int
    end: int
    inked: int
    top: float
    line: QTextLine


class SetPiece:
    """A piece of text that has been set; offsets count from the piece's own start.

    Attributes:
        layout: draws the text.
        lines: from top to bottom; each band is `pitch` pixels high.
        height: of the whole piece with the space around it, in whole pixels.
        em: size of its characters in pixels.
        above: from the top of a line's band to the em box of its characters, in pixels.
        ruby: the pinyin above it, or None.
    """

    __slots__ = (
        "_plain",
        "_positions",
        "_rects",
        "_shown",
        "above",
        "em",
        "height",
        "layout",
        "lines",
        "pitch",
        "ruby",
    )

    def __init__(
        self, layout: QTextLayout, lines: list[SetLine], positions: Positions, sizes: Sizes
    ) -> None:
        self.layout = layout
        self.lines = lines
        self._plain = positions
        self._positions: Counting = positions
        self._shown = [(line.start, line.end) for line in lines]
        self._rects: dict[tuple[int, int], list[QRectF]] = {}
        self.em = sizes.em
        self.pitch = sizes.pitch
        self.above = sizes.above
        self.ruby: PlacedRuby | None = None
        self.height = sizes.height(len(lines))

    def show_as(self, mapped: OffsetMap) -> None:
        """Count by the true text from now on; what was set is the same in other characters.

        Args:
            mapped: from the true text of the piece to the one that was set.
        """
        self._positions = ShownPositions(self._plain, mapped)
        self.lines = [
            line._replace(
                start=mapped.to_true(line.start),
                end=mapped.to_true(line.end),
                inked=mapped.to_true(line.inked),
            )
            for line in self.lines
        ]

    def line_at(self, y: float) -> int:
        """Return the number of the line at height `y`, or the nearest."""
        index = int((y - self.lines[0].top) // self.pitch)
        return max(0, min(index, len(self.lines) - 1))

    def line_of(self, offset: int) -> int:
        """Return the number of the line that holds a character."""
        low = 0
        for number, line in enumerate(self.lines):
            if line.start <= offset:
                low = number
        return low

    def x_of(self, offset: int, line: int) -> float:
        """Return where a character begins on a line, in pixels."""
        position = self._positions.to_utf16(offset)
        return float(self.lines[line].line.cursorToX(position)[0])  # type: ignore[index]

    def offset_at(self, x: float, line: int, *, between: bool = False) -> int:
        """Return the character under `x`; with `between`, the nearest gap between two."""
        edge = QTextLine.CursorPosition
        mode = edge.CursorBetweenCharacters if between else edge.CursorOnCharacter
        position = self.lines[line].line.xToCursor(x, mode)
        found = self._positions.to_code_point(position)
        return max(self.lines[line].start, min(found, self.lines[line].end))

    def covers(self, x: float, line: int) -> bool:
        """Tell whether `x` is over the text of a line, not in its margins."""
        edges = self.lines[line]
        return self.x_of(edges.start, line) <= x < self.x_of(edges.end, line)

    def rects(self, start: int, end: int) -> list[QRectF]:
        """Return the em-box bands of characters, one a line, relative to the piece."""
        known = self._rects.get((start, end))
        if known is None:
            if len(self._rects) > MOST_RECTS:
                self._rects.clear()
            known = self._rects[start, end] = self._measure(start, end)
        return known

    def _measure(self, start: int, end: int) -> list[QRectF]:
        found = []
        for number, line in enumerate(self.lines):
            first, last = max(start, line.start), min(end, line.inked)
            if first < last:
                left, right = self.x_of(first, number), self.x_of(last, number)
                top = line.top + self.above
                found.append(QRectF(left, top, right - left, self.em))
        return found

    def ruby_of(self, number: int) -> Sequence[ToneRun]:
        """Return the pinyin above a line, one run for each tone."""
        if self.ruby is None:
            return ()
        line = self.lines[number]
        baseline = line.top + self.above - RUBY_RISE * self.em

        def x_of(at: int) -> float:
            return float(line.line.cursorToX(self._plain.to_utf16(at))[0])  # type: ignore[index]

        return self.ruby.runs(number, range(*self._shown[number]), x_of, baseline)

    def utf16(self, offset: int) -> int:
        """Return Qt's position of a character of the piece."""
        return self._positions.to_utf16(offset)
