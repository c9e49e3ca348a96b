"""Colours made of those of a theme."""

from PySide6.QtGui import QColor


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """Return a colour between two; `share` of the other, 0…1."""
    pairs = zip(one.getRgbF()[:3], other.getRgbF()[:3], strict=True)  # type: ignore[index]
    red, green, blue = (a + (b - a) * share for a, b in pairs)
    return QColor.fromRgbF(red, green, blue)


def thin(colour: QColor, strength: float) -> QColor:
    """Return a colour that lets through what is below it; `strength` 0…1."""
    made = QColor(colour)
    made.setAlphaF(strength)
    return made
