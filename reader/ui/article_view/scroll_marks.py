"""A scroll bar that shows where the hits are."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from reader.overriding import override
from reader.ui.theme import Theme

_LANE = 6  # pixels at the left that belong to the ticks; the handle keeps the rest


class MarkedScrollBar(QScrollBar):
    """A vertical scroll bar with ticks beside its handle.

    It keeps the places and the ways of the style's bar and draws them flat: the style's own
    picture took three quarters of a frame while the page scrolled.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places: Sequence[float] = ()
        self._current: float | None = None
        self._theme: Theme | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def set_marks(self, places: Sequence[float], current: float | None) -> None:
        """Show ticks at parts 0…1 of the document's height; places that share a pixel merge."""
        self._places, self._current = places, current
        self.update()

    def groove(self) -> QRect:
        """Return the part of the bar that stands for the whole document."""
        end = self.sizeHint().width()
        return QRect(0, end, self.width(), self.height() - 2 * end)

    def handle(self) -> QRect:
        """Return the part that stands for what is seen; empty when all is seen.

        It is reckoned as Qt's `QCommonStyle` does; to ask the style would cost a start 6 ms for
        the hundreds of names of its class.
        """
        groove, reach = self.groove(), self.maximum() - self.minimum()
        if reach <= 0 or groove.isEmpty():
            return QRect()
        least = self.sizeHint().height() - 2 * groove.top()
        length = self.pageStep() * groove.height() // (reach + self.pageStep())
        length = min(max(length, least), groove.height())
        free = groove.height() - length
        below = (2 * free * (self.sliderPosition() - self.minimum()) + reach) // (2 * reach)
        return QRect(0, groove.top() + below, groove.width(), length)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        theme, groove, handle = self._theme, self.groove(), self.handle()
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.chrome)
        if not handle.isEmpty():
            held = self.isSliderDown() or self.underMouse()
            ink = theme.chrome_text if held else theme.card_border
            self._draw_arrows(painter, groove, theme)
            painter.fillRect(handle.adjusted(_LANE + 1, 0, -1, 0), ink)
        self._draw_ticks(painter, groove, theme)
        painter.end()

    def _draw_arrows(self, painter: QPainter, groove: QRect, theme: Theme) -> None:
        """Draw the ends that go a line up or down; one that leads nowhere is pale."""
        middle = (_LANE + self.width()) // 2
        above, below = groove.top() // 2, (groove.bottom() + self.height()) // 2
        on, over = theme.chrome_muted, theme.chrome_border
        up = on if self.value() > self.minimum() else over
        down = on if self.value() < self.maximum() else over
        self._draw_arrow(painter, QPoint(middle, above), -1, up)
        self._draw_arrow(painter, QPoint(middle, below), 1, down)

    @staticmethod
    def _draw_arrow(painter: QPainter, at: QPoint, way: int, ink: QColor) -> None:
        for row in range(3):
            painter.fillRect(at.x() - row, at.y() + way * (1 - row), 2 * row + 1, 1, ink)

    def _draw_ticks(self, painter: QPainter, groove: QRect, theme: Theme) -> None:
        length = groove.height() - 2
        for y in {int(place * length + 0.5) for place in self._places}:
            painter.fillRect(groove.left() + 1, groove.top() + y, _LANE - 1, 2, theme.tick)
        if self._current is not None:
            y = groove.top() + round(self._current * (groove.height() - 3))
            painter.fillRect(groove.left(), y, groove.width(), 3, theme.focus)
