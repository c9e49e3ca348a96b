"""Keeps the ink on a page in step with the annotations of the open article."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF

from reader.annotations.anchoring import State
from reader.annotations.ink import BadStroke, Stroke, decode
from reader.annotations.model import Kind
from reader.annotations.styles import style_of
from reader.article.model import Span
from reader.ui.marks.ink_fading import Fading
from reader.ui.marks.ink_overlay import Ink, InkOverlay
from reader.ui.marks.ink_replay import Replay

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QPoint

    from reader.ui.article_view.view import ArticleView
    from reader.ui.marks.page_marks import Marked, PageMarks

_MOST_STROKES = 4_000  # that stay decoded


class InkMarks(QObject):
    """Puts drawn lines on a page, the same for which its marks are shown.

    Args:
        workspace: whose article is on the page.
        view: the page.
        marks: decide what is seen there; own this object.

    Attributes:
        overlay: draws them.
        replay: draws some of them again.
        fading: takes away what was drawn for a moment.
    """

    def __init__(self, workspace: Marked, view: ArticleView, marks: PageMarks) -> None:
        super().__init__(marks)
        self._annotations, self._view, self._marks = workspace.annotations, view, marks
        self.overlay = InkOverlay(marks.overlay.theme)
        self.replay = Replay(view, self.overlay)
        self.fading = Fading(view, self.overlay)
        view.add_overlay(self.overlay)
        marks.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show what is shown now."""
        self.overlay.theme = self._marks.overlay.theme
        self.overlay.fresh = None
        if not self._annotations.key:  # another article
            self.fading.forget()
        down = -self._view.verticalScrollBar().value()
        for area in self.overlay.set_inks(self._seen(), self._view.page):
            self._view.viewport().update(area.translated(0, down).toAlignedRect())

    def names_at(self, point: QPoint) -> list[str]:
        """Return the ids of the annotations whose lines are under a point of the viewport."""
        page = self._view.page
        if page is None or not self.overlay.inks:
            return []
        down = self._view.verticalScrollBar().value()
        return self.overlay.at(page, QPointF(point.x(), point.y() + down))

    def stand_on(self, name: str) -> None:
        """Frame the ink on which the reader stands, if it is ink."""
        inks, before = self.overlay.inks, self.overlay.active
        if before != name and (name in inks or before):
            self.overlay.active = name if name in inks else ""
            self._view.viewport().update()

    def _seen(self) -> Iterator[Ink]:
        before = self.overlay.inks
        for placed in self._annotations.placed.of_kind(Kind.INK):
            one = placed.annotation
            if not self._marks.shows(one):
                continue
            strokes = tuple(s for s in map(_stroke, one.strokes) if s is not None)
            places = [placed.place_of(stroke.target) for stroke in strokes]
            spans = tuple(place.span if place else None for place in places)
            found = [span for span in spans if span is not None]
            if not found:
                continue
            whole = Span(min(span.start for span in found), max(span.end for span in found))
            number = style_of(one.style, self._annotations.styles).ink
            doubtful = frozenset(
                k for k, place in enumerate(places) if place and place.state is State.REVIEW
            )
            ink = Ink(one.id, number, whole, strokes, spans, doubtful)
            known = before.get(one.id)
            yield known if known == ink and known is not None else ink


@lru_cache(maxsize=_MOST_STROKES)
def _stroke(content: bytes) -> Stroke | None:
    """Return a stroke; None for one that another program has written otherwise."""
    try:
        return decode(content)
    except BadStroke:
        return None
