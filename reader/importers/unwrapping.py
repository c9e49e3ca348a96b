"""Undo hard line ends: join lines that were broken at a fixed width."""

import re
from collections.abc import Sequence

_NARROWEST, _WIDEST = 40, 120
_SLACK = 4
_FEWEST_LINES = 8
_FULL_SHARE = 0.6
_ENDED_SHARE = 0.4
_ENDS = "。！？!?.…；;”"
_NARROW = re.compile("[\u0000-\u10ff\uff61-\uffdc]+")


def unwrapped(lines: Sequence[str]) -> Sequence[str]:
    """Return `lines` with paragraphs put together again, if they were broken at a fixed width.

    Widths are in columns, two for a Chinese character. The sign is that most lines are nearly
    as wide as the widest and most of these end in mid-sentence; a paragraph then ends at a
    shorter line, at a blank one, or before an indent.
    """
    full = _full_lines(lines)
    if full is None:
        return lines
    paragraphs: list[list[str]] = []
    going_on = False
    for line, is_full in zip(lines, full, strict=True):
        if going_on and line.strip() and not line[0].isspace():
            paragraphs[-1] += _continued(paragraphs[-1][-1], line)
        else:
            paragraphs.append([line.rstrip()])
        going_on = is_full
    return ["".join(parts) for parts in paragraphs]


def _full_lines(lines: Sequence[str]) -> list[bool] | None:
    """Tell which lines are of the full width; None if there is no such width."""
    filled = [line for line in lines if line.strip()]
    if len(filled) < _FEWEST_LINES or max(map(len, filled)) > _WIDEST:
        return None
    widths = [_width(line) for line in lines]
    widest = max(widths)
    full = [width > widest - _SLACK for width in widths]
    count = sum(full)
    ended = sum(
        line.rstrip()[-1] in _ENDS for line, is_full in zip(lines, full, strict=True) if is_full
    )
    if not _NARROWEST <= widest <= _WIDEST or count < _FULL_SHARE * len(filled):
        return None
    return full if ended < _ENDED_SHARE * count else None


def _continued(before: str, after: str) -> list[str]:
    """Return what goes on a line: a blank between Latin words, and the next line."""
    after = after.rstrip()
    apart = before[-1].isascii() and after[0].isascii()
    return [" ", after] if apart else [after]


def _width(line: str) -> int:
    line = line.rstrip()
    return len(line) + len(_NARROW.sub("", line))
