"""Ink: from a move of the pen to the line painted, the pen lifted, 200 strokes scrolled.

`python -m benchmarks.ink`; needs no display.
"""

import os
import tempfile
from math import cos, pi, sin
from pathlib import Path
from statistics import median

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from benchmarks.tables import percentile, show, spread, verdict
from benchmarks.texts import write_long_article
from benchmarks.window import opened, settle, until_painted, wait
from reader.resources import seed_article
from reader.ui.app import Program, make_application
from reader.ui.marks.ink_tools import Tool
from reader.ui.marks.marking import Marking

FULL_HD = (1920, 1080)
_STROKES, _MOVES, _FRAMES, _STEP = 200, 60, 60, 60
_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


def main() -> None:
    """Measure and print."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["YANDU_CACHE_DIR"] = f"{folder}/cache"
        application = make_application()
        long = write_long_article(Path(folder, "long.txt"))
        for name, file in (("2,000 characters", seed_article()), ("1,000,000 characters", long)):
            os.environ["YANDU_DATA_DIR"] = tempfile.mkdtemp(dir=folder)
            with opened(application, file, FULL_HD) as program:
                show(name, _rows(program))


def _rows(program: Program) -> list[tuple[str, ...]]:
    wait(lambda: program.window.findChild(Marking) is not None)
    wait(lambda: bool(program.workspace.annotations.key))
    bare = _scroll(program)
    program.window.findChild(Marking).inking.take(Tool.PEN)
    settle(200)
    first, _ = _draw(program, 0)
    moves, lifts = [], []
    for number in range(1, _STROKES):
        moved, lifted = _draw(program, number)
        moves += moved
        lifts.append(lifted)
    settle(200)
    many = _scroll(program)
    return [
        ("ms", "median (least–greatest)", "p99", "bar", ""),
        _row("a move, on an empty page", first, 10),
        _row(f"a move, up to {_STROKES} strokes in sight", moves, 10),
        _row("pen up: kept and painted", lifts),
        _row("scroll frame without ink", bare),
        _row(f"scroll frame with {_STROKES} strokes", many, 16),
    ]


def _row(name: str, values: list[float], bar: float = 0) -> tuple[str, ...]:
    late = percentile(values, 0.99)
    told = (f"{bar:g}", verdict(late, bar)) if bar else ("", "")
    return (f"{name} ({median(values):.2f})", spread(values, digits=2), f"{late:.2f}", *told)


def _draw(program: Program, number: int) -> tuple[list[float], float]:
    """Draw a loop somewhere in the window; return the times of its moves and of its end."""
    page = program.window.view.viewport()
    x, y = page.width() * (0.25 + 0.5 * (number % 14) / 14), 60 + 60 * (number // 14)
    turns = [2 * pi * k / _MOVES for k in range(_MOVES)]
    points = [QPointF(x + 30 * cos(t) + 10 * t, y + 20 * sin(t)) for t in turns]
    _send(page, QEvent.Type.MouseButtonPress, points[0])
    moved = [until_painted(lambda p=p: _send(page, QEvent.Type.MouseMove, p)) for p in points[1:]]
    end = QEvent.Type.MouseButtonRelease
    return moved, until_painted(lambda: _send(page, end, points[-1]))


def _send(page: object, kind: QEvent.Type, place: QPointF) -> None:
    button = _NONE if kind is QEvent.Type.MouseMove else _LEFT
    held = _NONE if kind is QEvent.Type.MouseButtonRelease else _LEFT
    modifiers = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(page, QMouseEvent(kind, place, place, button, held, modifiers))


def _scroll(program: Program) -> list[float]:
    bar = program.window.view.verticalScrollBar()
    values = []
    for step in range(_FRAMES):
        by = _STEP if step % 8 < 4 else -_STEP  # noqa: PLR2004
        values.append(until_painted(lambda d=by: bar.setValue(bar.value() + d)))
    bar.setValue(0)
    settle()
    return values


if __name__ == "__main__":
    main()
