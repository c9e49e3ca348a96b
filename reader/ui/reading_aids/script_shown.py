"""Simplified and traditional: shows the article in the characters it was not printed in."""

# ruff: noqa: PLC0415  # most articles are shown as they were printed

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from reader.analysis.progress import Progress
    from reader.article.script import Convert
    from reader.settings import Settings
    from reader.ui.article_view.view import ArticleView
    from reader.ui.reading_aids.pages import Pages
    from reader.ui.workspace import Workspace


class ScriptShown(QObject):
    """Tells the page which characters to show; offsets stay those of the text as printed.

    Made when the other script is first wanted; it loads the conversion in the background.

    Args:
        workspace: the open article and the settings.
        pages: where it is shown; the reader's owns this object.

    Signals:
        changed: the page shows other characters.
    """

    changed = Signal()

    def __init__(self, workspace: Workspace, pages: Pages) -> None:
        super().__init__(pages.view)
        self._workspace, self._pages = workspace, pages
        self._loaded: set[str] = set()
        workspace.article_opened.connect(self.show_script)
        workspace.settings_changed.connect(self._apply)

    def show_script(self, *_: object) -> None:
        """Show what the settings say."""
        settings, article = self._workspace.settings, self._workspace.article
        if article is None or not settings.other_script:
            self._workspace.jobs.cancel("script")
            self._show(None)
            return
        text, traditional = article.text, settings.traditional

        def load(_: Progress | None) -> Convert:
            from reader.article.script import Traditional, load_converter

            return load_converter(text, Traditional(traditional))

        def show(convert: Convert) -> None:
            self._loaded.add(traditional)
            self._show(convert)

        if traditional in self._loaded:
            show(load(None))  # so that the page is painted once
        else:
            self._workspace.jobs.replace("script", load, show)

    def _apply(self, settings: Settings, before: Settings) -> None:
        wanted = (settings.other_script, settings.traditional)
        if wanted != (before.other_script, before.traditional):
            self.show_script()

    def _show(self, convert: Convert | None) -> None:
        for view in self._pages.of_article():
            _set(view, convert)
        self.show_beside()
        self._workspace.script.show(convert)
        self.changed.emit()

    def show_beside(self) -> None:
        """Show the same script on the page of another article, once it is loaded."""
        settings, beside = self._workspace.settings, self._pages.of_another()
        if beside is None or beside.view.article is None:
            return
        from reader.article.script import Traditional, load_converter

        convert = None
        if settings.other_script and settings.traditional in self._loaded:
            convert = load_converter(beside.view.article.text, Traditional(settings.traditional))
        _set(beside.view, convert)


def _set(view: ArticleView, convert: Convert | None) -> None:
    if view.page is not None and view.page.column.convert is not convert:
        view.set_script(convert)
