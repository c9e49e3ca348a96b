"""Which mark the reader stands on: clicked again, the next one under the pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Signal

from reader.annotations.model import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint

    from reader.ui.article_view.view import ArticleView
    from reader.ui.marks.page_marks import PageMarks

_BESIDE = 1.5  # em of the margin in which bookmarks lie


class Choice(QObject):
    """The active mark, and those that share its place.

    Args:
        view: the page.
        page: the marks on it; owns this object.

    Attributes:
        notes_at: returns the ids of the notes that stand beside the text at a point.
        ring: ids of the marks under the last click, the shortest first.

    Signals:
        changed: another mark is active, or none.
    """

    changed = Signal()

    def __init__(self, view: ArticleView, page: PageMarks) -> None:
        super().__init__(page)
        self._view, self._page = view, page
        self.ring: tuple[str, ...] = ()
        self.notes_at: Callable[[QPoint], list[str]] = lambda _: []
        view.claimed = self.claims
        page.changed.connect(self._look)

    @property
    def active(self) -> str:
        """Id of the active annotation; empty for none."""
        return self._page.overlay.active

    @property
    def position(self) -> int:
        """Place of the active mark in the ring, from 0."""
        return self.ring.index(self.active) if self.active in self.ring else 0

    def names_at(self, point: QPoint) -> tuple[str, ...]:
        """Return the ids of the marks under a point of the viewport: ink, then the shortest."""
        overlay, offset = self._page.overlay, self._view.offset_at(point)
        if offset is not None:
            found = [mark.name for mark in overlay.at(offset) if mark.kind is not Kind.BOOKMARK]
        else:
            found = self.notes_at(point) or self._bookmarks_at(QPointF(point))
        return tuple(dict.fromkeys((*self._page.ink.names_at(point), *found)))

    def _bookmarks_at(self, point: QPointF) -> list[str]:
        page, view = self._view.page, self._view
        if page is None:
            return []
        if not page.frame.left - _BESIDE * view.em <= point.x() < page.frame.left:
            return []
        return self._page.bookmarks_in(page.line_span(view.gap_at(point.toPoint())))

    def claims(self, point: QPoint) -> bool:
        """Tell whether a click at a point is about a mark, and not about a term.

        After the last mark of a place, a click is for its term again.
        """
        names = self.names_at(point)
        return bool(names) and not (self.active in names and self.active == names[-1])

    def click(self, point: QPoint) -> None:
        """Stand on the next mark under a point, after the last on none."""
        names = self.names_at(point)
        if self.active in names:
            place = names.index(self.active) + 1
            self._stand_on(names[place] if place < len(names) else "", names)
        else:
            self._stand_on(names[0] if names else "", names)

    def choose(self, name: str) -> None:
        """Stand on an annotation, or on none."""
        self._stand_on(name, (name,) if name else ())

    def turn(self, step: int) -> None:
        """Stand on the next mark of the ring, round its end."""
        if self.ring:
            self._stand_on(self.ring[(self.position + step) % len(self.ring)], self.ring)

    def _stand_on(self, name: str, ring: tuple[str, ...]) -> None:
        self.ring = ring
        if name != self.active:
            spans = [m.span for m in self._page.overlay.marks if m.name in {name, self.active}]
            self._page.overlay.active = name
            self._view.repaint_spans(*spans, beside=True)
            self._page.ink.stand_on(name)
        self.changed.emit()

    def _look(self) -> None:
        """Leave a mark that is no more on the page."""
        if not self.ring and not self.active:
            return
        names = {*(mark.name for mark in self._page.overlay.marks), *self._page.ink.overlay.inks}
        self.ring = tuple(name for name in self.ring if name in names)
        if self.active and self.active not in names:
            self._page.overlay.active = ""
            self._page.ink.stand_on("")
        self.changed.emit()
