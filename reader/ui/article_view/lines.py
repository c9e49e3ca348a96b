"""Draw underlines in their patterns, so that colour is never the only sign."""

import math

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from reader.ui.theme import LinePattern, MarkStyle

_DASHES = {
    LinePattern.DASHED: [4.0, 2.5],
    LinePattern.DOTTED: [0.1, 2.4],
    LinePattern.DASH_DOT: [5.0, 2.2, 0.1, 2.2],
}


def draw_line(
    painter: QPainter, style: MarkStyle, start: QPointF, length: float, em: float
) -> None:
    """Draw one underline.

    Args:
        painter: where.
        style: colour and pattern.
        start: left end, pixels.
        length: pixels.
        em: size of the type above it; thickness and pattern follow it.
    """
    weight = 1.8 if style.pattern is LinePattern.THICK else 1.0
    thickness = max(1.0, em * 0.06 * weight * style.width)
    pen = QPen(style.line, thickness)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    end = start + QPointF(length, 0)
    if style.pattern in _DASHES:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern(_DASHES[style.pattern])
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if style.pattern is LinePattern.WAVY:
        painter.drawPath(_wave(start, length, em))
    elif style.pattern is LinePattern.DOUBLE:
        gap = QPointF(0, thickness * 2)
        painter.drawLine(start, end)
        painter.drawLine(start + gap, end + gap)
    elif style.pattern is LinePattern.CORNERS:
        painter.drawPath(_corners(start, length, em))
    else:
        painter.drawLine(start, end)
    painter.restore()


def _wave(start: QPointF, length: float, em: float) -> QPainterPath:
    """Return a wave of whole half-periods, about 0.3 em each, that fits the length."""
    height = em * 0.05
    halves = max(2, round(length / (em * 0.15)))
    step = length / halves
    path = QPainterPath(start)
    for number in range(halves):
        side = -1 if number % 2 else 1
        middle = start + QPointF(step * (number + 0.5), side * height * math.pi / 2)
        path.quadTo(middle, start + QPointF(step * (number + 1), 0))
    return path


def _corners(start: QPointF, length: float, em: float) -> QPainterPath:
    """Return two corners that clasp the run from below, a quarter em long at most."""
    arm, rise = min(em * 0.28, length / 3), em * 0.16
    path = QPainterPath(start - QPointF(0, rise))
    path.lineTo(start)
    path.lineTo(start + QPointF(arm, 0))
    end = start + QPointF(length, 0)
    path.moveTo(end - QPointF(arm, 0))
    path.lineTo(end)
    path.lineTo(end - QPointF(0, rise))
    return path
