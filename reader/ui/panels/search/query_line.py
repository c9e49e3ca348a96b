"""The query line: marks what is wrong in its place, and walks the list under it by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.overriding import override
from reader.ui.article_view.lines import draw_line
from reader.ui.article_view.positions import Positions
from reader.ui.panels.search.results_view import WALK
from reader.ui.theme import LinePattern, MarkStyle, Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LONGEST = 2000  # characters, as many as a query may have
_EM = 11.0  # pixels; size of the wave


class QueryLine(QLineEdit):
    """A line of entry that keeps the cursor while ↑ ↓ PgUp PgDn move in the list.

    Attributes:
        offer: shows the menu of the row in the list; False if the reader stands on none.

    Signals:
        walked: Qt.Key pressed, for the list.
        entered: the reader wants what the list stands on.
        left: Escape.
    """

    walked = Signal(object)
    entered = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wrong: Sequence[tuple[int, int]] = ()
        self._vain: Sequence[tuple[int, int]] = ()
        self.offer: Callable[[], bool] = lambda: False
        self.setClearButtonEnabled(True)
        self.setMaxLength(LONGEST)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def set_marks(self, wrong: Sequence[tuple[int, int]], vain: Sequence[tuple[int, int]]) -> None:
        """Mark runs of the line, in code points.

        Args:
            wrong: what cannot be understood, with a wave.
            vain: what no article has, with dashes.
        """
        self._wrong, self._vain = wrong, vain
        self.update()

    def _x(self, position: int) -> float:
        """Return where a UTF-16 position stands, in pixels of the widget."""
        metrics, text = self.fontMetrics(), self.text()
        positions = Positions(text)

        def advance(place: int) -> int:
            return metrics.horizontalAdvance(text[: positions.to_code_point(place)])

        here = self.cursorRect().center().x() - advance(self.cursorPosition())
        return here + advance(position)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for places, pattern in ((self._wrong, LinePattern.WAVY), (self._vain, LinePattern.DASHED)):
            style = MarkStyle(self._theme.warning, self._theme.warning, pattern, 1.2)
            for start, end in places:
                self._mark(painter, style, start, end)

    def _mark(self, painter: QPainter, style: MarkStyle, start: int, end: int) -> None:
        positions = Positions(self.text())
        left = self._x(positions.to_utf16(start))
        right = self._x(positions.to_utf16(min(end, len(self.text()))))
        room = self.rect().adjusted(4, 0, -4, 0)
        left, right = max(left, room.left()), min(max(right, left + _EM / 2), room.right())
        if right > left:
            bottom = self.rect().center().y() + self.fontMetrics().height() / 2
            draw_line(painter, style, QPointF(left, bottom - 1), right - left, _EM)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Let the Menu key act on the row that was walked to, as Enter does."""
        if event.reason() is not QContextMenuEvent.Reason.Keyboard or not self.offer():
            super().contextMenuEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key in WALK:
            self.walked.emit(key)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        """Keep Alt with an arrow for the window: it goes back."""
        overriding = event.type() == QEvent.Type.ShortcutOverride
        alt = Qt.KeyboardModifier.AltModifier
        if overriding and isinstance(event, QKeyEvent) and event.modifiers() & alt:
            event.ignore()
            return False
        return super().event(event)
