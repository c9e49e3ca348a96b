"""The keys of a teacher who presents, on either page; a presenter's remote sends some of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from reader.overriding import override

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

Key = Qt.Key
_PLAIN = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


class PresentingKeys(QObject):
    """Catches keys before a page or a shortcut takes them.

    Args:
        acts: what each key does; False lets the key go on to the page.
        parent: lives as long.
    """

    def __init__(self, acts: Mapping[Qt.Key, Callable[[], bool]], parent: QObject) -> None:
        super().__init__(parent)
        self._acts = acts
        self._active = False

    def set_active(self, active: bool) -> None:  # noqa: FBT001  # Qt's own way of setters
        """Begin to catch, or let everything pass."""
        self._active = active

    def watch(self, *widgets: QWidget) -> None:
        """Catch the keys of some widgets, too."""
        for widget in widgets:
            widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
        if not self._active or event.type() not in kinds or not isinstance(event, QKeyEvent):
            return False
        act = self._acts.get(Qt.Key(event.key()))
        if act is None or event.modifiers() & ~_PLAIN:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return False
        return act()
