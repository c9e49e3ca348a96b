"""The marks on the page that stands beside the one that is read; they are made on the latter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.ui.marks.margin_notes import MarginNotes
from reader.ui.marks.page_marks import PageMarks
from reader.ui.notes.annotations_beside import AnnotationsBeside

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from reader.article.model import Article
    from reader.settings import Settings
    from reader.ui.appearance import Appearance
    from reader.ui.article_view.view import ArticleView
    from reader.ui.workspace import Workspace


class MarksBeside(QObject):
    """Shows what is marked on the article beside.

    Args:
        workspace: has the store and the settings.
        view: the page beside; owns this object.
        appearance: the theme in force.

    Attributes:
        annotations: of the article beside.
        page: the marks on its page.

    Signals:
        article_opened: Article that stands beside now.
    """

    article_opened = Signal(object)

    def __init__(self, workspace: Workspace, view: ArticleView, appearance: Appearance) -> None:
        super().__init__(view)
        self._workspace = workspace
        self.annotations = AnnotationsBeside(
            workspace.annotations, workspace.notebook, workspace.jobs, workspace.undo
        )
        self.page = PageMarks(self, view, appearance.theme)
        self.margin = MarginNotes(view, self.page)
        appearance.theme_changed.connect(self.page.set_theme)

    @property
    def settings(self) -> Settings:
        """Say whether marks are shown."""
        return self._workspace.settings

    @property
    def settings_changed(self) -> SignalInstance:
        """Tells that the settings were changed."""
        return self._workspace.settings_changed

    def show(self, article: Article | None) -> None:
        """Show the marks of the article that stands beside now."""
        self.article_opened.emit(article)
        self.annotations.show(article)
