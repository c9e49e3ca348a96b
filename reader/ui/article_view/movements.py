"""Where a cursor comes to when it moves by character, word, line, sentence or paragraph."""

# ruff: noqa: PLC0415  # sentences are not in the first picture

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from reader.article.model import Span
from reader.ui.article_view.selection import Unit

if TYPE_CHECKING:
    from reader.ui.article_view.view import ArticleView


class Movements:
    """Each takes an offset and returns another; none leaves the article.

    Args:
        view: what is read.
    """

    def __init__(self, view: ArticleView) -> None:
        self._view = view

    @property
    def _text(self) -> str:
        return self._view.article.text if self._view.article else ""

    def start(self, _: int) -> int:
        """Go to the beginning of the article."""
        return 0

    def end(self, _: int) -> int:
        """Go behind its last character."""
        return len(self._text)

    def next_character(self, at: int) -> int:
        """Go on by a character."""
        return min(len(self._text), at + 1)

    def previous_character(self, at: int) -> int:
        """Go back by a character."""
        return max(0, at - 1)

    def next_word(self, at: int) -> int:
        """Go behind the word at a place."""
        return self._view.unit_at(at, Unit.WORD).end if at < len(self._text) else at

    def previous_word(self, at: int) -> int:
        """Go to the beginning of the word before a place."""
        return self._view.unit_at(at - 1, Unit.WORD).start if at else 0

    def next_sentence(self, at: int) -> int:
        """Go to the beginning of the next sentence, or behind the last."""
        from reader.article.sentences import sentences

        text = self._text
        later = sentences(text, Span(at, len(text)))
        return next((one.start for one in later if one.start > at), len(text))

    def previous_sentence(self, at: int) -> int:
        """Go to the beginning of the sentence, or of the one before it."""
        from reader.article.sentences import sentence_at

        text = self._text
        while at > 0:
            at -= 1
            if not text[at].isspace():
                return sentence_at(text, at).start
        return 0

    def next_paragraph(self, at: int) -> int:
        """Go to the beginning of the next paragraph, or behind the last."""
        found = self._text.find("\n", at)
        return len(self._text) if found < 0 else found + 1

    def previous_paragraph(self, at: int) -> int:
        """Go to the beginning of the paragraph, or of the one before it."""
        return self._text.rfind("\n", 0, max(0, at - 1)) + 1

    def line(self, at: int) -> Span:
        """Return the characters of the line that holds one."""
        page = self._view.page
        return page.line_span(at) if page else Span(at, at)

    def next_line(self, at: int) -> int:
        """Go straight down by a line."""
        return self._line_away(at, 1)

    def previous_line(self, at: int) -> int:
        """Go straight up by a line."""
        return self._line_away(at, -1)

    def _line_away(self, at: int, lines: int) -> int:
        page = self._view.page
        if page is None:
            return at
        here = page.rects_of(Span(at, at + 1)) or page.rects_of(Span(at - 1, at))
        if not here:
            return at
        pitch = page.pitch
        return page.gap_at(QPointF(here[0].left(), here[0].center().y() + lines * pitch))
