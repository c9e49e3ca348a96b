"""Keeps the marks on the page in step with the annotations of the open article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.annotations.anchoring import State
from reader.annotations.styles import style_of
from reader.ui.marks.drawn import Mark
from reader.ui.marks.overlay import MarkOverlay

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.annotations.placing import Placed
    from reader.article.model import Article
    from reader.settings import Settings
    from reader.ui.article_view.view import ArticleView
    from reader.ui.theme import Theme
    from reader.ui.workspace import Workspace


class PageMarks(QObject):
    """Asks for the annotations of each article and puts them on the page.

    Args:
        workspace: whose article is open.
        view: the page; owns this object.
        theme: colours.

    Attributes:
        overlay: draws them.

    Signals:
        changed: other marks are shown.
    """

    changed = Signal()

    def __init__(self, workspace: Workspace, view: ArticleView, theme: Theme) -> None:
        super().__init__(view)
        self._workspace, self._view = workspace, view
        self.overlay = MarkOverlay(theme)
        view.add_overlay(self.overlay)
        annotations = workspace.annotations
        workspace.article_opened.connect(self._open)
        workspace.settings_changed.connect(self._apply)
        annotations.loaded.connect(self.refresh)
        annotations.changed.connect(self.refresh)
        self._open(workspace.article)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.overlay.theme = theme
        self._view.viewport().update()

    def refresh(self, *_: object) -> None:
        """Show what is shown now."""
        marks: list[Mark] = []
        if self._workspace.settings.marks:
            for placed in self._workspace.annotations.shown():
                marks += self._marks_of(placed)
        self._view.repaint_spans(*self.overlay.set_marks(marks))
        self.changed.emit()

    def _marks_of(self, placed: Placed) -> Iterator[Mark]:
        one = placed.annotation
        style = style_of(one.style, self._workspace.annotations.styles)
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

    def _open(self, article: Article | None) -> None:
        self.overlay.active = ""
        self.overlay.set_marks(())
        self._workspace.annotations.show(article)

    def _apply(self, settings: Settings, before: Settings) -> None:
        if settings.marks != before.marks:
            self.refresh()
