"""Reading and selecting by keyboard: scroll, walk the terms, extend a selection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from reader.article.model import Span
from reader.ui.article_view.movements import Movements
from reader.ui.article_view.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from reader.ui.article_view.view import ArticleView

Step = QKeySequence.StandardKey


class KeyboardInput:
    """Turns key presses into movements of the page and of the selection.

    Args:
        view: what is read.
    """

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._moves = moves = Movements(view)
        self._selecting: dict[Step, Callable[[int], int]] = {
            Step.SelectNextChar: moves.next_character,
            Step.SelectPreviousChar: moves.previous_character,
            Step.SelectNextWord: moves.next_word,
            Step.SelectPreviousWord: moves.previous_word,
            Step.SelectNextLine: moves.next_line,
            Step.SelectPreviousLine: moves.previous_line,
            Step.SelectStartOfLine: self._line_start,
            Step.SelectEndOfLine: lambda at: moves.line(at).end,
            Step.SelectStartOfDocument: moves.start,
            Step.SelectEndOfDocument: moves.end,
        }

    def press(self, event: QKeyEvent) -> bool:
        """Act on a key; tell whether it was one of the page's."""
        if self._view.article is None:
            return False
        return self._select(event) or self._scroll(event) or self._ask(event)

    def _select(self, event: QKeyEvent) -> bool:
        for step, move in self._selecting.items():
            if event.matches(step):
                self._extend(move)
                return True
        return False

    def _extend(self, move: Callable[[int], int]) -> None:
        view = self._view
        text = view.article.text if view.article else ""
        start = view.current_term.span.start if view.current_term else view.first_visible()
        selection = view.selection or Selection(Span(start, start), start)
        moved = selection.moved_to(move(selection.cursor))
        view.select(moved)
        at = min(moved.cursor, max(0, len(text) - 1))
        view.reveal(Span(at, at + 1))

    def _scroll(self, event: QKeyEvent) -> bool:
        bar = self._view.verticalScrollBar()
        page = bar.pageStep() - round(2 * self._view.em)
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        places = {
            Qt.Key.Key_Space: bar.value() + (-page if back else page),
            Qt.Key.Key_PageDown: bar.value() + page,
            Qt.Key.Key_PageUp: bar.value() - page,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: bar.maximum(),
        }
        place = places.get(Qt.Key(event.key()))
        if place is None:
            return False
        bar.setValue(place)
        return True

    def _ask(self, event: QKeyEvent) -> bool:
        keys = {
            Qt.Key.Key_N: self._view.next_term,
            Qt.Key.Key_P: self._view.previous_term,
            Qt.Key.Key_Return: self._activate,
            Qt.Key.Key_Enter: self._activate,
        }
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        act = keys.get(Qt.Key(event.key())) if plain else None
        if act is None:
            return False
        act()
        return True

    def _activate(self) -> None:
        if term := self._view.current_term:
            self._view.term_activated.emit(term)

    def _line_start(self, at: int) -> int:
        """A cursor after the last character of a line still belongs to that line."""
        selected = self._view.selected
        forward = selected is not None and selected.end == at
        return self._moves.line(at - 1 if forward else at).start
