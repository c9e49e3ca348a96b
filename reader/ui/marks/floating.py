"""Where a bar or a card floats over the page: near some text, never on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QFrame

from reader.overriding import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QSize
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from reader.article.model import Span
    from reader.ui.article_view.view import ArticleView
    from reader.ui.theme import Theme

GAP = 12  # pixels between text and what floats
GUTTER = 6  # pixels to the edges of the page


def floated(size: QSize, lines: Sequence[QRect], area: QRect) -> QRect | None:
    """Return a place above some lines of text, or below them; None while they are out of sight.

    Args:
        size: of what floats.
        lines: rectangles of the text, in the coordinates of `area`.
        area: where there is room.
    """
    seen = [line for line in lines if line.intersects(area)]
    if not seen:
        return None
    first, last = seen[0], seen[-1]
    above, below = first.top() - GAP - size.height(), last.bottom() + GAP
    y = above if above >= area.top() + GUTTER else below
    y = max(area.top() + GUTTER, min(y, area.bottom() - GUTTER - size.height()))
    x = first.left() if y == above else last.left()
    x = max(area.left() + GUTTER, min(x, area.right() - GUTTER - size.width()))
    return QRect(QPoint(x, y), size)


class Floating(QFrame):
    """A small card over the page, with an edge of its own.

    Args:
        view: the page.
        theme: colours.
        window: in which it floats.
    """

    def __init__(self, view: ArticleView, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._view, self._window = view, window
        self._theme = theme
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        view.scrolled.connect(self.settle)
        self._colour()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self._colour()
        self.update()

    def spans(self) -> Sequence[Span]:
        """Return the text it stands at."""
        return ()

    def settle(self) -> None:
        """Stand by the text; hide while that is out of sight."""
        if self.isHidden():
            return
        self.adjustSize()
        page = self._view.viewport()
        origin = page.mapTo(self._window, QPoint())
        rects = [box for span in self.spans() for box in self._view.rects_of(span)]
        lines = [box.toAlignedRect().translated(origin) for box in rects]
        area = QRect(origin, page.size())
        found = self.place_in(area) or floated(self.sizeHint(), lines, area)
        if found is None:
            self.leave_sight()
        else:
            self.setGeometry(found)
            self.raise_()

    def place_in(self, _area: QRect) -> QRect | None:
        """Return where it stands in an area of the window, if that is not by the text."""
        return None

    def leave_sight(self) -> None:
        """The text is out of sight."""
        self.hide()

    def _colour(self) -> None:
        palette = self.palette()
        palette.setColor(palette.ColorRole.Window, self._theme.card_paper)
        palette.setColor(palette.ColorRole.WindowText, self._theme.card_text)
        palette.setColor(palette.ColorRole.Base, self._theme.card_paper)
        palette.setColor(palette.ColorRole.Text, self._theme.card_text)
        self.setPalette(palette)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.card_border, 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
