"""Sizes of windows that also fit a small screen, such as that of an old projector."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_FRAME = QSize(8, 40)  # pixels that a desktop draws round a window


def fitting(wanted: QSize, window: QWidget) -> QSize:
    """Return a size, or as much of it as the screen of a window has room for."""
    return wanted.boundedTo(window.screen().availableSize() - _FRAME)
