"""Draw a concept map with any painter: on the screen, into a picture, into an SVG."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from reader.concept_map.layout import Box, Measures, Placed, placed
from reader.concept_map.model import DOWNWARD, ConceptMap, Link, LinkKind, Node

if TYPE_CHECKING:
    from collections.abc import Collection

    from reader.ui.theme import Theme

EM = 20.0
"""Size of the type, in the map's own units; the window scales them to fit."""

MARGIN = 28.0
_MEASURES = Measures(row=2.0 * EM, box=1.5 * EM, gap=2.6 * EM, apart=1.6 * EM)
_PADDING = 0.55 * EM
_STRIPE = 0.22 * EM  # in the colour of the field, at the left of a node
_QUOTES = str.maketrans(dict.fromkeys("“”「」『』"))
_LONGEST = 14  # characters of a label
_SMALL = 0.62  # size of the count and of a member's number, in em
_FAMILY = "Yandu Serif"
_DASHES: dict[LinkKind, tuple[float, ...]] = {
    LinkKind.NEXT: (5.0, 2.6),
    LinkKind.SUCCESSOR: (7.0, 2.4, 1.6, 2.4),
    LinkKind.RELATED: (1.4, 2.6),
    LinkKind.CONTRAST: (1.4, 2.6),
}
_ASIDE, _FADED = 0.3, 0.35  # opacity: of what gives no ranks, of what does not stand out
_ARROWS = frozenset((LinkKind.NEXT, LinkKind.SUCCESSOR))


class Emphasis(NamedTuple):
    """What stands out.

    Attributes:
        node: number of the node under the pointer or the keyboard; -1 for none.
        near: numbers of the nodes linked with it.
    """

    node: int = -1
    near: Collection[int] = ()


NOTHING = Emphasis()


class MapDrawing:
    """A laid out map that can draw itself.

    Args:
        chart: what is on it.

    Attributes:
        places: where everything is, in the map's units, without the margin.
    """

    def __init__(self, chart: ConceptMap) -> None:
        self.chart = chart
        self._font = QFont(_FAMILY)
        self._font.setPixelSize(round(EM))
        self._small = QFont(_FAMILY)
        self._small.setPixelSize(round(EM * _SMALL))
        self._metrics = QFontMetricsF(self._font)
        self._numbers = {node.concept: number for number, node in enumerate(chart.nodes)}
        self.places: Placed = placed(chart, _MEASURES, self._width)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the whole with its margin."""
        return self.places.width + 2 * MARGIN, self.places.height + 2 * MARGIN

    def box(self, number: int) -> QRectF:
        """Return where a node is drawn."""
        box = self.places.boxes[number]
        return QRectF(box.left + MARGIN, box.top + MARGIN, box.width, box.height)

    def node_at(self, point: QPointF) -> int:
        """Return the number of the node at a point; -1 for none."""
        return next((n for n in self.places.boxes if self.box(n).contains(point)), -1)

    def linked(self, number: int) -> list[int]:
        """Return the numbers of the nodes that a node has links with, from top to bottom."""
        found = []
        for link in self.chart.links:
            ends = self._ends(link)
            if number in ends:
                found.append(ends[1] if ends[0] == number else ends[0])
        return sorted(found, key=lambda one: (self.box(one).left(), self.box(one).top()))

    def draw(self, painter: QPainter, theme: Theme, emphasis: Emphasis = NOTHING) -> None:
        """Draw the map in its own units."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        links = sorted(self.chart.links, key=lambda link: emphasis.node in self._ends(link))
        for link in links:
            self._draw_link(painter, theme, link, emphasis)
        for number, node in enumerate(self.chart.nodes):
            self._draw_node(painter, theme, node, number, emphasis)

    def _ends(self, link: Link) -> tuple[int, int]:
        return self._numbers[link.upper], self._numbers[link.lower]

    def _width(self, label: str) -> float:
        return self._metrics.horizontalAdvance(shown_label(label)) + 2 * _PADDING + _STRIPE

    def _draw_node(
        self, painter: QPainter, theme: Theme, node: Node, number: int, emphasis: Emphasis
    ) -> None:
        box = self.box(number)
        line = theme.terms[node.category].line
        chosen = number == emphasis.node
        edge = QPen(theme.focus if chosen else line, 2.4 if chosen else 1.2)
        if not node.spans:
            edge.setDashPattern([4.0, 3.0])
        painter.setPen(edge)
        painter.setBrush(theme.card_paper)
        painter.drawRoundedRect(box, 5, 5)
        if node.spans:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(line)
            stripe = QRectF(box.left() + 1, box.top() + 5, _STRIPE, box.height() - 10)
            painter.drawRoundedRect(stripe, 2, 2)
        faint = emphasis.node >= 0 and not chosen and number not in emphasis.near
        painter.setPen(theme.card_muted if faint or not node.spans else theme.card_text)
        painter.setFont(self._font)
        text = box.adjusted(_PADDING + _STRIPE, 0, 0, 0)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(text, middle, shown_label(node.label))

    def _draw_link(self, painter: QPainter, theme: Theme, link: Link, emphasis: Emphasis) -> None:
        ends = self._ends(link)
        near = emphasis.node in ends
        colour = QColor(theme.accent if near else theme.card_muted)
        if link.kind not in DOWNWARD and not near:
            colour.setAlphaF(_ASIDE)
        elif emphasis.node >= 0 and not near:
            colour.setAlphaF(_FADED)
        painter.setPen(link_pen(link.kind, colour, 2.0 if near else 1.3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        path = self._path(ends)
        painter.drawPath(path)
        if link.kind in _ARROWS:
            _draw_arrow(painter, path, colour)
        if link.kind is LinkKind.MEMBER:
            self._draw_number(painter, theme, link.number, path)

    def _path(self, ends: tuple[int, int]) -> QPainterPath:
        upper, lower = (self.places.boxes[end] for end in ends)
        return _curve(_points(upper, lower, self.places.ways.get(ends, ())))

    def _draw_number(
        self, painter: QPainter, theme: Theme, number: int, path: QPainterPath
    ) -> None:
        """Draw which member of its formula a concept is, where the link arrives."""
        end = path.currentPosition()
        side = EM * 0.8
        box = QRectF(end.x() - side - 3, end.y() - side / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.paper)
        painter.drawEllipse(box)
        painter.setPen(theme.card_text)
        painter.setFont(self._small)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))


