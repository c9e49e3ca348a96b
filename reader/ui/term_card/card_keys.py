"""The keys of a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.ui.term_card.pane import CardPane


def action_of(card: CardPane, event: QKeyEvent) -> Callable[[], None] | None:
    """Return what a key does to a card; None of a key that is not the card's."""
    key = Qt.Key
    if event.modifiers() & Qt.KeyboardModifier.AltModifier:
        walk = {key.Key_Left: card.go_back, key.Key_Right: card.go_forward}
        return walk.get(key(event.key()))
    if event.matches(QKeySequence.StandardKey.Copy):
        return card.copy_card
    return {
        key.Key_Escape: card.close_requested.emit,
        key.Key_Up: lambda: card.step(-1),
        key.Key_Down: lambda: card.step(1),
        key.Key_Return: card.press_focused,
        key.Key_Enter: card.press_focused,
    }.get(key(event.key()))
