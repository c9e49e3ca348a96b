"""A scroll bar that shows where the hits are."""

from collections.abc import Sequence

from PySide6 import QtWidgets
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from reader.overriding import override


class MarkedScrollBar(QScrollBar):
    """A vertical scroll bar with ticks beside its groove."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places: Sequence[float] = ()
        self._current: float | None = None
        self._colour = QColor()
        self._current_colour = QColor()

    def set_colours(self, hit: QColor, current: QColor) -> None:
        """Take the colours of the theme."""
        self._colour, self._current_colour = hit, current
        self.update()

    def set_marks(self, places: Sequence[float], current: float | None) -> None:
        """Show ticks at parts 0…1 of the document's height; places that share a pixel merge."""
        self._places, self._current = places, current
        self.update()

    def groove(self) -> QRect:
        """Return the part of the bar that stands for the whole document."""
        style = QtWidgets.QStyle  # its hundreds of names cost a start 6 ms: not imported
        option = QtWidgets.QStyleOptionSlider()
        self.initStyleOption(option)
        return self.style().subControlRect(
            style.ComplexControl.CC_ScrollBar, option, style.SubControl.SC_ScrollBarGroove, self
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._places and self._current is None:
            return
        groove = self.groove()
        painter = QPainter(self)
        length = groove.height() - 2
        for y in {int(place * length + 0.5) for place in self._places}:
            painter.fillRect(groove.left() + 2, groove.top() + y, 5, 2, self._colour)
        if self._current is not None:
            y = groove.top() + round(self._current * (groove.height() - 3))
            painter.fillRect(groove.left(), y, groove.width(), 3, self._current_colour)
        painter.end()
