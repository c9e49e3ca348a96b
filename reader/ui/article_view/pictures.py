"""Pictures of large type, such as a headline on a projector.

Qt keeps the picture of a glyph of up to 64 pixels and fills the outline of a larger one each time
it is drawn (`QPaintEngineEx::shouldDrawCachedGlyphs`): a headline took three quarters of a frame.
"""

from collections import OrderedDict
from math import floor

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from reader.ui.article_view.set_piece import SetPiece
from reader.ui.article_view.sheet import Sheet

LARGEST_GLYPH = 64  # pixels
_MOST = 3_000_000  # pixels of a picture: three lines across a screen of 3840 × 2160
_KEPT = 3  # pictures


class Pictures:
    """Draws the text of pieces set in large type; keeps the last few pictures of it."""

    def __init__(self) -> None:
        self._made: OrderedDict[tuple[object, ...], tuple[SetPiece, QImage]] = OrderedDict()

    def draw(self, sheet: Sheet, colour: QColor) -> bool:
        """Draw a piece's text in one colour; False where it has to be drawn as other text is."""
        painter, laid = sheet.painter, sheet.laid
        ratio, moved = painter.device().devicePixelRatio(), painter.worldTransform()
        around = QRectF(laid.layout.boundingRect()).adjusted(-laid.em, -laid.em, laid.em, laid.em)
        whole = not moved.isScaling() and not moved.isRotating() and ratio == int(ratio)
        pixels = around.width() * around.height() * ratio * ratio
        if laid.em * ratio <= LARGEST_GLYPH or not whole or pixels > _MOST:
            return False
        at = moved.map(sheet.origin + around.topLeft())
        corner = QPointF(floor(at.x()), floor(at.y()))
        shift = at - corner - around.topLeft()
        key = (id(laid), colour.rgba(), ratio, round(shift.x(), 3), round(shift.y(), 3))
        if key not in self._made:
            self._keep(key, laid, _picture(laid, around, colour, shift, ratio))
        self._made.move_to_end(key)
        painter.drawImage(corner - QPointF(moved.dx(), moved.dy()), self._made[key][1])
        return True

    def _keep(self, key: tuple[object, ...], laid: SetPiece, picture: QImage) -> None:
        self._made[key] = (laid, picture)  # the piece stays, so that no other takes its identity
        if len(self._made) > _KEPT:
            self._made.popitem(last=False)


def _picture(
    laid: SetPiece, around: QRectF, colour: QColor, shift: QPointF, ratio: float
) -> QImage:
    size = around.size().toSize() * ratio
    picture = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setPen(colour)
    laid.layout.draw(painter, shift)
    painter.end()
    return picture
