"""The window with a library open: results while typing, memory, and importing beside reading.

`python -m benchmarks.library_window LIBRARY QUERIES [--import FOLDER]`; LIBRARY is a folder that an
import made, QUERIES a JSON list whose entries have the texts they look for under "must".
"""

import argparse
import json
import os
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from benchmarks.memory import own_memory
from benchmarks.stalls import Heartbeat
from benchmarks.tables import percentile, show, spread, verdict
from benchmarks.window import opened, settle, until_painted, wait
from reader.resources import seed_article
from reader.ui.app import Program, make_application
from reader.ui.open_library import LibraryState
from reader.ui.panels.search.panel import SearchPanel
from reader.ui.panels.search.session import Search
from reader.ui.requests import Request

KEY_BAR = 50.0  # milliseconds from a key to the results, 95 in 100
MEMORY_BAR = 250.0  # MB
STALL_BAR = 100.0  # milliseconds
_SIZE = (1366, 768)
_SHARE = 0.95
_LONGEST = 10_000  # milliseconds that are waited for an answer


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("library", metavar="LIBRARY", type=Path)
    parser.add_argument("queries", metavar="QUERIES", type=Path)
    parser.add_argument("--import", dest="folder", metavar="FOLDER", type=Path)
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["YANDU_CACHE_DIR"] = os.environ["YANDU_DATA_DIR"] = folder
        application = make_application()
        queries = json.loads(options.queries.read_text("utf-8"))
        lines = [" ".join(one.get("must", one.get("any", []))) for one in queries]
        with opened(application, seed_article(), _SIZE, library=options.library) as program:
            _type(program, lines)
        if options.folder is not None:
            with opened(application, seed_article(), _SIZE) as program:
                _import(program, options.folder)


def _panel(program: Program) -> SearchPanel:
    program.workspace.ask(Request.SEARCH_LIBRARY)
    contents = program.window.docks.panels["search"].contents
    if not isinstance(contents, SearchPanel):
        raise TypeError(contents)
    return contents


def _type(program: Program, lines: list[str]) -> None:
    panel = _panel(program)
    wait(lambda: program.workspace.library.state is LibraryState.READY)
    _press(panel, "国")
    times = [
        (_press(panel, line[:end]), line[:end])
        for line in lines
        for end in range(1, len(line) + 1)
        if not line[:end].isspace()
    ]
    settle(1000)
    took = [milliseconds for milliseconds, _ in times]
    p95 = percentile(took, _SHARE)
    memory = own_memory(os.getpid())
    library = program.workspace.library.library
    articles = library.size().articles if library else 0
    rows = [
        ("what", "articles", "measured", "bar", ""),
        ("a key, ms: median (least-most)", f"{articles:,}", spread(took), "", ""),
        ("a key, ms: 95 in 100", "", f"{p95:.1f}", f"{KEY_BAR:g}", verdict(p95, KEY_BAR)),
        ("own memory, MB", "", f"{memory:.0f}", f"{MEMORY_BAR:g}", verdict(memory, MEMORY_BAR)),
    ]
    show("the search panel", rows)
    slow = sorted(times, reverse=True)[:5]
    show("the slowest", [("ms", "line"), *((f"{took:.0f}", line) for took, line in slow)])


def _press(panel: SearchPanel, line: str) -> float:
    """Put a line into the field as if its last key was pressed; wait until it is painted."""
    loop, found = QEventLoop(), []

    def note(search: Search, *_: object) -> None:
        if search.line == line:
            found.append(search)
            loop.quit()

    session = panel.session
    connections = [signal.connect(note) for signal in (session.found, session.changed)]
    started = time.perf_counter()
    panel.line.setText(line)
    panel.search()
    if not found:
        QTimer.singleShot(_LONGEST, loop, loop.quit)
        loop.exec()
    took = (time.perf_counter() - started) * 1000 + until_painted(lambda: None)
    for signal, connection in zip((session.found, session.changed), connections, strict=True):
        signal.disconnect(connection)
    return took


def _import(program: Program, folder: Path) -> None:
    panel = _panel(program)
    settle(500)
    heart = Heartbeat()
    settle(3000)
    quiet, ended = heart.longest, []
    program.window.importing.ended.connect(ended.append)
    heart.start_anew()
    program.workspace.import_asked.emit((folder,))
    while not ended:
        settle(700)
        panel.show_term("国务院")
    report = ended[0]
    rows = [
        ("while", "longest stall ms", "bar", "", "articles", "seconds"),
        ("nothing happens", f"{quiet:.0f}", "", "", "", ""),
        (
            "importing and searching",
            f"{heart.longest:.0f}",
            f"{STALL_BAR:g}",
            verdict(heart.longest, STALL_BAR),
            f"{report.outcome.added:,}",
            f"{report.seconds:.0f}",
        ),
    ]
    show("the GUI thread", rows)


if __name__ == "__main__":
    main()
