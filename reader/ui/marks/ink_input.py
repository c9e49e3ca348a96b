"""Pen, mouse and finger on a page that is drawn on."""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPointingDevice, QTabletEvent

from reader.annotations.ink import Pen
from reader.annotations.smoothing import Dot
from reader.overriding import override
from reader.ui.marks.ink_overlay import Fresh
from reader.ui.marks.ink_tools import PENS, WIDTHS, Tool

if TYPE_CHECKING:
    from reader.article.model import Span
    from reader.ui.article_view.page import Page
    from reader.ui.article_view.view import ArticleView
    from reader.ui.marks.ink_overlay import InkOverlay
    from reader.ui.marks.inking import Inking

_REACH = 0.35  # em from the eraser's middle to what it takes
_NO_PRESSURE = 0.5  # of a mouse or a finger
_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.TabletPress)
_MOVES = (QEvent.Type.MouseMove, QEvent.Type.TabletMove)
_RELEASES = (QEvent.Type.MouseButtonRelease, QEvent.Type.TabletRelease)
_LEFT = Qt.MouseButton.LeftButton


class InkInput(QObject):
    """Turns what a hand does on a page into strokes while a tool is in hand.

    Args:
        inking: knows the tool, and keeps what is drawn; owns this object.
        view: the page.
        overlay: shows what is being drawn or erased.

    Attributes:
        overlay: shows what is being drawn or erased.
        for_class: the page is seen by a class.
    """

    for_class = False

    def __init__(self, inking: Inking, view: ArticleView, overlay: InkOverlay) -> None:
        super().__init__(inking)
        self._inking, self._view, self.overlay = inking, view, overlay
        self._page = view.viewport()
        self._dots: list[Dot] = []
        self._erasing: Dot | None = None
        for watched in (view, self._page):
            watched.installEventFilter(self)

    def show_tool(self) -> None:
        """Take the pointer of the tool in hand, and its events before all others."""
        self._give_up()
        on = self._inking.tool is not Tool.NONE
        shape = Qt.CursorShape.CrossCursor if on else Qt.CursorShape.IBeamCursor
        self._page.setCursor(shape)
        for watched in (self._view, self._page):
            watched.installEventFilter(self)  # the last one installed is asked first

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            return watched is self._view and self._key(event)
        if watched is self._page and isinstance(event, QMouseEvent | QTabletEvent):
            return self._point(event)
        return False

    # What is shown

    @property
    def page(self) -> Page | None:
        """The page as it is set."""
        return self._view.page

    @property
    def sight(self) -> Span:
        """What is in sight of it."""
        return self._view.in_sight()

    def show_fresh(self, dot: Dot, pen: Pen) -> None:
        """Go on with a line that is being drawn, or begin it."""
        if self.overlay.fresh is None:
            self.overlay.fresh = Fresh(pen, self._inking.ink, WIDTHS[pen] * self._view.em)
        self._show(dot)

    def show_no_more(self) -> None:
        """Take away what was being drawn."""
        if self.overlay.fresh is not None:
            self.overlay.fresh = None
            self._page.update()

    # Keys

    def _key(self, event: QKeyEvent) -> bool:
        if event.type() not in {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}:
            return False
        shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if event.modifiers() and not shift:
            return False
        key = Qt.Key
        tools = {key.Key_I: Tool.PEN, key.Key_O: Tool.HIGHLIGHTER, key.Key_X: Tool.ERASER}
        shifted = {key.Key_X: Tool.RUBBER, key.Key_I: Tool.FADING}
        tool = (shifted if shift else tools).get(key(event.key()))
        busy = self._inking.tool is not Tool.NONE
        leaving = busy and event.key() == key.Key_Escape
        place = event.key() - key.Key_1 if busy and not shift else -1
        if tool is None and not leaving and not 0 <= place <= key.Key_9 - key.Key_1:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return False
        if place in range(key.Key_9 - key.Key_1 + 1):
            return self._inking.choose(place)
        self._inking.take(self._inking.tool if tool is None else tool)
        return True

    # Points

    def _point(self, event: QMouseEvent | QTabletEvent) -> bool:
        if self._inking.tool is Tool.NONE or self._view.page is None:
            return False
        kind = event.type()
        if kind in _PRESSES:
            if event.button() != _LEFT:
                return False
            self._begin(event)
        elif kind in _RELEASES:
            if event.button() != _LEFT:
                return False
            self._end(event.timestamp())
        elif kind in _MOVES and event.buttons() & _LEFT:
            self._go_on(event)
        event.accept()
        return True

    def _dot(self, event: QMouseEvent | QTabletEvent) -> Dot:
        at = event.position()
        pressure = event.pressure() if isinstance(event, QTabletEvent) else _NO_PRESSURE
        y = at.y() + self._view.verticalScrollBar().value()
        return Dot(at.x(), y, pressure, event.timestamp())

    def _begin(self, event: QMouseEvent | QTabletEvent) -> None:
        self._give_up()
        dot, pen = self._dot(event), PENS.get(self._inking.tool)
        turned = event.pointerType() is QPointingDevice.PointerType.Eraser
        if pen is None or turned:
            self._erasing = dot
            self._erase_to(dot, whole=_is_whole(event))
            return
        if not self._inking.may_draw(self):
            return
        self._dots = [dot]
        self.show_fresh(dot, pen)
        self._inking.mirror(self, dot)

    def _go_on(self, event: QMouseEvent | QTabletEvent) -> None:
        dot = self._dot(event)
        if self._erasing is not None:
            self._erase_to(dot, whole=_is_whole(event))
        elif self._dots:
            self._dots.append(dot)
            self._show(dot)
            self._inking.mirror(self, dot)

    def _end(self, moment: int) -> None:
        fresh, dots, self._dots = self.overlay.fresh, self._dots, []
        erasing, self._erasing = self._erasing is not None, None
        if fresh is not None and self._inking.tool is Tool.FADING:
            self._inking.let_fade()
        elif fresh is not None and dots:
            self._inking.mirror(self, None)
            self._inking.draw(self._view, dots, fresh.pen, moment)
        elif erasing:
            self._inking.erase(self.overlay.erased)
        self._give_up()

    def _give_up(self) -> None:
        """Nothing is being drawn or erased any more."""
        self._dots, self._erasing = [], None
        if self.overlay.fresh is not None or self.overlay.erased:
            self.overlay.fresh = None
            self.overlay.erased.clear()
            self._page.update()
            self._inking.mirror(self, None)

    def _show(self, dot: Dot) -> None:
        """Draw on to a point; only what lies between it and the last one is painted."""
        fresh = self.overlay.fresh
        if fresh is None:
            return
        before = fresh.points[-1][0] if fresh.points else QPointF(dot.x, dot.y)
        fresh.points.append((QPointF(dot.x, dot.y), dot.pressure))
        more = fresh.width * 2 + 2 if fresh.pen is Pen.PEN else fresh.width
        self._update(before, fresh.points[-1][0], more)

    def _update(self, one: QPointF, other: QPointF, more: float) -> None:
        box = QRectF(one, other).normalized().adjusted(-more, -more, more, more)
        box.translate(0, -self._view.verticalScrollBar().value())
        self._page.update(box.toAlignedRect())

    # Erasing

    def _erase_to(self, dot: Dot, *, whole: bool) -> None:
        """Take what lies between the eraser's last place and a point; whole marks if wanted."""
        last, page = self._erasing, self._view.page
        if last is None or page is None:
            return
        self._erasing = dot
        reach = _REACH * page.em
        box = QRectF(QPointF(last.x, last.y), QPointF(dot.x, dot.y)).normalized()
        for ink, origin, worked in self.overlay.near(
            page, box.adjusted(-reach, -reach, reach, reach)
        ):
            width = max(stroke.width for stroke in ink.strokes) * page.em / 2
            hit = {
                (line.stroke, point.number)
                for line in worked.lines
                for point in line.points
                if _distance(point.x, point.y + origin.y(), (last, dot)) < reach + width
            }
            if not hit:
                continue
            if whole or self._inking.tool is not Tool.RUBBER:
                lines = range(len(ink.strokes)) if whole else {number for number, _ in hit}
                hit = {(n, k) for n in lines for k in range(len(ink.strokes[n].points))}
            self.overlay.erased.setdefault(ink.name, set()).update(hit)
            self._page.update()


def _is_whole(event: QMouseEvent | QTabletEvent) -> bool:
    """Tell whether the eraser is to take all that was drawn as one mark."""
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)


def _distance(x: float, y: float, way: tuple[Dot, Dot]) -> float:
    """Return how far a point is from a straight way."""
    (ax, ay, *_), (bx, by, *_) = way
    length = (bx - ax) ** 2 + (by - ay) ** 2
    share = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length if length else 0.0
    share = max(0.0, min(share, 1.0))
    return hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay))
