"""Drawn lines as W3C's SVG Selectors, which refine the passage each is bound to.

The drawing is told in em of the passage set on one line, each character one em wide: 0, 0 is the
top left of its first character. A program that shows the text otherwise still knows by the
passage where the drawing belongs; ours reads the lines from where they stand point by point.
See https://www.w3.org/TR/annotation-model/#svg-selector and #refinement-of-selection.
"""

from collections.abc import Sequence
from typing import Any

from reader.annotations.ink import Binding, Pen, Point, Stroke
from reader.annotations.quotes import Quote

_ROOM = 0.2  # em round a drawing
_TRANSPARENT = 0.4  # of a highlighter


def svg_selector(quote: Quote, strokes: Sequence[Stroke]) -> dict[str, Any] | None:
    """Return the selector of what is drawn at a passage; None where nothing is.

    Args:
        quote: the passage.
        strokes: bound to it.
    """
    if not strokes:
        return None
    length = max(1, len(quote.span))
    lines = [[_place(point, stroke, length) for point in stroke.points] for stroke in strokes]
    drawn = "".join(map(_polyline, strokes, lines))
    box = " ".join(map(_number, _box([place for line in lines for place in line])))
    value = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{drawn}</svg>'
    return {
        "type": "TextPositionSelector",
        "start": quote.span.start,
        "end": quote.span.end,
        "refinedBy": {"type": "SvgSelector", "value": value},
    }


def _place(point: Point, stroke: Stroke, length: int) -> tuple[float, float]:
    within = max(0.0, min(point.x, 1.0))
    if stroke.binding is Binding.RUN:
        return within * length + point.x - within, point.y
    if stroke.binding is Binding.LEFT:
        return point.x, point.y
    if stroke.binding is Binding.RIGHT:
        return length + point.x, point.y
    return min(point.at, length - 1) + point.x, point.y


def _box(places: Sequence[tuple[float, float]]) -> tuple[float, float, float, float]:
    xs, ys = [x for x, _ in places], [y for _, y in places]
    left, top = min(xs) - _ROOM, min(ys) - _ROOM
    return left, top, max(xs) + _ROOM - left, max(ys) + _ROOM - top


def _polyline(stroke: Stroke, line: Sequence[tuple[float, float]]) -> str:
    places = line if len(line) > 1 else [*line, *line]  # a point is a line without length
    points = " ".join(f"{_number(x)},{_number(y)}" for x, y in places)
    opacity = f' stroke-opacity="{_TRANSPARENT}"' if stroke.pen is Pen.HIGHLIGHTER else ""
    return (
        f'<polyline points="{points}" fill="none" stroke="currentColor" '
        f'stroke-width="{_number(stroke.width)}" stroke-linecap="round" '
        f'stroke-linejoin="round"{opacity}/>'
    )


def _number(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".") if value else "0"
