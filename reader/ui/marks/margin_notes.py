"""Draws notes beside the text where there is room, and gives them numbers where there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from reader.annotations.model import Kind
from reader.article.model import Span
from reader.ui.marks.margin_layout import EDGE, SIZE, Note, Set, placed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.ui.article_view.page import Page
    from reader.ui.article_view.sheet import Sheet
    from reader.ui.article_view.view import ArticleView
    from reader.ui.marks.page_marks import PageMarks

_FAR = 3000  # characters before and after what is in sight whose notes are set, too


class MarginNotes(QObject):
    """The notes of the kind that stands in the margin.

    Args:
        view: the page.
        page: the marks on it; owns this object.
    """

    def __init__(self, view: ArticleView, page: PageMarks) -> None:
        super().__init__(page)
        self._view, self._page = view, page
        self._notes: tuple[Note, ...] = ()
        self._sets: list[Set] = []
        view.add_overlay(self)
        view.scrolled.connect(self.settle)
        page.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Look again which notes there are."""
        texts = self._page.notes
        first: dict[str, Note] = {}
        for mark in self._page.overlay.of_kind(Kind.MARGIN):
            if mark.name in texts and mark.name not in first:
                start, end = mark.span.start, mark.span.end
                first[mark.name] = Note(mark.name, start, end, mark.ink, texts[mark.name])
        notes = tuple(first.values())
        if notes != self._notes:
            self._notes = notes
            self._view.set_notes(beside=bool(notes))
        self.settle()

    @property
    def folded(self) -> bool:
        """Tell whether there are notes for which there is no room beside the text."""
        return bool(self._notes) and not self._has_room

    @property
    def sets(self) -> Sequence[Set]:
        """The notes that stand beside the text, from the top to the bottom."""
        return self._sets

    @property
    def _has_room(self) -> bool:
        page = self._view.page
        return page is not None and page.frame.notes_width > 0

    def settle(self) -> None:
        """Set the notes in and near sight anew; paint them if one has moved."""
        page = self._view.page
        overlay = self._page.overlay
        folded = self.folded
        overlay.numbers = {n.name: i for i, n in enumerate(self._notes, 1)} if folded else {}
        before = [(one.note, one.box, one.lines) for one in self._sets]
        self._sets = []
        if page is not None and self._has_room:
            sight = self._view.in_sight()
            near = Span(sight.start - _FAR, sight.end + _FAR)
            close = [note for note in self._notes if note.start in near]
            self._sets = placed(page, close, overlay.active)
            self._view.stay()
        if [(one.note, one.box, one.lines) for one in self._sets] != before:
            self._view.viewport().update()

    def box_of(self, name: str) -> QRect | None:
        """Return where a note stands in the viewport; None where it does not stand beside."""
        found = next((one for one in self._sets if one.note.name == name), None)
        return self._on_screen(found.box) if found else None

    def names_at(self, point: QPoint) -> list[str]:
        """Return the id of the note under a point of the viewport, if there is one."""
        return [one.note.name for one in self._sets if self._on_screen(one.box).contains(point)]

    def _on_screen(self, box: QRectF) -> QRect:
        return box.translated(0, -self._view.verticalScrollBar().value()).toAlignedRect()

    # Painting

    def under(self, sheet: Sheet) -> None:
        """Draw nothing: notes stand beside the text."""

    def over(self, sheet: Sheet) -> None:
        """Draw nothing: notes stand beside the text."""

    def beside(self, painter: QPainter, page: Page, region: QRectF) -> None:
        """Draw the notes that a region shows, and a line from the active one to its passage."""
        theme = self._page.overlay.theme
        for one in self._sets:
            if one.note.name == self._page.overlay.active:
                self._lead(painter, page, one)
            if one.box.intersects(region):
                self._draw(painter, page.em, one, theme.inks[one.note.ink].line)

    def _draw(self, painter: QPainter, em: float, one: Set, colour: QColor) -> None:
        theme = self._page.overlay.theme
        active = one.note.name == self._page.overlay.active
        edge = max(2, round(em * 0.14))
        if active:
            ground = QColor(theme.selection)
            ground.setAlphaF(0.45)
            painter.fillRect(one.box, ground)
        painter.fillRect(QRectF(one.box.left(), one.box.top(), edge, one.box.height()), colour)
        painter.setPen(theme.text if active else theme.muted)
        at = one.box.topLeft() + QPointF(EDGE * em, EDGE * em * 0.5)
        for number in range(one.lines):
            one.layout.lineAt(number).draw(painter, at)
        if one.cut:
            self._cut(painter, one, em)

    def _cut(self, painter: QPainter, one: Set, em: float) -> None:
        """Say at the end of the last line that there is more."""
        theme = self._page.overlay.theme
        wide = em * SIZE * 1.3
        last = QRectF(one.box.right() - wide, one.box.bottom() - em * SIZE * 1.5, wide, em * 1.1)
        painter.fillRect(last, theme.paper)
        painter.setPen(theme.accent)
        font = one.layout.font()
        painter.setFont(font)
        painter.drawText(last, "…")

    def _lead(self, painter: QPainter, page: Page, one: Set) -> None:
        """Draw a line from the end of a passage to its note."""
        boxes = page.rects_of(Span(max(one.note.start, one.note.end - 1), one.note.end))
        if not boxes:
            return
        colour = self._page.overlay.theme.inks[one.note.ink].line
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, max(1.0, page.em * 0.06)))
        y = boxes[-1].bottom() + page.em * 0.22
        turn = QPointF(page.frame.left + page.frame.measure + page.em * 0.8, y)
        end = QPointF(one.box.left(), one.box.top() + page.em * 0.5)
        painter.drawPolyline([QPointF(boxes[-1].right(), y), turn, end])
        painter.restore()
