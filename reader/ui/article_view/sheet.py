"""One set piece of text at its place under a painter."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QTextCharFormat, QTextLayout

from reader.article.model import Role, Span
from reader.ui.article_view.column import Column
from reader.ui.article_view.large_type import Coloured

_BEARING = 0.2  # em by which a line may reach out of its column at the left; at the right by one


class Sheet:
    """Draws only on lines that meet the region.

    Args:
        painter: where.
        column: the pieces of the page.
        index: of the piece.
        origin: its top left corner.
        region: what is painted.

    Attributes:
        laid: the piece as it is set.
        place: which part of the article it is.
        ruby: the pinyin of the page, or None.
        begins_notes: it is the first of the notes at the end.
        signs: of the notes that are pointed to in it.
    """

    def __init__(
        self, painter: QPainter, column: Column, index: int, origin: QPointF, region: QRectF
    ) -> None:
        self.painter = painter
        self.laid = column.set_piece(index)
        self.place = column.pieces[index]
        self.ruby = column.ruby
        self.signs = column.notes.within(Span(self.place.start, self.place.end))
        follows_text = not index or column.pieces[index - 1].role is not Role.NOTE
        self.begins_notes = self.place.role is Role.NOTE and follows_text
        self.origin = origin
        self.region = region
        self._top = region.top() - origin.y() - self.laid.em
        self._bottom = region.bottom() - origin.y() + self.laid.em

    def meets_text(self) -> bool:
        """Tell whether the region reaches the text, and is not wholly beside it."""
        box = self.laid.layout.boundingRect().translated(self.origin)
        left = box.left() - self.laid.em * (1 if self.ruby else _BEARING)
        return self.region.right() > left and self.region.left() < box.right() + self.laid.em

    def lines(self) -> Iterator[int]:
        """Yield the numbers of the lines that meet the region."""
        for number, line in enumerate(self.laid.lines):
            if line.top + self.laid.pitch >= self._top and line.top <= self._bottom:
                yield number

    def boxes(self, span: Span) -> Iterator[QRectF]:
        """Yield the em-box bands of a span that meet the region, one a line."""
        for box in self._bands(span):
            if box.bottom() >= self._top and box.top() <= self._bottom:
                yield box.translated(self.origin)

    def all_boxes(self, span: Span) -> Iterator[QRectF]:
        """Yield the em-box bands of a span wherever they are, one a line."""
        return (box.translated(self.origin) for box in self._bands(span))

    def _bands(self, span: Span) -> Sequence[QRectF]:
        start = max(0, span.start - self.place.start)
        end = min(self.place.end, span.end) - self.place.start
        return self.laid.rects(start, end) if start < end else ()

    def fill(self, span: Span, colour: QColor, *, grow: float) -> None:
        """Fill the bands of a span, higher by `grow` em on both sides."""
        if colour.alpha():
            more = self.laid.em * grow
            for box in self.boxes(span):
                self.painter.fillRect(box.adjusted(0, -more, 0, more), QBrush(colour))

    def frame(self, span: Span, pen: QPen) -> None:
        """Draw a frame round each band of a span."""
        self.painter.setPen(pen)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        more = self.laid.em * 0.14
        for box in self.boxes(span):
            self.painter.drawRoundedRect(box.adjusted(-1, -more, 1, more), 3, 3)

    def coloured(self, spans: Sequence[tuple[Span, QColor]]) -> list[Coloured]:
        """Return the parts of the piece's layout that are in spans, in their colours."""
        found = []
        for span, colour in spans:
            start = max(0, span.start - self.place.start)
            end = min(self.place.end, span.end) - self.place.start
            if start < end:
                found.append(Coloured(self.laid.utf16(start), self.laid.utf16(end), colour))
        return found


def foregrounds(coloured: Sequence[Coloured]) -> list[QTextLayout.FormatRange]:
    """Return formats that give parts of a layout other colours of type."""
    found = []
    for start, end, colour in coloured:
        one = QTextLayout.FormatRange()
        one.start, one.length = start, end - start
        form = QTextCharFormat()
        form.setForeground(colour)
        one.format = form
        found.append(one)
    return found
