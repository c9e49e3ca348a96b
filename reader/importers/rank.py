"""The rank of work that gives way to the window, where the system knows a rank for each thread."""

import os
import sys

_STEP = 10  # of niceness, of which a higher one is a lower rank
_LOWEST = 19


def lower(thread: int, below: int) -> None:
    """Give a thread a lower rank than another has; it may be told again and again.

    Among real-time threads niceness does not count, and those of one priority take turns of a
    tenth of a second each: three of ours before the window are a stall. So they get the priority
    below the window's, too. Does nothing where the system has no ranks.

    Args:
        thread: its number, or that of a process; 0 for the one that calls.
        below: number of the thread or process that goes first.

    Raises:
        OSError: the thread has ended, or the system does not allow it.
    """
    if not hasattr(os, "setpriority"):
        return
    niceness = min(os.getpriority(os.PRIO_PROCESS, below) + _STEP, _LOWEST)
    niceness = max(niceness, os.getpriority(os.PRIO_PROCESS, thread))
    os.setpriority(os.PRIO_PROCESS, thread, niceness)
    if sys.platform == "linux":
        policy = os.sched_getscheduler(below)
        if policy in {os.SCHED_FIFO, os.SCHED_RR}:
            priority = os.sched_getparam(below).sched_priority - 1
            at = policy if priority else os.SCHED_OTHER
            os.sched_setscheduler(thread, at, os.sched_param(priority))
