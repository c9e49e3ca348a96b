"""A lock between processes that the kernel keeps, so that it ends with the process."""

import contextlib
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class FileLock:
    """A lock on a file of its own, held once by all threads that ask this object for it.

    Neither a killed process nor an empty, old or foreign lock file holds anything up: only an
    open lock counts. Two such objects exclude each other, in one process, too.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._turn = threading.Lock()
        self._file: int | None = None
        self._holders = 0

    def take(self) -> bool:
        """Take the lock at once, or return False: somebody else has it.

        Raises:
            OSError: the file cannot be made or opened for writing.
        """
        with self._turn:
            if self._holders == 0:
                self._file = _locked(self._path)
            if self._file is None:
                return False
            self._holders += 1
            return True

    def release(self, at_last: Callable[[], None] | None = None) -> None:
        """Give back what `take` has taken; others can have it after the last one has.

        Args:
            at_last: called before the last one gives it back.
        """
        with self._turn:
            try:
                if self._holders == 1 and at_last is not None:
                    at_last()
            finally:
                self._holders -= 1
                if self._holders == 0 and self._file is not None:
                    os.close(self._file)
                    self._file = None


class Turn:
    """Lets one thread in at a time: with `with`, or only if nobody is in."""

    def __init__(self) -> None:
        self._lock = threading.Lock()

    def __enter__(self) -> None:
        self._lock.acquire()

    def __exit__(self, *_: object) -> None:
        self._lock.release()

    def take(self) -> bool:
        """Go in at once, or return False: somebody is in."""
        return self._lock.acquire(blocking=False)

    def release(self) -> None:
        """Go out after `take`."""
        self._lock.release()


def in_turn() -> contextlib.AbstractContextManager[object]:
    """Return what lets one thread in at a time."""
    return threading.Lock()


def _locked(path: Path) -> int | None:
    file = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
    try:
        if sys.platform == "win32":
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(file)
        return None
    return file
