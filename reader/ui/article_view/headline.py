"""Where a headline breaks: at the blanks between its clauses, into lines of like length."""

import re
from itertools import pairwise

_UNIT = re.compile(r"[^ \t\u3000]+[ \t\u3000]*")


def units_per_line(text: str, capacity: float) -> list[int]:
    """Return the offsets at which the lines of a centred text end, but for the last.

    Clauses parted by blanks stay whole where they fit; the breaks chosen make the longest line
    as short as possible with as few lines as possible. A text without blanks that needs n lines
    is cut into n like parts.

    Args:
        text: one paragraph.
        capacity: full-width characters that fit on a line, > 0.
    """
    if _width(text) <= capacity:
        return []
    units = [found.end() for found in _UNIT.finditer(text)]
    lengths = [_width(text[a:b].rstrip(" \t\u3000")) for a, b in pairwise([0, *units])]
    if not units[1:] or max(lengths) > capacity:
        return _even(text, capacity)
    return _balanced(text, units, capacity)


def _width(text: str) -> float:
    """Return the width in full-width characters; ASCII and spaces count half."""
    return sum(0.5 if c < "\u0100" else 1.0 for c in text)


def _even(text: str, capacity: float) -> list[int]:
    count = int(-(-_width(text) // max(1.0, capacity)))
    size = -(-len(text) // count)
    return list(range(size, len(text), size)) if size < capacity else []


def _balanced(text: str, units: list[int], capacity: float) -> list[int]:
    """Choose breaks among `units` by dynamic programming: (lines, longest line) least."""
    ends = [0, *units]
    best: list[tuple[int, float, list[int]]] = [(0, 0.0, [])]
    for j in range(1, len(ends)):
        options = []
        for i in range(j):
            width = _width(text[ends[i] : ends[j]].rstrip(" \t\u3000"))
            if width <= capacity:
                lines, longest, breaks = best[i]
                options.append((lines + 1, max(longest, width), [*breaks, ends[j]]))
        best.append(min(options))
    return best[-1][2][:-1]
