"""The column of text: pieces of paragraphs, set only where they are looked at."""

# ruff: noqa: PLC0415  # most pages have no pinyin above them

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from typing import TYPE_CHECKING, NamedTuple

from reader.article.model import Role, Span  # the type of a field is looked up at run time
from reader.article.notes import NoteTable
from reader.ui.article_view.heights import Heights
from reader.ui.article_view.typesetting import Distinct

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reader.article.model import Article, Paragraph
    from reader.article.script import Convert
    from reader.ui.article_view.ruby import Ruby
    from reader.ui.article_view.set_piece import SetPiece
    from reader.ui.article_view.typesetting import Typesetter

LONGEST_PIECE = 2000  # characters; Qt lays out a paragraph whole, so longer ones are cut
KEPT = 400  # pieces that stay set: several screens, also of one-line paragraphs


class Piece(NamedTuple):
    """A paragraph, or a part of a long one.

    Attributes:
        start: offset in the article's text.
        end: offset after its last character.
        role: of the paragraph.
        first: it begins the paragraph.
        bold: so many characters at its start are the dateline.
    """

    start: int
    end: int
    role: Role
    first: bool = True
    bold: int = 0


def pieces_of(article: Article) -> list[Piece]:
    """Return the pieces of an article in order; an empty article has none."""
    found: list[Piece] = []
    dateline = article.dateline_span
    for block in article.blocks:
        for start, end in _cuts(article.text, block):
            bold = dateline.end - start if dateline and dateline.start == start else 0
            found.append(Piece(start, end, block.role, start == block.start, bold))
    return found


def _cuts(text: str, block: Paragraph) -> Iterator[tuple[int, int]]:
    """Cut a long paragraph after the last full stop within the limit, else at the limit."""
    start = block.start
    while block.end - start > LONGEST_PIECE:
        stop = text.rfind("。", start, start + LONGEST_PIECE) + 1
        end = stop or start + LONGEST_PIECE
        yield start, end
        start = end
    yield start, block.end


class Column:
    """All pieces of one article at one size, with their heights.

    Args:
        article: what is shown.
        typesetter: its size and measure.
        moved: called with (piece, change in pixels) when a piece turns out higher or lower than
            was estimated, so that the page can stay where it is.
    """

    def __init__(
        self, article: Article, typesetter: Typesetter, moved: Callable[[int, int], None]
    ) -> None:
        self.text = article.text
        self.notes = NoteTable(article)
        self.pieces = pieces_of(article)
        self.typesetter = typesetter
        self.ruby: Ruby | None = None
        self.convert: Convert | None = None
        self.laid_out = 0
        self._moved = moved
        self._starts = [piece.start for piece in self.pieces]
        self._keys = [(piece.end - piece.start, piece.role) for piece in self.pieces]
        self._distinct = set(self._keys)
        self._set: OrderedDict[int, SetPiece] = OrderedDict()
        self.heights = self._estimate()

    def set_again(self, typesetter: Typesetter) -> None:
        """Set everything anew for another size, measure or pinyin, when it is looked at."""
        self.typesetter = typesetter
        self._set.clear()
        self.heights = self._estimate()

    def _estimate(self) -> Heights:
        table = {key: self.typesetter.estimated_height(*key) for key in self._distinct}
        return Heights(map(table.__getitem__, self._keys))

    def __len__(self) -> int:
        return len(self.pieces)

    def set_piece(self, index: int) -> SetPiece:
        """Return a piece set into lines; sets it now if it was not."""
        found = self._set.get(index)
        if found is not None:
            self._set.move_to_end(index)
            return found
        found = self._typeset(self.pieces[index])
        self.laid_out += 1
        self._set[index] = found
        if len(self._set) > KEPT:
            self._set.popitem(last=False)
        if change := self.heights.correct(index, found.height):
            self._moved(index, change)
        return found

    def _typeset(self, piece: Piece) -> SetPiece:
        text, place = self.text[piece.start : piece.end], (piece.start, piece.end)
        syllables = self.ruby.syllables(*place) if self.ruby else ()
        signs = [
            Span(sign.start - piece.start, sign.end - piece.start)
            for sign in self.notes.within(Span(*place))
        ]
        if self.convert is None:
            distinct = Distinct(piece.bold, signs)
            return self.typesetter.typeset(
                text, piece.role, first=piece.first, distinct=distinct, syllables=syllables
            )
        shown = self.convert(text)
        if syllables:
            from reader.ui.article_view.ruby import shown_syllables

            syllables = shown_syllables(syllables, text, shown)
        signs = [shown.map.shown_span(sign) for sign in signs]
        distinct = Distinct(shown.map.to_shown(piece.bold), signs)
        found = self.typesetter.typeset(
            shown.text, piece.role, first=piece.first, distinct=distinct, syllables=syllables
        )
        found.show_as(shown.map)
        return found

    def shown_text(self, span: Span) -> str:
        """Return the characters of a span as the page shows them."""
        if self.convert is None:
            return self.text[span.start : span.end]
        found, at = [], span.start
        for piece in self.pieces[self.index_of(span.start) :]:
            start, end = max(span.start, piece.start), min(span.end, piece.end)
            if start >= end:
                break
            shown = self.convert(self.text[piece.start : piece.end])
            part = shown.map.shown_span(Span(start - piece.start, end - piece.start))
            found += [self.text[at:start], shown.text[part.start : part.end]]
            at = end
        return "".join([*found, self.text[at : span.end]])

    def index_of(self, offset: int) -> int:
        """Return the piece that holds a character; a newline belongs to the piece before it."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def set_one(self, top: float, bottom: float) -> bool:
        """Set the first piece in a band of heights that is not set; tell whether there was one."""
        index = self.heights.index_at(top)
        while index < len(self.pieces) and self.heights.top(index) < bottom:
            if index not in self._set:
                self.set_piece(index)
                return True
            index += 1
        return False

    def visible(self, top: float, bottom: float) -> Iterator[tuple[int, SetPiece, int]]:
        """Yield (index, piece, its top) for every piece that meets a band of heights."""
        if not self.pieces:
            return
        index = self.heights.index_at(top)
        while index < len(self.pieces):
            piece_top = self.heights.top(index)
            if piece_top >= bottom:
                return
            yield index, self.set_piece(index), piece_top
            index += 1
