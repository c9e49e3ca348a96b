"""A strip across the window with a line under it, such as the find bar."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame
from typing_extensions import override

_BAR = 4  # pixels


class Strip(QFrame):
    """Draws its own lower edge, and at its left a bar where it asks for attention."""

    def __init__(self) -> None:
        super().__init__()
        self._edge = QColor()
        self._bar: QColor | None = None

    def set_edges(self, edge: QColor, bar: QColor | None = None) -> None:
        """Take the colours of the line and of the bar; None for no bar."""
        self._edge, self._bar = edge, bar
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), self._edge)
        if self._bar is not None:
            painter.fillRect(QRect(0, 0, _BAR, self.height() - 1), self._bar)