def link_pen(kind: LinkKind, colour: QColor, width: float) -> QPen:
    """Return the pen that draws a kind of link: no kind is told by colour."""
    pen = QPen(colour, width)
    if dashes := _DASHES.get(kind):
        pen.setDashPattern(list(dashes))
    return pen


def shown_label(label: str) -> str:
    """Return a label on one line, its end left out where it is long."""
    label = " ".join(label.split()).translate(_QUOTES)
    return label if len(label) <= _LONGEST else f"{label[: _LONGEST - 1]}…"


def _points(upper: Box, lower: Box, way: Collection[tuple[float, float]]) -> list[QPointF]:
    forward = lower.left >= upper.right
    if forward or way:
        start, end = (upper.right, upper.middle), (lower.left, lower.middle)
    elif lower.left + lower.width <= upper.left:
        start, end = (upper.left, upper.middle), (lower.right, lower.middle)
    else:  # in one column
        start, end = (upper.right, upper.middle), (lower.right, lower.middle)
    return [QPointF(x + MARGIN, y + MARGIN) for x, y in (start, *way, end)]


def _curve(points: list[QPointF]) -> QPainterPath:
    """Return a line that leaves and reaches every point levelly."""
    path = QPainterPath(points[0])
    for one, other in pairwise(points):
        reach = (other.x() - one.x()) / 2
        if one.y() == other.y():
            path.lineTo(other)
        elif abs(reach) < EM / 2:  # nearly below one another: go round on the right
            side = EM * 1.6
            path.cubicTo(one + QPointF(side, 0), other + QPointF(side, 0), other)
        else:
            path.cubicTo(one + QPointF(reach, 0), other - QPointF(reach, 0), other)
    return path


def _draw_arrow(painter: QPainter, path: QPainterPath, colour: QColor) -> None:
    end = path.currentPosition()
    back = path.pointAtPercent(max(0.0, path.percentAtLength(path.length() - EM * 0.5)))
    side = -1 if back.x() > end.x() else 1
    length, half = EM * 0.45 * side, EM * 0.22
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    tip = [end, end + QPointF(-length, -half), end + QPointF(-length, half)]
    painter.drawPolygon(QPolygonF(tip))
