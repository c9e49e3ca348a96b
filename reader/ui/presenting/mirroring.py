"""Gives the projected page the article, the findings and the marks of the teacher's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.ui.article_view.page_style import USUAL
from reader.ui.presenting.class_marks import ClassMarks
from reader.ui.reading import layers_of, style_of

if TYPE_CHECKING:
    from reader.article.model import Article
    from reader.settings import Settings
    from reader.ui.article_view.layers import Layers
    from reader.ui.article_view.page_style import PageStyle
    from reader.ui.article_view.view import ArticleView
    from reader.ui.study import Findings
    from reader.ui.workspace import Workspace


class Mirroring(QObject):
    """Shows on one more page what is open, as plain as a class may see it.

    Nothing private can come to that page: it is given the article, what was found in it, and of the
    reader's marks what `reader.annotations.privacy` lets a projector show.

    Args:
        workspace: what is open.
        view: the projected page; owns this object.

    Attributes:
        marks: what the class sees of the reader's marks.
    """

    def __init__(self, workspace: Workspace, view: ArticleView) -> None:
        super().__init__(view)
        self._workspace, self._view = workspace, view
        self._active = False
        self.marks = ClassMarks(workspace, view)
        workspace.article_opened.connect(self._show_article)
        workspace.analysis_ready.connect(self._show_findings)
        workspace.settings_changed.connect(self._apply)
        workspace.stages.changed.connect(self._pass_over)

    def set_active(self, active: bool) -> None:  # noqa: FBT001  # Qt's own way of setters
        """Show what is open and go along with it, or forget it."""
        self._active = active
        if active and self._workspace.article:
            self._view.set_style(_style(self._workspace.settings))
            self._view.set_layers(self._layers(self._workspace.settings))
            self._show_article(self._workspace.article)
            self._show_findings(self._workspace.findings)
        else:
            self._view.set_article(None)

    def _show_article(self, article: Article) -> None:
        if self._active:
            self._view.set_article(article)
            self.marks.refresh()

    def _show_findings(self, findings: Findings) -> None:
        if self._active:
            self._view.set_analysis(findings.analysis, findings.index)

    def _apply(self, settings: Settings, before: Settings) -> None:
        if self._active:
            self._view.set_style(_style(settings))
        if self._active and self._layers(settings) != self._layers(before):
            self._view.set_layers(self._layers(settings))

    def _layers(self, settings: Settings) -> Layers:
        """Return what is marked: the terms that a reader knows may be left out on both pages."""
        passed = self._workspace.stages.hidden(only_unknown=settings.only_unknown)
        return layers_of(settings, passed)

    def _pass_over(self) -> None:
        if self._active:
            self._view.set_layers(self._layers(self._workspace.settings))


def _style(settings: Settings) -> PageStyle:
    """Return the teacher's type and distances; how wide a line is, the projector decides."""
    own = style_of(settings)
    return USUAL._replace(sans=own.sans, pitch=own.pitch, indent=own.indent)
