"""Draws clozes on one page: blanks as wide as their words, or frames for who knows the answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPen

from reader.article.model import Span
from reader.ui.article_view.typesetting import FAMILY
from reader.ui.presenting.colours import mixed

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtGui import QPainter

    from reader.lessons.cloze import Cloze
    from reader.ui.article_view.page import Page
    from reader.ui.article_view.sheet import Sheet
    from reader.ui.article_view.view import ArticleView

RISE, DROP = 0.2, 0.34  # em by which a blank is higher and lower than its word, underline included
RUBY = 0.8  # em by which it is higher where pinyin, which would tell the word, stands above
_NUMBER = 0.58  # em


class ClozeOverlay:
    """The clozes of one page.

    Args:
        view: the page.
    """

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._clozes: Sequence[Cloze] = ()
        self._revealed: frozenset[str] = frozenset()
        self._open = True
        view.add_overlay(self)
        view.conceals = self.conceals

    def show(self, clozes: Sequence[Cloze], revealed: Collection[str], *, opened: bool) -> None:
        """Draw clozes.

        Args:
            clozes: of the article on the page.
            revealed: ids of those whose words are shown.
            opened: all words are shown, and framed.
        """
        now = (clozes, frozenset(revealed), opened)
        if now != (self._clozes, self._revealed, self._open):
            spans = [span for one in (*self._clozes, *clozes) for span in one.spans]
            self._clozes, self._revealed, self._open = now
            if spans:
                self._view.repaint_spans(*spans)
                self._view.concealed.emit()

    def hides(self, cloze: Cloze) -> bool:
        """Tell whether the page shows a blank for a cloze."""
        return not self._open and cloze.id not in self._revealed

    def conceals(self, span: Span) -> bool:
        """Tell whether a blank stands on some of a span."""
        return any(
            self.hides(cloze) and any(span.overlaps(other) for other in cloze.spans)
            for cloze in self._clozes
        )

    def under(self, sheet: Sheet) -> None:
        """Draw nothing: a word that is shown stands on its own marks."""

    def over(self, sheet: Sheet) -> None:
        """Cover the words that are hidden; frame the others."""
        whole = Span(sheet.place.start, sheet.place.end)
        for cloze in self._clozes:
            for number, span in enumerate(cloze.spans):
                if span.overlaps(whole):
                    self._draw(sheet, cloze, span, first=number == 0)

    def beside(self, painter: QPainter, page: Page, region: QRectF) -> None:
        """Draw nothing."""

    def _draw(self, sheet: Sheet, cloze: Cloze, span: Span, *, first: bool) -> None:
        painter, em, theme = sheet.painter, sheet.laid.em, self._view.theme
        painter.setBrush(Qt.BrushStyle.NoBrush)
        above = sheet.laid.ruby is not None and self.hides(cloze)
        rise, aside = (RUBY, 0.1) if above else (RISE, -0.02)
        for place, box in enumerate(sheet.boxes(span)):
            blank = box.adjusted(-aside * em, -rise * em, aside * em, DROP * em)
            if self.hides(cloze):
                painter.fillRect(blank, mixed(theme.paper, theme.accent, 0.1))
                line = QRectF(blank.left(), blank.bottom() - 0.12 * em, blank.width(), 0.09 * em)
                painter.fillRect(line, theme.accent)
                if first and not place:
                    self._number(painter, box, cloze.number, em)
            else:
                known = self._open and cloze.id not in self._revealed
                style = Qt.PenStyle.DashLine if known else Qt.PenStyle.SolidLine
                painter.setPen(QPen(theme.accent, max(1.0, 0.06 * em), style))
                painter.drawRect(blank)

    def _number(self, painter: QPainter, box: QRectF, number: int, em: float) -> None:
        font = QFont(FAMILY)
        font.setPixelSize(max(7, round(em * _NUMBER)))
        painter.setFont(font)
        painter.setPen(self._view.theme.accent)
        at = QPointF(box.left() + 0.14 * em, box.bottom() - 0.1 * em)
        painter.drawText(at, str(number))
