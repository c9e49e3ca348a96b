"""Work off the GUI thread: the only module that starts threads."""

import sys
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal

from reader.analysis.progress import Cancelled, Progress

T = TypeVar("T")

_THREADS = 4  # an import, the words of an article, and a search beside them
# Seconds a thread of ours may keep Python from the window. A painting asks for Python some dozen
# times: at the usual 5 ms each it took half a second while the dictionary of words was loading,
# with this 20 ms; the loading takes a fifth longer.
_TURN = 0.0002
_LONGEST_GOODBYE = 5000  # milliseconds for running jobs to notice that the program ends


class Job:
    """One call under way.

    Args:
        call: runs on another thread; gets a function to call now and then in long work, which
            raises `Cancelled` when nobody waits any more.
        done: gets the result on the GUI thread.
        failed: gets the error on the GUI thread; None leaves it to the window.
    """

    def __init__(
        self,
        call: Callable[[Progress], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None,
    ) -> None:
        self._call = call
        self._done = done
        self._failed = failed
        self._result: Any = None
        self._error: Exception | None = None
        self.cancelled = self._stopped = False

    def cancel(self) -> None:
        """Drop the result; the call ends when it next tells its progress."""
        self.cancelled = True

    def stop(self) -> None:
        """End the call when it next tells its progress; what it then returns is handed over."""
        self._stopped = True

    def work(self) -> None:
        """Make the call and keep what comes of it. Runs on the other thread."""
        try:
            self._go_on(0)
            self._result = self._call(self._go_on)
        except Cancelled:
            self.cancelled = True
        except Exception as error:  # every failure must reach the window
            self._error = error

    def deliver(self) -> Exception | None:
        """Hand over the result; return an error that nobody took. Runs on the GUI thread."""
        if self.cancelled:
            return None
        if self._error is None:
            self._done(self._result)
        elif self._failed is not None:
            self._failed(self._error)
        else:
            return self._error
        return None

    def _go_on(self, _share: float) -> None:
        if self.cancelled or self._stopped:
            raise Cancelled


class Jobs(QObject):
    """Starts calls on other threads and brings their results back to this one.

    Signals:
        failed: Exception that no one took.
    """

    failed = Signal(object)
    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(_THREADS)
        self._running: set[Job] = set()
        self._latest: dict[str, Job] = {}
        self._stopped = False
        self._ended.connect(self._deliver)
        sys.setswitchinterval(_TURN)

    @property
    def is_idle(self) -> bool:
        """Tell whether no call is under way."""
        return not self._running

    def start(
        self,
        call: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> Job:
        """Run `call` on another thread, then `done` with its result on this one.

        Args:
            call: gets a function to call now and then in long work, with the share done; it
                raises `Cancelled` when nobody waits any more.
            done: gets the result, unless the job was cancelled.
            failed: gets the error; without it, errors go to the signal.
        """
        job = Job(call, done, failed)
        if self._stopped:
            job.cancel()
            return job
        self._running.add(job)
        self._pool.start(lambda: self._run(job))
        return job

    def replace(
        self,
        key: str,
        call: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> Job:
        """Start a job in place of the last one of that key, whose result is dropped."""
        self.cancel(key)
        job = self._latest[key] = self.start(call, done, failed)
        return job

    def cancel(self, key: str) -> None:
        """Drop the job of that key, if it is still under way."""
        if previous := self._latest.pop(key, None):
            previous.cancel()

    def stop(self) -> bool:
        """Cancel everything and wait for the threads to end, at most five seconds.

        What is started from now on is dropped.

        Returns:
            whether all have ended.
        """
        self._stopped = True
        for job in self._running:
            job.cancel()
        self._pool.clear()
        ended = self._pool.waitForDone(_LONGEST_GOODBYE)
        self._running.clear()
        return ended

    def _run(self, job: Job) -> None:
        job.work()
        self._ended.emit(job)

    def _deliver(self, job: Job) -> None:
        self._running.discard(job)
        if error := job.deliver():
            self.failed.emit(error)
