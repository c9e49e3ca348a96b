"""Everything about marks in the window, made after its first painting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.ui.marks.page_marks import PageMarks

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.ui.appearance import Appearance
    from reader.ui.article_view.view import ArticleView
    from reader.ui.workspace import Workspace


class Marking(QObject):
    """Shows marks on the page of a window and lets its reader make them.

    Args:
        window: owns this object.
        view: its page.
        workspace: whose article is marked.
        appearance: the theme in force.
    """

    def __init__(
        self, window: QWidget, view: ArticleView, workspace: Workspace, appearance: Appearance
    ) -> None:
        super().__init__(window)
        self.page = PageMarks(workspace, view, appearance.theme)
        appearance.theme_changed.connect(self.page.set_theme)
