"""The open card and its term: what is shown, where, and the other terms of the place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication

from reader.analysis.term_index import TermIndex
from reader.dictionary.entry import word_of
from reader.ui.term_card.hover_pointer import in_corridor
from reader.ui.term_card.word_content import Lexicon

if TYPE_CHECKING:
    from reader.analysis.model import TermSpan
    from reader.article.model import Span
    from reader.ui.article_view.view import ArticleView
    from reader.ui.term_card.hover_card import HoverCard
    from reader.ui.term_card.source import CardSource

Terms = tuple["TermSpan", ...]


def is_word(terms: Terms) -> bool:
    """Tell whether what stands at a place is an ordinary word and no term."""
    return len(terms) == 1 and bool(word_of(terms[0].concepts[0]))


class PageLexicon(Lexicon, Protocol):
    """What is asked of the ordinary words of a page."""

    def covering(self, offset: int) -> Terms:
        """Return the ordinary word at a place, if words are wanted at all."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the open card shows.

    Attributes:
        term: the occurrence.
        ring: all terms that cover the place, longest first; `term` is among them.
        held: the reader asked for it by key or click, so that it stays when the pointer goes.
    """

    term: TermSpan
    ring: Terms
    held: bool

    @property
    def position(self) -> int:
        """Place of the term in the ring."""
        return self.ring.index(self.term)


class HoverStage:
    """Puts terms of one view into one card, and keeps the card by its term.

    Args:
        view: the page.
        card: a child of the page's window.
        source: tells the card what to say.

    Attributes:
        words: the ordinary words of the page; None where none are explained.
    """

    def __init__(self, view: ArticleView, card: HoverCard, source: CardSource) -> None:
        self._view, self._card, self._source = view, card, source
        self._index = TermIndex(())
        self.words: PageLexicon | None = None
        self._shown: Shown | None = None

    @property
    def shown(self) -> Shown | None:
        """What the open card shows; None while it is closed."""
        return self._shown

    def set_index(self, index: TermIndex) -> None:
        """Take the terms of the article that is open."""
        self._index = index

    def use_words(self, words: PageLexicon) -> None:
        """Explain ordinary words, too."""
        self._source.dictionary = self.words = words

    def rehearse(self) -> None:
        """Draw the card of the first term unseen."""
        subject = next((self._source.subject(term) for term in self._index.terms), None)
        if subject and self._source.knows(subject):
            self._card.rehearse(subject)

    def terms_at(self, point: QPoint | None) -> Terms:
        """Return the terms under a point, longest first; where there is none, the word.

        None of them tells what is hidden from the reader.
        """
        offset = None if point is None else self._view.offset_at(point)
        if offset is None:
            return ()
        terms = self._index.covering(offset) or (self.words.covering(offset) if self.words else ())
        return tuple(term for term in terms if not self._view.conceals(term.span))

    def ring_of(self, term: TermSpan) -> Terms:
        """Return the terms that cover the first character of one."""
        terms = tuple(self._index.covering(term.span.start))
        return terms if term in terms else (term,)

    def shows_any(self, terms: Terms) -> bool:
        """Tell whether the shown term is among some."""
        return self._shown is not None and self._shown.term in terms

    def is_on_the_way(self, point: QPoint) -> bool:
        """Tell whether a point of the viewport lies between the shown term and its card."""
        if self._shown is None:
            return False
        at = self._in_window(point)
        return in_corridor(at, self._lines(self._shown.term.span), self._card.geometry())

    def show(self, shown: Shown, pointer: QPoint | None) -> bool:
        """Show a term; tell whether it could be shown.

        Args:
            shown: the term and its ring.
            pointer: place in the viewport; of a term on two lines, the card takes the near one.
        """
        lines = self._lines(shown.term.span)
        subject = self._source.subject(shown.term)
        if not lines or not self._source.knows(subject):
            return False
        self._shown = shown
        self._card.set_lines(lines, self._line_near(lines, pointer))
        self._card.set_ring(shown.position, len(shown.ring))
        self._card.show_subject(subject)
        self._card.open()
        self._view.set_hovered(shown.term.span)
        return True

    def set_ring(self, terms: Terms) -> None:
        """Take the terms of another place inside the shown one."""
        if self._shown and terms != self._shown.ring:
            self._shown = Shown(self._shown.term, terms, self._shown.held)
            self._card.set_ring(self._shown.position, len(terms))

    def jump(self, span: Span) -> None:
        """Go to another occurrence of the shown term; the card goes along with its history."""
        self._view.leap_to(span)
        found = [term for term in self._index.covering(span.start) if term.span == span]
        if found and self._shown:
            self._shown = Shown(found[0], self.ring_of(found[0]), held=True)
            self._view.set_hovered(span)
            self._card.set_ring(self._shown.position, len(self._shown.ring))
            self.settle()

    def settle(self) -> bool:
        """Put the card by its term, wherever that is; False when it is out of sight or hidden."""
        span = self._shown.term.span if self._shown else None
        lines = self._lines(span) if span and not self._view.conceals(span) else []
        if lines:
            self._card.set_lines(lines, 0)
            self._card.settle()
        return bool(lines)

    def close(self) -> None:
        """Close the card; the keyboard goes back to the page."""
        self._shown = None
        focused = QApplication.focusWidget()
        if focused is not None and self._card.isAncestorOf(focused):
            self._view.setFocus()
        self._card.close_card()
        self._view.set_hovered(None)

    def _lines(self, span: Span) -> list[QRect]:
        """Return a span's rectangles on the screen, in the window's coordinates."""
        port = self._view.viewport()
        offset = self._in_window(QPoint(0, 0))
        rects = (rect.toAlignedRect() for rect in self._view.rects_of(span))
        return [rect.translated(offset) for rect in rects if rect.intersects(port.rect())]

    def _line_near(self, lines: list[QRect], pointer: QPoint | None) -> int:
        if pointer is None:
            return 0
        at = self._in_window(pointer)
        return next((n for n, line in enumerate(lines) if line.contains(at)), 0)

    def _in_window(self, point: QPoint) -> QPoint:
        return self._view.viewport().mapTo(self._view.window(), point)
