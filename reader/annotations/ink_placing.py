"""Binds drawn lines to the characters they are about, and places them where those stand now.

An underline and a highlighter keep each point at its nearest character. A ring round words of one
line belongs to the passage as a whole, a stroke beside the column to the height of its lines, and
what is written or drawn freely keeps its shape at one character: see "Moving Markup" by
Golovchinsky and Denoue (FXPAL).
"""

import itertools
from collections.abc import Sequence
from dataclasses import replace
from math import hypot
from typing import NamedTuple, Protocol

from reader.annotations.ink import Binding, Pen, Point, Stroke
from reader.annotations.smoothing import Dot, smoothed
from reader.article.model import Span

_FLAT = 0.8  # em up to which a line is high that goes along one line of text
_LONG = 1.0  # em from which it is long
_BESIDE = 0.15  # em outside the column
_TORN = 1.8  # em between points that are drawn as two lines
_TORN_BESIDE = 6.0  # em between those beside the column
_SMALL = 2.5  # em up to which what is drawn freely stands at its middle, else at its beginning
_LARGEST = 30.0  # em from one character at which points can be kept
_CLOSED = 0.3  # of a ring's way round, between its ends
_BESIDE_TEXT = (Binding.LEFT, Binding.RIGHT)


class Box(NamedTuple):
    """Where a character or a run of them stands: pixels."""

    left: float
    top: float
    width: float
    em: float


class Lettering(Protocol):
    """Where the characters of a text stand."""

    @property
    def edges(self) -> tuple[float, float]:
        """Left and right edge of the column."""

    @property
    def paper(self) -> tuple[float, float]:
        """Left and right edge of the paper."""

    @property
    def sight(self) -> tuple[float, float]:
        """Left and right edge of what can be seen: the paper, and what it lies on."""

    def nearest(self, x: float, y: float) -> int | None:
        """Return the character to which a point belongs; None where there is no text."""

    def box(self, at: int) -> Box:
        """Return where a character stands."""

    def runs(self, span: Span) -> list[Box]:
        """Return where characters stand, one box a line."""


class Placed(NamedTuple):
    """A point of a line where it stands now, and which one it is."""

    x: float
    y: float
    number: int


