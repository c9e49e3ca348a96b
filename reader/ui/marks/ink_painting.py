"""How a drawn line looks: its width by pressure, its colour by pen and theme."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from reader.annotations.ink import Pen
from reader.annotations.ink_widths import by_pressure
from reader.ui.marks import looks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.annotations.ink import Stroke
    from reader.annotations.ink_placing import Placed
    from reader.ui.theme import MarkerInk, Theme

_ROOM = 4.0  # pixels between ink and its frame
_ON_DARK = 0.42  # of a highlighter's colour on dark paper; light type on it keeps 4.5 : 1
_WHITE = QColor("white")


class Line(NamedTuple):
    """A part of a stroke: of which, and its points relative to the top of its first piece."""

    stroke: int
    points: list[Placed]


class Drawn(NamedTuple):
    """A piece of a line of one width.

    Attributes:
        stroke: number of the line.
        pen: what with.
        width: in pixels.
        polygon: its points.
    """

    stroke: int
    pen: Pen
    width: float
    polygon: QPolygonF

    @property
    def box(self) -> QRectF:
        """All that is painted of it, and a little more."""
        more = self.width
        return self.polygon.boundingRect().adjusted(-more, -more, more, more)


def paint(painter: QPainter, line: Drawn, number: int, theme: Theme) -> None:
    """Draw a piece of a line.

    Args:
        painter: where.
        line: the piece.
        number: of its marker ink.
        theme: colours.
    """
    ink = theme.inks[number % len(theme.inks)]
    colour = ink.line
    mode = QPainter.CompositionMode.CompositionMode_SourceOver
    if line.pen is Pen.HIGHLIGHTER:
        colour, mode = _highlighter(ink, dark=theme.dark)
    painter.setCompositionMode(mode)
    round_cap, round_join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    cap = Qt.PenCapStyle.FlatCap if line.pen is Pen.HIGHLIGHTER else round_cap
    painter.setPen(QPen(colour, line.width, Qt.PenStyle.SolidLine, cap, round_join))
    if line.polygon.size() == 1:
        painter.drawPoint(line.polygon.at(0))
    else:
        painter.drawPolyline(line.polygon)


def frame(painter: QPainter, bounds: QRectF, theme: Theme) -> None:
    """Draw a dashed frame round the ink on which the reader stands."""
    painter.save()
    painter.setOpacity(1.0)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    pen = QPen(theme.accent, 1.2, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(bounds.adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM), _ROOM, _ROOM)
    painter.restore()


def _highlighter(ink: MarkerInk, *, dark: bool) -> tuple[QColor, QPainter.CompositionMode]:
    """Return the colour of a highlighter, and how it is mixed so that type stays legible."""
    modes = QPainter.CompositionMode
    if dark:
        shade = QColor(ink.line)
        shade.setAlphaF(_ON_DARK)
        return looks.over(QColor("black"), shade), modes.CompositionMode_Lighten
    return looks.over(_WHITE, ink.fill), modes.CompositionMode_Multiply


def polylines(line: Line, strokes: Sequence[Stroke], em: float) -> list[Drawn]:
    """Return the pieces of a part of a stroke, each of one width; `em` in pixels."""
    stroke = strokes[line.stroke]
    pressed = [(QPointF(one.x, one.y), stroke.points[one.number].pressure) for one in line.points]
    return [
        Drawn(line.stroke, stroke.pen, max(1.0, stroke.width * em * factor), QPolygonF(points))
        for factor, points in by_pressure(pressed, stroke.pen)
    ]
