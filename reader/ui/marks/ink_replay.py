"""Draws ink again as it was drawn, point by point."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.ui.article_view.view import ArticleView
    from reader.ui.marks.ink_overlay import InkOverlay

_FRAME = 16  # milliseconds
_LEAST = 4  # milliseconds from point to point
_PAUSE = 250  # milliseconds between two annotations


class Replay(QObject):
    """Draws ink again on one page.

    Args:
        view: the page; owns this object.
        overlay: its ink.
    """

    def __init__(self, view: ArticleView, overlay: InkOverlay) -> None:
        super().__init__(view)
        self._view, self._overlay = view, overlay
        self._moments: dict[str, list[int]] = {}
        self._clock = QElapsedTimer()
        self._timer = QTimer(self, interval=_FRAME)
        self._timer.timeout.connect(lambda: self.show_at(self._clock.elapsed()))

    def play(self, names: Sequence[str]) -> None:
        """Begin to draw annotations again, one after the other; those not on the page are left."""
        self.stop()
        start = 0
        for name in names:
            ink = self._overlay.inks.get(name)
            if ink is None:
                continue
            waits = [max(_LEAST, point.wait) for one in ink.strokes for point in one.points]
            self._moments[name] = [start + at for at in accumulate(waits)]
            start = max((start, *self._moments[name])) + _PAUSE
        if self._moments:
            self._clock.start()
            self._timer.start()
            self.show_at(0)

    def show_at(self, moment: int) -> None:
        """Show what was drawn by a moment, in milliseconds from the beginning."""
        self._overlay.told = {
            name: bisect_right(moments, moment) for name, moments in self._moments.items()
        }
        if all(moments[-1] <= moment for moments in self._moments.values() if moments):
            self.stop()
        self._view.viewport().update()

    def stop(self) -> None:
        """Show all of it."""
        self._timer.stop()
        self._moments = {}
        self._overlay.told = {}
