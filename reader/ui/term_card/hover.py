"""When a card opens, what it shows, and when it closes: by pointer, key, click and tap."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

from reader.overriding import override
from reader.ui.term_card.hover_input import HoverInput
from reader.ui.term_card.hover_pointer import HoverTimes, PointerTrack
from reader.ui.term_card.hover_stage import HoverStage, Shown, is_word

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.analysis.model import TermSpan
    from reader.analysis.term_index import TermIndex
    from reader.ui.article_view.view import ArticleView
    from reader.ui.term_card.hover_card import HoverCard
    from reader.ui.term_card.hover_stage import Terms
    from reader.ui.term_card.source import CardSource

REHEARSAL = 1000  # milliseconds from new terms to the first card drawn unseen


def milliseconds() -> float:
    """Return the time on a clock that never goes back."""
    return monotonic() * 1000


class HoverController(QObject):
    """Shows the terms of one view in one card.

    The card passes WCAG 2.2 criterion 1.4.13: Escape dismisses it without moving the pointer, the
    pointer can travel to it, and it never goes away by itself.

    Args:
        view: the page.
        card: a child of the page's window.
        source: tells the card what to say.
        keys: the object through which all key events of the program pass (the application).
        clock: milliseconds, for the pointer's speed.

    Signals:
        pin_requested: Subject to keep in the side panel; the card has closed.
    """

    pin_requested = Signal(object)

    def __init__(
        self,
        view: ArticleView,
        card: HoverCard,
        source: CardSource,
        keys: QObject,
        clock: Callable[[], float] = milliseconds,
    ) -> None:
        super().__init__(view)
        self._view, self._card, self._keys = view, card, keys
        self._clock = clock
        self._times = HoverTimes()
        self._stage = HoverStage(view, card, source)
        self._track = PointerTrack()
        self._at: QPoint | None = None
        self._dismissed: TermSpan | None = None
        self.opening = self._timer(self.open_now)
        self.closing = self._timer(self.close_card)
        self.pinning = self._timer(self.pin)
        self.rehearsing = self._timer(self._stage.rehearse)
        self._input = HoverInput(self, view, card)
        self._connect()

    def _timer(self, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True)
        timer.timeout.connect(slot)
        return timer

    def _connect(self) -> None:
        self._view.scrolled.connect(self.follow_page)
        self._view.concealed.connect(self.follow_page)
        self._view.term_focused.connect(self.follow_term)
        self._view.term_activated.connect(self.activate)
        self._card.close_requested.connect(self.dismiss)
        self._card.pin_requested.connect(self.pin)
        self._card.ring_turned.connect(self.turn_ring)
        self._card.jump_requested.connect(self._stage.jump)
        self._card.focus_left.connect(self._leave_card)

    # -- what there is to show

    @property
    def shown(self) -> Shown | None:
        """What the open card shows; None while it is closed."""
        return self._stage.shown

    @property
    def stage(self) -> HoverStage:
        """Knows the terms of each place."""
        return self._stage

    def set_index(self, index: TermIndex) -> None:
        """Take the terms of the article that is open."""
        self.close_card()
        self._dismissed = None
        self._stage.set_index(index)
        self.rehearsing.start(REHEARSAL)

    def set_times(self, times: HoverTimes) -> None:
        """Wait longer or shorter."""
        self._times = times

    # -- the pointer

    def move_pointer(self, point: QPoint, *, instant: bool = False) -> None:
        """Take note that the pointer moved; with `instant` (Ctrl) nothing is waited for."""
        self._at = point
        self._track.move(point, self._clock())
        terms = self._stage.terms_at(point)
        if self._dismissed not in terms:
            self._dismissed = None
        self._keep_or_leave(point, terms)
        wanted = bool(terms) and self._dismissed is None and not self._stage.shows_any(terms)
        rests = self._track.rests(point)
        if not wanted:
            self.opening.stop()
        elif not (rests and self.opening.isActive()):
            self._wait_to_open(point, word=is_word(terms), instant=instant)

    def _wait_to_open(self, point: QPoint, *, word: bool, instant: bool) -> None:
        wait = self._times.words if word else self._times.opening
        if not word and self.shown and not self._stage.is_on_the_way(point):
            wait = min(wait, self._times.switching)
        if instant:
            wait = 0
        if self._track.speed > self._times.speed:
            wait = max(wait, self._times.settling)
        if wait:
            self.opening.start(wait)
        else:
            self.open_now()

    def _keep_or_leave(self, point: QPoint, terms: Terms) -> None:
        if self.shown is None:
            return
        if self._stage.shows_any(terms):
            self.closing.stop()
            self._stage.set_ring(terms)
        elif self._stage.is_on_the_way(point):
            self.closing.stop()
        else:
            self.leave()

    def leave(self) -> None:
        """Begin to close: the pointer is neither on the term nor on its way nor in the card."""
        if self.shown and not self.shown.held and not self.closing.isActive():
            self.closing.start(self._times.closing)

    def leave_page(self) -> None:
        """Take note that the pointer left the page, perhaps into the card."""
        self._at = self._dismissed = None
        self._track.forget()
        self.opening.stop()
        self.leave()

    def enter_card(self) -> None:
        """Take note that the pointer has come to the card."""
        self.closing.stop()
        self.opening.stop()

    def open_now(self) -> None:
        """Show the longest term under the pointer."""
        self.opening.stop()
        terms = self._stage.terms_at(self._at)
        if terms and not self._stage.shows_any(terms):
            self._show(Shown(terms[0], terms, held=False))

    def click(self, point: QPoint) -> None:
        """Open the term under a click or tap at once; clicked again, it is pinned.

        Pinning waits for the second half of a double-click, which selects a word instead.
        """
        terms = self._stage.terms_at(point)
        self._at = point
        if self._stage.shows_any(terms):
            self.pinning.start(QGuiApplication.styleHints().mouseDoubleClickInterval())
        elif terms and not is_word(terms):
            self._show(Shown(terms[0], terms, held=True))

    def press(self, point: QPoint) -> None:
        """Close the card when the reader turns to another place of the page."""
        self.opening.stop()
        self.pinning.stop()
        if not self._stage.shows_any(self._stage.terms_at(point)):
            self.close_card()

    # -- keys and links

    def activate(self, term: TermSpan) -> None:
        """Show the term the keyboard stands on; asked again, pin it."""
        if self.shown and self.shown.term == term:
            self.pin()
        else:
            self._show(Shown(term, self._stage.ring_of(term), held=True))

    def hold(self, term: TermSpan) -> None:
        """Show a term, or an ordinary word, until the reader closes it."""
        self._show(Shown(term, (term,), held=True))

    def follow_term(self, term: TermSpan | None) -> None:
        """Let an open card go with the keyboard from term to term."""
        if self.shown and term and term != self.shown.term:
            self._show(Shown(term, self._stage.ring_of(term), held=True))

    def turn_ring(self, step: int, *, around: bool = True) -> bool:
        """Show the next shorter (1) or longer (-1) term of the place.

        Args:
            step: 1 or -1.
            around: go on from the last to the first.

        Returns:
            False at the end of the ring, or where there is only one.
        """
        if self.shown is None or len(self.shown.ring) == 1:
            return False
        ring, to = self.shown.ring, self.shown.position + step
        if not around and not 0 <= to < len(ring):
            return False
        self._show(Shown(ring[to % len(ring)], ring, self.shown.held))
        return True

    def pin(self) -> None:
        """Give what the card shows to the side panel."""
        subject = self._card.subject
        if self.shown and subject:
            self.close_card()
            self.pin_requested.emit(subject)

    def dismiss(self) -> None:
        """Close at the reader's wish; the pointer must leave the term before it opens again."""
        self._dismissed = self.shown.term if self.shown else None
        self.close_card()

    # -- the card

    def close_card(self) -> None:
        """Close the card, if it is open."""
        for timer in (self.opening, self.closing, self.pinning):
            timer.stop()
        if self.shown is None:
            return
        self._keys.removeEventFilter(self)
        self._stage.close()

    def follow_page(self) -> None:
        """Keep the card by its term when the page moves; close it when that is gone or hidden."""
        if self.shown is None:
            return
        self.opening.stop()
        if not self._stage.settle():
            self.close_card()
        elif self._at is not None:
            self._keep_or_leave(self._at, self._stage.terms_at(self._at))

    def _show(self, shown: Shown) -> None:
        self.opening.stop()
        self.closing.stop()
        was_closed = self.shown is None
        if self._view.conceals(shown.term.span):
            self.close_card()
        elif self._stage.show(shown, self._at):
            self._dismissed = None
            if was_closed:
                self._keys.installEventFilter(self)

    def _leave_card(self, _step: int) -> None:
        self._view.setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Catch Escape anywhere in the window while the card is open."""
        kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if event.type() not in kinds or not isinstance(event, QKeyEvent):
            return False
        if event.key() != Qt.Key.Key_Escape or not self._is_ours(watched):
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self.dismiss()
        return True

    def _is_ours(self, watched: QObject) -> bool:
        window = self._view.window()
        if isinstance(watched, QWidget):
            return watched.window() is window
        return watched is window.windowHandle()
