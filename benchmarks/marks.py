"""Marks: how long one takes to be kept, how long 5,000 take to paint, what 500 add to opening.

`python -m benchmarks.marks`; needs no display. The commit is measured through the window's own
act: into the store with its undo record (WAL, synchronous FULL), on the undo stack, on the page.
"""

import os
import random
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from PySide6.QtCore import QElapsedTimer

from benchmarks.tables import percentile, show, spread, verdict
from benchmarks.texts import write_long_article
from benchmarks.window import opened, settle, until_painted, wait
from reader.annotations import editing
from reader.annotations.model import Annotation, Change, Kind, Layer
from reader.annotations.styles import SHIPPED
from reader.article.model import Span
from reader.resources import seed_article
from reader.ui.app import Program, make_application
from reader.ui.marks.marking import Marking

FULL_HD = (1920, 1080)
_LAYER = Layer("layer", "自己")
_COMMITS, _MANY, _SOME, _OPENINGS, _PAINTS = 300, 5000, 500, 15, 40
_SCROLL_STEP = 60  # pixels
_KINDS = (Kind.HIGHLIGHT, Kind.HIGHLIGHT, Kind.UNDERLINE, Kind.WAVY, Kind.BOX, Kind.STRIKE)


def main() -> None:
    """Measure and print."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["YANDU_CACHE_DIR"] = f"{folder}/cache"
        os.environ["YANDU_DATA_DIR"] = f"{folder}/stores"
        application = make_application()
        long = write_long_article(Path(folder, "long.txt"))
        rows: list[tuple[str, ...]] = [("", "median (least–greatest)", "value", "bar", "")]
        with opened(application, seed_article(), FULL_HD) as program:
            rows += _commits(_ready(program))
        show("one mark, with its undo record", rows)
        for name, file in (("2,000 characters", seed_article()), ("1,000,000 characters", long)):
            _start_anew(folder)
            rows = [rows[0]]
            with opened(application, file, FULL_HD) as program:
                rows += _paints(_ready(program))
            show(f"{_MANY:,} marks on {name}", rows)
        _start_anew(folder)
        with opened(application, seed_article(), FULL_HD) as program:
            show("open an article", [rows[0], *_opening(_ready(program))])


def _start_anew(folder: str) -> None:
    os.environ["YANDU_DATA_DIR"] = tempfile.mkdtemp(dir=folder)


def _ready(program: Program) -> Program:
    """Wait until marks can be made."""
    wait(lambda: program.window.findChild(Marking) is not None)
    wait(lambda: bool(program.workspace.annotations.key))
    return program


def _line(name: str, values: Sequence[float], value: float, bar: float = 0) -> tuple[str, ...]:
    told = (f"{bar:g}", verdict(value, bar)) if bar else ("", "")
    return (name, spread(values, digits=2), f"{value:.2f}", *told)


def _commits(program: Program) -> list[tuple[str, ...]]:
    values, busy, painted = _kept(program, _COMMITS)
    late = percentile(values, 0.99)
    return [
        _line("kept and on the page, ms", values, median(values), 2),
        _line("the same, p99, ms", values, late, 10),
        _line("time of the processor for it, ms", busy, median(busy)),
        _line("kept and painted, ms", painted, median(painted)),
    ]


def _kept(program: Program, count: int) -> tuple[list[float], list[float], list[float]]:
    """Make marks one by one; return the times until each was kept, of the processor, painted."""
    marking = program.window.findChild(Marking)
    article = program.workspace.article
    order = random.Random(1)  # noqa: S311  # not for secrets
    values, busy, painted = [], [], []
    clock = QElapsedTimer()
    for number in range(count):
        start = order.randrange(len(article.text) - 20)
        span = Span(start, start + order.randint(2, 20))

        def act(span: Span = span, number: int = number) -> None:
            clock.start()
            before = time.thread_time()
            assert marking.acts.mark((span,), SHIPPED[number % len(SHIPPED)])  # noqa: S101
            values.append(clock.nsecsElapsed() / 1e6)
            busy.append((time.thread_time() - before) * 1e3)

        painted.append(until_painted(act))
    return values, busy, painted


def _some(program: Program, count: int) -> list[Annotation]:
    article = program.workspace.article
    order = random.Random(2)  # noqa: S311
    found = []
    for number in range(count):
        start = order.randrange(len(article.text) - 40)
        style = SHIPPED[number % len(SHIPPED)]
        span = Span(start, start + order.randint(2, 30))
        kind = _KINDS[number % len(_KINDS)]
        one = editing.marked(article, [span], kind, style.key, _LAYER.id)
        found.append(editing.noted(one, "批注") if number % 5 == 0 else one)
    return found


def _mark(program: Program, count: int) -> None:
    article, annotations = program.workspace.article, program.workspace.annotations
    changes = [Change(None, one) for one in _some(program, count)]
    text = {article.sha256: article.text}
    assert annotations.act([Change(None, _LAYER), *changes], "Many", text)  # noqa: S101


def _paints(program: Program) -> list[tuple[str, ...]]:
    view = program.window.view
    bare = _repaints(program)
    scrolled_bare = _scrolls(program)
    _mark(program, _MANY)
    first = until_painted(view.viewport().repaint)
    marked, scrolled = _repaints(program), _scrolls(program)
    more, busy, _ = _kept(program, _PAINTS)
    return [
        _line("whole window without marks, ms", bare, median(bare)),
        _line("the same with them, ms", marked, median(marked)),
        _line("so for the marks, ms", marked, median(marked) - median(bare), 10),
        _line("the first time, which works them out, ms", [first], first),
        _line("scroll frame without marks, ms", scrolled_bare, median(scrolled_bare)),
        _line("the same with them, ms", scrolled, median(scrolled), 10),
        _line("one more mark kept and on the page, ms", more, median(more)),
        _line("time of the processor for it, ms", busy, median(busy)),
    ]


def _repaints(program: Program) -> list[float]:
    viewport = program.window.view.viewport()
    settle()
    viewport.repaint()
    return [until_painted(viewport.repaint) for _ in range(_PAINTS)]


def _scrolls(program: Program) -> list[float]:
    bar = program.window.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)
    settle()
    values = []
    for step in range(_PAINTS):
        by = _SCROLL_STEP if step % 8 < 4 else -_SCROLL_STEP  # noqa: PLR2004
        values.append(until_painted(lambda d=by: bar.setValue(bar.value() + d)))
    bar.setValue(0)
    return values


def _opening(program: Program) -> list[tuple[str, ...]]:
    bare, busy_bare = zip(*(_open(program) for _ in range(_OPENINGS)), strict=True)
    _mark(program, _SOME)
    marked, busy = zip(*(_open(program) for _ in range(_OPENINGS)), strict=True)
    more = median(busy) - median(busy_bare)
    return [
        _line("without marks, until all is painted, ms", bare, median(bare)),
        _line(f"with {_SOME} marks, ms", marked, median(marked)),
        _line("so for the marks, ms", marked, median(marked) - median(bare), 50),
        _line("time of the processor for them, ms", busy, more),
    ]


def _open(program: Program) -> tuple[float, float]:
    """Open an article and wait until it is painted with its marks.

    Returns:
        milliseconds it took, and of the processor in all threads.
    """
    annotations = program.workspace.annotations
    loaded: list[bool] = []

    def note() -> None:
        loaded.append(True)

    annotations.loaded.connect(note)
    clock = QElapsedTimer()
    clock.start()
    before = time.process_time()
    program.workspace.open([seed_article()])
    wait(lambda: bool(loaded))
    until_painted(lambda: None)
    elapsed = clock.nsecsElapsed() / 1e6
    busy = (time.process_time() - before) * 1e3
    annotations.loaded.disconnect(note)
    wait(lambda: program.workspace.findings.complete)
    settle(50)
    return elapsed, busy


if __name__ == "__main__":
    main()
