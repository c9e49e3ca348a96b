"""Clicks and keys of the page that are about marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent

from reader.overriding import override

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.ui.article_view.view import ArticleView
    from reader.ui.marks.marking import Marking

_LEFT = Qt.MouseButton.LeftButton


class MarkInput(QObject):
    """Watches the page; what to do is done by the others.

    Args:
        marking: does it; owns this object.
        view: the page.
    """

    def __init__(self, marking: Marking, view: ArticleView) -> None:
        super().__init__(marking)
        self._marking, self._view = marking, view
        self._page = view.viewport()
        self._pressed: QPoint | None = None
        key = Qt.Key
        self._keys: dict[Qt.Key, Callable[[], bool]] = {
            key.Key_M: marking.write_in_margin,
            key.Key_T: marking.write_in_text,
            key.Key_B: marking.lay_bookmark,
            key.Key_L: marking.link,
            key.Key_A: marking.add,
            key.Key_G: marking.follow,
            key.Key_Comma: lambda: marking.walk(-1),
            key.Key_Period: lambda: marking.walk(1),
            key.Key_Delete: marking.delete,
            key.Key_Backspace: marking.delete,
            key.Key_Escape: marking.give_up,
            key.Key_Tab: marking.enter_card,
            key.Key_Return: marking.enter_card,
            key.Key_Enter: marking.enter_card,
        }
        for watched in (view, self._page):
            watched.installEventFilter(self)

    def make_room(self, drawing: bool) -> None:  # noqa: FBT001  # a signal's own signature
        """Leave the page to a pen: what it draws over a card would be lost."""
        if drawing:
            self._marking.card.close_card()
            self._marking.bar.hide()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            pressed = watched is self._view and event.type() == QEvent.Type.KeyPress
            return pressed and self._key(event)
        if watched is self._page and isinstance(event, QMouseEvent):
            self._mouse(event)
        return False

    def _mouse(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress:
            plain = event.button() == _LEFT and not event.modifiers()
            self._pressed = point if plain else None
        elif kind == QEvent.Type.MouseButtonDblClick:
            self._pressed = None
        elif kind == QEvent.Type.MouseButtonRelease and self._pressed is not None:
            pressed, self._pressed = self._pressed, None
            still = QGuiApplication.styleHints().startDragDistance()
            if (point - pressed).manhattanLength() < still:
                self._marking.click(point)

    def _key(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        place = event.key() - Qt.Key.Key_1
        if 0 <= place <= Qt.Key.Key_9 - Qt.Key.Key_1:
            return self._marking.mark(place)
        act = self._keys.get(Qt.Key(event.key()))
        return act() if act else False
