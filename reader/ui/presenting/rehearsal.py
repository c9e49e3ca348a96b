"""Draws unseen what the class may see next, so that the projector keeps step with the teacher.

The first time a character is drawn in the projector's large type its outline is filled, which
makes the first look at a screen four times as slow as the second.
"""

from __future__ import annotations

from itertools import islice
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, QTimer
from PySide6.QtGui import QImage, QPainter

from reader.overriding import override

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from reader.analysis.model import TermSpan
    from reader.ui.article_view.view import ArticleView

    _Subject = tuple[tuple[str, ...], str]  # the concepts of a term, and how it is written

REST = 150  # milliseconds after the page was painted: who goes on is not kept waiting
PAUSE = 15  # milliseconds between two steps, in which the window does everything else
_STRIPS = 8  # a screen is drawn in so many steps of a few milliseconds each
_ABOVE, _BELOW = 1, 2  # screens
_NEAR = (1, -1)  # screens whose cards are set, too, counted from the one that is shown
_FAR = 12  # screens of an article that is gone through whole
_TERMS, _CARDS = 2_000, 60  # of a long one so many terms are looked at, and so many cards set


class Rehearsal(QObject):
    """Goes through what is near the place that is shown, the likeliest first.

    A card is asked for where the teacher has just gone to: that term's comes first. It brings the
    term to the top, and so the next screen into sight, which is drawn then. The teacher's page is
    drawn along: the class waits for it, too, where both are painted one after the other. What is
    farther away follows once, so that a leap is no surprise.

    Args:
        view: the projected page; owns this object.
        rehearse: draws the card of a term unseen.
        leader: the teacher's page.

    Attributes:
        unseen: tells whether what is painted at this moment changes nothing before the class.
    """

    def __init__(
        self, view: ArticleView, rehearse: Callable[[TermSpan], None], leader: ArticleView
    ) -> None:
        super().__init__(view)
        self._view, self._rehearse, self._leader = view, rehearse, leader
        self._nothing = QImage(1, 1, QImage.Format.Format_RGB32)
        self._steps: Iterator[None] = iter(())
        self._setting: tuple[object, ...] = ()
        self._told: set[_Subject] = set()
        self._far_cards: set[_Subject] = set()
        self._far_strips: set[tuple[ArticleView, int]] = set()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)
        self._active = False
        self.unseen: Callable[[], bool] = lambda: False
        for page in (view, leader):
            page.scrolled.connect(self.begin)
            page.viewport().installEventFilter(self)

    @property
    def is_done(self) -> bool:
        """Tell whether all that may come next was drawn."""
        return not self._timer.isActive()

    def set_active(self, active: bool) -> None:  # noqa: FBT001  # Qt's own way of setters
        """Rehearse from now on, or no longer."""
        self._active = active
        self.begin()

    def begin(self, *_: object) -> None:
        """Begin anew around what is shown now."""
        if self._active and self._view.article is not None:
            self._steps = self._around()
            self._timer.start(REST)
        else:
            self._timer.stop()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait longer while something goes on that the class sees."""
        painted = event.type() == QEvent.Type.Paint and not self.unseen()
        if painted and self._timer.isActive():
            self._timer.start(REST)
        return False

    def _step(self) -> None:
        self._timer.setInterval(PAUSE)
        if next(self._steps, self) is self:
            self._timer.stop()

    def _around(self) -> Iterator[None]:
        self._told.clear()
        here = self._terms(0)
        yield from self._cards(here[:1])
        below = range(_STRIPS, (_BELOW + 1) * _STRIPS)
        above = range(-1, -_ABOVE * _STRIPS - 1, -1)
        for page in (self._view, self._leader):
            yield from self._strips(page, below[:_STRIPS])
        yield from self._cards(here[1:])
        for page in (self._view, self._leader):
            yield from self._strips(page, [*below[_STRIPS:], *above])
        for screen in _NEAR:
            yield from self._cards(self._terms(screen))
        yield from self._far()

    def _far(self) -> Iterator[None]:
        """Go through what is left of the article, each part once while it is set the same."""
        setting = self._view.article, self._view.em, self._view.theme, self._leader.em
        if setting != self._setting:
            self._setting = setting
            self._far_cards.clear()
            self._far_strips.clear()
        yield from self._every_strip(self._view)
        for term in islice(self._view.index.terms, _TERMS):
            if len(self._far_cards) >= _CARDS:
                break
            if (subject := self._subject(term)) not in self._far_cards:
                yield from self._cards([term])
                self._far_cards.add(subject)
        yield from self._every_strip(self._leader)

    def _every_strip(self, page: ArticleView) -> Iterator[None]:
        """Draw every strip of an article that is not long."""
        height = max(1, page.viewport().height()) / _STRIPS
        count = ceil(page.page.height / height) if page.page else 0
        for strip in range(count if count <= _FAR * _STRIPS else 0):
            if (page, strip) not in self._far_strips:
                yield from self._strips(page, [strip - page.verticalScrollBar().value() / height])
                self._far_strips.add((page, strip))

    def _terms(self, screen: int) -> list[TermSpan]:
        """Return the terms of a screen, from the one on that the teacher stands on."""
        current = self._view.current_term
        first = current.span.start if current else 0
        terms = self._view.index.in_span(self._view.in_sight(screen))
        return sorted(terms, key=lambda term: (term != current, term.span.start < first))

    def _cards(self, terms: Iterable[TermSpan]) -> Iterator[None]:
        """Draw the cards of terms, each once: a word is said again and again."""
        for term in terms:
            subject = self._subject(term)
            if subject not in self._told:
                self._told.add(subject)
                self._rehearse(term)
                yield

    def _subject(self, term: TermSpan) -> _Subject:
        article, span = self._view.article, term.span
        return term.concepts, article.text[span.start : span.end] if article else ""

    def _strips(self, page: ArticleView, numbers: Iterable[float]) -> Iterator[None]:
        """Draw strips of a page, counted from the top of what is in sight."""
        for number in numbers:
            size = page.viewport().size()
            height = size.height() / _STRIPS
            self._draw(page, QRectF(0, number * height, size.width(), height))
            yield

    def _draw(self, page: ArticleView, region: QRectF) -> None:
        """Draw a part of a page on one pixel: what is kept of it are glyphs and decorations."""
        self._nothing.setDevicePixelRatio(page.devicePixelRatio())
        painter = QPainter(self._nothing)
        page.draw(painter, region)
        painter.end()
        page.stay()
