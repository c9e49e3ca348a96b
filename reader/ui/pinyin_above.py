"""Pinyin above the text of the page: the whole article, its terms, or what was selected."""

# ruff: noqa: PLC0415  # readings are loaded when they are first wanted, off this thread

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.analysis.article_readings import ArticleReadings, Knowledge
from reader.analysis.ruby_scope import only_in, underlined_terms, with_turned
from reader.analysis.span_table import SpanTable
from reader.ui.article_view.roles import Room
from reader.ui.article_view.ruby import Ruby

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.analysis.progress import Progress
    from reader.article.model import Span
    from reader.settings import Settings
    from reader.ui.article_view.view import ArticleView
    from reader.ui.workspace import Workspace


class PinyinAbove(QObject):
    """Reads the open article and tells the page which syllables to draw.

    Made when pinyin is first wanted; it loads the readings in the background.

    Args:
        workspace: the open article, its terms, the settings.
        view: the page; owns this object.
        projected: returns the projector's page, or None while there is none.

    Signals:
        changed: the page shows other pinyin.
    """

    changed = Signal()

    def __init__(
        self, workspace: Workspace, view: ArticleView, projected: Callable[[], ArticleView | None]
    ) -> None:
        super().__init__(view)
        self._workspace, self._view, self._projected = workspace, view, projected
        self._knowledge: Knowledge | None = None
        self._loading = False
        self._readings: ArticleReadings | None = None
        self._selected: tuple[Span, ...] = ()
        workspace.article_opened.connect(self._take_article)
        workspace.analysis_ready.connect(self._take_findings)
        workspace.settings_changed.connect(self._apply)

    @property
    def readings(self) -> ArticleReadings | None:
        """The readings of the open article, once they are loaded."""
        return self._readings

    @property
    def ruby(self) -> Ruby | None:
        """What the page shows now."""
        readings, settings = self._readings, self._workspace.settings
        if readings is None or not (self._selected or settings.pinyin != "off"):
            return None
        if settings.pinyin == "whole":
            return Ruby(readings.of, Room.ALL, coloured=settings.tone_colours)
        spans = [*self._selected]
        if settings.pinyin == "terms":
            spans += underlined_terms(self._workspace.findings.analysis.terms)
        table = SpanTable.of(spans)

        def syllables(start: int, end: int) -> tuple[str, ...]:
            return only_in(readings.of(start, end), start, table)

        room = Room.LINES if settings.pinyin == "terms" else Room.NOWHERE
        return Ruby(syllables, room, coloured=settings.tone_colours)

    def show_pinyin(self) -> None:
        """Load what is needed and show what the settings say."""
        if self._knowledge is not None:
            self._show()
        elif not self._loading:
            self._loading = True
            self._workspace.jobs.start(self._load, self._take_knowledge, self._refuse)

    def turn_selection(self) -> None:
        """Show pinyin above the selection, or take it away where all of it has some."""
        if span := self._view.selected:
            self._selected = with_turned(self._selected, span)
            self.show_pinyin()

    def _load(self, _: Progress) -> Knowledge:
        from reader.analysis.reading_table import load_reading_table

        return Knowledge(load_reading_table(), self._workspace.study.glossary.forms)

    def _take_knowledge(self, knowledge: Knowledge) -> None:
        self._knowledge, self._loading = knowledge, False
        self._read()

    def _refuse(self, error: Exception) -> None:
        self._loading = False
        self._workspace.report(error)

    def _take_article(self) -> None:
        self._selected = ()
        self._readings = None
        if not self._workspace.findings.index.terms:
            self._read()

    def _take_findings(self) -> None:
        self._read()

    def _read(self) -> None:
        """Read the article anew, with all that is known of it now."""
        article = self._workspace.article
        if article is not None and self._knowledge is not None:
            analysis = self._workspace.findings.analysis
            self._readings = ArticleReadings(article.text, analysis, self._knowledge)
            self._show()

    def _apply(self, settings: Settings, before: Settings) -> None:
        looks = (settings.pinyin, settings.tone_colours)
        if looks != (before.pinyin, before.tone_colours):
            self._show()

    def _show(self) -> None:
        ruby = self.ruby
        for view in (self._view, self._projected()):
            if view and view.page and (ruby or view.page.column.ruby):
                view.set_ruby(ruby)
        self.changed.emit()
