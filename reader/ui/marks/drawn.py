"""What is drawn of marks on one piece of text: worked out once, painted in few strokes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF

from reader.annotations.model import Kind
from reader.article.model import Span
from reader.ui.marks.overlaps import lanes, stretches

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.ui.article_view.set_piece import SetPiece

_FILL = (0.12, 0.07, 0.02)  # em a fill is higher than its text, the lowest first
_LANES = (0.0, 0.58, 0.7)  # em below the em box, clear of the underlines of terms
_WAVE = 0.07  # em that a wave lies lower
_FRAMES = (0.1, 0.16, 0.22)  # em a frame is higher than its text
_STRIKES = (0.0, 0.14, -0.14)  # em from the middle
LINED = (Kind.UNDERLINE, Kind.WAVY, Kind.LINK, Kind.NOTE, Kind.MARGIN)
SIGNED = (Kind.NOTE, Kind.LINK)


class Mark(NamedTuple):
    """One passage of an annotation, as the page draws it.

    Attributes:
        span: its characters.
        kind: how it is drawn.
        ink: number of its marker ink.
        name: id of the annotation.
        last: it is the last passage of its annotation, at whose end signs stand.
        noted: something is written on it.
        doubtful: it is not certain that this is the passage that was marked.
    """

    span: Span
    kind: Kind
    ink: int
    name: str
    last: bool = True
    noted: bool = False
    doubtful: bool = False


class Sign(NamedTuple):
    """A small sign at the end of a mark; `corner` is its lower left one."""

    mark: Mark
    corner: QPointF


class Line(NamedTuple):
    """An underline: of which ink and kind, where it begins, how long it is."""

    ink: int
    kind: Kind
    start: QPointF
    length: float


@dataclass(slots=True)
class Drawn:
    """What is drawn on a piece; places count from its upper left corner.

    Attributes:
        fills: bands of an ink, the lowest first.
        edges: where highlights begin and end, by their inks.
        lines: underlines.
        frames: of boxes, by their inks.
        strikes: lines through text, by their inks.
        doubtful: bands of what is not certain.
        signs: of notes and links.
        hidden: right end of a line of text, and how many marks it cannot show.
    """

    fills: list[tuple[int, list[QRectF]]] = field(default_factory=list)
    edges: dict[int, list[QRectF]] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)
    frames: dict[int, list[QRectF]] = field(default_factory=dict)
    strikes: dict[int, list[QRectF]] = field(default_factory=dict)
    doubtful: list[QRectF] = field(default_factory=list)
    signs: list[Sign] = field(default_factory=list)
    hidden: list[tuple[QPointF, int]] = field(default_factory=list)

    @property
    def weight(self) -> int:
        """About how many strokes it takes."""
        whole = len(self.lines) + len(self.signs) + len(self.hidden)
        for bands in (*(boxes for _, boxes in self.fills), *self.edges.values()):
            whole += len(bands)
        return whole + sum(map(len, (*self.frames.values(), *self.strikes.values())))


class Drawing:
    """Works out what is drawn of some marks on a set piece.

    Args:
        laid: the piece.
        start: of the piece in the article.
        marks: those that have a character in it.
    """

    def __init__(self, laid: SetPiece, start: int, marks: Sequence[Mark]) -> None:
        self._laid, self._start = laid, start
        self._end = start + max(line.end for line in laid.lines)
        self._em = laid.em
        self._drawn = Drawn()
        self._hidden: dict[int, int] = {}
        self._marks = marks

    def drawn(self) -> Drawn:
        """Return it."""
        by_kind: dict[Kind, list[Mark]] = {}
        for mark in self._marks:
            by_kind.setdefault(mark.kind, []).append(mark)
        self._fill(by_kind.get(Kind.HIGHLIGHT, []))
        self._underline([mark for kind in LINED for mark in by_kind.get(kind, ())])
        self._frame(by_kind.get(Kind.BOX, []))
        self._strike(by_kind.get(Kind.STRIKE, []))
        self._sign()
        for mark in self._marks:
            if mark.doubtful:
                self._drawn.doubtful += self._boxes(mark.span)
        for number, count in self._hidden.items():
            line = self._laid.lines[number]
            right = self._laid.x_of(line.inked, number)
            middle = line.top + self._laid.above + self._laid.em / 2
            self._drawn.hidden.append((QPointF(right, middle), count))
        return self._drawn

    def _boxes(self, span: Span) -> list[QRectF]:
        start, end = max(span.start, self._start), min(span.end, self._end)
        return self._laid.rects(start - self._start, end - self._start) if start < end else []

    def _cut(self, marks: Sequence[Mark]) -> list[Span]:
        return [
            Span(max(mark.span.start, self._start), min(mark.span.end, self._end)) for mark in marks
        ]

    def _fill(self, marks: Sequence[Mark]) -> None:
        filled, hidden = stretches(self._cut(marks))
        fills = self._drawn.fills
        for number, part, depth in filled:
            mark, more = marks[number], self._em * _FILL[depth]
            if not fills or fills[-1][0] != mark.ink:
                fills.append((mark.ink, []))
            bands = [box.adjusted(0, -more, 0, more) for box in self._boxes(part)]
            fills[-1][1].extend(bands)
            edges = self._drawn.edges.setdefault(mark.ink, [])
            wide = max(1.0, round(self._em * 0.07))
            if bands and part.start == mark.span.start:
                edges.append(QRectF(bands[0].left(), bands[0].top(), wide, bands[0].height()))
            if bands and part.end == mark.span.end:
                last = bands[-1]
                edges.append(QRectF(last.right() - wide, last.top(), wide, last.height()))
        for span, count in hidden:
            self._hide(span, count)

    def _hide(self, span: Span, count: int) -> None:
        line = self._laid.line_of(span.start - self._start)
        self._hidden[line] = max(self._hidden.get(line, 0), count)

    def _in_lanes(self, marks: Sequence[Mark], most: int) -> Iterator[tuple[Mark, int]]:
        """Yield marks with their lanes; what finds none is only counted."""
        spans = self._cut(marks)
        for mark, span, lane in zip(marks, spans, lanes(spans, most), strict=True):
            if lane is None:
                self._hide(span, 1)
            else:
                yield mark, lane

    def _underline(self, marks: Sequence[Mark]) -> None:
        for mark, lane in self._in_lanes(marks, len(_LANES)):
            below = self._em * (_LANES[lane] + (_WAVE if mark.kind is Kind.WAVY else 0))
            for box in self._boxes(mark.span):
                start = QPointF(box.left() + self._em * 0.05, box.bottom() + below)
                length = box.width() - self._em * 0.1
                self._drawn.lines.append(Line(mark.ink, mark.kind, start, length))

    def _frame(self, marks: Sequence[Mark]) -> None:
        for mark, lane in self._in_lanes(marks, len(_FRAMES)):
            more = self._em * _FRAMES[lane]
            frames = self._drawn.frames.setdefault(mark.ink, [])
            frames += [box.adjusted(-1, -more, 1, more) for box in self._boxes(mark.span)]

    def _strike(self, marks: Sequence[Mark]) -> None:
        thick = max(1.0, round(self._em * 0.07))
        for mark, lane in self._in_lanes(marks, len(_STRIKES)):
            strikes = self._drawn.strikes.setdefault(mark.ink, [])
            for box in self._boxes(mark.span):
                y = box.center().y() + self._em * _STRIKES[lane]
                strikes.append(QRectF(box.left(), y - thick / 2, box.width(), thick))

    def _sign(self) -> None:
        """Put signs over the ends of marks, side by side where several end together."""
        taken: dict[tuple[int, int], int] = {}
        for mark in self._marks:
            signed = mark.noted or mark.kind in SIGNED
            ends_here = self._start < mark.span.end <= self._end
            if not (signed and ends_here and (mark.last or mark.kind is Kind.LINK)):
                continue
            boxes = self._boxes(mark.span)
            if boxes:
                right, top = boxes[-1].right(), boxes[-1].top()
                place = (round(right), round(top))
                before = taken.get(place, 0)
                taken[place] = before + 1
                corner = QPointF(right - self._em * (0.45 + 0.55 * before), top + self._em * 0.06)
                self._drawn.signs.append(Sign(mark, corner))
