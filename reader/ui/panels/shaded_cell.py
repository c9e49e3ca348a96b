"""A cell of a calendar: the more articles it has, the darker; framed where the reader stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    from reader.ui.theme import Theme

_FAINTEST, _STRONGEST = 0.06, 0.30  # of the accent, by count
_RADIUS = 3


def shade_cell(painter: QPainter, box: QRectF, share: float, theme: Theme) -> None:
    """Fill a cell.

    Args:
        painter: of the calendar.
        box: of the cell.
        share: of its articles in those of the fullest one, 0…1; 0 leaves it empty.
        theme: colours.
    """
    if share:
        shade = QColor(theme.accent)
        shade.setAlphaF(_FAINTEST + (_STRONGEST - _FAINTEST) * share)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)


def frame_cell(painter: QPainter, box: QRectF, theme: Theme, *, focused: bool) -> None:
    """Frame the cell on which the reader stands; in another colour while the keys go there."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.focus if focused else theme.accent, 2))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
