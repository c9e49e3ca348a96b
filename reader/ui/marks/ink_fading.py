"""Lets lines that were drawn for a moment fade from a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QPolygonF

if TYPE_CHECKING:
    from reader.ui.article_view.view import ArticleView
    from reader.ui.marks.ink_overlay import Fresh, InkOverlay

_FRAME = 40  # milliseconds
_LIFE = 2_200  # milliseconds from pen up until nothing is left
_FADE = 700  # milliseconds of them in which it grows faint


class Fading(QObject):
    """Takes lines away that are not kept.

    Args:
        view: the page; owns this object.
        overlay: its ink.
    """

    def __init__(self, view: ArticleView, overlay: InkOverlay) -> None:
        super().__init__(view)
        self._view, self._overlay = view, overlay
        self._left: list[tuple[Fresh, int]] = []
        self._timer = QTimer(self, interval=_FRAME)
        self._timer.timeout.connect(lambda: self.pass_by(_FRAME))

    def take(self, fresh: Fresh) -> None:
        """Keep a line a moment longer."""
        self._left.append((fresh, _LIFE))
        self._timer.start()
        self.pass_by(0)

    def pass_by(self, moment: int) -> None:
        """Let milliseconds pass."""
        self._left = [(fresh, left - moment) for fresh, left in self._left]
        for fresh, left in self._left:
            fresh.strength = max(0.0, min(1.0, left / _FADE))
            if fresh.strength < 1:
                self._repaint(fresh)
        self._left = [one for one in self._left if one[1] > 0]
        self._overlay.fading = [fresh for fresh, _ in self._left]
        if not self._left:
            self._timer.stop()

    def forget(self) -> None:
        """Take all of them away at once."""
        self.pass_by(_LIFE)

    def _repaint(self, fresh: Fresh) -> None:
        box = QPolygonF([point for point, _ in fresh.points]).boundingRect()
        more = fresh.width * 2
        box.translate(0, -self._view.verticalScrollBar().value())
        self._view.viewport().update(box.adjusted(-more, -more, more, more).toAlignedRect())
