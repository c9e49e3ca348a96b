"""Pinyin above the text of the page: the whole article, its terms, or what was selected."""

# ruff: noqa: PLC0415  # readings are loaded when they are first wanted, off this thread

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.analysis.article_readings import ArticleReadings, Knowledge
from reader.analysis.ruby_scope import only_in, underlined_terms, with_turned
from reader.analysis.span_table import SpanTable
from reader.article.folding import fold
from reader.language import Text
from reader.ui.article_view.roles import Room
from reader.ui.article_view.ruby import Ruby
from reader.ui.reading_aids.own_readings import OwnReadings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.analysis.model import Analysis, TermSpan
    from reader.analysis.progress import Progress
    from reader.analysis.reading_table import Syllables
    from reader.article.model import Article, Span
    from reader.settings import Settings
    from reader.ui.article_view.view import ArticleView
    from reader.ui.reading_aids.pages import Pages
    from reader.ui.workspace import Workspace

LONGEST_WORD = 12  # characters whose reading can be corrected at once
NO_WORD = Text(
    en="Select the word whose reading is wrong, up to 12 characters, or click on it.",
    zh="请先选中读音有误的词语（不超过12个字），或在词语上点击。",
)


class PinyinAbove(QObject):
    """Reads the open article and tells the page which syllables to draw.

    Made when pinyin is first wanted; it loads the readings in the background.

    Args:
        workspace: the open article, its terms, the settings.
        pages: where it is shown; the reader's owns this object.

    Signals:
        changed: the page shows other pinyin.
    """

    changed = Signal()

    def __init__(self, workspace: Workspace, pages: Pages) -> None:
        super().__init__(pages.view)
        self._workspace, self._pages = workspace, pages
        self._knowledge: Knowledge | None = None
        self._loading = False
        self._later: Callable[[], None] | None = None
        self._readings: ArticleReadings | None = None
        self._selected: tuple[Span, ...] = ()
        self._last: list[tuple[tuple[object, ...], ArticleReadings]] = []
        workspace.article_opened.connect(self._take_article)
        workspace.analysis_ready.connect(self._take_findings)
        workspace.settings_changed.connect(self._apply)
        workspace.own.matched.connect(self._take_glossary)
        self._own = OwnReadings(workspace)
        self._own.changed.connect(self._read)

    @property
    def readings(self) -> ArticleReadings | None:
        """The readings of the open article, once they are loaded."""
        return self._readings

    @property
    def ruby(self) -> Ruby | None:
        """What the page shows now."""
        if self._readings is None:
            return None
        terms = self._workspace.findings.analysis.terms
        return _ruby(self._readings, terms, self._selected, self._workspace.settings)

    def show_pinyin(self) -> None:
        """Load what is needed and show what the settings say."""
        if self._knowledge is not None:
            self._show()
        elif not self._loading:
            self._loading = True
            self._workspace.jobs.start(self._load, self._take_knowledge, self._refuse)

    def turn_selection(self) -> None:
        """Show pinyin above the selection, or take it away where all of it has some."""
        if span := self._pages.view.selected:
            self._selected = with_turned(self._selected, span)
            self.show_pinyin()

    def correct_word(self) -> None:
        """Ask how the selected word, or the one at the cursor, is read."""
        if self._readings is None:
            self._later = self.correct_word
            self.show_pinyin()
            return
        span = self._word()
        if span is None or self._knowledge is None:
            self._workspace.say(NO_WORD)
            return
        from reader.analysis.spelled_readings import candidates
        from reader.ui.dialogs.reading_dialog import ReadingDialog

        word = self._readings.text[span.start : span.end]
        folded = fold(word)
        readings = candidates(word, self.spoken(span), self._knowledge.table)
        dialog = ReadingDialog(
            word, readings, corrected=folded in self._own.words, parent=self._pages.view.window()
        )
        dialog.chosen.connect(lambda syllables: self._own.correct(folded, syllables))
        dialog.open()

    def _word(self) -> Span | None:
        """Return the Chinese word that is meant: selected, or else at the cursor."""
        from reader.ui.article_view.selection import Unit

        span = self._pages.view.selected
        if span is None and self._pages.view.selection is not None:
            span = self._pages.view.unit_at(self._pages.view.selection.cursor, Unit.WORD)
        if span is None or len(span) > LONGEST_WORD or not any(self.spoken(span)):
            return None
        return span

    def spoken(self, span: Span) -> Syllables:
        """Return how some characters are read; none where they leave a paragraph."""
        return _spoken(self._readings, self._pages.view, span) if self._readings else ()

    def spoken_beside(self, span: Span) -> Syllables:
        """Return the same of the page of another article."""
        beside = self._pages.of_another()
        if beside is None or beside.view.article is None or self._knowledge is None:
            return ()
        analysis = beside.findings.analysis
        readings = self._read_text(beside.view.article, analysis, self._knowledge)
        return _spoken(readings, beside.view, span)

    def _load(self, _: Progress) -> Knowledge:
        from reader.analysis.reading_table import load_reading_table

        return Knowledge(load_reading_table(), self._workspace.study.glossary.forms)

    def _take_knowledge(self, knowledge: Knowledge) -> None:
        self._knowledge, self._loading = knowledge, False
        self._read()
        if (later := self._later) is not None:
            self._later = None
            later()

    def _take_glossary(self) -> None:
        """Know the forms of the reader's own entries as they are now, before they are read."""
        if self._knowledge is not None:
            forms = self._workspace.study.glossary.forms
            self._knowledge = replace(self._knowledge, forms=forms)

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
            self._readings = self._read_text(article, analysis, self._knowledge)
            self._show()

    def _read_text(
        self, article: Article, analysis: Analysis, knowledge: Knowledge
    ) -> ArticleReadings:
        """Return the readings of an article, from memory if it was one of the last two."""
        asked = (article, analysis, knowledge, self._own.words)
        for known, readings in self._last:
            if all(one is other for one, other in zip(known, asked, strict=True)):
                return readings
        known_now = replace(knowledge, own=self._own.words)
        readings = ArticleReadings(article.text, analysis, known_now)
        self._last = [(asked, readings), *self._last][:2]
        return readings

    def _apply(self, settings: Settings, before: Settings) -> None:
        looks = (settings.pinyin, settings.tone_colours, settings.hidden_categories)
        if looks != (before.pinyin, before.tone_colours, before.hidden_categories):
            self._show()

    def _show(self) -> None:
        ruby = self.ruby
        for view in self._pages.of_article():
            _set(view, ruby)
        self.show_beside()
        self.changed.emit()

    def show_beside(self) -> None:
        """Show the same on the page of another article, once the readings are loaded."""
        beside = self._pages.of_another()
        if beside is None or beside.view.article is None:
            return
        ruby = None
        if self._workspace.settings.pinyin != "off" and self._knowledge is not None:
            analysis = beside.findings.analysis
            readings = self._read_text(beside.view.article, analysis, self._knowledge)
            ruby = _ruby(readings, analysis.terms, (), self._workspace.settings)
        _set(beside.view, ruby)


