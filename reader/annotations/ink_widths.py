"""How wide a drawn line is along its way: a pen is wider where it was pressed."""

from collections.abc import Sequence
from typing import TypeVar

from reader.annotations.ink import Pen

_STEPS = 8  # widths of a line under pressure

_Place = TypeVar("_Place")


def by_pressure(
    points: Sequence[tuple[_Place, float]], pen: Pen
) -> list[tuple[float, list[_Place]]]:
    """Return runs of points of about the same pressure; each begins where the last has ended.

    Args:
        points: where each is, and the pressure there, 0…1.
        pen: what the line was drawn with.

    Returns:
        Multiples of the line's width, with the points drawn so.
    """
    runs: list[tuple[float, list[_Place]]] = []
    for place, pressure in points:
        factor = 1.0
        if pen is Pen.PEN:
            factor = 0.4 + 1.2 * round(pressure * _STEPS) / _STEPS
        if runs and runs[-1][0] == factor:
            runs[-1][1].append(place)
        else:
            runs.append((factor, [*(runs[-1][1][-1:] if runs else ()), place]))
    return runs
