"""Keeps the projected page in step with the teacher's: place, term, selection, pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent

from reader.article.model import Span
from reader.overriding import override

if TYPE_CHECKING:
    from reader.analysis.model import TermSpan
    from reader.ui.article_view.view import ArticleView

NEAR_TOP = 0.06  # share of the height above a passage that fills the page
_NOTCH = 120  # eighths of a degree, as Qt reports one step of an ordinary wheel
ROOM = 1.2  # em kept above and below what is brought into sight


class Following(QObject):
    """Carries what happens on one page over to another that is set differently.

    Args:
        leader: the teacher's page.
        follower: the projected page.

    Attributes:
        shows_pointer: what the teacher points at is brought into sight of the class.

    Signals:
        moved: the projected page shows another passage.
        pointed: QPointF of the projected page that the teacher points at, or None.
    """

    moved = Signal()
    pointed = Signal(object)

    def __init__(self, leader: ArticleView, follower: ArticleView) -> None:
        super().__init__(follower)
        self._leader, self._follower = leader, follower
        self._active = False
        self._place: tuple[int, float] | None = None  # of a teacher whose class was led elsewhere
        self.shows_pointer = False
        leader.scrolled.connect(self._take_place)
        leader.term_focused.connect(self._take_term)
        leader.selection_changed.connect(self._take_selection)
        leader.viewport().installEventFilter(self)
        follower.viewport().setMouseTracking(True)
        follower.viewport().installEventFilter(self)

    def set_active(self, active: bool) -> None:  # noqa: FBT001  # Qt's own way of setters
        """Follow, or stay where it is."""
        if active and not self._active:
            self._place = None
        self._active = active
        if active:
            self._take_place()
            self._take_term(self._leader.current_term)
            self._take_selection(self._leader.selected)

    def _take_place(self) -> None:
        """Go along with the teacher.

        After a passage was brought before the class, only when the teacher has gone on: a page
        that is set anew, because a panel was opened, takes nothing away from the class.
        """
        if self._active and self._place_now() != self._place:
            self.align()

    def _place_now(self) -> tuple[int, float]:
        share = self._share()
        return self._leader.first_visible(), share if share in {0.0, 1.0} else 0.5

    def _share(self) -> float:
        bar = self._leader.verticalScrollBar()
        return bar.value() / bar.maximum() if bar.maximum() else 0.0

    def align(self) -> None:
        """Show the passage the teacher reads.

        What stands at the top of one page stands at the top of the other, what stands at the
        bottom at the bottom, and between them in proportion: so the larger type of the projector
        reaches every line as the teacher scrolls.
        """
        leader, follower = self._leader, self._follower
        if not self._active or leader.page is None or follower.page is None:
            return
        self._place, share = None, self._share()
        if share in {0.0, 1.0}:
            self._scroll(share * follower.verticalScrollBar().maximum())
            return
        y = leader.verticalScrollBar().value() + round(share * leader.viewport().height())
        offset = leader.page.gap_at(QPointF(leader.page.frame.left, y))
        wanted = follower.page.line_top(offset) - share * follower.viewport().height()
        self._to_whole_line(wanted)

    def _to_whole_line(self, top: float) -> None:
        page = self._follower.page
        if page is not None:
            line = page.first_whole_line(max(0.0, top))
            self._scroll(page.line_top(line) - 0.4 * page.em if top > page.frame.top else top)

    def _scroll(self, top: float) -> None:
        self._follower.verticalScrollBar().setValue(round(max(0.0, top)))
        self.moved.emit()

    def bring(self, span: Span, share: float = 0.3) -> None:
        """Bring a span into sight, if it is not, at a share of the height from the top.

        A smaller `share` leaves more room below; with less than 0.2 it is brought there even
        where it is in sight, so that what stands below it has its room.
        """
        view = self._follower
        boxes = view.rects_of(span)
        if not boxes or view.page is None:
            return
        height = view.viewport().height()
        lowest = height * (0.3 if share < 0.2 else 1.0) - ROOM * view.em  # noqa: PLR2004  # see above
        if not ROOM * view.em <= boxes[0].top() <= boxes[-1].bottom() <= lowest:
            y = view.verticalScrollBar().value()
            self._to_whole_line(y + boxes[0].top() - share * height)
        self._place = self._place_now()

    def bring_whole(self, span: Span) -> None:
        """Bring as much of a passage into sight as there is room for, from its beginning."""
        view = self._follower
        boxes = view.rects_of(span)
        height = view.viewport().height()
        if boxes and boxes[-1].bottom() - boxes[0].top() > height / 2:
            self.bring(Span(span.start, span.start + 1), NEAR_TOP)
        else:
            self.bring(span)

    def put(self, offset: int) -> None:
        """Bring the line of a character to the top of the projected page."""
        self._follower.scroll_to(offset)
        self._place = self._place_now()
        self.moved.emit()

    def lead(self) -> None:
        """Bring the teacher's page to where the projected one is, as after presenting in place."""
        self._leader.scroll_to(self._follower.first_visible())

    def in_sight(self) -> Span:
        """Return the characters of the lines that are wholly on the projected page."""
        view = self._follower
        first = view.first_visible()
        low = QPoint(view.viewport().width() - 1, round(view.viewport().height() - ROOM * view.em))
        return Span(first, max(first, view.gap_at(low)))

    def _take_term(self, term: TermSpan | None) -> None:
        if self._active:
            self._follower.focus_term(None)
            if term is not None:
                self.bring(term.span)
            self._follower.focus_term(term)

    def _take_selection(self, span: Span | None) -> None:
        if self._active:
            self._follower.select(span)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            if watched is self._follower.viewport():  # in place the class's page is the teacher's
                self.pointed.emit(event.position())
            else:
                self.point_at(event.position().toPoint())
        elif event.type() == QEvent.Type.Leave:
            self.pointed.emit(None)
        elif event.type() == QEvent.Type.Wheel and isinstance(event, QWheelEvent):
            return watched is not self._follower.viewport() and self._turn(event)
        return False

    def _turn(self, event: QWheelEvent) -> bool:
        """Scroll the projected page by a wheel over a page that needs no scrolling itself."""
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if not plain or not self._leads_nowhere():
            return False
        bar = self._follower.verticalScrollBar()
        lines = -round(3 * event.angleDelta().y() / _NOTCH)
        self._to_whole_line(bar.value() + lines * bar.singleStep())
        return True

    def _leads_nowhere(self) -> bool:
        """Tell whether the teacher's page is all in sight, so that it cannot lead by scrolling."""
        return self._active and not self._leader.verticalScrollBar().maximum()

    def turn_page(self, step: int) -> bool:
        """Show the next (1) or previous (-1) screen to the class where the teacher's page is short.

        Returns:
            False where the teacher's own page scrolls, and leads.
        """
        if not self._leads_nowhere():
            return False
        bar = self._follower.verticalScrollBar()
        page = bar.pageStep() - round(2 * self._follower.em)
        self._to_whole_line(bar.value() + step * page)
        return True

    def point_at(self, point: QPoint) -> None:
        """Tell where the projected page has what stands at a point of the teacher's."""
        at = self.counterpart(point) if self._active else None
        if at is not None and self.shows_pointer:
            height = self._follower.viewport().height()
            if not 0 <= at.y() <= height - self._follower.em / 2:
                offset = self._leader.gap_at(point)
                self.bring(Span(offset, offset + 1))
                at = self.counterpart(point)
        self.pointed.emit(at)

    def counterpart(self, point: QPoint) -> QPointF | None:
        """Return the place of the projected page that is to the same character as `point`."""
        leader, follower = self._leader, self._follower
        length = len(leader.article.text) if leader.article else 0
        if not length:
            return None
        offset = leader.offset_at(point)
        offset = min(leader.gap_at(point), length - 1) if offset is None else offset
        span = Span(offset, offset + 1)
        here, there = leader.rects_of(span), follower.rects_of(span)
        if not here or not there:  # a newline has no place
            return None
        scale = follower.em / leader.em
        x = there[0].left() + (point.x() - here[0].left()) * scale
        return QPointF(x, there[0].center().y() + (point.y() - here[0].center().y()) * scale)
