"""A finger on the page: a swipe scrolls, a tap opens a card, a long press takes the word, too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QScroller

from reader.overriding import override
from reader.ui.finger import is_finger, scroller_of

if TYPE_CHECKING:
    from reader.ui.article_view.selection import Selection
    from reader.ui.article_view.view import ArticleView

_LONG = 500  # milliseconds, as Android and Windows have it


class TouchInput(QObject):
    """Acts on the mouse events that Qt makes of a finger's, before the page does.

    A tap stays the click it is made into; on an ordinary word it does what a resting pointer does,
    which a finger cannot. What a drawing tool takes does not come here.

    Args:
        view: the page; owns this object.
    """

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self._view, self._page = view, view.viewport()
        self._pressed: QPointF | None = None
        self._swiping = self._tapping = False
        self._before: Selection | None = None
        self._holding = QTimer(self, singleShot=True, interval=_LONG)
        self._holding.timeout.connect(self.hold)
        self._scroller = scroller_of(self._page)
        self._page.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent) or not is_finger(event):
            return False
        if self._view.article is None:
            return False
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress:
            self._press(event)
        elif kind == QEvent.Type.MouseMove and self._pressed is not None:
            return self._move(event)
        elif kind == QEvent.Type.MouseButtonRelease:
            self._release(event)
        return False

    def _press(self, event: QMouseEvent) -> None:
        self._pressed, self._swiping = event.position(), False
        halted = self._scroller.state() is QScroller.State.Scrolling
        self._tapping = not halted and not self._view.claimed(event.position().toPoint())
        self._before = self._view.selection
        self._holding.start()
        self._pass(QScroller.Input.InputPress, event)

    def _move(self, event: QMouseEvent) -> bool:
        """Scroll once the finger has gone far enough; tell whether the move is not the page's."""
        if self._pressed is None:
            return False
        way = (event.position() - self._pressed).manhattanLength()
        if not self._swiping and way >= QGuiApplication.styleHints().startDragDistance():
            self._swiping, self._tapping = True, False
            self._holding.stop()
            self._view.select(self._before)  # the finger did not mean to click
        self._pass(QScroller.Input.InputMove, event)
        return True

    def _release(self, event: QMouseEvent) -> None:
        self._holding.stop()
        if self._pressed is not None:
            self._pass(QScroller.Input.InputRelease, event)
            offset = self._view.offset_at(event.position().toPoint())
            if self._tapping and offset is not None and not self._view.index.covering(offset):
                self._view.word_touched.emit(offset)
        self._pressed = None

    def _pass(self, kind: QScroller.Input, event: QMouseEvent) -> None:
        self._scroller.handleInput(kind, event.position(), event.timestamp())

    def hold(self) -> None:
        """Select the word under the finger, as a double-click does, and open its card.

        The finger that goes on without being lifted selects more words.
        """
        at, self._pressed = self._pressed, None
        if at is None:
            return
        self._scroller.stop()
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        double = QEvent.Type.MouseButtonDblClick
        place = self._page.mapToGlobal(at)
        QCoreApplication.sendEvent(self._page, QMouseEvent(double, at, place, left, left, none))
        offset = self._view.offset_at(at.toPoint())
        if offset is None:
            return
        covering = self._view.index.covering(offset)
        if not covering:
            self._view.word_touched.emit(offset)
        elif not self._view.conceals(covering[0].span):
            self._view.term_activated.emit(covering[0])
