"""Reads the article aloud; the word that is said is followed on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer

from reader.article.model import Span
from reader.article.spoken import character_at, clauses, syllables
from reader.language import Text
from reader.ui.article_view.selection import Unit
from reader.ui.presenting.colours import thin
from reader.ui.voice import Speaker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QKeyEvent, QPainter

    from reader.settings import Settings
    from reader.ui.article_view.page import Page
    from reader.ui.article_view.sheet import Sheet
    from reader.ui.article_view.view import ArticleView
    from reader.ui.workspace import Workspace

_STEP = 80  # milliseconds between two looks at the clock, while something is said
_USUAL = 3.5 / 1000  # syllables a millisecond, until the voice's own speed is known
_FASTEST = 40 / 1000  # syllables a millisecond; beyond them nobody speaks
_PATIENCE = 6000  # milliseconds that a service may take to begin
_LONGEST = 4.0  # times the expected length of a clause
_LEAST = 4.0  # syllables of a clause whose speed is measured
_PAUSE = "，"  # is said for a hidden character
_CLAUSE, _WORD = 0.10, 0.30  # strength of the tints
_NO_VOICE = Text(
    en="The speech service of this system did not speak. Is a Chinese voice installed?",
    zh="系统语音服务没有朗读。请检查是否已安装中文语音。",
)


class ReadAloud(QObject):
    """Says one clause after the other from the cursor on, or what is selected.

    Speech services do not tell which word they are at. It is estimated from the time since the
    clause began and the speed of the clauses before, and is right again with each new clause.

    Args:
        workspace: the open article and the settings.
        view: the page; owns this object.
        speaker: says the clauses; the system's if None.

    Attributes:
        clause: what is being said; None in silence.
        word: where the voice is in it.
    """

    def __init__(
        self, workspace: Workspace, view: ArticleView, speaker: Speaker | None = None
    ) -> None:
        super().__init__(view)
        self._workspace, self._view = workspace, view
        self.clause: Span | None = None
        self.word: Span | None = None
        self._speaker = speaker or Speaker(self)
        self._clauses: Iterator[Span] = iter(())
        self._speed = _usual_speed(workspace.settings)
        self._said = QElapsedTimer()
        self._clock = QTimer(self, interval=_STEP)
        self._clock.timeout.connect(self._follow)
        self._speaker.said.connect(self._go_on)
        self._speaker.failed.connect(self._fail)
        view.add_overlay(self)
        view.key_takers.insert(0, self.take_key)
        workspace.leaving.connect(self.stop)
        workspace.settings_changed.connect(self._apply)

    def turn(self) -> None:
        """Begin to read, or stop."""
        if self.clause is None:
            self.start()
        else:
            self.stop()

    def start(self) -> None:
        """Read what is selected, or on from the cursor, or from the first line in sight."""
        article = self._view.article
        if article is None:
            return
        selection, sight = self._view.selection, self._view.in_sight()
        span = self._view.selected
        if span is None:
            at = selection.cursor if selection and selection.cursor in sight else -1
            span = Span(at if at >= 0 else self._view.first_visible(), len(article.text))
        self._clauses = clauses(article.text, span)
        self._say_next()

    def stop(self, *_: object) -> None:
        """Be silent at once."""
        if self.clause is not None:
            self._speaker.stop()
            self._fall_silent()

    def take_key(self, event: QKeyEvent) -> bool:
        """Stop at Escape; tell whether something was being said."""
        if event.key() != Qt.Key.Key_Escape or self.clause is None:
            return False
        self.stop()
        return True

    def _say_next(self) -> None:
        clause = next(self._clauses, None)
        article = self._view.article
        if clause is None or article is None:
            self._fall_silent()
            return
        self._show(clause, None)
        self._view.reveal(Span(clause.start, clause.start + 1))
        self._said.start()
        self._clock.start()
        self._speaker.say(self._text_of(clause), self._workspace.settings.speech_speed)
        self._follow()

    def _go_on(self) -> None:
        if self.clause is None:
            return
        spoken, passed = syllables(self._text_of(self.clause)), self._said.elapsed()
        if spoken >= _LEAST and spoken > passed * _FASTEST:
            self._fail()  # without a sound card some services end at once
            return
        if spoken >= _LEAST:
            self._speed += (spoken / passed - self._speed) / 2
        self._say_next()

    def _fail(self) -> None:
        if self.clause is not None:
            self._speaker.stop()
            self._fall_silent()
            self._workspace.say(_NO_VOICE)

    def _follow(self) -> None:
        """Mark the word that is said by now."""
        if self.clause is None:
            return
        text, passed = self._text_of(self.clause), self._said.elapsed()
        if passed > _PATIENCE + _LONGEST * syllables(text) / self._speed:
            self._fail()  # others then never end
            return
        at = self.clause.start + character_at(text, passed * self._speed)
        if self.word is None or at not in self.word:
            word = self._view.unit_at(at, Unit.WORD)
            self._show(self.clause, word)
            self._view.reveal(word)

    def _text_of(self, span: Span) -> str:
        """Return what is said of a span: of what is hidden there, nothing."""
        article, conceals = self._view.article, self._view.conceals
        text = article.text[span.start : span.end] if article else ""
        if not conceals(span):
            return text
        places = enumerate(text, span.start)
        return "".join(_PAUSE if conceals(Span(at, at + 1)) else one for at, one in places)

    def _fall_silent(self) -> None:
        self._clock.stop()
        self._show(None, None)

    def _show(self, clause: Span | None, word: Span | None) -> None:
        before = (self.clause, self.word)
        self.clause, self.word = clause, word
        self._view.repaint_spans(*before, clause, word)

    def _apply(self, settings: Settings, before: Settings) -> None:
        """Forget the measured speed where the reader wants another."""
        if settings.speech_speed != before.speech_speed:
            self._speed = _usual_speed(settings)

    def under(self, sheet: Sheet) -> None:
        """Tint the clause, and the word more."""
        accent = self._view.theme.accent
        for span, strength in ((self.clause, _CLAUSE), (self.word, _WORD)):
            if span is not None:
                sheet.fill(span, thin(accent, strength), grow=0.16)

    def over(self, _: Sheet) -> None:
        """Draw nothing over the text."""

    def beside(self, painter: QPainter, page: Page, region: QRectF) -> None:
        """Draw nothing beside the page."""


def _usual_speed(settings: Settings) -> float:
    """Return in syllables a millisecond what is expected of a voice that was not heard yet."""
    return float(_USUAL * 2 ** (settings.speech_speed / 100))
