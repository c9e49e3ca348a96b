"""Tells screen readers what is marked on the page: where the cursor comes, and as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent

from reader.annotations.listing import passage
from reader.annotations.styles import name_of, style_of
from reader.ui.article_view.remarks import Remark
from reader.ui.marks.kind_names import kind_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.annotations.model import Annotation
    from reader.article.model import Span
    from reader.ui.article_view.view import ArticleView
    from reader.ui.marks.choosing import Choice
    from reader.ui.marks.page_marks import PageMarks
    from reader.ui.workspace import Workspace

translate = QCoreApplication.translate


class SpokenMarks(QObject):
    """Answers what is marked at a place of the page, and says so when the cursor comes there.

    Args:
        workspace: whose article is open.
        view: the page.
        page: the marks on it; owns this object.
        choice: the mark on which the reader stands.
    """

    def __init__(
        self, workspace: Workspace, view: ArticleView, page: PageMarks, choice: Choice
    ) -> None:
        super().__init__(page)
        self._workspace, self._view, self._page, self._choice = workspace, view, page, choice
        self._entered: frozenset[str] = frozenset()
        self._active = ""
        self._known: list[Remark] | None = None
        view.remarks = self.remarks
        view.selection_changed.connect(self._follow)
        choice.changed.connect(self._tell_active)
        page.changed.connect(self._forget)
        workspace.settings_changed.connect(lambda *_: self._forget())  # maybe another language

    def remarks(self) -> Sequence[Remark]:
        """Return what is told of the marks that are seen, in the order of the text."""
        if self._known is None:
            found = [
                Remark(span, self._told(placed.annotation), placed.annotation.id)
                for placed in self._workspace.annotations.placed.values()
                if self._page.shows(placed.annotation)
                for span in dict.fromkeys(placed.spans)
            ]
            self._known = sorted(found, key=lambda one: (one.span, one.name))
        return self._known

    def _told(self, one: Annotation) -> str:
        """Return what is said of a mark: how it is drawn, what it means, its tags, its note."""
        style = name_of(style_of(one.style, self._workspace.annotations.styles))
        parts = [kind_name(one.kind), self._workspace.words(style), *one.tags]
        said = translate("SpokenMarks", ", ").join(parts)
        note = " ".join(one.note.split())
        whole = translate("SpokenMarks", "{mark}: {note}")
        return whole.format(mark=said, note=note) if note else said

    def _follow(self, _: Span | None) -> None:
        """Say which marks the cursor has come into, or that it has left the last one."""
        selection = self._view.selection
        if not QAccessible.isActive() or selection is None:
            return
        here = {one.name: one.text for one in self.remarks() if selection.cursor in one.span}
        new = [text for name, text in here.items() if name not in self._entered]
        left, self._entered = self._entered - here.keys(), frozenset(here)
        if not new and not left:
            return
        changed = QAccessibleEvent(self._view, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(changed)
        if new:
            self._say(translate("SpokenMarks", "; ").join(new))
        elif not here:
            self._say(translate("SpokenMarks", "End of the mark"))

    def _tell_active(self) -> None:
        """Say on which mark the reader has come to stand, with its words."""
        name, self._active = self._active, self._choice.active
        placed = self._workspace.annotations.placed.get(self._active)
        if placed is None or name == self._active or not QAccessible.isActive():
            return
        words = translate("SpokenMarks", "“{words}”. {mark}")
        one = placed.annotation
        self._say(words.format(words=passage(one), mark=self._told(one)))

    def _say(self, text: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._view, text))

    def _forget(self) -> None:
        """Look again what is marked."""
        self._known = None
        if QAccessible.isActive():
            changed = QAccessibleEvent(self._view, QAccessible.Event.ObjectReorder)
            QAccessible.updateAccessibility(changed)
