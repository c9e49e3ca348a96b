"""The system's speech service, asked through the program that it brings."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QProcess, QStandardPaths, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

SLOWEST, FASTEST = -80, 80  # as the setting counts; 0 is the usual speed
_LONGEST_END = 200  # milliseconds that a killed program may take to be gone


class Voice(NamedTuple):
    """A program that speaks Chinese and ends when it has said its text.

    Attributes:
        program: its path.
        arguments: returns those that make it say a text at a speed of `SLOWEST` to `FASTEST`.
        silence: those that make what it says end at once; empty where it stops when it is killed.
    """

    program: str
    arguments: Callable[[str, int], list[str]]
    silence: tuple[str, ...] = ()


def _dispatched(text: str, speed: int) -> list[str]:
    """Return arguments of speech-dispatcher's client, see spd-say(1); speeds are -100 to 100."""
    return ["--wait", "--language", "zh", "--rate", str(speed), "--", text]


def _espeak(text: str, speed: int) -> list[str]:
    """Return arguments of eSpeak NG, see espeak-ng(1); speeds are words a minute, usually 175."""
    return ["-v", "cmn", "-s", str(round(175 * 2 ** (speed / 100))), "--", text]


@lru_cache(maxsize=1)
def system_voice() -> Voice | None:
    """Return the voice of this system; None where it has none that is known."""
    if path := QStandardPaths.findExecutable("spd-say"):
        return Voice(path, _dispatched, ("-S",))  # --stop is not understood by version 0.11
    if path := QStandardPaths.findExecutable("espeak-ng"):
        return Voice(path, _espeak)
    return None


class Speaker(QObject):
    """Says one text at a time.

    Signals:
        said: the text is over.
        failed: the program could not say it.
    """

    said = Signal()
    failed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process = QProcess(self)
        self._process.finished.connect(self._end)
        self._process.errorOccurred.connect(self._fail)
        self._speaks = False

    def say(self, text: str, speed: int) -> None:
        """Begin to say a text; nothing may be being said."""
        voice = system_voice()
        if voice is None:
            self.failed.emit()
            return
        self._speaks = True
        self._process.start(voice.program, voice.arguments(text, speed))

    def stop(self) -> None:
        """Be silent at once, and tell nobody."""
        if not self._speaks:
            return
        self._speaks = False
        voice = system_voice()
        if voice is not None and voice.silence:
            QProcess.startDetached(voice.program, list(voice.silence))
        self._process.kill()
        self._process.waitForFinished(_LONGEST_END)

    def _end(self, code: int, status: QProcess.ExitStatus) -> None:
        if not self._speaks:
            return
        self._speaks = False
        well = code == 0 and status is QProcess.ExitStatus.NormalExit
        (self.said if well else self.failed).emit()

    def _fail(self, error: QProcess.ProcessError) -> None:
        """Tell of a program that did not start; of others `_end` tells."""
        if self._speaks and error is QProcess.ProcessError.FailedToStart:
            self._speaks = False
            self.failed.emit()
