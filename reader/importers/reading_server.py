"""The second process of an import: it reads and parses files while the first keeps them.

It reads ahead of what it is asked for, so that it has work while the first process indexes, but
only so far that memory stays bounded. It writes nothing and can be killed at any moment; a file
that holds it up for minutes kills it.
"""

import contextlib
import gc
import signal
import sys
import time
from collections import deque
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

from reader.article.model import Article
from reader.errors import RefusedInput
from reader.importers.containers.opening import pieces
from reader.importers.file_names import refused
from reader.importers.wire import FileEnd, News, decoded_paths, encoded

ASK = b""
"""The message that asks for what has been read; any other names files to read."""

READY = b"ready"
"""The first message of all: the process has started. Its end before that is no file's fault."""

PATIENCE = 120
"""Seconds that one article may take before the process gives up on itself."""

_ANSWER_PIECES = 1_000
_ANSWER_CHARACTERS = 2_000_000
_ANSWER_SECONDS = 0.2
_MOST_AHEAD = 32_000_000  # bytes read ahead: what is kept while the first process waits for a disk
_LOOK_PIECES = 16
_LOOK_CHARACTERS = 100_000
_MOST_MEMORY = 1 << 30  # bytes


def serve(requests: Connection, answers: Connection) -> None:
    """Read files until the first process is gone."""
    _limit_memory()
    gc.disable()  # nothing here is a ring; looking for rings doubles the time of parsing
    with contextlib.suppress(EOFError, OSError):  # the first process has ended
        answers.send_bytes(READY)
        _Server(requests, answers).run()


class _Server:
    def __init__(self, requests: Connection, answers: Connection) -> None:
        self._requests = requests
        self._answers = answers
        self._files: deque[tuple[int, str]] = deque()
        self._fresh: list[News] = []  # what the next answer is made of
        self._weight = 0  # characters in `_fresh`
        self._answers_ahead: deque[bytes] = deque()  # packed: as objects they take thrice as much
        self._size_ahead = 0  # bytes of them
        self._asked_at: float | None = None

    def run(self) -> None:
        """Read, answer, and wait only when there is nothing else to do."""
        reading = self._read()
        pieces_since = weight_since = 0
        while True:
            news = None if self._size_ahead >= _MOST_AHEAD else next(reading)
            if news is None:
                self._wait()
                continue
            weight = _weight(news)
            self._fresh.append(news)
            self._weight += weight
            if len(self._fresh) >= _ANSWER_PIECES or self._weight >= _ANSWER_CHARACTERS:
                self._pack()
            pieces_since, weight_since = pieces_since + 1, weight_since + weight
            if pieces_since >= _LOOK_PIECES or weight_since >= _LOOK_CHARACTERS:
                pieces_since = weight_since = 0
                self._look()

    def _read(self) -> Iterator[News | None]:
        """Yield what there is in the files asked for; None while there is none to read."""
        while True:
            if not self._files:
                yield None
                continue
            number, path = self._files.popleft()
            end = FileEnd()
            try:
                for piece in pieces(Path(path)):
                    yield News(number, piece)
            except RefusedInput as refusal:
                end = FileEnd(refusal.text)
            except MemoryError:
                end = FileEnd(refused(path, "it takes too much memory", "占用内存过多").text)
            except Exception as fault:  # whatever is wrong with one file must not end an import
                kind = type(fault).__name__
                end = FileEnd(refused(path, f"reading failed ({kind})", f"读取失败（{kind}）").text)
            yield News(number, end)

    def _look(self) -> None:
        """Take what is asked, and answer if that is due."""
        _set_alarm(PATIENCE)
        while self._requests.poll():
            self._take()
        if self._asked_at is None:
            return
        waited = time.monotonic() - self._asked_at
        if self._answers_ahead or waited >= _ANSWER_SECONDS:
            self._answer()

    def _wait(self) -> None:
        """Answer if asked and able to; else wait for what is asked next."""
        if self._asked_at is not None and (self._answers_ahead or self._fresh):
            self._answer()
            return
        _set_alarm(0)
        self._take()
        _set_alarm(PATIENCE)

    def _take(self) -> None:
        message = self._requests.recv_bytes()
        if message == ASK:
            self._asked_at = time.monotonic()
        else:
            self._files.extend(decoded_paths(message))

    def _pack(self) -> None:
        self._answers_ahead.append(encoded(self._fresh))
        self._size_ahead += len(self._answers_ahead[-1])
        self._fresh, self._weight = [], 0

    def _answer(self) -> None:
        if not self._answers_ahead:
            self._pack()
        message = self._answers_ahead.popleft()
        self._size_ahead -= len(message)
        self._asked_at = None
        _set_alarm(0)  # the first process may take its time
        self._answers.send_bytes(message)
        _set_alarm(PATIENCE)


def _weight(news: News) -> int:
    content = None if isinstance(news.what, FileEnd) else news.what.content
    return len(content.text) if isinstance(content, Article) else 0


def _set_alarm(seconds: int) -> None:
    """Let the system end this process in so many seconds, even out of a decoder's loop."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _limit_memory() -> None:
    """Let a file that asks for far too much memory fail, not the machine."""
    if sys.platform == "linux":
        import resource  # noqa: PLC0415 - Windows has none

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        most = _MOST_MEMORY if hard == resource.RLIM_INFINITY else min(_MOST_MEMORY, hard)
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))
