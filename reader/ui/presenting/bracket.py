"""What the teacher's page tells of the projector: what the class sees, what is lit or covered."""

from __future__ import annotations

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
_GREATEST = Span(0, 1 << 62)


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
        if (seen, tools) != (self._seen, self._tools):
            lit_before = self._tools.lit
            self._seen, self._tools = seen, tools
            page = self._view.page
            if page is not None:
                margin = round(page.frame.left)
                self._view.viewport().update(0, 0, margin, self._view.viewport().height())
            self._view.repaint_spans(lit_before, tools.lit)

    def under(self, sheet: Sheet) -> None:
        """Tint what is lit."""
        if self._seen is not None and self._tools.lit is not None:
            sheet.fill(self._tools.lit, thin(self._view.theme.accent, 0.1), grow=0.3)

    def over(self, sheet: Sheet) -> None:
        """Pale what the curtain covers."""
        curtain = self._tools.curtain
        if self._seen is not None and curtain is not None:
            covered = Span(curtain, _GREATEST.end)
            sheet.fill(covered, thin(self._view.theme.desk, 0.6), grow=0.4)

    def beside(self, painter: QPainter, page: Page, region: QRectF) -> None:
        """Draw the bracket."""
        if self._seen is None or region.left() > page.frame.left:
            return
        em = page.em
        top = page.line_top(self._seen.start) + 0.3 * em
        bottom = page.line_top(max(self._seen.start, self._seen.end - 1)) + 1.5 * em
        x = page.frame.left - AWAY * em
        pen = QPen(self._view.theme.accent, max(2.0, 0.12 * em))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        foot = 0.3 * em
        for line in (
            QLineF(x, top, x, bottom),
            QLineF(x, top, x + foot, top),
            QLineF(x, bottom, x + foot, bottom),
        ):
            painter.drawLine(line)
