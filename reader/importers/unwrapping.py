"""Undo hard line ends: join lines that were broken at a fixed width."""

import unicodedata
from collections.abc import Sequence

_NARROWEST, _WIDEST = 40, 120
_SLACK = 4
_FEWEST_LINES = 8
_FULL_SHARE = 0.6
_WIDE = frozenset("WF")


def unwrapped(lines: Sequence[str]) -> Sequence[str]:
    """Return `lines` with paragraphs put together again, if they were broken at a fixed width.

    Widths are in columns, two for a Chinese character. Most lines being nearly of the greatest
    width is the sign; a paragraph then ends at a blank line, a shorter one, or before an indent.
    """
    filled = [line for line in lines if line.strip()]
    if len(filled) < _FEWEST_LINES or max(map(len, filled)) > _WIDEST:
        return lines
    widths = [_width(line) for line in lines]
    widest = max(widths)
    full = sum(width > widest - _SLACK for width in widths)
    if not _NARROWEST <= widest <= _WIDEST or full < _FULL_SHARE * len(filled):
        return lines
    paragraphs: list[str] = []
    going_on = False
    for line, width in zip(lines, widths, strict=True):
        if going_on and line.strip() and not line[0].isspace():
            paragraphs[-1] = _joined(paragraphs[-1], line)
        else:
            paragraphs.append(line)
        going_on = width > widest - _SLACK
    return paragraphs


def _joined(before: str, after: str) -> str:
    before = before.rstrip()
    apart = before[-1].isascii() and after[0].isascii()
    return f"{before} {after}" if apart else before + after


def _width(line: str) -> int:
    line = line.rstrip()
    return len(line) + sum(unicodedata.east_asian_width(c) in _WIDE for c in line)
