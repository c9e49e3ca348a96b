"""Makes an even line of the points that a hand has drawn."""

from collections.abc import Sequence
from itertools import pairwise
from math import ceil, hypot
from typing import NamedTuple

CLOSEST = 0.05  # em between two points that are kept
FURTHEST = 0.3  # em between two points; the curve between them is filled in


class Dot(NamedTuple):
    """A point as it was drawn: pixels, pressure 0…1, milliseconds of some clock."""

    x: float
    y: float
    pressure: float = 0.5
    time: int = 0


def smoothed(dots: Sequence[Dot], em: float) -> list[Dot]:
    """Return a line through about the same points, neither crowded nor with gaps.

    The tremble of single points is halved; between points a curve of Catmull and Rom is followed.

    Args:
        dots: as they were drawn, at least one.
        em: size of the type in pixels.
    """
    kept = _thinned(_calmed(_thinned(dots, CLOSEST * em)), CLOSEST * em)
    if len(kept) < 2:  # noqa: PLR2004
        return kept
    round_ends = [kept[0], *kept, kept[-1]]
    found = [kept[0]]
    for number in range(1, len(kept)):
        before, one, other, after = round_ends[number - 1 : number + 3]
        parts = ceil(hypot(other.x - one.x, other.y - one.y) / (FURTHEST * em))
        found += [_between(before, one, other, after, k / parts) for k in range(1, parts)]
        found.append(other)
    return found


def _thinned(dots: Sequence[Dot], closest: float) -> list[Dot]:
    """Leave out points too close to the one before; the last point stays."""
    found = [dots[0]]
    for dot in dots[1:]:
        if hypot(dot.x - found[-1].x, dot.y - found[-1].y) >= closest:
            found.append(dot)
    if len(found) > 1 and found[-1] is not dots[-1]:
        found[-1] = dots[-1]
    return found


def _calmed(dots: Sequence[Dot]) -> list[Dot]:
    inner = [
        Dot(
            (before.x + 2 * dot.x + after.x) / 4,
            (before.y + 2 * dot.y + after.y) / 4,
            (before.pressure + 2 * dot.pressure + after.pressure) / 4,
            dot.time,
        )
        for (before, dot), (_, after) in pairwise(list(pairwise(dots)))
    ]
    return [dots[0], *inner, *dots[-1:]] if len(dots) > 1 else list(dots)


def _between(before: Dot, one: Dot, other: Dot, after: Dot, share: float) -> Dot:
    def curve(a: float, b: float, c: float, d: float) -> float:
        t = share
        return 0.5 * (
            2 * b
            + (c - a) * t
            + (2 * a - 5 * b + 4 * c - d) * t * t
            + (3 * b - a - 3 * c + d) * t * t * t
        )

    return Dot(
        curve(before.x, one.x, other.x, after.x),
        curve(before.y, one.y, other.y, after.y),
        one.pressure + (other.pressure - one.pressure) * share,
        round(one.time + (other.time - one.time) * share),
    )
