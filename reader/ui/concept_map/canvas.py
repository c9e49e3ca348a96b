"""Shows a concept map: it fits the window, is zoomed and moved, and answers mouse and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from reader.overriding import override
from reader.ui.concept_map.drawing import EM, Emphasis, MapDrawing

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
        QWheelEvent,
    )

    from reader.ui.theme import Theme

_STEP = 1.2  # of one zoom step
_MOST = 6.0  # times the size that fits
_LARGEST_FIT = 2.2  # times the map's own size: a map of three concepts does not fill a wall
_NOTCH = 120  # eighths of a degree
_DRAG = 4  # pixels before a press becomes a move


class MapCanvas(QWidget):
    """The map, as large as fits until the reader zooms.

    Signals:
        chosen: int, number of the node that was clicked or chosen with Enter.
        opened: int, number of the node that was double-clicked, or chosen with Ctrl+Enter.
    """

    chosen = Signal(int)
    opened = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.drawing: MapDrawing | None = None
        self._message = ""
        self._node = -1
        self._zoom = 1.0
        self._middle = QPointF()  # of what is seen, in units of the map
        self._pressed: QPoint | None = None
        self._moving = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def node(self) -> int:
        """Number of the node that stands out; -1 for none."""
        return self._node

    @property
    def zoom(self) -> float:
        """How many times larger than it fits the map is shown."""
        return self._zoom

    def show_map(self, drawing: MapDrawing | None, message: str = "") -> None:
        """Show a map, or a sentence where there is none."""
        self.drawing, self._message = drawing, message
        self._node = -1
        self.fit()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def fit(self) -> None:
        """Show the whole map."""
        self._zoom = 1.0
        if self.drawing:
            width, height = self.drawing.size
            self._middle = QPointF(width / 2, height / 2)
        self.update()

    def zoom_by(self, steps: float, at: QPointF | None = None) -> None:
        """Zoom in or out; the point at `at` stays where it is."""
        at = at or QPointF(self.rect().center())
        before = self.to_map(at)
        self._zoom = min(_MOST, max(1.0, self._zoom * _STEP**steps))
        self._middle += before - self.to_map(at)
        self._keep_inside()
        self.update()

    def select(self, number: int) -> None:
        """Let a node stand out, and bring it into sight."""
        self._node = number
        if self.drawing and number >= 0:
            middle = self.drawing.box(number).center()
            if not self.rect().contains(self._to_screen(middle).toPoint()):
                self._middle = middle
                self._keep_inside()
        self.update()

    def to_map(self, point: QPointF) -> QPointF:
        """Return the place on the map of a point of the widget."""
        return self._middle + (point - QPointF(self.rect().center())) / self._scale()

    def _to_screen(self, point: QPointF) -> QPointF:
        return QPointF(self.rect().center()) + (point - self._middle) * self._scale()

    def _scale(self) -> float:
        if self.drawing is None:
            return 1.0
        width, height = self.drawing.size
        fit = min(self.width() / width, self.height() / height, _LARGEST_FIT)
        return max(fit, 0.01) * self._zoom

    def _keep_inside(self) -> None:
        if self.drawing is None:
            return
        width, height = self.drawing.size
        half = QPointF(self.width(), self.height()) / (2 * self._scale())
        self._middle = QPointF(
            _between(self._middle.x(), half.x(), width),
            _between(self._middle.y(), half.y(), height),
        )

    @override
    def sizeHint(self) -> QSize:
        return QSize(1000, 620)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_inside()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.paper)
        if self.drawing is None:
            painter.setPen(self._theme.muted)
            room = self.rect().adjusted(round(2 * EM), 0, -round(2 * EM), 0)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(room, flags, self._message)
            return
        origin = self._to_screen(QPointF())
        painter.translate(origin)
        painter.scale(self._scale(), self._scale())
        near = self.drawing.linked(self._node) if self._node >= 0 else ()
        self.drawing.draw(painter, self._theme, Emphasis(self._node, near))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed, self._moving = event.position().toPoint(), False

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            self._hover(event.position())
            return
        moved = event.position().toPoint() - self._pressed
        self._moving = self._moving or moved.manhattanLength() > _DRAG
        if self._moving:
            self._middle -= QPointF(moved) / self._scale()
            self._pressed = event.position().toPoint()
            self._keep_inside()
            self.update()

    def _hover(self, point: QPointF) -> None:
        node = self.drawing.node_at(self.to_map(point)) if self.drawing else -1
        shape = Qt.CursorShape.PointingHandCursor if node >= 0 else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        if node != self._node:
            self._node = node
            self.setToolTip(
                self.drawing.chart.nodes[node].label if self.drawing and node >= 0 else ""
            )
            self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None and not self._moving and self.drawing:
            self._node = self.drawing.node_at(self.to_map(event.position()))
            self.update()
            if self._node >= 0:
                self.chosen.emit(self._node)
        self._pressed = None

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        node = self.drawing.node_at(self.to_map(event.position())) if self.drawing else -1
        if node >= 0:
            self.opened.emit(node)
        else:
            self.fit()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom_by(event.angleDelta().y() / _NOTCH, event.position())
        event.accept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, control = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key in _ARROWS and self.drawing:
            self.select(_neighbour(self.drawing, self._node, *_ARROWS[key]))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._node >= 0:
            (self.opened if control else self.chosen).emit(self._node)
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.zoom_by(1)
        elif key == Qt.Key.Key_Minus:
            self.zoom_by(-1)
        elif key == Qt.Key.Key_0:
            self.fit()
        else:
            super().keyPressEvent(event)


_ARROWS = {
    int(Qt.Key.Key_Left): (-1, 0),
    int(Qt.Key.Key_Right): (1, 0),
    int(Qt.Key.Key_Up): (0, -1),
    int(Qt.Key.Key_Down): (0, 1),
}
_ASIDE = 2.5  # how much more a step sideways costs than one in the direction of the key


def _neighbour(drawing: MapDrawing, node: int, across: int, down: int) -> int:
    """Return the nearest node in a direction; the first where none stands out."""
    if node < 0:
        return 0 if drawing.places.boxes else -1
    here = drawing.box(node).center()

    def cost(other: int) -> float:
        way = drawing.box(other).center() - here
        ahead = way.x() * across + way.y() * down
        aside = abs(way.x() * down) + abs(way.y() * across)
        return ahead + _ASIDE * aside if ahead > 1 else float("inf")

    best = min(drawing.places.boxes, key=cost)
    return best if cost(best) < float("inf") else node


def _between(middle: float, half: float, length: float) -> float:
    """Return where the middle of what is seen may be, so that the map does not leave the window."""
    return length / 2 if 2 * half >= length else min(length - half, max(half, middle))
