"""Pictures of what is drawn on a piece, for pieces with so many marks that drawing takes long."""

from __future__ import annotations

import math
from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.ui.article_view.sheet import Sheet
    from reader.ui.marks.drawn import Drawn

HEAVY = 100  # things drawn on a piece from which on a picture of them is kept
_MOST = 16  # pictures
_LARGEST = 4_000_000  # pixels of one, 16 MB; pieces in larger type are drawn each time
_EDGE = 3  # em around the text for signs and counts


class Stamps:
    """The latest pictures."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[int, str], tuple[Drawn, float, QPixmap]] = OrderedDict()

    def clear(self) -> None:
        """Forget them: the colours are others."""
        self._kept.clear()

    def draw(self, sheet: Sheet, drawn: Drawn, side: str, draw: Callable[[QPainter], None]) -> None:
        """Draw on a piece, from its picture if there are many things on it.

        Args:
            sheet: the piece under its painter.
            drawn: what is on it; another picture is made for another one.
            side: "under" or "over" the text.
            draw: draws with the piece's upper left corner at the origin.
        """
        painter, laid = sheet.painter, sheet.laid
        edge = _EDGE * laid.em
        ratio = painter.device().devicePixelRatio()
        width = max(laid.x_of(line.inked, n) for n, line in enumerate(laid.lines)) + 2 * edge
        height = laid.height + 2 * edge
        if drawn.weight < HEAVY or width * height * ratio**2 > _LARGEST:
            painter.save()
            painter.translate(sheet.origin)
            draw(painter)
            painter.restore()
            return
        picture = self._picture((sheet.place.start, side), drawn, ratio)
        if picture is None:
            picture = QPixmap(math.ceil(width * ratio), math.ceil(height * ratio))
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            own = QPainter(picture)
            own.translate(edge, edge)
            draw(own)
            own.end()
            self._kept[sheet.place.start, side] = (drawn, ratio, picture)
            if len(self._kept) > _MOST:
                self._kept.popitem(last=False)
        self._paint(sheet, picture, edge)

    def _picture(self, key: tuple[int, str], drawn: Drawn, ratio: float) -> QPixmap | None:
        known = self._kept.get(key)
        if known is None or known[0] is not drawn or known[1] != ratio:
            return None
        self._kept.move_to_end(key)
        return known[2]

    def _paint(self, sheet: Sheet, picture: QPixmap, edge: float) -> None:
        """Paint the part of a picture that the region shows."""
        corner = sheet.origin - QPointF(edge, edge)
        ratio = picture.devicePixelRatio()
        whole = QRectF(corner.x(), corner.y(), picture.width() / ratio, picture.height() / ratio)
        seen = whole & sheet.region
        if seen.isEmpty():
            return
        part = seen.translated(-corner)
        source = QRectF(
            part.x() * ratio, part.y() * ratio, part.width() * ratio, part.height() * ratio
        )
        sheet.painter.drawPixmap(seen, picture, source)
