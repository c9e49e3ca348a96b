"""The small controls of a card: its drawn buttons, its links, its scroll bar."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QRegion,
)
from PySide6.QtWidgets import (
    QPushButton,
    QScrollBar,
    QStyle,
    QStyleOptionSlider,
    QToolButton,
    QWidget,
)

from reader.overriding import override
from reader.ui.term_card.blocks import Run
from reader.ui.term_card.type import CardType, LinkBox
from reader.ui.theme import Theme


class Glyph(StrEnum):
    """Pictures on the buttons, drawn on a grid of 16."""

    BACK = "back"
    FORWARD = "forward"
    COPY = "copy"
    PIN = "pin"
    CLOSE = "close"


_STROKES: dict[Glyph, tuple[tuple[tuple[float, float], ...], ...]] = {
    Glyph.BACK: (((9.5, 3.5), (5, 8), (9.5, 12.5)),),
    Glyph.FORWARD: (((6.5, 3.5), (11, 8), (6.5, 12.5)),),
    Glyph.COPY: (
        ((5.5, 5.5), (13, 5.5), (13, 13), (5.5, 13), (5.5, 5.5)),
        ((3, 10.5), (3, 3), (10.5, 3)),
    ),
    Glyph.PIN: (
        ((5.5, 2.5), (10.5, 2.5)),
        ((6.5, 2.5), (6.2, 7), (4, 9.5), (12, 9.5), (9.8, 7), (9.5, 2.5)),
        ((8, 9.5), (8, 14)),
    ),
    Glyph.CLOSE: (((4, 4), (12, 12)), ((12, 4), (4, 12))),
}


class LeavesKeys:
    """What makes a widget leave the card's own keys to the card: ↑ ↓, and arrows with Alt.

    Qt's buttons take every arrow to move the keyboard on, with Alt as well; its views scroll.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Pass on what is the card's."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt or event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            event.ignore()
        else:
            super().keyPressEvent(event)  # type: ignore[misc]  # the widget's, which comes next


class CardButton(LeavesKeys, QToolButton):
    """A button with a picture in the theme's colours."""

    def __init__(self, glyph: Glyph, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._glyph = glyph
        self._theme: Theme | None = None
        self._em = 15.0
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_look(self, theme: Theme, em: float) -> None:
        """Take colours and size; at least 24 pixels each way (WCAG 2.5.8)."""
        self._theme, self._em = theme, em
        side = max(24, round(1.7 * em))
        self.setFixedSize(QSize(side, side))
        self.update()

    def set_name(self, name: str) -> None:
        """Name the button for screen readers and in its tool tip."""
        self.setAccessibleName(name)
        self.setToolTip(name)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self._theme.card_text if self.underMouse() else self._theme.card_muted
        if not self.isEnabled():
            ink = QColor(ink)
            ink.setAlphaF(0.35)
        elif self.underMouse() or self.isDown():
            draw_ground(painter, QRectF(self.rect()), self._theme)
        scale = self._em / 15
        painter.translate(QPointF(self.rect().center()) + QPointF(0.5, 0.5))
        painter.scale(scale, scale)
        painter.translate(-8, -8)
        pen = QPen(ink, 1.3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        for stroke in _STROKES[self._glyph]:
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in stroke]))
        painter.resetTransform()
        if self.hasFocus():
            draw_focus(painter, QRectF(self.rect()), self._theme)


class CardLink(LeavesKeys, QPushButton):
    """A link's place on the card: it takes clicks and focus, the card draws its text.

    Signals:
        focused: the keyboard came to it.
    """

    focused = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.run = Run("")
        self._theme: Theme | None = None
        self._rects: tuple[QRectF, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)

    def stand_for(self, box: LinkBox, up: float, kind: CardType) -> None:
        """Become the link of a box that stands on the parent, `up` pixels higher."""
        self._theme = kind.look.theme
        rects = [rect.translated(0, -up) for rect in box.rects]
        whole = QRectF()
        for rect in rects:
            whole = whole.united(rect)
        place = whole.adjusted(-2, -1, 2, 1).toAlignedRect()
        self.setGeometry(place)
        self._rects = tuple(r.adjusted(-2, -1, 2, 1).translated(-place.topLeft()) for r in rects)
        region = QRegion()
        for rect in self._rects:
            region = region.united(rect.toAlignedRect())
        self.setMask(region)
        self._name(box.run)

    def _name(self, run: Run) -> None:
        """Lead where a run does, and tell screen readers."""
        self.run = run
        self.setAccessibleName(run.name or run.text)
        self.setToolTip(run.name.replace("\n", " ") if run.name else "")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None or not (self.hasFocus() or self.underMouse()):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for rect in self._rects:
            if self.underMouse():
                draw_ground(painter, rect, self._theme)
            if self.hasFocus():
                draw_focus(painter, rect, self._theme)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()


class SlimScrollBar(QScrollBar):
    """A narrow scroll bar in the theme's colours, at the card's right edge."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme: Theme | None = None

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(10, super().sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        control = QStyle.ComplexControl.CC_ScrollBar
        part = QStyle.SubControl.SC_ScrollBarSlider
        handle = self.style().subControlRect(control, option, part, self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.card_paper)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.card_border)
        painter.drawRoundedRect(QRectF(3, handle.top(), 4, handle.height()), 2, 2)


def draw_focus(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """Frame what the keyboard stands on."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.focus, 2))
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 3, 3)


def draw_ground(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """Tint what the pointer is over."""
    ground = QColor(theme.accent)
    ground.setAlphaF(0.13)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(rect, 3, 3)
