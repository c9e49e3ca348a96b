"""A strip across the window with a line under it, such as the find bar."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QToolButton

from reader.overriding import override
from reader.ui.icons import icon
from reader.ui.theme import Theme

_BAR = 4  # pixels
_ICON = QSize(16, 16)


class Strip(QFrame):
    """Draws its own lower edge, and at its left a bar where it asks for attention.

    Icons are drawn when the strip is first shown: a start, which shows none, does not pay.

    Args:
        theme: colours.
        warns: has the bar.
    """

    def __init__(self, theme: Theme, *, warns: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._warns = warns
        self._icons: Mapping[QToolButton, str] = {}

    def set_icons(self, icons: Mapping[QToolButton, str]) -> None:
        """Take the names of the buttons' icons."""
        self._icons = icons

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        if self.isVisible():
            self._draw_icons()
        self.update()

    def _draw_icons(self) -> None:
        for button, name in self._icons.items():
            button.setIcon(icon(name, self._theme.chrome_text, self.devicePixelRatioF()))
            button.setIconSize(_ICON)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self._draw_icons()
        super().showEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        edge = QRect(0, self.height() - 1, self.width(), 1)
        painter.fillRect(edge, self._theme.chrome_border)
        if self._warns:
            painter.fillRect(QRect(0, 0, _BAR, edge.top()), self._theme.warning)
