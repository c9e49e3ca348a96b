"""The viewport of a page, which keeps a picture while something see-through lies over the page.

Qt paints a page anew wherever what lies over it changes, and all of it when it is scrolled. From
its picture it is shown in a fraction of the time; where nothing lies over it Qt needs none. A page
has its colours and type from us: nothing that Qt changes by itself makes a picture untrue.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPixmap, QRegion
from PySide6.QtWidgets import QWidget

from reader.overriding import override
from reader.ui.article_view.parts import clipped

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QRectF


class Port(QWidget):
    """Learns by `update` and `scroll` what is to be painted anew, as Qt does."""

    def __init__(self) -> None:
        super().__init__()
        self._keeps = False
        self._picture: QPixmap | None = None
        self._stale = QRegion()  # of the picture

    def keep_picture(self, keep: bool) -> None:  # noqa: FBT001  # Qt's own way of setters
        """Keep a picture from now on, on screens whose pixels are whole parts of ours, or none."""
        self._keeps = keep
        if not keep:
            self._picture = None

    @override
    def update(self, *area: QRect | QRegion) -> None:  # type: ignore[override]
        if self._picture is not None:
            self._stale += QRegion(*area) if area else QRegion(self.rect())
        super().update(*area)

    @override
    def scroll(self, dx: int, dy: int) -> None:  # type: ignore[override]
        if self._picture is not None:
            ratio = round(self._picture.devicePixelRatio())
            self._picture.scroll(dx * ratio, dy * ratio, self._picture.rect())
            seen = QRegion(self.rect())
            self._stale = self._stale.translated(dx, dy) + (seen - seen.translated(dx, dy))
        super().scroll(dx, dy)

    def paint(
        self, painter: QPainter, region: QRegion, draw: Callable[[QPainter, QRectF], None]
    ) -> None:
        """Paint a region of the page.

        Args:
            painter: on this widget.
            region: what Qt asks for.
            draw: draws what a rectangle of the viewport shows on any painter.
        """
        ratio = self.devicePixelRatioF()
        if not self._keeps or ratio != int(ratio):
            for part in clipped(painter, region):
                draw(painter, part)
            return
        picture = self._fresh(region, draw)
        for piece in region:  # type: ignore[attr-defined]  # the stub forgot that it can
            painter.drawPixmap(QRect(piece), picture, _of_device(QRect(piece), round(ratio)))

    def _fresh(self, region: QRegion, draw: Callable[[QPainter, QRectF], None]) -> QPixmap:
        """Return the picture, after what is stale of a region was painted on it."""
        ratio = self.devicePixelRatioF()
        picture, size = self._picture, self.size() * ratio
        if picture is None or picture.size() != size or picture.devicePixelRatio() != ratio:
            picture = self._picture = QPixmap(size)
            picture.setDevicePixelRatio(ratio)
            self._stale = QRegion(self.rect())
        wanted = self._stale & region
        if not wanted.isEmpty():
            painter = QPainter(picture)
            for part in clipped(painter, wanted):
                draw(painter, part)
            painter.end()
            self._stale -= wanted
        return picture


def _of_device(part: QRect, ratio: int) -> QRect:
    """Return a rectangle in pixels of the device."""
    return QRect(part.topLeft() * ratio, part.size() * ratio)
