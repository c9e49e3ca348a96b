"""What the teacher's page tells of the projector: what the class sees, what is lit or covered."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPen

from reader.article.model import Span
from reader.ui.presenting.colours import thin
from reader.ui.presenting.tools import Tools

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from reader.ui.article_view.page import Page
    from reader.ui.article_view.sheet import Sheet
    from reader.ui.article_view.view import ArticleView

AWAY = 0.75  # em from the text to the bracket
_FARTHEST = 1 << 62


class Bracket:
    """A bracket in the margin round the lines on the projector, and the tools that lie on them.

    Args:
        view: the teacher's page.
    """

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._seen: Span | None = None
        self._tools = Tools()
        view.add_overlay(self)

    def show(self, seen: Span | None, tools: Tools) -> None:
        """Tell what the class sees; None while nothing is presented."""
        tools = Tools() if seen is None else tools
        before, old = self._seen, self._tools
        self._seen, self._tools = seen, tools
        if seen != before:
            self._repaint_beside(before, seen)
        if tools.lit != old.lit:
            self._view.repaint_spans(old.lit, tools.lit)
        if tools.curtain != old.curtain:
            self._view.repaint_spans(Span(*sorted(map(_end, (old.curtain, tools.curtain)))))

    def _repaint_beside(self, *seen: Span | None) -> None:
        """Paint again the margin beside what the class saw, and what it sees now."""
        page, y = self._view.page, self._view.verticalScrollBar().value()
        for span in seen:
            if page is not None and span is not None:
                post, _, foot = _bracket(page, span)
                box = QRectF(post.p1(), foot.p2()).translated(0, -y)
                more = ceil(_width(page) / 2) + 1
                self._view.viewport().update(box.toAlignedRect().adjusted(-more, -more, more, more))

    def under(self, sheet: Sheet) -> None:
        """Tint what is lit."""
        if self._tools.lit is not None:
            sheet.fill(self._tools.lit, thin(self._view.theme.accent, 0.1), grow=0.3)

    def over(self, sheet: Sheet) -> None:
        """Pale what the curtain covers."""
        if self._tools.curtain is not None:
            covered = Span(self._tools.curtain, _FARTHEST)
            sheet.fill(covered, thin(self._view.theme.desk, 0.6), grow=0.4)

    def beside(self, painter: QPainter, page: Page, region: QRectF) -> None:
        """Draw the bracket."""
        if self._seen is None or region.left() > page.frame.left:
            return
        pen = QPen(self._view.theme.accent, _width(page))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        for line in _bracket(page, self._seen):
            painter.drawLine(line)


def _width(page: Page) -> float:
    """Return how thick the bracket is, in pixels."""
    return max(2.0, 0.12 * page.em)


def _bracket(page: Page, seen: Span) -> tuple[QLineF, QLineF, QLineF]:
    """Return the post, the upper and the lower foot of a bracket on the sheet."""
    em = page.em
    top = page.line_top(seen.start) + 0.3 * em
    bottom = page.line_top(max(seen.start, seen.end - 1)) + 1.5 * em
    x, foot = page.frame.left - AWAY * em, 0.3 * em
    return (
        QLineF(x, top, x, bottom),
        QLineF(x, top, x + foot, top),
        QLineF(x, bottom, x + foot, bottom),
    )


def _end(curtain: int | None) -> int:
    """Return where what can be read ends."""
    return _FARTHEST if curtain is None else curtain
