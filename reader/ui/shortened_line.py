"""A line of text that never asks for room: what does not fit is left out, with an ellipsis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy

from reader.overriding import override

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class ShortenedLine(QLabel):
    """Shortened in its middle; a usual label would make the window wider."""

    def __init__(self) -> None:
        super().__init__(textFormat=Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def shown_text(self) -> str:
        """Return what fits."""
        middle = Qt.TextElideMode.ElideMiddle
        return self.fontMetrics().elidedText(self.text(), middle, self.contentsRect().width())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, middle = QPainter(self), Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.contentsRect(), middle, self.shown_text())
