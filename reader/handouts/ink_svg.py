"""Drawn lines in a web page: small drawings at the characters they are bound to.

Each is placed from its character in em, so that it stays with it when a phone sets the text anew.
A ring is stretched over its words, which are kept on one line; what stands beside several lines
becomes a bar along them; a highlighter is left to the marks of `reader.handouts.ink_words`.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from statistics import mean
from typing import NamedTuple

from reader.annotations.ink import Binding, Pen, Point, Stroke
from reader.article.model import Span
from reader.handouts.model import Inked

_UNITS = 100  # of a drawing, to the em
_MOST_ROOM = 4.0  # em beside the column
_LONGEST_RING = 14  # characters that fit on one line of a phone
_EVERY = 5  # characters, of which a piece of a bar is at one
_LINKED = 3  # characters within which two points are joined
_NARROW = 0.5  # em, about, of a letter or figure
_BESIDE = (Binding.LEFT, Binding.RIGHT)


class Ring(NamedTuple):
    """A ring round words of one paragraph.

    Attributes:
        span: the words.
        opening: goes before them.
        closing: goes behind them.
    """

    span: Span
    opening: str
    closing: str


def edges(inked: Iterable[Inked]) -> tuple[float, float]:
    """Return the room that ink wants left and right of the column, in em."""
    room = {Binding.LEFT: 0.0, Binding.RIGHT: 0.0}
    for one in inked:
        side = one.stroke.binding
        if side in _BESIDE:
            sign = -1 if side is Binding.LEFT else 1
            furthest = max(sign * point.x for point in one.stroke.points)
            room[side] = max(room[side], min(furthest + one.stroke.width, _MOST_ROOM))
    return room[Binding.LEFT], room[Binding.RIGHT]


class WebInk:
    """Knows what is drawn at each character.

    Args:
        inked: the lines.
    """

    def __init__(self, inked: Iterable[Inked]) -> None:
        self._rings: list[Inked] = []
        self._lines: dict[int, list[tuple[Inked, list[Point]]]] = {}
        self._bars: dict[int, list[Inked]] = {}
        for one in inked:
            self._take(one)

    def _take(self, one: Inked) -> None:
        stroke = one.stroke
        places = [min(one.span.start + point.at, one.span.end - 1) for point in stroke.points]
        if stroke.binding is Binding.RUN:
            self._rings.append(one)
        elif stroke.binding in _BESIDE and len(set(places)) > 1:
            first, last = min(places), max(places)
            for place in {*range(first, last, _EVERY), last}:
                self._bars.setdefault(place, []).append(one)
        elif stroke.binding is not Binding.CHARACTERS or stroke.pen is Pen.PEN:
            parts = groupby(zip(places, stroke.points, strict=True), key=lambda pair: pair[0])
            for place, part in parts:
                points = [point for _, point in part]
                self._lines.setdefault(place, []).append((one, points))

    def rings(self, start: int, end: int) -> list[Ring]:
        """Return the rings within a paragraph, the outer ones first; none cross."""
        inside = [one for one in self._rings if start <= one.span.start and one.span.end <= end]
        inside.sort(key=lambda one: (one.span.start, -one.span.end))
        found: list[Inked] = []
        for one in inside:
            if not any(_cross(one.span, other.span) for other in found):
                found.append(one)
        return [_ring(one) for one in found]

    def at(self, place: int, character: str, text: str) -> str:
        """Return the HTML of a character with what is drawn there.

        Args:
            place: offset of the character in the article.
            character: as it is shown.
            text: its HTML.
        """
        bars = "".join(map(_bar, self._bars.get(place, ())))
        beside: list[str] = []
        over: list[str] = []
        for one, points in self._lines.get(place, ()):
            drawing = _drawing(one, points, _NARROW if character.isascii() else 1.0)
            (beside if one.stroke.binding in _BESIDE else over).append(drawing)
        if over:
            text = f'<span class="at">{text}{"".join(over)}</span>'
        return bars + "".join(beside) + text


def _cross(one: Span, other: Span) -> bool:
    inside = other.start <= one.start and one.end <= other.end
    return one.overlaps(other) and not inside


def _ring(one: Inked) -> Ring:
    length = len(one.span)
    if length > _LONGEST_RING:
        return Ring(one.span, f'<span class="bx k{one.ink}">', "</span>")
    points = [(_share(point.x, length), point.y) for point in one.stroke.points]
    drawing = _svg(one, "ring", _path(points), stretched=True)
    return Ring(one.span, '<span class="round">', f"{drawing}</span>")


def _share(x: float, length: int) -> float:
    """Return a place along a ring's words as a share of their width, before and after them, too."""
    within = max(0.0, min(x, 1.0))
    return within + (x - within) / length


def _bar(one: Inked) -> str:
    x = mean(point.x for point in one.stroke.points)
    side = "left" if one.stroke.binding is Binding.LEFT else "right"
    away = x if side == "left" else -x
    style = f"{side}:{away:.2f}em;border-width:{max(one.stroke.width, 0.06):.2f}em"
    return f'<i class="bar k{one.ink}" style="{style}"></i>'


def _drawing(one: Inked, points: Sequence[Point], width: float) -> str:
    """Return what of a line is drawn from one character."""
    stroke = one.stroke
    if stroke.binding is Binding.CHARACTERS:
        path = _path([(_along(point.x, width), point.y) for point in _joined(stroke, points)])
        return _svg(one, "", path)
    path = _path([(point.x, point.y) for point in points])
    sides = {Binding.LEFT: "left", Binding.RIGHT: "right"}
    return _svg(one, sides.get(stroke.binding, ""), path)


def _along(x: float, width: float) -> float:
    within = max(0.0, min(x, 1.0))
    return within * width + x - within


def _joined(stroke: Stroke, points: Sequence[Point]) -> Iterator[Point]:
    """Yield points with their neighbours on the characters before and after."""
    at = points[0].at
    first = next(k for k, point in enumerate(stroke.points) if point is points[0])
    around = [first - 1, *range(first, first + len(points)), first + len(points)]
    for number in around:
        if 0 <= number < len(stroke.points):
            point = stroke.points[number]
            if abs(point.at - at) <= _LINKED:
                yield point._replace(x=point.x + point.at - at) if point.at != at else point


def _path(points: Sequence[tuple[float, float]]) -> str:
    rounded = [(round(x * _UNITS), round(y * _UNITS)) for x, y in points]
    kept = rounded[:1] + [b for a, b in pairwise(rounded) if a != b]
    if len(kept) == 1:
        kept.append((kept[0][0] + 1, kept[0][1]))
    return "M" + "L".join(f"{x} {y}" for x, y in kept)


def _svg(one: Inked, side: str, path: str, *, stretched: bool = False) -> str:
    more = ' preserveAspectRatio="none"' if stretched else ""
    names = " ".join(filter(None, ("ink", side, f"k{one.ink}")))
    width = f"stroke-width:{max(one.stroke.width, 0.05):.2f}em"
    return (
        f'<svg class="{names}" viewBox="0 0 {_UNITS} {_UNITS}"{more} aria-hidden="true">'
        f'<path d="{path}" vector-effect="non-scaling-stroke" style="{width}"/></svg>'
    )
