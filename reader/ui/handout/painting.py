"""Paint a handout on pages, for the screen and as a PDF whose text can be copied and searched."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from reader.ui.handout.ink import DocumentLettering, DrawnLines, Frames
from reader.ui.handout.ruby import paint_syllables, syllables_of
from reader.ui.handout.writing import DOTS, INK, SOFT, WHOLE, document_of, font_of

if TYPE_CHECKING:
    from reader.handouts.model import Handout

_INCH = 25.4  # millimetres
_MARGIN = 18.0  # millimetres


def pdf(handout: Handout) -> bytes:
    """Return a handout as a PDF on A4; a QGuiApplication with our font is there."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF()
        )
    )
    writer.setTitle(handout.title)
    writer.setCreator("Yandu")
    writer.setResolution(DOTS)
    pages = Pages(handout)
    painter = QPainter(writer)
    for number in range(pages.count):
        if number:
            writer.newPage()
        pages.paint(painter, number)
    painter.end()
    buffer.close()
    return bytes(buffer.data().data())


class Pages:
    """A handout laid out on A4 pages.

    Attributes:
        size: of a page, in points of 1/96 inch.
        margin: on each side, likewise.
        lettering: where the article's characters are, from the first page's inner corner on.
    """

    def __init__(self, handout: Handout) -> None:
        a4 = QPageSize(QPageSize.PageSizeId.A4).size(QPageSize.Unit.Millimeter)
        self.size = QSizeF(a4.width(), a4.height()) * (DOTS / _INCH)
        self.margin = _MARGIN * DOTS / _INCH
        self._room = self.size - QSizeF(2 * self.margin, 2 * self.margin)
        self._document, pieces = document_of(handout)
        self._document.setPageSize(self._room)
        self._pages = _kept_whole(self._document, self._room.height())
        self.lettering = DocumentLettering(self._document, pieces, self.margin)
        self._lines = DrawnLines(handout.inked, self.lettering)
        self._frames = Frames(handout.blocks, self.lettering)
        spoken = (syllables_of(block).items() for block in handout.blocks)
        self._spoken = [pair for pairs in spoken for pair in pairs]
        self._tops = [self.lettering.box(place).top for place, _ in self._spoken]

    @property
    def count(self) -> int:
        """How many pages there are."""
        return self._pages

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a page, counted from 0, with its number at the foot."""
        height = self._room.height()
        painter.save()
        painter.translate(self.margin, self.margin - number * height)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = QRectF(0, number * height, self._room.width(), height)
        context.palette.setColor(context.palette.ColorRole.Text, INK)
        beside = QRectF(context.clip).adjusted(-self.margin, 0, self.margin, 0)
        painter.setClipRect(beside)
        self._lines.paint(painter, under=True)
        self._document.documentLayout().draw(painter, context)
        painter.setPen(SOFT)
        ends = context.clip.top(), context.clip.bottom()
        first, last = (bisect_left(self._tops, end) for end in ends)
        paint_syllables(painter, self._spoken[first:last], self.lettering)
        self._frames.paint(painter)
        self._lines.paint(painter, under=False)
        painter.restore()
        painter.setPen(SOFT)
        painter.setFont(font_of(0.8))
        foot = QRectF(0, self.size.height() - self.margin, self.size.width(), self.margin)
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, f"{number + 1}")

    def image(self, number: int, scale: float) -> QImage:
        """Return a page as a picture, to be looked at."""
        image = QImage((self.size * scale).toSize(), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        self.paint(painter, number)
        painter.end()
        return image


def _kept_whole(document: QTextDocument, height: float) -> int:
    """Lay a document out, begin pages where paragraphs would be torn; return how many there are."""
    document.pageCount()
    block = document.begin()
    while block.isValid():
        if block.userState() == WHOLE:
            box = document.documentLayout().blockBoundingRect(block)
            last = box.bottom() - 1
            if int(box.top() // height) != int(last // height) and box.height() < height:
                shape = block.blockFormat()
                shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                QTextCursor(block).setBlockFormat(shape)
        block = block.next()
    return document.pageCount()
