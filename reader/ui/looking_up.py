"""Looks a word up on request: what is selected, or the word at the cursor."""

# ruff: noqa: PLC0415  # nothing of it is loaded before it is first wanted

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from reader.language import Text
from reader.ui.requests import Request

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from reader.analysis.model import TermSpan
    from reader.ui.article_view.view import ArticleView
    from reader.ui.dictionary_words import DictionaryWords
    from reader.ui.page_words import PageWords
    from reader.ui.term_card.hover import HoverController
    from reader.ui.workspace import Workspace

NO_WORD = Text(
    en="Select a word to look it up, or put the cursor into one.",
    zh="请先选中要查的词，或把光标放到词上。",
)
PREPARING = Text(
    en="The dictionary is being made ready, which takes some seconds the first time.",
    zh="正在准备词典，首次需要几秒钟。",
)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LookingUp(QObject):
    """Shows the card of a word that was asked for; that of a policy term comes first.

    Args:
        workspace: the open article and the signals.
        view: the page.
        hover: has the card.
        dictionary: is loaded when it is first wanted; owns this object.
        words: of the page.
    """

    def __init__(
        self,
        workspace: Workspace,
        view: ArticleView,
        hover: HoverController,
        dictionary: DictionaryWords,
        words: PageWords,
    ) -> None:
        super().__init__(dictionary)
        self._workspace, self._view, self._hover = workspace, view, hover
        self._dictionary, self._words = dictionary, words
        self._waiting = False
        dictionary.ready.connect(self._go_on)
        workspace.asked.connect(self._fulfil)
        view.key_takers.append(self._take_key)
        # After the click, which pins what is shown already.
        view.word_touched.connect(self._show_touched, Qt.ConnectionType.QueuedConnection)

    def _fulfil(self, request: Request) -> None:
        if request is Request.LOOK_UP:
            self.look_up()

    def look_up(self) -> None:
        """Show the policy term that is meant; asked again, or without one, the dictionary's."""
        term = self._term()
        if term is not None and self._hover.shown is None:
            self._hover.activate(term)
        elif self._words.edition is not None:
            self._show_word()
        elif self._dictionary.loading:
            self._waiting = True
            self._workspace.say(PREPARING)
        else:
            self._send_for()

    def _send_for(self) -> None:
        from reader.dictionary.addon import MISSING, dictionary_file

        if dictionary_file() is None:
            self._workspace.say(MISSING)
            return
        self._waiting = True
        self._dictionary.load()

    def _go_on(self) -> None:
        if self._waiting:
            self._waiting = False
            if self._words.edition is not None:
                self._show_word()

    def _show_word(self) -> None:
        word = self._word()
        if word is None:
            self._workspace.say(self._not_found())
        else:
            self._hover.hold(word)

    def _show_touched(self, offset: int) -> None:
        """Show the word under a finger, if words are wanted and it does not tell a hidden one."""
        for word in self._words.covering(offset):
            if not self._view.conceals(word.span):
                self._hover.hold(word)

    def _word(self) -> TermSpan | None:
        """Return the word that is meant: all that is selected, or the one at its start."""
        selected, selection = self._view.selected, self._view.selection
        if selected is not None:
            return self._words.span_of(selected) or self._words.at(selected.start)
        shown = self._hover.shown
        if shown is not None:
            return self._words.span_of(shown.term.span) or self._words.at(shown.term.span.start)
        return self._words.at(selection.cursor) if selection else None

    def _not_found(self) -> Text:
        text = self._view.selected_text().strip()
        if not text or "\n" in text:
            return NO_WORD
        text = text if len(text) <= 12 else f"{text[:11]}…"  # noqa: PLR2004
        return Text(en=f"“{text}” is not in the dictionary.", zh=f"词典中没有“{text}”。")

    def _term(self) -> TermSpan | None:
        """Return the policy term that is meant, if any."""
        selected, selection = self._view.selected, self._view.selection
        if selected is not None:
            covering = self._view.index.covering(selected.start)
            return next((term for term in covering if term.span == selected), None)
        if self._view.current_term is not None:
            return self._view.current_term
        return next(iter(self._view.index.covering(selection.cursor) if selection else ()), None)

    def _take_key(self, event: QKeyEvent) -> bool:
        """Let Enter look up the word at the keyboard's caret, where no term stands."""
        caret = self._workspace.settings.caret and self._workspace.settings.dictionary
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() not in _ENTER or not (caret and plain) or self._view.current_term:
            return False
        if self._words.edition is None or self._word() is None:
            return False
        self._show_word()
        return True
