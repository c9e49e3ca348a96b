"""Where the characters of a page stand, for lines drawn on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.annotations.ink_placing import Box

if TYPE_CHECKING:
    from reader.article.model import Span
    from reader.ui.article_view.page import Page

_BELOW = 0.75  # of the space between two lines of text that belongs to the upper one


class PageLettering:
    """The characters of a page, in pixels of its sheet.

    Args:
        page: as it is set.
    """

    def __init__(self, page: Page) -> None:
        self._page = page

    @property
    def edges(self) -> tuple[float, float]:
        """Left and right edge of the column."""
        frame = self._page.frame
        return frame.left, frame.left + frame.measure

    @property
    def paper(self) -> tuple[float, float]:
        """Left and right edge of the paper."""
        frame = self._page.frame
        return frame.paper_left, frame.paper_left + frame.paper_width

    @property
    def sight(self) -> tuple[float, float]:
        """Left and right edge of the window, in the middle of which the paper lies."""
        left, right = self.paper
        return 0.0, right + left

    def nearest(self, x: float, y: float) -> int | None:
        """Return the character to which a point belongs: what is just below a line, to that."""
        page = self._page
        if not len(page.column) or not page.article.text:
            return None
        index = page.column.heights.index_at(y - page.frame.top)
        laid = page.column.set_piece(index)
        if not laid.lines:
            return None
        gap = laid.pitch - laid.em
        height = y - page.piece_top(index) - laid.above + gap * (1 - _BELOW)
        number = laid.line_at(height)
        line = laid.lines[number]
        found = laid.offset_at(x - page.frame.left, number)
        local = max(line.start, min(found, line.inked - 1))
        return page.column.pieces[index].start + local

    def box(self, at: int) -> Box:
        """Return where a character stands."""
        page = self._page
        index = page.column.index_of(at)
        laid = page.column.set_piece(index)
        local = at - page.column.pieces[index].start
        number = laid.line_of(local)
        left, right = laid.x_of(local, number), laid.x_of(local + 1, number)
        top = page.piece_top(index) + laid.lines[number].top + laid.above
        return Box(page.frame.left + left, top, right - left, laid.em)

    def runs(self, span: Span) -> list[Box]:
        """Return where characters stand, one box a line."""
        return [
            Box(rect.left(), rect.top(), rect.width(), rect.height())
            for rect in self._page.rects_of(span)
        ]