def _set(view: ArticleView, ruby: Ruby | None) -> None:
    if view.page is not None and ruby != view.page.column.ruby:
        view.set_ruby(ruby)


def _spoken(readings: ArticleReadings, view: ArticleView, span: Span) -> Syllables:
    if view.page is None:
        return ()
    column = view.page.column
    piece = column.pieces[column.index_of(span.start)]
    if span.end > piece.end:
        return ()
    spoken = readings.of(piece.start, piece.end)
    return spoken[span.start - piece.start : span.end - piece.start]


def _ruby(
    readings: ArticleReadings,
    terms: Sequence[TermSpan],
    selected: Sequence[Span],
    settings: Settings,
) -> Ruby | None:
    """Return what a page shows by the settings, and above some spans in any case."""
    if not (selected or settings.pinyin != "off"):
        return None
    if settings.pinyin == "whole":
        return Ruby(readings.of, Room.ALL, coloured=settings.tone_colours)
    spans = [*selected]
    if settings.pinyin == "terms":
        hidden = settings.hidden_categories
        spans += underlined_terms(terms, lambda term: term.category not in hidden)
    table = SpanTable.of(spans)

    def syllables(start: int, end: int) -> tuple[str, ...]:
        return only_in(readings.of(start, end), start, table)

    room = Room.LINES if settings.pinyin == "terms" else Room.NOWHERE
    return Ruby(syllables, room, coloured=settings.tone_colours)