def bind(
    dots: Sequence[Dot], pen: Pen, width: float, lettering: Lettering, em: float
) -> tuple[Span, Stroke] | None:
    """Return a drawn line with the passage it is about; None where there is no text.

    Args:
        dots: as they were drawn, at least one.
        pen: what with.
        width: of the line, in em.
        lettering: the text below.
        em: size of its type, in pixels.
    """
    even = smoothed(dots, em)
    if lettering.nearest(even[0].x, even[0].y) is None:
        return None
    ringed = _ringed(even, lettering, em) if pen is Pen.PEN else None
    if ringed is not None:
        (run,) = lettering.runs(ringed)
        points = [_on_box(dot, run) for dot in even]
        return ringed, Stroke(pen, Binding.RUN, width, _timed(points, even))
    binding = _beside(even, lettering, em)
    common = _common_height(even, em)
    offsets = [lettering.nearest(dot.x, common or dot.y) or 0 for dot in even]
    if binding is Binding.CHARACTERS:
        if common is None and pen is Pen.PEN and _is_within(even, lettering.paper):
            offsets, binding = _at_one(even, offsets, lettering, em)
    elif _size(even) < _SMALL * em:
        offsets = [offsets[len(offsets) // 2]] * len(offsets)
    first, last = min(offsets), max(offsets)
    points = []
    for at, dot in zip(offsets, even, strict=True):
        box = lettering.box(at)
        if binding is Binding.CHARACTERS:
            points.append(_on_box(dot, box)._replace(at=at - first))
            continue
        left = box.left if binding is Binding.FREE else _edge(binding, lettering)
        points.append(Point(at - first, (dot.x - left) / box.em, (dot.y - box.top) / box.em))
    return Span(first, last + 1), Stroke(pen, binding, width, _timed(points, even))


def anchor(stroke: Stroke, span: Span, *, beside: bool = False) -> int | None:
    """Return the one character at which a line keeps its shape; None for one that does not.

    Args:
        stroke: the line.
        span: where its passage is.
        beside: a line along its characters counts, too, if it is at one of them only.
    """
    first = stroke.points[0].at
    shaped = stroke.binding is Binding.FREE or stroke.binding in _BESIDE_TEXT
    shaped = shaped or (beside and stroke.binding is Binding.CHARACTERS)
    alike = shaped and all(point.at == first for point in stroke.points)
    return min(span.start + first, span.end - 1) if alike else None


def bound_at(at: int, bound: tuple[Span, Stroke], lettering: Lettering) -> tuple[Span, Stroke]:
    """Return a line with its passage, its shape kept at another character if that is possible.

    Args:
        at: the character.
        bound: as `bind` has made it.
        lettering: the text it was drawn on.
    """
    span, stroke = bound
    before = anchor(stroke, span)
    if before is None or before == at:
        return bound
    here, there = lettering.box(before), lettering.box(at)
    aside = here.left - there.left if stroke.binding is Binding.FREE else 0.0
    points = tuple(
        point._replace(
            at=0,
            x=(point.x * here.em + aside) / there.em,
            y=(point.y * here.em + here.top - there.top) / there.em,
        )
        for point in stroke.points
    )
    if any(max(abs(point.x), abs(point.y)) > _LARGEST for point in points):
        return bound
    return Span(at, at + 1), replace(stroke, points=points)


def _timed(points: Sequence[Point], dots: Sequence[Dot]) -> tuple[Point, ...]:
    times = [dots[0].time, *(dot.time for dot in dots)]
    return tuple(
        point._replace(pressure=dot.pressure, wait=dot.time - before)
        for point, dot, before in zip(points, dots, times, strict=False)
    )


def _common_height(dots: Sequence[Dot], em: float) -> float | None:
    """Return the height of a line that goes along one line of text; None for another one."""
    from statistics import median  # noqa: PLC0415  # with decimals, fractions: who only reads needs none

    ys, xs = [dot.y for dot in dots], [dot.x for dot in dots]
    flat = max(ys) - min(ys) < _FLAT * em and max(xs) - min(xs) > _LONG * em
    return median(ys) if flat else None


def _at_one(
    dots: Sequence[Dot], offsets: list[int], lettering: Lettering, em: float
) -> tuple[list[int], Binding]:
    """Bind a free line to the one character at which it keeps its shape, unless it is too large.

    That is the one it begins at; of a small line, and of one that goes right over the page, the
    one in its middle.
    """
    size = _size(dots)
    at = offsets[len(offsets) // 2] if size < _SMALL * em else offsets[0]
    if size > _LARGEST * em:
        x = (min(dot.x for dot in dots) + max(dot.x for dot in dots)) / 2
        y = (min(dot.y for dot in dots) + max(dot.y for dot in dots)) / 2
        at = lettering.nearest(x, y) or 0
        box = lettering.box(at)
        furthest = max(max(abs(dot.x - box.left), abs(dot.y - box.top)) for dot in dots)
        if furthest > _LARGEST * box.em:
            return offsets, Binding.CHARACTERS
    return [at] * len(offsets), Binding.FREE


def _size(dots: Sequence[Dot]) -> float:
    xs, ys = [dot.x for dot in dots], [dot.y for dot in dots]
    return max(max(xs) - min(xs), max(ys) - min(ys))


def _is_within(dots: Sequence[Dot], edges: tuple[float, float]) -> bool:
    return all(edges[0] <= dot.x <= edges[1] for dot in dots)


def _beside(dots: Sequence[Dot], lettering: Lettering, em: float) -> Binding:
    left, right = lettering.edges
    if all(dot.x < left - _BESIDE * em for dot in dots):
        return Binding.LEFT
    if all(dot.x > right + _BESIDE * em for dot in dots):
        return Binding.RIGHT
    return Binding.CHARACTERS


def _edge(binding: Binding, lettering: Lettering) -> float:
    return lettering.edges[binding is Binding.RIGHT]


def _ringed(dots: Sequence[Dot], lettering: Lettering, em: float) -> Span | None:
    """Return the characters of one line that a ring goes round; None for any other line."""
    way = sum(hypot(b.x - a.x, b.y - a.y) for a, b in itertools.pairwise(dots))
    apart = hypot(dots[0].x - dots[-1].x, dots[0].y - dots[-1].y)
    if way < 2 * em or apart > _CLOSED * way:
        return None
    left, right = min(dot.x for dot in dots), max(dot.x for dot in dots)
    y, bottom = min(dot.y for dot in dots), max(dot.y for dot in dots)
    found: set[int] = set()
    while y <= bottom:
        ends = lettering.nearest(left, y), lettering.nearest(right, y)
        found.update(range(ends[0] or 0, (ends[1] or 0) + 1))
        y += em / 2
    inside = sorted(at for at in found if _holds(dots, lettering.box(at)))
    if not inside or inside[-1] - inside[0] + 1 != len(inside):
        return None
    span = Span(inside[0], inside[-1] + 1)
    return span if len(lettering.runs(span)) == 1 else None


def _holds(ring: Sequence[Dot], box: Box) -> bool:
    """Tell whether the middle of a character is within a ring."""
    x, y = box.left + box.width / 2, box.top + box.em / 2
    inside = False
    for a, b in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (a.y > y) != (b.y > y) and x < a.x + (y - a.y) * (b.x - a.x) / (b.y - a.y):
            inside = not inside
    return inside


def _on_box(dot: Dot, box: Box) -> Point:
    width = box.width or box.em
    along = (dot.x - box.left) / width
    if along < 0:
        along = (dot.x - box.left) / box.em
    elif along > 1:
        along = 1 + (dot.x - box.left - width) / box.em
    return Point(0, along, (dot.y - box.top) / box.em)


def place(stroke: Stroke, span: Span, lettering: Lettering) -> list[list[Placed]]:
    """Return where a line is drawn now: in several parts where its words are on several lines.

    Args:
        stroke: the line.
        span: where its passage is.
        lettering: the text.
    """
    if stroke.binding is Binding.RUN:
        return [_round(stroke, run) for run in lettering.runs(span)]
    boxes: dict[int, Box] = {}
    beside = stroke.binding in _BESIDE_TEXT
    torn = _TORN_BESIDE if beside else _TORN
    parts: list[list[Placed]] = []
    for number, point in enumerate(stroke.points):
        at = min(span.start + point.at, span.end - 1)
        box = boxes.get(at) or boxes.setdefault(at, lettering.box(at))
        if stroke.binding is Binding.CHARACTERS:
            x = _along(point, box)
        else:
            x = (_edge(stroke.binding, lettering) if beside else box.left) + point.x * box.em
        placed = Placed(x, box.top + point.y * box.em, number)
        last = parts[-1][-1] if parts else None
        if last is None or hypot(placed.x - last.x, placed.y - last.y) > torn * box.em:
            parts.append([])
        parts[-1].append(placed)
    return parts


def _round(stroke: Stroke, run: Box) -> list[Placed]:
    return [
        Placed(_along(point, run), run.top + point.y * run.em, number)
        for number, point in enumerate(stroke.points)
    ]


def _along(point: Point, box: Box) -> float:
    """Return where a point is that was bound to the width of a character or a run."""
    within = max(0.0, min(point.x, 1.0))
    return box.left + within * (box.width or box.em) + (point.x - within) * box.em
