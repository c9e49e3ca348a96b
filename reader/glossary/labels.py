"""Labels as matching compares them: folded, quotation marks dropped, separators made one.

“三个代表”重要思想 meets 三个代表重要思想, and 总结经验，加强领导 meets 总结经验  加强领导.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reader.article.folding import fold

_MARKS = re.compile("[\"'\u00ad\u200b-\u200f\u2060\ufeff]+")  # quotation, and invisible ones
_SEPARATOR = ","
_SEPARATORS = "、 "
_MORE_SEPARATORS = re.compile(",,+")


@dataclass(frozen=True, slots=True)
class Squeezed:
    """A text without the marks that matching disregards.

    Attributes:
        text: folded and squeezed.
        folded: folded only; as long as the text itself.
        cuts: offsets in `text` before which something was dropped, rising.
        shifts: what to add to an offset in `text` from each cut on; one more than cuts, the
            first is 0.
    """

    text: str
    folded: str
    cuts: Sequence[int]
    shifts: Sequence[int]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return start and end in the text itself of the squeezed characters given."""
        first = start + self.shifts[bisect_right(self.cuts, start)]
        return first, end + self.shifts[bisect_right(self.cuts, end - 1)]


def squeeze(text: str) -> Squeezed:
    """Fold `text`, drop what matching disregards, and remember how offsets shift."""
    folded = joined = fold(text)
    for separator in _SEPARATORS:
        joined = joined.replace(separator, _SEPARATOR)
    dropped = [mark.span() for mark in _MARKS.finditer(joined)]
    dropped += [(run.start() + 1, run.end()) for run in _MORE_SEPARATORS.finditer(joined)]
    kept: list[str] = []
    cuts: list[int] = []
    shifts = [0]
    end = 0
    for gone, after in sorted(dropped):
        kept.append(joined[end:gone])
        end = after
        cuts.append(gone - shifts[-1])
        shifts.append(shifts[-1] + after - gone)
    kept.append(joined[end:])
    return Squeezed("".join(kept), folded, cuts, shifts)


def label_key(label: str) -> str:
    """Return what all ways of writing `label` have in common."""
    return squeeze(label).text.strip(_SEPARATOR)
