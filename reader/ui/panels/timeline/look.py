"""How the terms of a timeline are told apart: colour, dashes and marker, never colour alone."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from reader.corpus.timeline import Part
from reader.glossary.category import Category
from reader.ui.theme import Theme

_CATEGORIES = (
    Category.SOCIAL_SECURITY,
    Category.POLITICS,
    Category.ECONOMY,
    Category.ADMINISTRATION,
    Category.RHETORIC,
    Category.PEOPLE,
)
_DASHES: tuple[tuple[float, ...], ...] = ((), (6, 2.5), (2, 2), (8, 2.5, 2, 2.5), (12, 3), (4, 4))
_FRONT = (1.5, 2.0)  # dashes of the front page; the inside pages have solid lines


@dataclass(frozen=True, slots=True)
class TermLook:
    """How one term is drawn.

    Attributes:
        colour: at least 3:1 on the ground.
        dashes: of its line, in widths of the pen; empty for a solid one.
        marker: number of the shape of its points.
    """

    colour: QColor
    dashes: tuple[float, ...]
    marker: int

    def pen(self, width: float, part: Part = Part.ALL) -> QPen:
        """Return the pen of its line."""
        pen = QPen(self.colour, width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        dashes = {Part.FRONT: _FRONT, Part.INSIDE: ()}.get(part, self.dashes)
        if dashes:
            pen.setDashPattern(list(dashes))
        return pen


def term_look(theme: Theme, number: int) -> TermLook:
    """Return the look of the term that was added as `number`, from 0; there are six."""
    place = number % len(_CATEGORIES)
    return TermLook(theme.terms[_CATEGORIES[place]].line, _DASHES[place], place)


def draw_marker(painter: QPainter, marker: int, at: QPointF, radius: float) -> None:
    """Draw the point of a term with the painter's pen and brush."""
    painter.drawPath(_SHAPES[marker % len(_SHAPES)](at, radius))


def _circle(at: QPointF, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(at, radius, radius)
    return path


def _square(at: QPointF, radius: float) -> QPainterPath:
    path = QPainterPath()
    side = radius * 0.9
    path.addRect(QRectF(at.x() - side, at.y() - side, 2 * side, 2 * side))
    return path


def _polygon(*corners: tuple[float, float]) -> Callable[[QPointF, float], QPainterPath]:
    def shape(at: QPointF, radius: float) -> QPainterPath:
        path = QPainterPath()
        path.addPolygon(
            QPolygonF([QPointF(at.x() + x * radius, at.y() + y * radius) for x, y in corners])
        )
        path.closeSubpath()
        return path

    return shape


_SHAPES = (
    _circle,
    _square,
    _polygon((0, -1.25), (1.15, 0.85), (-1.15, 0.85)),
    _polygon((0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)),
    _polygon((0, 1.25), (1.15, -0.85), (-1.15, -0.85)),
    _polygon((-1.2, -0.4), (0, -1.3), (1.2, -0.4), (0.75, 1.1), (-0.75, 1.1)),
)
