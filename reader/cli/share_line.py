"""A line on the terminal that tells what share of a long count is done."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from reader.analysis.progress import Progress, unwatched
from reader.cli.console import Console
from reader.language import Text

_EVERY = 0.1  # seconds
_ERASED = "\r\x1b[K"


@contextmanager
def told(console: Console, text: Text) -> Iterator[Progress]:
    """Give a progress that draws the line anew; on anything but a terminal it draws nothing.

    Args:
        console: whose language is spoken.
        text: what is being done.
    """
    if not sys.stderr.isatty():
        yield unwatched
        return
    drawn = 0.0

    def tell(share: float) -> None:
        nonlocal drawn
        if time.monotonic() - drawn >= _EVERY:
            drawn = time.monotonic()
            sys.stderr.write(f"{_ERASED}{console.words(text)} {share:.0%}")
            sys.stderr.flush()

    try:
        yield tell
    finally:
        sys.stderr.write(_ERASED)
        sys.stderr.flush()
