"""Let the threads that index give way to the window, where the system knows a rank for each."""

import os
import sys
from contextlib import suppress
from pathlib import Path

from reader.importers.rank import lower

_THREADS = Path("/proc/self/task")
_NAMES = ("thrd-tantivy", "thread-tantivy", "merge_thread", "segment_updater")


def give_way() -> None:
    """Give tantivy's threads a lower rank than the window's and those of its jobs.

    Each of these needs Python's lock for a moment now and then. One that has it and must wait for
    a processor, because two threads index, keeps all others waiting. Threads that are begun by
    these have the same rank; a commit begins new ones. One that has just begun and has not named
    itself yet is not known: call this now and then. Does nothing but on Linux.
    """
    if sys.platform != "linux":
        return
    for thread in _THREADS.iterdir():
        with suppress(OSError):  # it has ended meanwhile, or the system does not allow it
            if (thread / "comm").read_text("ascii", "replace").startswith(_NAMES):
                lower(int(thread.name), below=os.getpid())
