"""The card that floats over the page beside a term."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap, QWheelEvent
from PySide6.QtWidgets import QWidget

from reader.overriding import override
from reader.ui.term_card.blocks import Subject
from reader.ui.term_card.pane import CardPane
from reader.ui.term_card.placement import Placement, place
from reader.ui.term_card.source import CardSource
from reader.ui.term_card.type import QUIET, CardLook

MOST = 0.45  # share of the window's height
_RADIUS = 7.0
_SHADOW = 8  # pixels


class _Shadow(QWidget):
    """A soft shadow under the card; the pointer goes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._drawn = QPixmap()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        if self._drawn.size() != self.size() * ratio:
            self._drawn = QPixmap(self.size() * ratio)
            self._drawn.setDevicePixelRatio(ratio)
            self._drawn.fill(Qt.GlobalColor.transparent)
            self._draw()
        QPainter(self).drawPixmap(0, 0, self._drawn)

    def _draw(self) -> None:
        painter = QPainter(self._drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for ring in range(_SHADOW + 2):  # outlines only: the card hides what is inside
            painter.setPen(QPen(QColor(0, 0, 0, 6 * ring), 1))
            box = QRectF(self.rect()).adjusted(ring + 0.5, ring + 0.5, -ring - 0.5, -ring - 0.5)
            radius = _RADIUS + _SHADOW - ring
            painter.drawRoundedRect(box, radius, radius)
        painter.end()


class HoverCard(CardPane):
    """One card, a child of the reader's window; it takes no focus unless asked.

    Attributes:
        most: share of the window's height that it may take.
    """

    def __init__(self, source: CardSource, look: CardLook, window: QWidget) -> None:
        super().__init__(source, look, window, pinnable=True, staged=True)
        self._window = window
        self.most = MOST
        self._lines: list[QRect] = []
        self._near = 0
        self._placement: Placement | None = None
        self._shadow = _Shadow(window)
        self._column.setContentsMargins(1, 1, 1, round(_RADIUS))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.hide()

    @property
    def placement(self) -> Placement | None:
        """Where the card stands, and on which side of its term."""
        return self._placement

    def set_lines(self, lines: Sequence[QRect], near: int) -> None:
        """Say where the term is; the card goes there with its next content, or by `settle`.

        Args:
            lines: the term's rectangles, one a line, in the window's coordinates.
            near: number of the line the reader points at.
        """
        self._lines, self._near = list(lines), near

    def rehearse(self, subject: Subject) -> None:
        """Set and draw a card unseen, so that the first one seen comes as fast as all others."""
        content = self._source.content(subject, second=False)
        self.view.rehearse(content).draw_unseen(self._look, self._look.width, self.view.large)

    def open(self) -> None:
        """Show the card over everything else in the window."""
        self._shadow.show()
        self._shadow.raise_()
        self.show()
        self.raise_()

    def close_card(self) -> None:
        """Hide the card."""
        self._shadow.hide()
        self.hide()

    @override
    def settle(self) -> None:
        """Take the size the content needs and the place by the term that is left for it."""
        if not self._lines:
            return
        area = self._window.rect()
        self._placement = place(self._wanted(area), self._lines, area, self._near)
        self.setGeometry(self._placement.rect)
        spread = _SHADOW
        self._shadow.setGeometry(
            self._placement.rect.adjusted(-spread, -spread + 2, spread, spread + 2)
        )

    def _wanted(self, area: QRect) -> QSize:
        share = QUIET if self.view.content.quiet else 1.0
        width = min(round(share * self._look.width), area.width())
        margins = self._column.contentsMargins()
        inner = width - margins.left() - margins.right()
        bar = min(self.bar.sizeHint().height(), self.bar.maximumHeight())
        foot = (
            0 if self.stages is None or self.stages.isHidden() else self.stages.sizeHint().height()
        )
        around = bar + foot + margins.top() + margins.bottom()
        height = self.view.height_at(inner) + around
        return QSize(width, min(height, round(self.most * area.height())))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.card_border, 1))
        painter.setBrush(theme.card_paper)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Keep the page still while the wheel turns over the card."""
        event.accept()
