"""The columns of the years as one link: the pointer or the arrow keys choose the year."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from reader.overriding import override
from reader.ui.term_card.blocks import Run, Style
from reader.ui.term_card.controls import CardLink, draw_focus, draw_ground
from reader.ui.term_card.type import CardType, LinkBox
from reader.ui.theme import Theme

_LEAST = 7.0  # pixels; a narrower column is tinted so wide, to be seen


class YearLink(CardLink):
    """Leads to the year that was chosen; its number stands above it while one chooses."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._choices: tuple[tuple[Run, QRectF], ...] = ()
        self._at = 0
        self._font = QFont()
        self.setMouseTracking(True)

    @override
    def stand_for(self, box: LinkBox, up: float, kind: CardType) -> None:
        chosen = self.run.target
        super().stand_for(box, up, kind)
        self._font = kind.font(Style.SMALL)
        corner = QPointF(self.pos()) + QPointF(0, up)
        self._choices = tuple((run, rect.translated(-corner)) for run, rect in box.choices)
        targets = [run.target for run, _ in self._choices]
        self._at = targets.index(chosen) if chosen in targets else 0
        self._name(self._choices[self._at][0])
        self.update()

    def choose(self, at: int) -> None:
        """Lead to another of the years, counted from 0; beyond an end to the last there."""
        at = max(0, min(len(self._choices) - 1, at))
        if at != self._at:
            self._at = at
            self._name(self._choices[at][0])
            changed = QAccessibleEvent(self, QAccessible.Event.NameChanged)
            QAccessible.updateAccessibility(changed)
            self.update()

    def _nearest(self, x: float) -> int:
        """Return the year whose column is nearest to a place."""
        middles = [abs(rect.center().x() - x) for _, rect in self._choices]
        return middles.index(min(middles))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.choose(self._nearest(event.position().x()))
        super().mouseMoveEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.choose(self._nearest(event.position().x()))
        super().mousePressEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = self._step(event)
        if step is None:
            super().keyPressEvent(event)
        else:
            self.choose(step())

    def _step(self, event: QKeyEvent) -> Callable[[], int] | None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return None
        key = Qt.Key
        return {
            key.Key_Left: lambda: self._at - 1,
            key.Key_Right: lambda: self._at + 1,
            key.Key_Home: lambda: 0,
            key.Key_End: lambda: len(self._choices) - 1,
        }.get(key(event.key()))

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None or not (self.hasFocus() or self.underMouse()):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        run, rect = self._choices[self._at]
        wider = max(0.0, _LEAST - rect.width()) / 2
        number = QFontMetricsF(self._font).height() + 2
        rect = rect.adjusted(-wider, number, wider, 0)
        draw_ground(painter, rect, self._theme)
        if self.hasFocus():
            draw_focus(painter, rect, self._theme)
        self._draw_number(painter, run.text, rect, self._theme)

    def _draw_number(self, painter: QPainter, text: str, rect: QRectF, theme: Theme) -> None:
        """Write year and number over the column, in place of the greatest number."""
        metrics = QFontMetricsF(self._font)
        width = metrics.horizontalAdvance(text) + 8
        left = max(0.0, min(self.width() - width, rect.center().x() - width / 2))
        chip = QRectF(left, 0, width, metrics.height() + 2)
        painter.setFont(self._font)
        painter.fillRect(QRectF(0, 0, self.width(), chip.height()), theme.card_paper)
        painter.setPen(theme.card_text)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, text)
