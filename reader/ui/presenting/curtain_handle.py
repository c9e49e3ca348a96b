"""The edge of the curtain as something to take hold of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from reader.article.model import Span
from reader.overriding import override

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from reader.ui.article_view.view import ArticleView
    from reader.ui.presenting.tool_box import ToolBox

HEIGHT = 16  # pixels
_GRIP = 44  # pixels


class CurtainHandle(QWidget):
    """Lies on one page at the curtain's edge while there is one; dragging draws the curtain.

    Args:
        view: the page.
        tool_box: has the curtain.
    """

    def __init__(self, view: ArticleView, tool_box: ToolBox) -> None:
        super().__init__(view)
        self._view, self._tool_box = view, tool_box
        self._usable = False
        self.setCursor(Qt.CursorShape.SplitVCursor)
        self.hide()
        view.scrolled.connect(self.settle)
        tool_box.changed.connect(self.settle)

    def set_usable(self, usable: bool) -> None:  # noqa: FBT001  # Qt's own way of setters
        """Be there while there is a curtain, or never."""
        self._usable = usable
        self.settle()

    def settle(self, *_: object) -> None:
        """Go to where the edge is now."""
        curtain = self._tool_box.tools.curtain
        boxes = [] if curtain is None else self._view.rects_of(Span(curtain, curtain + 1))
        port = self._view.viewport()
        self.setVisible(self._usable and bool(boxes))
        if boxes:
            top = round(boxes[0].top() - 0.45 * self._view.em) - HEIGHT // 2
            self.setGeometry(port.x(), port.y() + top, port.width(), HEIGHT)
            self.raise_()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            port = self._view.viewport()
            y = port.mapFromGlobal(event.globalPosition().toPoint()).y()
            middle = QPoint(port.width() // 2, max(0, min(y, port.height() - 1)))
            self._tool_box.draw_curtain_to(self._view.gap_at(middle))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._view.theme
        middle = self.height() // 2
        painter.fillRect(0, middle - 1, self.width(), 2, theme.accent)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.accent)
        left = (self.width() - _GRIP) // 2
        painter.drawRoundedRect(left, 3, _GRIP, self.height() - 6, 5, 5)
        painter.setBrush(theme.paper)
        for x in (-8, 0, 8):
            painter.drawEllipse(QPoint(left + _GRIP // 2 + x, middle), 2, 2)
