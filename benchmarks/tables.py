"""How results are printed."""

import os
from collections.abc import Iterable, Sequence
from statistics import median

from reader.cli.console import table


def show(title: str, rows: Iterable[Sequence[str]]) -> None:
    """Print a title and aligned rows; the first row is the heading."""
    print(f"\n{title}  (load average {os.getloadavg()[0]:.1f})")
    for line in table(rows, "  "):
        print(line)


def spread(values: Sequence[float], scale: float = 1.0, digits: int = 1) -> str:
    """Return median, least and greatest of some values, as "3.1 (2.9–4.0)"."""
    scaled = [value * scale for value in values]
    return f"{median(scaled):.{digits}f} ({min(scaled):.{digits}f}–{max(scaled):.{digits}f})"


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value that `share` of the values (0…1) do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))]


def verdict(value: float, bar: float) -> str:
    """Return whether a value keeps to its bar."""
    return "ok" if value <= bar else "OVER"
