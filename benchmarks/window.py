"""The real window in this process, for measurements from inside."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from reader.settings import Settings
from reader.ui.app import Program, build_window
from reader.ui.cards import Cards
from reader.ui.collector import Collector
from reader.ui.shipped_library import ShippedLibrary
from reader.ui.shipped_study import ShippedStudy
from reader.ui.study import Study

_LONGEST = 60_000  # milliseconds


@contextmanager
def opened(
    application: QApplication,
    file: Path,
    size: tuple[int, int],
    study: Study | None = None,
    library: Path | None = None,
) -> Iterator[Program]:
    """Show the window with an article, wait for all that a start does, close it after the block."""
    study = study or ShippedStudy()
    with TemporaryDirectory() as folder:
        settings = Path(folder, "settings.toml")
        place = ShippedLibrary(study, str(library or Path(folder, "library")))
        program = build_window(application, Settings(), settings, study, place)
        collector = Collector(program.window)  # as `reader.ui.app.run` has it
        program.workspace.analysis_ready.connect(collector.set_aside)
        program.window.resize(*size)
        program.workspace.open([file])
        program.window.show()
        wait(lambda: program.workspace.findings.complete)
        wait(lambda: program.window.findChild(Cards) is not None)
        settle(500)
        wait(lambda: program.workspace.jobs.is_idle)  # as the dictionary, which is built once
        try:
            yield program
        finally:
            program.workspace.jobs.stop()
            program.window.close()
            program.window.deleteLater()
            settle()


def wait(until: Callable[[], bool]) -> None:
    """Let the program run until something is so.

    Raises:
        TimeoutError: it was not after a minute.
    """
    loop = QEventLoop()
    look = QTimer(interval=1)
    look.timeout.connect(lambda: loop.quit() if until() else None)
    look.start()
    QTimer.singleShot(_LONGEST, loop, loop.quit)
    loop.exec()
    look.stop()
    if not until():
        raise TimeoutError


def settle(milliseconds: int = 30) -> None:
    """Let the program run for a moment, so that nothing is left to do."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop, loop.quit)
    loop.exec()


def until_painted(act: Callable[[], object]) -> float:
    """Do something, paint what it changed at once, and return the milliseconds of both."""
    started = time.perf_counter()
    act()
    QApplication.sendPostedEvents()
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    return (time.perf_counter() - started) * 1000
