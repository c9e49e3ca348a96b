"""One kernel lock, so that two starts at once do not work on the same folder."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from launcher.words import say


@contextmanager
def alone(path: Path) -> Iterator[int]:
    """Hold the lock file `path`, made where absent, and yield its descriptor.

    When another process holds it, says so and waits. The kernel gives the lock up when the last
    process that has the descriptor ends, however it ends.

    Raises:
        OSError: the file cannot be made, or its file system has no locks.
    """
    with path.open("a+b") as file:
        if not _locked(file.fileno()):
            say(
                "Another start is preparing Yandu; waiting for it.",
                "另一个启动正在准备研读，请稍候。",
            )
            while not _locked(file.fileno(), wait=True):
                pass
        yield file.fileno()


if sys.platform == "win32":
    import msvcrt

    def _locked(descriptor: int, *, wait: bool = False) -> bool:
        """Try to lock; a wait ends after ten seconds, lock or not."""
        try:
            msvcrt.locking(descriptor, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _locked(descriptor: int, *, wait: bool = False) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            return False
        return True
