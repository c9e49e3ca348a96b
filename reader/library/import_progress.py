"""How far an import is, how fast it goes and how long it still takes."""

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from reader.library.model import Outcome

_NOTHING = Outcome()
_WINDOW = 20.0  # seconds that the rate is measured over
_ENOUGH = 2.0  # seconds before a guess is made


class Stage(StrEnum):
    """What an import is doing."""

    COUNTING = "counting"  # what there is to read
    READING = "reading"  # and keeping
    INDEXING = "indexing"  # so that what was kept is found


@dataclass(frozen=True, slots=True)
class Standing:
    """How far an import is.

    Attributes:
        stage: what it is doing now.
        share: how much of it is done, 0…1; 0 while it counts.
        files: number of files met so far; in the end, of all.
        outcome: what became of the articles so far.
        refused: number of files and parts of files that could not be read so far.
        rate: articles a second, of late.
        left: seconds that it will still take; None while that cannot be told.
        path: the file being read.
    """

    stage: Stage
    share: float = 0.0
    files: int = 0
    outcome: Outcome = _NOTHING
    refused: int = 0
    rate: float = 0.0
    left: float | None = None
    path: str = ""


Watch = Callable[[Standing], None]
"""Called a few times a second. It raises `Cancelled` to stop the import; to pause it, it returns
later: the time it takes is not counted."""


def unwatched(_standing: Standing) -> None:
    """Report to nobody: the import runs to its end."""


class Pace:
    """Measures rate and time left by what was done of late; pauses do not count."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._paused = 0.0
        self._marks: deque[tuple[float, float, int]] = deque()

    def now(self) -> float:
        """Return seconds of work; only their differences mean anything."""
        return self._clock() - self._paused

    def pause(self, wait: Callable[[], None]) -> None:
        """Do not count the time that `wait` takes."""
        before = self._clock()
        try:
            wait()
        finally:
            self._paused += self._clock() - before

    def mark(self, share: float, articles: int) -> None:
        """Note how much is done: the share of the whole, and articles."""
        now = self.now()
        self._marks.append((now, share, articles))
        while len(self._marks) > 2 and now - self._marks[1][0] >= _WINDOW:  # noqa: PLR2004 - a span
            self._marks.popleft()

    @property
    def rate(self) -> float:
        """Articles a second."""
        seconds, _, articles = self._span()
        return articles / seconds if seconds > 0 else 0.0

    @property
    def left(self) -> float | None:
        """Seconds to the end, where they can be told."""
        seconds, share, _ = self._span()
        if seconds < _ENOUGH or share <= 0:
            return None
        return max(0.0, (1 - self._marks[-1][1]) * seconds / share)

    def _span(self) -> tuple[float, float, int]:
        if not self._marks:
            return 0.0, 0.0, 0
        first, last = self._marks[0], self._marks[-1]
        return last[0] - first[0], last[1] - first[1], last[2] - first[2]
