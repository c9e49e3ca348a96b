"""Heights of all pieces, most of them estimated: where each begins, which is at a height."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate


class Heights:
    """Prefix sums of heights that can be corrected one by one.

    Estimates are summed once, in C; corrections stand in a Fenwick tree (Fenwick 1994), so that
    zooming a book costs one pass and each correction O(log n).

    Args:
        estimates: one height a piece, in whole pixels, ≥ 1.
    """

    def __init__(self, estimates: Iterable[int]) -> None:
        self._tops = [0, *accumulate(estimates)]
        self._tree = [0] * len(self._tops)
        self._corrections: dict[int, int] = {}
        self._drift = 0  # no top has moved further from its estimate than this

    def __len__(self) -> int:
        return len(self._tops) - 1

    @property
    def total(self) -> int:
        """Height of all pieces together."""
        return self.top(len(self))

    def top(self, index: int) -> int:
        """Return where piece `index` begins; `len(self)` gives the end of the last."""
        found = self._tops[index]
        while index > 0:
            found += self._tree[index]
            index -= index & -index
        return found

    def height(self, index: int) -> int:
        """Return the height of one piece."""
        estimate = self._tops[index + 1] - self._tops[index]
        return estimate + self._corrections.get(index, 0)

    def correct(self, index: int, height: int) -> int:
        """Set the true height of a piece; return by how much it differs from before."""
        change = height - self.height(index)
        if change:
            self._drift += abs(change)
            self._corrections[index] = self._corrections.get(index, 0) + change
            at = index + 1
            while at < len(self._tree):
                self._tree[at] += change
                at += at & -at
        return change

    def index_at(self, y: float) -> int:
        """Return the piece at a height; above the first and below the last, that one."""
        last = max(0, len(self) - 1)
        low = min(last, max(0, bisect_right(self._tops, y - self._drift) - 1))
        high = min(last, max(0, bisect_right(self._tops, y + self._drift) - 1))
        while low < high:
            middle = (low + high + 1) // 2
            if self.top(middle) <= y:
                low = middle
            else:
                high = middle - 1
        return low
