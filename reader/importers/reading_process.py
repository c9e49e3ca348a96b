"""Have files read and parsed in a second process, which may fail without harm."""

import contextlib
import multiprocessing
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from reader.errors import StartError, system_reason
from reader.importers.file_names import refused
from reader.importers.rank import lower
from reader.importers.reading_server import ASK, PATIENCE, READY, serve
from reader.importers.wire import FileEnd, News, decoded, encoded_paths
from reader.language import Text

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

_MOST_FILES = 40_000  # on their way
_FILES_AT_A_TIME = 200
_LOOK_AROUND = 0.25  # seconds
_PIPE = 1 << 20  # bytes on their way


class ReadingProcess:
    """Reads files one after the other, in their order; it is started when first needed.

    When the second process dies, killed by the system or by itself, the files on their way are
    given to a new one, each alone, until the one that it died of is found and refused. One that
    cannot even start would not start for the next file either: that ends the reading.
    """

    def __init__(self) -> None:
        self._process: BaseProcess | None = None
        self._requests: Connection | None = None
        self._answers: Connection | None = None
        self._on_their_way: dict[int, str] = {}
        self._is_ready = False
        self._again: deque[tuple[int, str]] = deque()  # after a death, one at a time

    def read(
        self, files: Iterable[tuple[int, str]], look_around: Callable[[], None]
    ) -> Iterator[list[News]]:
        """Yield what the files hold, some hundred articles at a time.

        Args:
            files: number and path of each; asked for as they are needed.
            look_around: called a few times a second while there is nothing to yield.

        Raises:
            StartError: the second process cannot be started.
        """
        coming = iter(files)
        while True:
            try:
                self._send(coming)
                if not self._on_their_way:
                    return
                news = self._asked(look_around)
            except (EOFError, OSError) as error:
                if not self._has_started():
                    raise self._not_started(error) from error
                news = self._buried()
            for one in news:
                if isinstance(one.what, FileEnd):
                    self._on_their_way.pop(one.file, None)
            yield news

    @property
    def pid(self) -> int | None:
        """Number of the second process; None while there is none."""
        return self._process.pid if self._process else None

    def close(self) -> None:
        """End the second process at once."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        for end in (self._requests, self._answers):
            if end is not None:
                end.close()
        self._process = self._requests = self._answers = None

    def _send(self, coming: Iterator[tuple[int, str]]) -> None:
        """Give the second process files to read; it is not answering now, so that it takes them."""
        if self._again:
            if not self._on_their_way:
                self._give([self._again.popleft()])
            return
        while len(self._on_their_way) < _MOST_FILES:
            files = list(islice(coming, _FILES_AT_A_TIME))
            if not files:
                return
            self._give(files)

    def _give(self, files: list[tuple[int, str]]) -> None:
        self._on_their_way.update(files)
        if self._process is None:
            self._start()
        assert self._requests is not None  # noqa: S101 - started just above
        self._requests.send_bytes(encoded_paths(files))

    def _asked(self, look_around: Callable[[], None]) -> list[News]:
        if self._requests is None or self._answers is None:
            raise EOFError
        self._requests.send_bytes(ASK)
        waited = 0.0
        while not self._has_answered(self._answers):
            look_around()
            waited += _LOOK_AROUND
            if waited > 2 * PATIENCE:  # where the system gives no alarm
                raise EOFError
        return decoded(self._answers.recv_bytes())

    def _has_answered(self, answers: "Connection") -> bool:
        """Wait a moment for an answer, before the first for word that the process is there."""
        there = answers.poll(_LOOK_AROUND)
        if there and not self._is_ready:
            self._is_ready = answers.recv_bytes() == READY
            return False
        return there

    def _has_started(self) -> bool:
        """Tell whether the second process, which has ended, ever said that it is there."""
        if not self._is_ready and self._answers is not None:
            with contextlib.suppress(EOFError, OSError):
                self._is_ready = self._answers.poll() and self._answers.recv_bytes() == READY
        return self._is_ready

    def _not_started(self, error: Exception) -> StartError:
        reason = self._why_not_started(error)
        return StartError(
            en=f"The part of the program that reads files cannot be started ({reason.en}). "
            "Start the program again; if that does not help, install it anew.",
            zh=f"无法启动读取文件的程序（{reason.zh}）。请重新启动本程序；如仍不行，请重新安装。",
        )

    def _why_not_started(self, error: Exception) -> Text:
        process = self._process
        if process is None:
            return system_reason(error if isinstance(error, OSError) else OSError())
        process.join(_LOOK_AROUND)
        return Text(en=f"exit code {process.exitcode}", zh=f"退出码 {process.exitcode}")

    def _buried(self) -> list[News]:
        """Clear up after the second process died; return what is to be said of its last file."""
        self.close()
        files = list(self._on_their_way.items())
        self._on_their_way.clear()
        if len(files) == 1:
            number, path = files[0]
            refusal = refused(path, "the program that reads it failed", "读取程序意外终止")
            return [News(number, FileEnd(refusal.text))]
        self._again.extend(files)
        return []

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._is_ready = False
        requests, self._requests = context.Pipe(duplex=False)
        self._answers, answers = context.Pipe(duplex=False)
        process = context.Process(target=serve, args=(requests, answers), daemon=True)
        with _without_interrupts():
            process.start()
        if process.pid is not None:
            with contextlib.suppress(OSError):
                lower(process.pid, below=0)  # already while it loads what it needs
        self._process = process
        _widen(answers)
        requests.close()
        answers.close()


def _widen(pipe: "Connection") -> None:
    """Let answers through in a few pieces instead of forty, where the system can do so."""
    if sys.platform == "linux":
        import fcntl  # noqa: PLC0415 - Windows has none

        with contextlib.suppress(OSError):  # its user has too many pipes
            fcntl.fcntl(pipe.fileno(), fcntl.F_SETPIPE_SZ, _PIPE)


@contextlib.contextmanager
def _without_interrupts() -> Iterator[None]:
    """Let a process that starts now inherit that Ctrl-C is none of its business."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
