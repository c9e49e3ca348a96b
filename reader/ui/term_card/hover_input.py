"""Events of the page, the card and the window, handed to the controller of the card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QWheelEvent

from reader.overriding import override
from reader.ui.term_card.hover_pointer import WheelNotches

if TYPE_CHECKING:
    from reader.ui.article_view.view import ArticleView
    from reader.ui.term_card.hover import HoverController
    from reader.ui.term_card.hover_card import HoverCard

_CTRL = Qt.KeyboardModifier.ControlModifier


class HoverInput(QObject):
    """Watches; what to do is decided by the controller.

    Args:
        controller: is told.
        view: whose pointer and keys are watched.
        card: whose edges are watched.
    """

    def __init__(self, controller: HoverController, view: ArticleView, card: HoverCard) -> None:
        super().__init__(controller)
        self._controller, self._view, self._card = controller, view, card
        self._page = view.viewport()
        self._pressed: QPoint | None = None
        self._notches = WheelNotches()
        self._acts = {
            QEvent.Type.MouseMove: self._move,
            QEvent.Type.MouseButtonPress: self._press,
            QEvent.Type.MouseButtonRelease: self._release,
            QEvent.Type.MouseButtonDblClick: self._double_click,
            QEvent.Type.Wheel: self._wheel,
        }
        view.window().installEventFilter(self)
        for watched in (view, self._page, card):
            watched.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._page:
            return self._of_page(event)
        if watched is self._card:
            return self._of_card(event)
        if watched is self._view and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._key(event)
        if event.type() == QEvent.Type.Resize:
            self._controller.follow_page()
        return False

    def _of_page(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._controller.leave_page()
            return False
        act = self._acts.get(event.type())
        return act(event) if act else False

    def _of_card(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Enter:
            self._controller.enter_card()
        elif event.type() == QEvent.Type.Leave:
            self._controller.leave()
        return False

    def _move(self, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and not event.buttons():
            instant = bool(event.modifiers() & _CTRL)
            self._controller.move_pointer(event.position().toPoint(), instant=instant)
        return False

    def _press(self, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            point = event.position().toPoint()
            plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
            # Asked before the click has any effect, whoever sees the release first.
            claimed = plain and self._view.claimed(point)
            self._pressed = point if plain and not claimed else None
            self._controller.press(point)
            if claimed:
                self._controller.dismiss()
        return False

    def _release(self, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and self._pressed is not None:
            point, pressed = event.position().toPoint(), self._pressed
            self._pressed = None
            still = QGuiApplication.styleHints().startDragDistance()
            if (point - pressed).manhattanLength() < still:
                self._controller.click(point)
        return False

    def _double_click(self, _event: QEvent) -> bool:
        self._pressed = None
        self._controller.pinning.stop()
        return False

    def _wheel(self, event: QEvent) -> bool:
        """Go through the ring over its term; past its end the page scrolls as ever."""
        shown = self._controller.shown
        if not isinstance(event, QWheelEvent) or shown is None or event.modifiers() & _CTRL:
            return False
        if shown.term not in self._controller.stage.terms_at(event.position().toPoint()):
            return False
        notches = self._notches.turn(event.angleDelta().y())
        step = -1 if notches > 0 else 1
        return bool(notches) and self._controller.turn_ring(step, around=False)

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Control:
            if self._controller.opening.isActive():
                self._controller.open_now()
            return False
        if self._controller.shown is None or event.modifiers():
            return False
        if event.key() == Qt.Key.Key_Tab:
            self._card.focus_first()
            return True
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        return step is not None and self._controller.turn_ring(step)
