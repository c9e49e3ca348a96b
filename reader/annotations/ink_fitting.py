"""Keeps drawn lines on the paper where it is narrower than the one they were drawn on.

What keeps its shape is moved in from the edge, and made smaller only where it is wider than the
paper; what stands beside the column is made smaller first, so that it stays beside it. Lines that
keep their shape at the same character are moved together, as the strokes of a word. Points bound
each to its own character stop at the edge; a line all of whose points are at one, as one drawn
behind the end of a paragraph, is moved in, too.
"""

from collections.abc import Callable, Sequence

from reader.annotations.ink import Binding, Stroke
from reader.annotations.ink_placing import Lettering, Placed, anchor, place
from reader.article.model import Span

Part = tuple[int, list[Placed]]
"""A piece of a line: number of the line, and the points of the piece."""

_INSIDE = 2.0  # pixels between the edge and a line that was moved in
_SMALLEST = 0.4  # of its size that a line beside the column is made before it is moved over it
_BESIDE = (Binding.LEFT, Binding.RIGHT)

_Move = Callable[[Placed], Placed]


def place_all(
    strokes: Sequence[Stroke], spans: Sequence[Span | None], lettering: Lettering
) -> list[Part]:
    """Return where the lines of an annotation are drawn now, in several parts where they are torn.

    Args:
        strokes: the lines.
        spans: the passage of each; None where it is not found.
        lettering: the text.
    """
    together: dict[tuple[Binding, int | None, int], list[Part]] = {}
    for number, (stroke, span) in enumerate(zip(strokes, spans, strict=True)):
        if span is None:
            continue
        parts = [(number, part) for part in place(stroke, span, lettering)]
        at = anchor(stroke, span, beside=True)
        key = stroke.binding, at, number if at is None else -1
        together.setdefault(key, []).extend(parts)
    return [part for key, parts in together.items() for part in _fitted(key[:2], parts, lettering)]


def _fitted(
    bound: tuple[Binding, int | None], parts: Sequence[Part], lettering: Lettering
) -> Sequence[Part]:
    binding, at = bound
    xs = [point.x for _, part in parts for point in part]
    left, right = lettering.paper if binding is Binding.FREE else lettering.sight
    if not xs or binding is Binding.RUN or (left <= min(xs) and max(xs) <= right):
        return parts
    if binding is Binding.CHARACTERS and at is None:
        move = _stopping(left, right)
    else:
        box = None if at is None else lettering.box(at)
        middle = None if box is None else box.top + box.em / 2
        inner = left + _INSIDE, right - _INSIDE
        if binding in {Binding.FREE, Binding.CHARACTERS}:
            move = _moved_in((min(xs), max(xs)), inner, middle)
        else:
            edge = lettering.edges[binding is Binding.RIGHT]
            move = _kept_beside((min(xs), max(xs)), inner, edge, middle)
    return [(number, [move(point) for point in part]) for number, part in parts]


def _stopping(left: float, right: float) -> _Move:
    return lambda point: point._replace(x=max(left, min(point.x, right)))


def _moved_in(
    extent: tuple[float, float], room: tuple[float, float], middle: float | None
) -> _Move:
    """Return what moves a line into its room, and makes it smaller if it is too wide for it."""
    share = min(1.0, (room[1] - room[0]) / max(1.0, extent[1] - extent[0]))
    wide = share * (extent[1] - extent[0])
    start = max(room[0], min(extent[0], room[1] - wide))
    return lambda point: point._replace(
        x=start + share * (point.x - extent[0]), y=_scaled(point.y, share, middle)
    )


def _kept_beside(
    extent: tuple[float, float], room: tuple[float, float], edge: float, middle: float | None
) -> _Move:
    """Return what makes a line beside the column smaller, and moves it in if that is too little."""
    on_left = extent[1] <= edge
    reach = edge - extent[0] if on_left else extent[1] - edge
    there = edge - room[0] if on_left else room[1] - edge
    share = min(1.0, max(_SMALLEST, there / max(1.0, reach)))
    over = max(0.0, share * reach - there)
    by = over if on_left else -over
    return lambda point: point._replace(
        x=edge + share * (point.x - edge) + by, y=_scaled(point.y, share, middle)
    )


def _scaled(y: float, share: float, middle: float | None) -> float:
    return y if middle is None else middle + share * (y - middle)
