"""The words around a hit: cut at the ends of its paragraph, compared as folded characters."""

from dataclasses import dataclass

from reader.article.folding import fold
from reader.article.model import Span

KEPT = 3  # characters of each side that lines are sorted and grouped by

_BITS = 21  # of a code point
_MASK = (1 << _BITS) - 1
_NEAR = 12  # characters looked at for those three: blanks between them do not count


@dataclass(frozen=True, slots=True)
class Context:
    """What stands around a hit, in the characters of the source.

    Attributes:
        left: before it; begins with its paragraph at the earliest.
        match: the hit.
        right: after it; ends with its paragraph at the latest.
    """

    left: str
    match: str
    right: str


def context(text: str, span: Span, window: int) -> Context:
    """Return a hit with at most `window` characters of its paragraph on each side."""
    left = text[max(0, span.start - window) : span.start].rpartition("\n")[2]
    right = text[span.end : span.end + window].partition("\n")[0]
    return Context(left, text[span.start : span.end], right)


def left_key(text: str, start: int) -> int:
    """Return the three characters before a hit as one number, the nearest first; see `unpack`.

    Blanks are passed over; letters and Han characters are folded, punctuation stands as printed.
    The end of the paragraph is 0.
    """
    near = text[max(0, start - _NEAR) : start].rpartition("\n")[2]
    return _pack("".join(near.split())[: -KEPT - 1 : -1])


def right_key(text: str, end: int) -> int:
    """Return the three characters after a hit as one number; like `left_key`."""
    near = text[end : end + _NEAR].partition("\n")[0]
    return _pack("".join(near.split())[:KEPT])


def unpack(key: int) -> str:
    """Return the characters of a key, the nearest to the hit first: three, or fewer at an end."""
    codes = ((key >> _BITS * place) & _MASK for place in reversed(range(KEPT)))
    return "".join(chr(code) for code in codes if code)


def shortened(key: int, characters: int) -> int:
    """Return the key of only the nearest 1, 2 or 3 characters."""
    return key >> _BITS * (KEPT - characters) << _BITS * (KEPT - characters)


def _pack(near: str) -> int:
    key = 0
    for character, folded in zip(near, fold(near), strict=True):
        key = key << _BITS | ord(folded if folded.isalnum() else character)
    return key << _BITS * (KEPT - len(near))
