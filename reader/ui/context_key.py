"""Shift+F10 opens the menu of whatever has the keyboard, as on every desktop but Qt's own."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget


def add_context_key(window: QWidget) -> QShortcut:
    """Let Shift+F10 do in a window what the Menu key does."""
    keys = QShortcut(QKeySequence("Shift+F10"), window)
    keys.activated.connect(_open_menu)
    return keys


def _open_menu() -> None:
    widget = QApplication.focusWidget()
    if widget is None:
        return
    place: QPoint = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center()
    place = place.toPoint() if not isinstance(place, QPoint) else place
    reason = QContextMenuEvent.Reason.Keyboard
    event = QContextMenuEvent(reason, place, widget.mapToGlobal(place))
    QApplication.sendEvent(widget, event)
