"""Selecting with the mouse: click, drag, double-click a word, triple-click a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from reader.article.model import Span
from reader.ui.article_view.selection import Selection, Unit

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from reader.ui.article_view.view import ArticleView

AUTOSCROLL = 40  # milliseconds between steps while a drag is held beyond the edge


class PointerInput:
    """Turns mouse events into selections.

    Args:
        view: what is selected in.
    """

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._pressed = False
        self._clicks = QElapsedTimer()
        self._clicked_at = QPoint()
        self._at = QPoint()
        self._scroll = QTimer(view)
        self._scroll.setInterval(AUTOSCROLL)
        self._scroll.timeout.connect(self._scroll_on)

    def press(self, event: QMouseEvent) -> None:
        """Begin a selection; with Shift extend the one there is; a third click takes a sentence."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint()
        self._pressed = True
        if self._is_third_click(point):
            self._select_unit(point, Unit.SENTENCE)
            return
        gap = self._view.gap_at(point)
        held = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if held and self._view.selection:
            self._view.select(self._view.selection.moved_to(gap))
        else:
            self._view.select(Selection(Span(gap, gap), gap))

    def double_click(self, event: QMouseEvent) -> None:
        """Select the word under the pointer."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed = True
        self._clicked_at = event.position().toPoint()
        self._clicks.start()
        self._select_unit(self._clicked_at, Unit.WORD)

    def move(self, event: QMouseEvent) -> None:
        """Grow the selection while the button is held; scroll beyond the edges."""
        if not self._pressed:
            return
        self._at = event.position().toPoint()
        self._grow()
        outside = not 0 <= self._at.y() < self._view.viewport().height()
        if outside and not self._scroll.isActive():
            self._scroll.start()
        elif not outside:
            self._scroll.stop()

    def release(self, event: QMouseEvent) -> None:
        """End the selection."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = False
            self._scroll.stop()

    def _is_third_click(self, point: QPoint) -> bool:
        hints = QGuiApplication.styleHints()
        soon = self._clicks.isValid() and not self._clicks.hasExpired(
            hints.mouseDoubleClickInterval()
        )
        self._clicks.invalidate()
        near = (point - self._clicked_at).manhattanLength() < hints.startDragDistance()
        return soon and near

    def _select_unit(self, point: QPoint, unit: Unit) -> None:
        offset = self._view.offset_at(point)
        if offset is not None:
            span = self._view.unit_at(offset, unit)
            self._view.select(Selection(span, span.end, unit))

    def _grow(self) -> None:
        selection = self._view.selection
        if selection is None:
            return
        if selection.unit is Unit.CHARACTER:
            offset: int | None = self._view.gap_at(self._at)
        else:
            offset = self._view.offset_at(self._at)
        if offset is not None:
            find = self._view.unit_at
            self._view.select(selection.dragged_to(offset, lambda at: find(at, selection.unit)))

    def _scroll_on(self) -> None:
        beyond = self._at.y() if self._at.y() < 0 else self._at.y() - self._view.viewport().height()
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + beyond)
        self._grow()
