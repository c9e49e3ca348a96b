"""Round numbers for the axes of a chart, and which periods are named under it."""

import math
from collections.abc import Sequence

_ROUND = (1, 2, 5, 10)
_STEPS = (1, 2, 5, 10, 20, 50, 100)  # years between two names
_MONTH_STEPS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200)  # January is always among them


def ticks(most: float, count: int = 4) -> list[float]:
    """Return 0 and round numbers at even distances up to the first that is not under `most`.

    Args:
        most: the greatest value to be shown; 0 or more.
        count: about how many steps.
    """
    if most <= 0:
        return [0.0, 1.0]
    step = _round(most / count)
    return [step * number for number in range(math.ceil(most / step - 1e-9) + 1)]


def matching(most: float, steps: int) -> list[float]:
    """Return whole round numbers for a second axis that has as many steps as the first."""
    step = max(1.0, _round(most / steps)) if most > 0 else 1.0
    return [step * number for number in range(steps + 1)]


def _round(rough: float) -> float:
    """Return the next number not under `rough` that is 1, 2 or 5 times a power of ten."""
    power = 10.0 ** math.floor(math.log10(rough))
    return next(power * each for each in _ROUND if power * each >= rough * (1 - 1e-9))


def tick_text(value: float, step: float) -> str:
    """Return a value of an axis with as many decimals as its steps need."""
    decimals = max(0, -math.floor(math.log10(step))) if step > 0 else 0
    return f"{value:,.{decimals}f}"


def named(periods: Sequence[str], room: int) -> list[int]:
    """Return the numbers of the periods that are named under the axis.

    Args:
        periods: years or months without a gap.
        room: how many names have room.
    """
    if not periods:
        return []
    monthly = len(periods[0]) > len("1978")
    values = [_months(period) if monthly else int(period) for period in periods]
    steps = _MONTH_STEPS if monthly else _STEPS
    for step in steps:
        chosen = [number for number, value in enumerate(values) if value % step == 0]
        if len(chosen) <= max(1, room):
            return chosen or [0]
    return [0]


def _months(period: str) -> int:
    return int(period[:4]) * 12 + int(period[5:]) - 1
