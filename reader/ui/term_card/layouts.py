"""The layouts of one card's content that were made: what was measured is not set again."""

from typing import TypeVar

from PySide6.QtGui import QImage, QPainter

from reader.ui.article_view.large_type import LargeType
from reader.ui.term_card.blocks import CardContent
from reader.ui.term_card.estimate import estimated_height
from reader.ui.term_card.layout import CardLayout
from reader.ui.term_card.type import CardLook, CardType

_T = TypeVar("_T")
_KEPT = 8  # as many as are tried until a card fits


class CardLayouts:
    """Sets a content in looks and widths, and keeps the last few.

    Args:
        content: of the card.
    """

    def __init__(self, content: CardContent) -> None:
        self.content = content
        self._made: list[tuple[CardLook, int, CardLayout]] = []
        self._estimated: list[tuple[CardLook, int, int]] = []

    def fits(self, look: CardLook, width: int, room: float) -> bool:
        """Tell whether a content fits a height; one that is clearly higher is not set."""
        if (known := _found(self._made, look, width)) is not None:
            return known.height <= room
        if (about := _found(self._estimated, look, width)) is None:
            about = estimated_height(self.content, look, width)
            self._estimated = [*self._estimated[1 - _KEPT :], (look, width, about)]
        return about <= room and self.at(look, width).height <= room

    def at(self, look: CardLook, width: int) -> CardLayout:
        """Return the content set in a look at a width in pixels."""
        if (known := _found(self._made, look, width)) is not None:
            return known
        layout = CardLayout(self.content, CardType(look), width)
        self._made = [*self._made[1 - _KEPT :], (look, width, layout)]
        return layout

    def draw_unseen(self, look: CardLook, width: int, large: LargeType) -> None:
        """Draw it where nobody sees, so that every glyph is ready when it is shown."""
        layout = self.at(look, width)
        image = QImage(1, 1, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        layout.draw(painter, 0, layout.height, large)
        painter.end()


def _found(kept: list[tuple[CardLook, int, _T]], look: CardLook, width: int) -> _T | None:
    """Return what is kept of a look at a width."""
    return next((what for known, at, what in kept if at == width and known == look), None)
