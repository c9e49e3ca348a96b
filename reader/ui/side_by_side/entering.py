"""Makes the page beside the one that is read as soon as it is clicked or gets the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QMouseEvent

from reader.overriding import override

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.ui.article_view.view import ArticleView

_PRESSES = {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick}
_REST = {QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease}


class Entering(QObject):
    """Lets the page that is read come to where the pointer is, and hands the click over to it.

    A drag that begins on the page beside selects there as if that had been read before.

    Args:
        beside: the page beside; owns this object.
        view: the page that is read.
        enter: lets the article beside be read, in its place; may take a while.
    """

    def __init__(self, beside: ArticleView, view: ArticleView, enter: Callable[[], None]) -> None:
        super().__init__(beside)
        self._view, self._enter = view, enter
        self._held = False  # a press was handed over, its moves and its release follow
        self._beside = beside
        self.come_first()

    def come_first(self) -> None:
        """See events before whatever else watches the page beside."""
        for watched in (self._beside, self._beside.viewport()):
            watched.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent):
            if event.type() == QEvent.Type.FocusIn:
                self._enter()
                self._view.setFocus(event.reason())
            return False
        if isinstance(event, QMouseEvent):
            return self._take_mouse(event)
        if isinstance(event, QContextMenuEvent):
            return self._take_menu(event)
        return False

    def _take_mouse(self, event: QMouseEvent) -> bool:
        if event.type() in _PRESSES:
            self._enter()
            self._held = self._is_there(event.globalPosition().toPoint())
            if self._held:
                self._hand_over(event)
            return True
        if self._held and event.type() in _REST:
            self._held = event.type() != QEvent.Type.MouseButtonRelease
            self._hand_over(event)
            return True
        return False

    def _take_menu(self, event: QContextMenuEvent) -> bool:
        if event.reason() is not QContextMenuEvent.Reason.Mouse or not self._is_there(
            event.globalPos()
        ):
            return False
        port = self._view.viewport()
        at = port.mapFromGlobal(event.globalPos())
        copy = QContextMenuEvent(event.reason(), at, event.globalPos(), event.modifiers())
        QCoreApplication.sendEvent(port, copy)
        return True

    def _is_there(self, place: QPoint) -> bool:
        """Tell whether the page that is read has come under a point of the screen."""
        port = self._view.viewport()
        return port.rect().contains(port.mapFromGlobal(place))

    def _hand_over(self, event: QMouseEvent) -> None:
        port = self._view.viewport()
        place = event.globalPosition()
        at = port.mapFromGlobal(place)
        buttons, device = (event.button(), event.buttons()), event.pointingDevice()
        copy = QMouseEvent(event.type(), at, at, place, *buttons, event.modifiers(), device)
        QCoreApplication.sendEvent(port, copy)
