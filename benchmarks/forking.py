"""A process of its own that may be killed at any moment, and what it has told until then."""

import contextlib
import gc
import os
import select
import signal
import time
from collections.abc import Callable
from typing import Any


class Forked:
    """A forked process, at work from now on.

    Args:
        work: what it does.
        arguments: for `work`; the end of a pipe to write to comes after them.
    """

    def __init__(self, work: Callable[..., None], arguments: tuple[Any, ...]) -> None:
        gc.freeze()  # what is here is not looked at, and so not copied, in the other process
        self._reading, writing = os.pipe()
        self._written = b""
        self._process = os.fork()
        if self._process == 0:
            with contextlib.suppress(BaseException):
                work(*arguments, writing)
            os._exit(0)
        os.close(writing)

    def wait(self, seconds: float, lines: int = 1) -> None:
        """Wait until it has written some lines, for some seconds at most."""
        self._read(seconds, lines)

    def lines(self, seconds: float) -> list[str]:
        """Return the whole lines that it wrote until it ended or, after some seconds, was killed.

        May be called once.
        """
        self._read(seconds, None)
        os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)
        while piece := os.read(self._reading, 65536):
            self._written += piece
        os.close(self._reading)
        return self._written.decode().split("\n")[:-1]

    def _read(self, seconds: float, lines: int | None) -> None:
        end = time.monotonic() + seconds
        while lines is None or self._written.count(b"\n") < lines:
            left = end - time.monotonic()
            if left <= 0 or not select.select([self._reading], [], [], left)[0]:
                break
            piece = os.read(self._reading, 65536)
            if not piece:
                break
            self._written += piece


def forked(
    work: Callable[..., None], arguments: tuple[Any, ...], seconds: float, wait: float = 0
) -> list[str]:
    """Return the whole lines that a forked process wrote until it ended or was killed.

    Args:
        work: what it does.
        arguments: for `work`; the end of a pipe to write to comes after them.
        seconds: until it is killed.
        wait: for its first line at most, before the seconds are counted.
    """
    process = Forked(work, arguments)
    if wait:
        process.wait(wait)
    return process.lines(seconds)
