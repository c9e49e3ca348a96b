"""The longest time in which the window does not answer, while it opens and analyses things.

`python -m benchmarks.stalls`; needs no display. A heartbeat every 2 ms in the GUI thread; the
longest pause between two beats counts, whoever caused it.
"""

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.tables import show, verdict
from benchmarks.texts import MILLION, long_text, write_long_article
from benchmarks.window import settle, wait
from reader.resources import seed_article
from reader.settings import Settings
from reader.ui.app import Program, build_window, make_application
from reader.ui.shipped_library import ShippedLibrary
from reader.ui.shipped_study import ShippedStudy

BAR = 100.0  # milliseconds
BAD_BAR = 2.0  # seconds until a bad file is refused or open
_BEAT = 2  # milliseconds
_HUGE = 100_000_000  # bytes


class Heartbeat(QObject):
    """Notes the longest pause between two beats of a timer of the GUI thread."""

    def __init__(self) -> None:
        super().__init__()
        self._last = time.perf_counter()
        self.longest = 0.0
        self._timer = QTimer(self, interval=_BEAT)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def start_anew(self) -> None:
        """Forget what was."""
        self._last, self.longest = time.perf_counter(), 0.0

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1000 - _BEAT)
        self._last = now


def main() -> None:
    """Measure and print."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["YANDU_CACHE_DIR"] = folder
        application = make_application()
        study = ShippedStudy()
        place = ShippedLibrary(study, str(Path(folder, "library")))
        file = Path(folder, "s.toml")
        program = build_window(application, Settings(), file, study, place)
        program.window.show()
        _measure(program, Path(folder))
        program.workspace.jobs.stop()
        program.window.close()
        QApplication.quit()


def _measure(program: Program, folder: Path) -> None:
    heart = Heartbeat()
    settle(100)
    rows = [("what happens", "longest stall ms", "bar", "", "seconds")]
    for name, act, until in _events(program, folder):
        heart.start_anew()
        started = time.perf_counter()
        act()
        wait(until)
        seconds = time.perf_counter() - started
        settle(50)
        stall = heart.longest
        rows.append((name, f"{stall:.0f}", f"{BAR:g}", verdict(stall, BAR), f"{seconds:.2f}"))
        settle(200)
    show("the GUI thread", rows)
    show("bad files: refused or open within 2 s, nothing lost", _bad(program, folder, heart))


def _events(
    program: Program, folder: Path
) -> Iterator[tuple[str, Callable[[], object], Callable[[], bool]]]:
    workspace = program.workspace
    long = write_long_article(folder / "long.txt")
    yield "the seed is opened", lambda: workspace.open([seed_article()]), lambda: _shows(program)
    yield (
        "jieba is loaded, the seed analysed",
        lambda: None,
        lambda: workspace.findings.complete,
    )
    yield "1M characters are opened", lambda: workspace.open([long]), lambda: _is(program, long)
    yield (
        "their terms are found",
        lambda: None,
        lambda: bool(workspace.findings.analysis.terms),
    )
    yield "they are analysed", lambda: None, lambda: workspace.findings.complete
    yield (
        "the seed again, from the cache",
        lambda: workspace.open([seed_article()]),
        lambda: _is(program, seed_article()) and workspace.findings.complete,
    )
    yield (
        "1M again, from the cache",
        lambda: workspace.open([long]),
        lambda: _is(program, long) and workspace.findings.complete,
    )


def _shows(program: Program) -> bool:
    return program.workspace.article is not None


def _is(program: Program, file: Path) -> bool:
    return program.workspace.path == file


def _bad(program: Program, folder: Path, heart: Heartbeat) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = [("file", "longest stall ms", "", "seconds", "", "")]
    workspace = program.workspace
    for file in _bad_files(folder):
        workspace.open([seed_article()])
        wait(lambda: _is(program, seed_article()) and workspace.findings.complete)
        settle(200)
        told: list[object] = []
        workspace.noticed.connect(told.append)
        heart.start_anew()
        started = time.perf_counter()
        workspace.open([file])
        wait(lambda t=told, f=file: bool(t) or _is(program, f))  # type: ignore[misc]
        seconds = time.perf_counter() - started
        settle(100)
        workspace.noticed.disconnect(told.append)
        stall, end = heart.longest, "opened" if _is(program, file) else "refused"
        times = (f"{seconds:.2f}", verdict(seconds, BAD_BAR))
        rows.append((file.name, f"{stall:.0f}", verdict(stall, BAR), *times, end))
    return rows


def _bad_files(folder: Path) -> Iterator[Path]:
    seed = seed_article().read_bytes()
    contents = {
        "empty.txt": b"",
        "binary.txt": bytes(range(256)) * 4000,
        "truncated.txt": seed[: len(seed) // 2 + 1],
        "one-line.txt": long_text(MILLION).replace("\n", "").encode(),
        "damaged.txt": seed[:100] + b"\xff\xfe\x00\x81" + seed[100:],
        "many-lines.txt": b"\n".join([b"a"] * 150_000),
        "huge.txt": (seed * (_HUGE // len(seed) + 1))[:_HUGE],
    }
    for name, content in contents.items():
        path = folder / name
        path.write_bytes(content)
        yield path
    unreadable = folder / "unreadable.txt"
    unreadable.mkdir()
    yield unreadable


if __name__ == "__main__":
    main()
