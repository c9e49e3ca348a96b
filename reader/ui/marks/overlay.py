"""Draws the marks of an article on its page: only what is in sight, from what is worked out."""

from __future__ import annotations

from array import array
from bisect import bisect_right, insort
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPen

from reader.analysis.span_table import SpanTable
from reader.annotations.model import Kind
from reader.article.model import Span
from reader.ui.article_view.lines import draw_line
from reader.ui.marks import looks
from reader.ui.marks.drawn import Drawing, Drawn, Line
from reader.ui.marks.stamps import Stamps
from reader.ui.theme import LinePattern

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from PySide6.QtGui import QPainter

    from reader.ui.article_view.page import Page
    from reader.ui.article_view.set_piece import SetPiece
    from reader.ui.article_view.sheet import Sheet
    from reader.ui.marks.drawn import Mark, Sign
    from reader.ui.theme import MarkStyle, Theme

_MOST_PIECES = 400  # that stay worked out
_BESIDE = (Kind.BOOKMARK, Kind.MARGIN)
_DOTTED = (Kind.NOTE, Kind.MARGIN)


class MarkOverlay:
    """The marks on the page.

    Args:
        theme: colours.

    Attributes:
        active: id of the annotation the reader stands on; empty for none.
    """

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._stamps = Stamps()
        self.active = ""
        self._numbers: dict[str, int] = {}
        self._of_kind: dict[Kind, list[Mark]] = {}
        self._marks: list[Mark] = []
        self._names: set[str] = set()
        self._spans = SpanTable()
        self._drawn: dict[int, tuple[SetPiece, Drawn]] = {}

    @property
    def theme(self) -> Theme:
        """Colours."""
        return self._theme

    @theme.setter
    def theme(self, theme: Theme) -> None:
        self._theme = theme
        self._stamps.clear()

    @property
    def numbers(self) -> Mapping[str, int]:
        """By id, the numbers of notes that find no room beside the text."""
        return self._numbers

    @numbers.setter
    def numbers(self, numbers: Mapping[str, int]) -> None:
        if numbers != self._numbers:
            self._numbers = dict(numbers)
            self._stamps.clear()

    @property
    def marks(self) -> Sequence[Mark]:
        """All of them, in the order of the text."""
        return self._marks

    def set_marks(self, marks: Iterable[Mark]) -> list[Span]:
        """Show other marks; return the passages that look different now."""
        before = set(self._marks)
        self._arrange(sorted(marks, key=_order))
        return self._forget([mark.span for mark in before.symmetric_difference(self._marks)])

    def replace(self, names: Collection[str], marks: Iterable[Mark]) -> list[Span]:
        """Show other marks of some annotations; return the passages that look different now.

        Args:
            names: ids of annotations, whose marks go.
            marks: come in their place.
        """
        new = list(marks)
        gone: list[Mark] = []
        if not self._names.isdisjoint(names):
            gone = [mark for mark in self._marks if mark.name in names]
            self._arrange([mark for mark in self._marks if mark.name not in names])
        for mark in new:
            self._insert(mark)
        return self._forget([mark.span for mark in (*gone, *new)])

    def _arrange(self, marks: list[Mark]) -> None:
        """Take marks in their order."""
        self._marks = marks
        self._names = {mark.name for mark in marks}
        self._spans = SpanTable(
            array("i", [mark.span.start for mark in marks]),
            array("i", [mark.span.end for mark in marks]),
        )
        self._of_kind = {kind: [mark for mark in marks if mark.kind is kind] for kind in _BESIDE}

    def _insert(self, mark: Mark) -> None:
        """Take one more mark: of all that are there only places are moved."""
        place = bisect_right(self._marks, _order(mark), key=_order)
        self._marks.insert(place, mark)
        self._names.add(mark.name)
        starts, ends = array("i", self._spans.starts), array("i", self._spans.ends)
        starts.insert(place, mark.span.start)
        ends.insert(place, mark.span.end)
        self._spans = SpanTable(starts, ends)
        if mark.kind in _BESIDE:
            insort(self._of_kind.setdefault(mark.kind, []), mark, key=_order)

    def _forget(self, changed: list[Span]) -> list[Span]:
        """Forget what was worked out where passages have changed."""
        for start, (piece, _) in list(self._drawn.items()):
            whole = Span(start, start + max(line.end for line in piece.lines) + 1)
            if any(span.overlaps(whole) for span in changed):
                del self._drawn[start]
        return changed

    def of_kind(self, kind: Kind) -> Sequence[Mark]:
        """Return the bookmarks or the margin notes, in the order of the text."""
        return self._of_kind.get(kind, ())

    def at(self, offset: int) -> list[Mark]:
        """Return the marks that cover a character, the shortest first."""
        found = [self._marks[number] for number in self._spans.within(offset, offset + 1)]
        return sorted(found, key=lambda mark: (len(mark.span), mark.span, mark.name))

    def within(self, start: int, end: int) -> list[Mark]:
        """Return the marks that have a character in [start, end), in the order of the text."""
        return [self._marks[number] for number in self._spans.within(start, end)]

    def _of(self, sheet: Sheet) -> Drawn | None:
        start, end = sheet.place.start, sheet.place.end
        known = self._drawn.get(start)
        if known is not None and known[0] is sheet.laid:
            return known[1]
        marks = self.within(start, end)
        if not marks or not sheet.laid.lines:
            return None
        if len(self._drawn) > _MOST_PIECES:
            self._drawn.clear()
        drawn = Drawing(sheet.laid, start, marks).drawn()
        self._drawn[start] = (sheet.laid, drawn)
        return drawn

    # Painting

    def under(self, sheet: Sheet) -> None:
        """Fill, underline and frame what is marked."""
        drawn = self._of(sheet)
        if drawn is not None:
            em = sheet.laid.em
            self._stamps.draw(sheet, drawn, "under", lambda to: self._draw_under(to, drawn, em))

    def _draw_under(self, painter: QPainter, drawn: Drawn, em: float) -> None:
        inks, ratio = self.theme.inks, painter.device().devicePixelRatio()
        painter.setPen(Qt.PenStyle.NoPen)
        brushes = [looks.fill_brush(ink, self.theme.paper, em, ratio) for ink in inks]
        for ink, boxes in drawn.fills:
            painter.setBrush(brushes[ink])
            painter.drawRects(boxes)
        for ink, boxes in drawn.edges.items():
            painter.setBrush(inks[ink].line)
            painter.drawRects(boxes)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for ink, boxes in drawn.frames.items():
            painter.setPen(QPen(inks[ink].line, max(1.2, em * 0.08)))
            painter.drawRects(boxes)
        for line in drawn.lines:
            draw_line(painter, self._line_style(line), line.start, line.length, em)
        self._doubt(painter, drawn)

    def _doubt(self, painter: QPainter, drawn: Drawn) -> None:
        if drawn.doubtful:
            painter.setPen(QPen(self.theme.warning, 1, Qt.PenStyle.DashLine))
            painter.setBrush(looks.hatched(self.theme.warning))
            painter.drawRects(drawn.doubtful)

    def _line_style(self, line: Line) -> MarkStyle:
        style = looks.line_style(self.theme.inks[line.ink])
        if line.kind is Kind.WAVY:
            return style._replace(pattern=LinePattern.WAVY, width=1.4)
        if line.kind in _DOTTED:
            return style._replace(pattern=LinePattern.DOTTED, width=1.6)
        if line.kind is Kind.LINK:
            return style._replace(pattern=LinePattern.DASHED, width=1.3)
        return style

    def over(self, sheet: Sheet) -> None:
        """Strike text through, put signs at notes and links, frame the active mark."""
        drawn = self._of(sheet)
        if drawn is None:
            return
        em = sheet.laid.em
        self._stamps.draw(sheet, drawn, "over", lambda to: self._draw_over(to, drawn, em))
        if self.active:
            self._frame_active(sheet)

    def _draw_over(self, painter: QPainter, drawn: Drawn, em: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for ink, boxes in drawn.strikes.items():
            painter.setBrush(self.theme.inks[ink].line)
            painter.drawRects(boxes)
        for sign in drawn.signs:
            self._sign(painter, sign, looks.sign_size(em))
        self._count_hidden(painter, drawn, em)

    def _sign(self, painter: QPainter, sign: Sign, size: float) -> None:
        colour = self.theme.inks[sign.mark.ink].line
        if number := self.numbers.get(sign.mark.name):
            text = (looks.number_sign(number), colour)
            looks.draw_number(painter, sign.corner, size * 1.3, text)
        elif sign.mark.kind is Kind.LINK:
            looks.draw_link_sign(painter, sign.corner, size * 1.1, colour)
        else:
            large = 1.2 if sign.mark.kind is Kind.NOTE else 1.0
            looks.draw_note_sign(painter, sign.corner, size * large, colour)

    def _count_hidden(self, painter: QPainter, drawn: Drawn, em: float) -> None:
        if not drawn.hidden:
            return
        font = QFont(painter.font())
        font.setPixelSize(max(7, round(em * 0.55)))
        painter.setFont(font)
        painter.setPen(self.theme.muted)
        for place, count in drawn.hidden:
            painter.drawText(place + QPointF(em * 0.7, em * 0.2), f"+{count}")

    def _frame_active(self, sheet: Sheet) -> None:
        em = sheet.laid.em
        for mark in self.within(sheet.place.start, sheet.place.end):
            if mark.name == self.active:
                sheet.frame(mark.span, QPen(self.theme.focus, max(1.5, em * 0.1)))

    def beside(self, painter: QPainter, page: Page, region: QRectF) -> None:
        """Put bookmarks beside the lines on which they were laid."""
        column, em = page.column, page.em
        for mark in self.of_kind(Kind.BOOKMARK):
            index = column.index_of(mark.span.start)
            top = page.piece_top(index)
            tall = column.heights.height(index)
            if top < region.bottom() + em and top + tall > region.top() - em:
                y = page.line_top(mark.span.start) + em * 0.4
                place = QPointF(page.frame.left - em * 1.1, y)
                looks.draw_ribbon(painter, place, em, self.theme.inks[mark.ink].line)


def _order(mark: Mark) -> tuple[int, int, str]:
    return mark.span.start, mark.span.end, mark.name
