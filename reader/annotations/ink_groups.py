"""Drawn lines that belong together: which, how one joins the others, what is left when one goes.

Lines drawn one soon after another at about the same place are one annotation, as a word is that
was written in several strokes. Each keeps its own passage among the targets of the annotation.
"""

from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from reader.annotations.editing import now
from reader.annotations.ink import BadStroke, Stroke, decode, encode, without
from reader.annotations.model import Annotation, Target
from reader.annotations.smoothing import Dot

LONGEST_PAUSE = 800  # milliseconds from pen up to pen down; as annotations.md §3.4 has it
FURTHEST = 1.5  # em between the boxes round two lines
MOST_STROKES = 64  # of one annotation, so that keeping the next one stays quick


class Extent(NamedTuple):
    """The box round a line, in pixels, and when it was drawn, in milliseconds."""

    left: float
    top: float
    right: float
    bottom: float
    began: int
    ended: int


def extent(dots: Sequence[Dot]) -> Extent:
    """Return where and when a line was drawn."""
    xs, ys = [dot.x for dot in dots], [dot.y for dot in dots]
    return Extent(min(xs), min(ys), max(xs), max(ys), dots[0].time, dots[-1].time)


def belongs(line: Extent, others: Sequence[Extent], em: float) -> bool:
    """Tell whether a line goes on with what was drawn before it.

    Args:
        line: the new one.
        others: those drawn before, the last one last.
        em: size of the type, in pixels.
    """
    if not others or not 0 <= line.began - others[-1].ended < LONGEST_PAUSE:
        return False
    near = (
        max(
            one.left - line.right,
            line.left - one.right,
            one.top - line.bottom,
            line.top - one.bottom,
        )
        for one in others
    )
    return min(near) < FURTHEST * em


def joined(annotation: Annotation, target: Target, stroke: Stroke) -> Annotation | None:
    """Return an annotation with one more line; None for one that has room for no more.

    Args:
        annotation: drawn before.
        target: the passage of the new line.
        stroke: the line, bound to that passage.
    """
    targets = annotation.targets
    if target not in targets:
        targets = (*targets, target)
    if len(annotation.strokes) >= MOST_STROKES:
        return None
    content = encode(replace(stroke, target=targets.index(target)))
    strokes = (*annotation.strokes, content)
    return replace(annotation, targets=targets, strokes=strokes, modified=now())


def strokes_of(annotation: Annotation) -> tuple[Stroke, ...]:
    """Return the lines of an annotation, without those that cannot be read."""
    return tuple(stroke for stroke in map(_read, annotation.strokes) if stroke is not None)


def erased(annotation: Annotation, points: Container[tuple[int, int]]) -> Annotation | None:
    """Return what is left of an annotation when points of its lines are erased; None if nothing is.

    A passage with which no line is left goes from its targets. A line that cannot be read stays.

    Args:
        annotation: as it was drawn.
        points: (line, point), both counted from 0, the line as in `strokes_of`.
    """
    left: list[Stroke | bytes] = []
    number = 0
    for content in annotation.strokes:
        stroke = _read(content)
        if stroke is None:
            left.append(content)
            continue
        gone = {k for k in range(len(stroke.points)) if (number, k) in points}
        left += without(stroke, gone) if gone else (stroke,)
        number += 1
    if not any(isinstance(one, Stroke) for one in left):
        return None
    return _pruned(annotation, left)


def _pruned(annotation: Annotation, left: Iterable[Stroke | bytes]) -> Annotation:
    """Return an annotation with these lines and only the targets they are bound to."""
    lines = list(left)
    used = sorted({one.target for one in lines if isinstance(one, Stroke)})
    if any(not isinstance(one, Stroke) for one in lines):
        used = list(range(len(annotation.targets)))  # what cannot be read may be bound to any
    places = {target: place for place, target in enumerate(used)}
    strokes = tuple(
        encode(replace(one, target=places.get(one.target, 0))) if isinstance(one, Stroke) else one
        for one in lines
    )
    targets = tuple(annotation.targets[k] for k in used if k < len(annotation.targets))
    return replace(annotation, targets=targets, strokes=strokes, modified=now())


def _read(content: bytes) -> Stroke | None:
    try:
        return decode(content)
    except BadStroke:
        return None
