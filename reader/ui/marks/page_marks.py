"""Keeps the marks on a page in step with the annotations of the open article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from reader.annotations.anchoring import State
from reader.annotations.model import Annotation, Kind, MarkedArticle
from reader.annotations.privacy import projected
from reader.annotations.styles import style_of
from reader.ui.marks.drawn import Mark
from reader.ui.marks.ink_marks import InkMarks
from reader.ui.marks.overlay import MarkOverlay

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import SignalInstance

    from reader.annotations.placing import Placed
    from reader.article.model import Span
    from reader.notes.operations import Operation
    from reader.settings import Settings
    from reader.ui.article_view.view import ArticleView
    from reader.ui.notes.annotations import Annotations
    from reader.ui.theme import Theme

_MOST_SPANS = 40  # whose lines are worked out one by one to be painted again


class Marked(Protocol):
    """What is to be known of the article that is marked: see Workspace."""

    @property
    def annotations(self) -> Annotations:
        """Those of the article on the page."""

    @property
    def settings(self) -> Settings:
        """Say whether marks are shown."""

    @property
    def article_opened(self) -> SignalInstance:
        """Tells that another article is on the page."""

    @property
    def settings_changed(self) -> SignalInstance:
        """Tells that the settings were changed."""


class PageMarks(QObject):
    """Puts annotations on the page as they are read and changed.

    Args:
        workspace: whose article is on the page.
        view: the page; owns this object.
        theme: colours.
        for_class: the page is seen by a class, so nothing private may be on it.

    Attributes:
        overlay: draws them.
        ink: the drawn ones.
        for_class: the page is seen by a class.
        notes: what is written on those that are shown, by the ids of the annotations.

    Signals:
        changed: other marks are shown.
    """

    changed = Signal()

    def __init__(
        self, workspace: Marked, view: ArticleView, theme: Theme, *, for_class: bool = False
    ) -> None:
        super().__init__(view)
        self._workspace, self._view, self.for_class = workspace, view, for_class
        self.overlay = MarkOverlay(theme)
        self.notes: dict[str, str] = {}
        view.add_overlay(self.overlay)
        self.ink = InkMarks(workspace, view, self)
        annotations = workspace.annotations
        workspace.article_opened.connect(self._clear)
        workspace.settings_changed.connect(self._apply)
        annotations.loaded.connect(self.refresh)
        annotations.changed.connect(self._follow)
        self.refresh()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.overlay.theme = theme
        self.ink.overlay.theme = theme
        self._view.viewport().update()

    def shows(self, annotation: Annotation) -> bool:
        """Tell whether an annotation is seen here."""
        shown = self._workspace.settings.marks and self._workspace.annotations.is_shown(annotation)
        return shown and self._seen(annotation) is not None

    def refresh(self, *_: object) -> None:
        """Show what is shown now."""
        marks: list[Mark] = []
        self.notes.clear()
        if self._workspace.settings.marks:
            for placed in self._workspace.annotations.shown():
                if (one := self._seen(placed.annotation)) is not None:
                    marks += self._marks_of(one, placed)
        self._repaint(self.overlay.set_marks(marks))
        self.changed.emit()

    def _follow(self, done: Operation) -> None:
        """Show what one act has changed; for a layer or style that is everything."""
        items = [change.item for change in done.changes]
        if not all(isinstance(item, Annotation | MarkedArticle) for item in items):
            self.refresh()
            return
        if not self._workspace.settings.marks:
            return
        names = {item.id for item in items if isinstance(item, Annotation)}
        marks: list[Mark] = []
        annotations = self._workspace.annotations
        for name in names:
            self.notes.pop(name, None)
        for name in names & annotations.placed.keys():
            placed = annotations.placed[name]
            one = self._seen(placed.annotation)
            if one is not None and annotations.is_shown(one):
                marks += self._marks_of(one, placed)
        self._repaint(self.overlay.replace(names, marks))
        self.changed.emit()

    def bookmarks_in(self, line: Span) -> list[str]:
        """Return the ids of the bookmarks that lie at a line."""
        found = self.overlay.within(line.start, line.end)
        return [m.name for m in found if m.kind is Kind.BOOKMARK and m.span.start in line]

    def neighbour(self, name: str, here: int, step: int) -> str:
        """Return the id of the mark before or behind one in the text, round its end.

        Args:
            name: of the one; if it is not on the page, the place counts.
            here: an offset.
            step: 1 for the next, -1 for the one before.
        """
        marks = [(one.span, one.name) for one in self.overlay.marks]
        marks += [(one.span, one.name) for one in self.ink.overlay.inks.values()]
        marks.sort()
        order = list(dict.fromkeys(one for _, one in marks))
        if not order:
            return ""
        if name in order:
            place = order.index(name) + step
        else:
            later = [one for span, one in marks if span.start >= here]
            place = order.index(later[0]) if later and step > 0 else -1 if step < 0 else 0
        return order[place % len(order)]

    def _repaint(self, spans: Sequence[Span]) -> None:
        """Paint lines that have changed, or the whole page when they are most of it."""
        if len(spans) > _MOST_SPANS:
            self._view.viewport().update()
        else:
            self._view.repaint_spans(*spans, beside=True)  # bookmarks lie in the margin

    def _seen(self, annotation: Annotation) -> Annotation | None:
        """Return what is seen here of an annotation."""
        layers = self._workspace.annotations.layers
        return projected(annotation, layers) if self.for_class else annotation

    def _marks_of(self, one: Annotation, placed: Placed) -> Iterator[Mark]:
        if one.kind is Kind.INK:  # drawn by itself, and no click on words is about it
            return
        style = style_of(one.style, self._workspace.annotations.styles)
        if one.note:
            self.notes[one.id] = one.note
        last = max(placed.spans, default=None)
        for place in placed.places:
            if place.span is not None:
                doubtful = place.state is State.REVIEW
                yield Mark(
                    place.span,
                    one.kind,
                    style.ink % len(self.overlay.theme.inks),
                    one.id,
                    place.span == last,
                    bool(one.note),
                    doubtful,
                )

    def _clear(self) -> None:
        """Leave the marks of the article before off the page."""
        self.overlay.active = ""
        self.notes.clear()
        self.overlay.set_marks(())
        self.changed.emit()

    def _apply(self, settings: Settings, before: Settings) -> None:
        if settings.marks != before.marks:
            self.refresh()
