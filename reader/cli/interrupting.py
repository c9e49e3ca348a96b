"""Ctrl-C in a long work: it ends at a moment when nothing is half done."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from reader.analysis.progress import Cancelled


class Interrupts:
    """Ctrl-C, taken at a moment when nothing is half done; a second one indexes no more."""

    def __init__(self) -> None:
        self._asked = 0

    def ask(self, _signal: int, _frame: FrameType | None) -> None:
        """Note that the person wants an end; the third time there is no waiting."""
        self._asked += 1
        if self._asked > 2:  # noqa: PLR2004 - the work, then the indexing
            raise KeyboardInterrupt

    def check(self) -> None:
        """Stop the work if the person wants that.

        Raises:
            Cancelled: they do.
        """
        if self._asked == 1:
            self._asked = 0
            raise Cancelled


@contextmanager
def interrupts() -> Iterator[Interrupts]:
    """Let Ctrl-C ask for an end instead of breaking off."""
    asked = Interrupts()
    before = signal.signal(signal.SIGINT, asked.ask)
    try:
        yield asked
    finally:
        signal.signal(signal.SIGINT, before)
