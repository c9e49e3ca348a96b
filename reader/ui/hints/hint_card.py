"""A small card that points at a part of the window and says one thing about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QPainter,
    QPainterPath,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.overriding import override

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from reader.ui.theme import Theme

WIDTH = 300  # pixels of its text
_NOTCH = 9  # pixels, height of the tip that points at the part
_GUTTER = 6  # pixels to the window's edges
_RADIUS = 6.0


class HintCard(QFrame):
    """Does not keep anybody from reading: it takes no focus by itself and no part of the page.

    Args:
        window: in which it floats.

    Signals:
        next_asked: the reader has read it.
        skip_asked: the reader wants no hints.
    """

    next_asked = Signal()
    skip_asked = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._theme: Theme | None = None
        self._tip = QPointF()
        self._above = True
        self.text = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.count = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.skip = QPushButton(flat=True)
        self.next = QPushButton()
        for button, signal in ((self.skip, self.skip_asked), (self.next, self.next_asked)):
            button.setAutoDefault(False)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(signal)
        self._place_widgets()
        self.hide()

    def _place_widgets(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setSpacing(10)
        self._column.addWidget(self.text)
        row = QHBoxLayout()
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(self.skip)
        row.addWidget(self.next)
        self._column.addLayout(row)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        colours = self.palette()
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text):
            colours.setColor(role, theme.card_text)
        self.setPalette(colours)
        muted = self.count.palette()
        muted.setColor(QPalette.ColorRole.WindowText, theme.card_muted)
        self.count.setPalette(muted)
        self.update()

    def tell(self, text: str, number: int, count: int) -> None:
        """Say a hint, also to a screen reader; `number` is counted from 1."""
        self.text.setText(text)
        self.count.setText(f"{number} / {count}")
        self.skip.setText(self.tr("Skip All"))
        self.skip.setToolTip("Esc")
        self.skip.setVisible(number < count)
        self.next.setText(self.tr("Next") if number < count else self.tr("Done"))
        name = self.tr("Hint {number} of {count}").format(number=number, count=count)
        self.setAccessibleName(name)
        self.setAccessibleDescription(text)
        spoken = self.tr("{name}: {text} Tab leads to its buttons, Esc skips all.")
        event = QAccessibleAnnouncementEvent(self, spoken.format(name=name, text=text))
        QAccessible.updateAccessibility(event)

    def point_at(self, part: QRect, area: QRect) -> None:
        """Show it below a part of the window, or above where there is no room.

        Args:
            part: what the hint is about.
            area: where it may stand, both in the window's coordinates.
        """
        width = min(WIDTH, area.width() - 2 * _GUTTER - 28)
        self.text.setFixedWidth(max(120, width))
        self._above = True
        self._set_margins()
        size = self._column.sizeHint()
        if part.bottom() + size.height() > area.bottom() - _GUTTER:
            self._above = part.top() - size.height() < area.top() + _GUTTER
            self._set_margins()
        y = part.bottom() + 2 if self._above else part.top() - size.height() - 1
        y = max(area.top() + _GUTTER, min(y, area.bottom() - _GUTTER - size.height()))
        x = max(area.left() + _GUTTER, min(part.left(), area.right() - _GUTTER - size.width()))
        self.setGeometry(QRect(x, y, size.width(), size.height()))
        at = min(
            max(part.center().x() - x, 18), 40 if part.width() > size.width() else size.width()
        )
        self._tip = QPointF(min(at, size.width() - 18), 0 if self._above else size.height())
        self.show()
        self.raise_()
        self.update()

    def _set_margins(self) -> None:
        top, bottom = (_NOTCH, 0) if self._above else (0, _NOTCH)
        self._column.setContentsMargins(14, 12 + top, 14, 10 + bottom)
        self._column.activate()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top, bottom = (_NOTCH, 0) if self._above else (0, _NOTCH)
        box = QRectF(self.rect()).adjusted(0.75, 0.75 + top, -0.75, -0.75 - bottom)
        path = QPainterPath()
        path.addRoundedRect(box, _RADIUS, _RADIUS)
        base = box.top() + 1 if self._above else box.bottom() - 1
        tip = QPainterPath(QPointF(self._tip.x() - _NOTCH, base))
        tip.lineTo(self._tip)
        tip.lineTo(self._tip.x() + _NOTCH, base)
        tip.closeSubpath()
        painter.setPen(QPen(QColor(self._theme.accent), 1.5))
        painter.setBrush(self._theme.card_paper)
        painter.drawPath(path.united(tip))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.skip_asked.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            (self.skip if self.skip.hasFocus() else self.next).click()
        else:
            super().keyPressEvent(event)
