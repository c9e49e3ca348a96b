"""Draws the reader's ink on a page: worked out once, painted where it is in sight."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import hypot
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPolygonF

from reader.annotations.ink_fitting import place_all
from reader.annotations.ink_widths import by_pressure
from reader.ui.marks.ink_lettering import PageLettering
from reader.ui.marks.ink_painting import Drawn, Line, frame, paint, polylines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from reader.annotations.ink import Pen, Stroke
    from reader.annotations.ink_placing import Placed
    from reader.article.model import Span
    from reader.ui.article_view.frame import Frame
    from reader.ui.article_view.page import Page
    from reader.ui.article_view.set_piece import SetPiece
    from reader.ui.article_view.sheet import Sheet
    from reader.ui.theme import Theme

_OUTSIDE = 4.0  # em that ink reaches over its passage, until it was worked out
_REACH = 0.3  # em from a click to the ink that is meant
_DOUBTFUL = 0.4  # of the strength of ink that is certainly where it belongs


class Ink(NamedTuple):
    """The lines of one annotation.

    Attributes:
        name: its id.
        ink: number of its marker ink.
        span: from its first passage to its last.
        strokes: its lines.
        spans: the passage of each line; None where that is not found, and the line not drawn.
        doubtful: numbers of the lines of which it is not certain that they belong there.
    """

    name: str
    ink: int
    span: Span
    strokes: tuple[Stroke, ...]
    spans: tuple[Span | None, ...]
    doubtful: frozenset[int] = frozenset()


@dataclass(slots=True)
class Fresh:
    """A line that is being drawn.

    Attributes:
        pen: what with.
        ink: number of its marker ink.
        width: in pixels.
        points: of the sheet, and the pressure at each.
        strength: 0…1, how much is left of it while it fades.
    """

    pen: Pen
    ink: int
    width: float
    points: list[tuple[QPointF, float]] = field(default_factory=list)
    strength: float = 1.0


class _Worked(NamedTuple):
    ink: Ink
    place: tuple[Frame, float]
    pieces: tuple[SetPiece, SetPiece]
    lines: list[Line]
    bounds: QRectF
    drawn: list[tuple[Drawn, QRectF]]

    def is_for(
        self, ink: Ink, place: tuple[Frame, float], pieces: tuple[SetPiece, SetPiece]
    ) -> bool:
        """Tell whether it still holds: the same ink on text that was not set anew."""
        same = self.ink is ink and self.place == place
        return same and self.pieces[0] is pieces[0] and self.pieces[1] is pieces[1]


class InkOverlay:
    """The ink on one page.

    Args:
        theme: colours.

    Attributes:
        theme: colours.
        fresh: what is being drawn just now.
        fading: lines that were drawn for a moment.
        erased: by annotation, (stroke, point) that the eraser has passed over.
        told: by annotation, how many of its points are shown while it is drawn again.
        active: id of the annotation on which the reader stands, if it is ink.
    """

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.fresh: Fresh | None = None
        self.fading: list[Fresh] = []
        self.erased: dict[str, set[tuple[int, int]]] = {}
        self.told: dict[str, int] = {}
        self.active = ""
        self._inks: dict[str, Ink] = {}
        self._worked: dict[str, _Worked] = {}

    @property
    def inks(self) -> Mapping[str, Ink]:
        """What is shown, by the ids of annotations."""
        return self._inks

    def set_inks(self, inks: Iterable[Ink], page: Page | None) -> list[QRectF]:
        """Show other ink; return where on the sheet it differs."""
        before, new = self._inks, {ink.name: ink for ink in inks}
        if page is None:
            self._inks, self._worked = new, {}
            return []
        gone = [ink for name, ink in before.items() if new.get(name) is not ink]
        come = [ink for name, ink in new.items() if before.get(name) is not ink]
        areas = [self._area(page, ink) for ink in gone]
        self._inks = new
        for ink in gone:
            self._worked.pop(ink.name, None)
        return areas + [self._area(page, ink) for ink in come]

    def _area(self, page: Page, ink: Ink) -> QRectF:
        """Return where ink is, with some room round it for the line before it was smoothed."""
        more = page.em / 2
        bounds = self._work_out(page, ink).bounds.adjusted(-more, -more, more, more)
        return bounds.translated(0, page.piece_top(page.column.index_of(ink.span.start)))

    # Where it is

    def near(self, page: Page, region: QRectF) -> Iterator[tuple[Ink, QPointF, _Worked]]:
        """Yield the ink that may meet a region of the sheet, with the origin of its lines."""
        more = _OUTSIDE * page.em
        column, top = page.column, page.frame.top
        if not len(column):
            return
        start = column.pieces[column.heights.index_at(region.top() - more - top)].start
        end = column.pieces[column.heights.index_at(region.bottom() + more - top)].end
        for ink in self._inks.values():
            if ink.span.start <= end and ink.span.end >= start:
                worked = self._work_out(page, ink)
                origin = QPointF(0, page.piece_top(column.index_of(ink.span.start)))
                if worked.bounds.translated(origin).intersects(region):
                    yield ink, origin, worked

    def at(self, page: Page, point: QPointF) -> list[str]:
        """Return the ids of the ink under a point of the sheet, the one drawn last first."""
        reach = _REACH * page.em
        box = QRectF(point, point).adjusted(-reach, -reach, reach, reach)
        return [
            ink.name
            for ink, origin, worked in self.near(page, box)
            if any(_is_near(point - origin, line, ink.strokes, page.em) for line in worked.lines)
        ][::-1]

    def _work_out(self, page: Page, ink: Ink) -> _Worked:
        first, last = page.column.index_of(ink.span.start), page.column.index_of(ink.span.end)
        pieces = page.column.set_piece(first), page.column.set_piece(last)
        top = page.piece_top(first)
        where = (page.frame, page.piece_top(last) - top)
        known = self._worked.get(ink.name)
        if known is not None and known.is_for(ink, where, pieces):
            return known
        lettering = PageLettering(page)
        lines = [
            Line(number, [one._replace(y=one.y - top) for one in part])
            for number, part in place_all(ink.strokes, ink.spans, lettering)
        ]
        em = pieces[0].em
        drawn = [one for line in lines for one in polylines(line, ink.strokes, em)]
        bounds = QRectF()
        boxes = [one.box for one in drawn]
        for box in boxes:
            bounds |= box
        worked = _Worked(ink, where, pieces, lines, bounds, list(zip(drawn, boxes, strict=True)))
        self._worked[ink.name] = worked
        return worked

    # Painting

    def under(self, sheet: Sheet) -> None:
        """Draw nothing: ink lies over the text."""

    def over(self, sheet: Sheet) -> None:
        """Draw nothing: ink is not bound to one piece of text."""

    def beside(self, painter: QPainter, page: Page, region: QRectF) -> None:
        """Draw the ink in sight, and what is being drawn."""
        if not self._inks and self.fresh is None and not self.fading:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for ink, origin, worked in self.near(page, region):
            painter.translate(origin)
            here = region.translated(-origin)
            drawn = [line for line, box in worked.drawn if box.intersects(here)]
            if ink.name in self.erased or ink.name in self.told:
                drawn = self._left(ink, worked.lines, page.em)
            for line in drawn:
                painter.setOpacity(_DOUBTFUL if line.stroke in ink.doubtful else 1.0)
                paint(painter, line, ink.ink, self.theme)
            if ink.name == self.active:
                frame(painter, worked.bounds, self.theme)
            painter.translate(-origin)
        painter.setOpacity(1.0)
        for fading in self.fading:
            painter.setOpacity(fading.strength)
            self._draw_fresh(painter, fading)
        painter.setOpacity(1.0)
        if self.fresh is not None:
            self._draw_fresh(painter, self.fresh)
        painter.restore()

    def _left(self, ink: Ink, lines: Sequence[Line], em: float) -> list[Drawn]:
        """Return what is drawn of ink that is being erased or drawn again."""
        gone = self.erased.get(ink.name, set())
        most = self.told.get(ink.name)
        before = [sum(len(one.points) for one in ink.strokes[:k]) for k in range(len(ink.strokes))]
        found = []
        for number, points in lines:
            part: list[Placed] = []
            for point in points:
                untold = most is not None and before[number] + point.number >= most
                if untold or (number, point.number) in gone:
                    found += polylines(Line(number, part), ink.strokes, em)
                    part = []
                else:
                    part.append(point)
            found += polylines(Line(number, part), ink.strokes, em)
        return found

    def _draw_fresh(self, painter: QPainter, fresh: Fresh) -> None:
        for factor, points in by_pressure(fresh.points, fresh.pen):
            line = Drawn(0, fresh.pen, fresh.width * factor, QPolygonF(points))
            paint(painter, line, fresh.ink, self.theme)


def _is_near(point: QPointF, line: Line, strokes: Sequence[Stroke], em: float) -> bool:
    """Tell whether a line passes by a point; its own points are not far from each other."""
    reach = (_REACH + strokes[line.stroke].width / 2) * em
    return any(hypot(one.x - point.x(), one.y - point.y()) < reach for one in line.points)
