"""Where every character stands on the sheet: offsets to pixels and back, without a widget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.span_table import SpanTable
from reader.article.model import Span
from reader.ui.article_view.column import Column
from reader.ui.article_view.frame import folio, frame
from reader.ui.article_view.page_style import USUAL, PageStyle
from reader.ui.article_view.roles import Room
from reader.ui.article_view.typesetting import Typesetter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPointF, QRectF

    from reader.article.model import Article
    from reader.article.script import Convert
    from reader.ui.article_view.ruby import Ruby
    from reader.ui.article_view.set_piece import SetPiece

EXACT_PLACES = 400  # spans up to which their heights are looked up one by one


class Page:
    """One article set for a width and a size; y counts from the top of the sheet, in pixels.

    Attributes:
        column: the pieces of text.
        frame: the sheet.
        folio: what the folio line says: date, column, page.
        style: how the reader wants it set.
        shift: how far pieces above `watched` have grown since it was last taken.
    """

    def __init__(
        self, article: Article, width: int, em: float, *, style: PageStyle = USUAL
    ) -> None:
        self.article = article
        self.folio = folio(article)
        self.em = em
        self.style = style
        self.watched = 0.0
        self._shift = 0
        self.frame = frame(width, em, folio=any(self.folio), style=style)
        typesetter = Typesetter(em, self.frame.measure, style=style)
        self.column = Column(article, typesetter, self._piece_changed)

    def resize(self, width: int, em: float, *, notes: bool = False) -> None:
        """Set the page for another width or size of type, with notes beside it or without."""
        fresh = frame(width, em, folio=any(self.folio), notes=notes, style=self.style)
        anew = fresh.measure != self.frame.measure or em != self.em
        self.frame, self.em = fresh, em
        if anew:
            self._set_again()

    def set_style(self, style: PageStyle, width: int, *, notes: bool) -> None:
        """Set the page as the reader wants it now."""
        self.style = style
        self.resize(width, self.em, notes=notes)
        self._set_again()

    def set_ruby(self, ruby: Ruby | None) -> None:
        """Set the page with other pinyin above its text, or none."""
        self.column.ruby = ruby
        self._set_again()

    def set_script(self, convert: Convert | None) -> None:
        """Set the page in other characters, or as it was printed."""
        self.column.convert = convert
        self.folio = folio(self.article)
        if convert is not None:
            left, middle, right = (convert(text).text for text in self.folio)
            self.folio = left, middle, right
        self._set_again()

    def _set_again(self) -> None:
        ruby = self.column.ruby
        room = ruby.room if ruby else Room.NOWHERE
        self.column.set_again(Typesetter(self.em, self.frame.measure, room, self.style))

    @property
    def pitch(self) -> float:
        """Distance between the lines of body text, in pixels."""
        return self.column.typesetter.pitch

    @property
    def height(self) -> int:
        """Height of the whole sheet."""
        return round(self.frame.top + self.column.heights.total + self.frame.bottom)

    def _piece_changed(self, index: int, change: int) -> None:
        if self.piece_top(index) < self.watched:
            self._shift += change

    def take_shift(self) -> int:
        """Return, once, by how much the text at `watched` has moved down as pieces were set."""
        shift, self._shift = self._shift, 0
        return shift

    def piece_top(self, index: int) -> float:
        """Return where a piece begins."""
        return self.frame.top + self.column.heights.top(index)

    def settle(self, top: float, bottom: float) -> None:
        """Set every piece between two heights."""
        for _ in self.column.visible(top - self.frame.top, bottom - self.frame.top):
            pass

    def set_one(self, top: float, bottom: float) -> bool:
        """Set the first piece between two heights that is not set; tell whether there was one."""
        return self.column.set_one(top - self.frame.top, bottom - self.frame.top)

    def first_whole_line(self, top: float) -> int:
        """Return the first character of the first line that begins at `top` or below."""
        for index, laid, piece_top in self.column.visible(top - self.frame.top, float("inf")):
            for line in laid.lines:
                if self.frame.top + piece_top + line.top >= top - 1:
                    return self.column.pieces[index].start + line.start
        return len(self.article.text)

    def span_between(self, top: float, bottom: float) -> Span:
        """Return the characters of all pieces that are partly between two heights of the sheet."""
        pieces, heights = self.column.pieces, self.column.heights
        if not len(pieces):
            return Span(0, 0)
        first = pieces[heights.index_at(top - self.frame.top)]
        last = pieces[heights.index_at(bottom - self.frame.top)]
        return Span(first.start, last.end)

    def line_top(self, offset: int) -> float:
        """Return the top of the line that holds a character; 0 on an empty page."""
        if not len(self.column):
            return 0.0
        index = self.column.index_of(offset)
        laid = self.column.set_piece(index)
        line = laid.line_of(offset - self.column.pieces[index].start)
        return self.piece_top(index) + laid.lines[line].top

    def line_span(self, offset: int) -> Span:
        """Return the characters of the line that holds `offset`."""
        index = self.column.index_of(offset)
        start = self.column.pieces[index].start
        laid = self.column.set_piece(index)
        line = laid.lines[laid.line_of(offset - start)]
        return Span(start + line.start, start + line.end)

    def offset_at(self, point: QPointF) -> int | None:
        """Return the character under a point of the sheet; None where there is no text."""
        found = self._locate(point)
        if found is None:
            return None
        start, laid, x, y = found
        line = laid.line_at(y)
        if not 0 <= y - laid.lines[line].top < laid.pitch or not laid.covers(x, line):
            return None
        return start + laid.offset_at(x, line)

    def gap_at(self, point: QPointF) -> int:
        """Return the gap between characters nearest to a point of the sheet."""
        found = self._locate(point)
        if found is None:
            return 0
        start, laid, x, y = found
        return start + laid.offset_at(x, laid.line_at(y), between=True)

    def _locate(self, point: QPointF) -> tuple[int, SetPiece, float, float] | None:
        if not len(self.column):
            return None
        index = self.column.heights.index_at(point.y() - self.frame.top)
        laid = self.column.set_piece(index)
        start = self.column.pieces[index].start
        return start, laid, point.x() - self.frame.left, point.y() - self.piece_top(index)

    def rects_of(self, span: Span) -> list[QRectF]:
        """Return the em-box bands of a span on the sheet, one a line."""
        if not len(self.column):
            return []
        found: list[QRectF] = []
        last = self.column.index_of(max(span.start, span.end - 1))
        for index in range(self.column.index_of(span.start), last + 1):
            laid = self.column.set_piece(index)
            start, end = (at - self.column.pieces[index].start for at in (span.start, span.end))
            top = self.piece_top(index)
            found += [box.translated(self.frame.left, top) for box in laid.rects(start, end)]
        return found

    def places(self, spans: Sequence[Span]) -> list[float]:
        """Return how far down the document each span stands, 0…1, for the scroll bar.

        Up to 400 spans by the heights of their pieces, more by their share of the characters.
        """
        if len(spans) > EXACT_PLACES:
            length = max(1, len(self.article.text))
            return [start / length for start in SpanTable.of(spans).starts]
        height = max(1, self.height)
        return [self.piece_top(self.column.index_of(span.start)) / height for span in spans]


def page_of(
    article: Article, width: int, em: float, style: PageStyle, lent: Page | None = None
) -> Page:
    """Return an article set for a width and a size, taking over what is set already.

    Args:
        article: to be set.
        width: of the sheet's place, in pixels.
        em: size of body type in pixels.
        style: how the reader wants it set.
        lent: the same article as it was set elsewhere, or None.
    """
    if lent is None or lent.style != style:
        return Page(article, width, em, style=style)
    lent.resize(width, em)
    lent.watched = 0.0
    return lent
