"""Lines drawn by hand and frames, painted over the pages of a handout."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from reader.annotations.ink import Pen
from reader.annotations.ink_fitting import place_all
from reader.annotations.ink_placing import Box
from reader.annotations.ink_widths import by_pressure
from reader.annotations.model import Kind
from reader.article.model import Span
from reader.handouts.inks import fill_colour, line_colour

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from PySide6.QtGui import QTextDocument, QTextLine

    from reader.handouts.model import Block, Drawn, Inked

_AROUND = 0.08  # em a frame is higher than its words
_ABOVE = 0.88  # em from the base line to the top of the em box, as in Chinese fonts


class Piece(NamedTuple):
    """Characters of the article that stand together in the document.

    Attributes:
        start: offset of the first in the article.
        text: the characters.
        position: of the first in the document, in code units of UTF-16.
        em: size of their type.
    """

    start: int
    text: str
    position: int
    em: float


class DocumentLettering:
    """Where the characters of an article stand in a document, in its own units.

    Args:
        document: laid out.
        pieces: where the article is in it, in the order of the article.
        margin: paper on each side of it.

    Attributes:
        family: of its type.
    """

    def __init__(
        self, document: QTextDocument, pieces: Sequence[Piece], margin: float = 0.0
    ) -> None:
        self._document, self._pieces, self._margin = document, pieces, margin
        self._starts = [piece.start for piece in pieces]
        self.family = document.defaultFont().family()

    @property
    def edges(self) -> tuple[float, float]:
        """Left and right edge of the column."""
        return 0.0, self._document.textWidth()

    @property
    def paper(self) -> tuple[float, float]:
        """Left and right edge of the paper."""
        return -self._margin, self._document.textWidth() + self._margin

    @property
    def sight(self) -> tuple[float, float]:
        """The same: what lies beside the paper is not printed."""
        return self.paper

    def nearest(self, x: float, y: float) -> int | None:
        """Return no character: nothing is drawn anew on a handout."""

    def box(self, at: int) -> Box:
        """Return where a character stands."""
        piece = self._pieces[max(0, bisect_right(self._starts, at) - 1)]
        before = min(at - piece.start, len(piece.text) - 1)
        position = piece.position + _units(piece.text[:before])
        origin, found, local = self._line_of(position)
        left = float(found.cursorToX(local)[0])  # type: ignore[index]
        right = float(found.cursorToX(local + _units(piece.text[before]))[0])  # type: ignore[index]
        base = origin.y() + found.y() + found.ascent()
        top = base - _ABOVE * piece.em
        return Box(origin.x() + left, top, right - left, piece.em)

    def _line_of(self, position: int) -> tuple[QPointF, QTextLine, int]:
        block = self._document.findBlock(position)
        laid = block.layout()
        local = position - block.position()
        return laid.position(), laid.lineForTextPosition(local), local

    def runs(self, span: Span) -> list[Box]:
        """Return where characters stand, one box a line."""
        found: list[Box] = []
        for at in range(span.start, span.end):
            box = self.box(at)
            if found and abs(found[-1].top - box.top) < box.em / 2:
                last = found[-1]
                found[-1] = last._replace(width=box.left + box.width - last.left)
            else:
                found.append(box)
        return found


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


class DrawnLines:
    """The lines of a handout where they are on its pages.

    Args:
        inked: the lines.
        lettering: the text they are bound to.
    """

    def __init__(self, inked: Iterable[Inked], lettering: DocumentLettering) -> None:
        self._drawn: list[tuple[Pen, QColor, float, QPolygonF]] = []
        lines = list(inked)
        strokes, spans = [one.stroke for one in lines], [one.span for one in lines]
        for number, part in place_all(strokes, spans, lettering):
            one = lines[number]
            em, points = lettering.box(one.span.start).em, one.stroke.points
            pressed = [(QPointF(p.x, p.y), points[p.number].pressure) for p in part]
            for factor, polygon in by_pressure(pressed, one.stroke.pen):
                width = one.stroke.width * em * factor
                self._drawn.append((one.stroke.pen, _colour(one), width, QPolygonF(polygon)))

    def paint(self, painter: QPainter, *, under: bool) -> None:
        """Paint the highlighters, which lie under the text, or the other lines, which lie on it."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for pen, colour, width, polygon in self._drawn:
            if (pen is Pen.HIGHLIGHTER) is not under:
                continue
            cap = Qt.PenCapStyle.FlatCap if under else Qt.PenCapStyle.RoundCap
            join = Qt.PenJoinStyle.RoundJoin
            painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, cap, join))
            if polygon.size() == 1:
                painter.drawPoint(polygon.at(0))
            else:
                painter.drawPolyline(polygon)


class Frames:
    """The frames round words of a handout.

    Args:
        blocks: its paragraphs.
        lettering: the text they are about.
    """

    def __init__(self, blocks: Iterable[Block], lettering: DocumentLettering) -> None:
        self._frames: list[tuple[QColor, QRectF]] = []
        for block in blocks:
            for span, ink in _framed(block):
                for box in lettering.runs(span):
                    more = box.em * _AROUND
                    rect = QRectF(box.left, box.top, box.width, box.em)
                    self._frames.append(
                        (QColor(line_colour(ink)), rect.adjusted(0, -more, 0, more))
                    )

    def paint(self, painter: QPainter) -> None:
        """Paint them."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, rect in self._frames:
            painter.setPen(QPen(colour, 1.0))
            painter.drawRect(rect)


def _framed(block: Block) -> Iterator[tuple[Span, int]]:
    """Yield the words that stand in one frame, and the ink of it."""
    begun: dict[Drawn, int] = {}
    end = 0
    for run in block.runs:
        here = {drawn for drawn in run.drawn if drawn.kind is Kind.BOX}
        for drawn in set(begun) - here:
            yield Span(begun.pop(drawn), run.start), drawn.ink
        for drawn in here:
            begun.setdefault(drawn, run.start)
        end = run.start + len(run.text)
    yield from ((Span(start, end), drawn.ink) for drawn, start in begun.items())


def _colour(one: Inked) -> QColor:
    return QColor(
        fill_colour(one.ink) if one.stroke.pen is Pen.HIGHLIGHTER else line_colour(one.ink)
    )
