"""The page at 2,000 and 1,000,000 characters: zoom, resize, scroll, hover, card, find, open, tabs.

Then the same page with pinyin above the whole text.

`python -m benchmarks.page`; needs no display.
"""

import os
import random
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from benchmarks.tables import percentile, show, spread, verdict
from benchmarks.texts import write_long_article
from benchmarks.window import opened, settle, until_painted, wait
from reader.resources import seed_article
from reader.ui.app import Program, make_application
from reader.ui.cards import Cards
from reader.ui.commands.view import ZOOMS
from reader.ui.requests import Request

FULL_HD = (1920, 1080)
_TIMES = 40
_SCROLL_STEP = 60  # pixels, half a turn of a wheel
_THERE = 4  # of eight steps on a short page go down, the others up again
_TURN = 30  # milliseconds
_QUERY = "shehui baozhang"


@dataclass(frozen=True, slots=True)
class Row:
    """One promise.

    Attributes:
        name: what is measured.
        bar: its greatest allowed value, in the unit of the name; 0 when there is none.
        measure: returns the values.
        digest: makes one value of them.
    """

    name: str
    bar: float
    measure: Callable[[Program], Sequence[float]]
    digest: Callable[[Sequence[float]], float] = median


def main() -> None:
    """Measure and print."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["YANDU_CACHE_DIR"] = folder
        application = make_application()
        long = write_long_article(Path(folder, "long.txt"))
        for name, file in (("2,000 characters", seed_article()), ("1,000,000 characters", long)):
            with opened(application, file, FULL_HD) as program:
                rows = [("at 1920 × 1080", "median (least–greatest)", "value", "bar", "")]
                rows += [_line(row, program) for row in ROWS]
                show(name, rows)
                show(f"{name}, with pinyin", _with_pinyin(program))
        show("open another article while one is read", _opening(application, long))
        show("turn to another tab", _turning(application, long))


def _with_pinyin(program: Program) -> list[tuple[str, ...]]:
    rows = [("at 1920 × 1080", "median (least–greatest)", "value", "bar", "")]
    rows += [_line(row, program) for row in (PINYIN_ON, *ROWS[:4])]
    program.workspace.change(pinyin="off")
    return rows


def _pinyin(program: Program) -> Sequence[float]:
    """Milliseconds from the key to the pinyin painted, once its table is loaded."""
    window, workspace = program.window, program.workspace
    workspace.change(pinyin="whole")
    wait(lambda: window.aids.pinyin.readings is not None)
    values = []
    for _ in range(7):
        workspace.change(pinyin="off")
        settle()
        values.append(until_painted(lambda: workspace.change(pinyin="whole")))
    return values


def _line(row: Row, program: Program) -> tuple[str, ...]:
    settle(200)
    values = row.measure(program)
    value = row.digest(values)
    bar = (f"{row.bar:g}", verdict(value, row.bar)) if row.bar else ("", "")
    return (row.name, spread(values, digits=2), f"{value:.2f}", *bar)


def _zoom(program: Program) -> Sequence[float]:
    workspace = program.workspace
    steps = (*ZOOMS, *reversed(ZOOMS[:-1]))
    workspace.change(zoom=400)
    settle()
    values = [until_painted(lambda z=zoom: workspace.change(zoom=z)) for zoom in steps]
    workspace.change(zoom=100)
    return values


def _resize(program: Program) -> Sequence[float]:
    window = program.window
    width, height = FULL_HD
    widths = [width - 11 * step for step in range(1, _TIMES)]
    values = [until_painted(lambda w=one: window.resize(w, height)) for one in widths]
    window.resize(width, height)
    return values


def _scroll(program: Program) -> Sequence[float]:
    bar = program.window.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)
    settle()
    values = []
    long = bar.maximum() > 3 * _TIMES * _SCROLL_STEP
    for step in range(3 * _TIMES):
        by = _SCROLL_STEP if long or step % 8 < _THERE else -_SCROLL_STEP
        values.append(until_painted(lambda d=by: bar.setValue(bar.value() + d)))
    return values


def _jump(program: Program) -> Sequence[float]:
    bar = program.window.view.verticalScrollBar()
    order = random.Random(1)  # noqa: S311  # not for secrets
    places = [order.randint(0, bar.maximum()) for _ in range(_TIMES)]
    return [until_painted(lambda to=place: bar.setValue(to)) for place in places]


def _hover(program: Program) -> Sequence[float]:
    """Microseconds from a point of the page to the terms under it."""
    view = program.window.view
    size = view.viewport().size()
    order = random.Random(2)  # noqa: S311
    points = [
        QPoint(order.randrange(size.width()), order.randrange(size.height())) for _ in range(2000)
    ]
    values = []
    for point in points:
        started = time.perf_counter()
        offset = view.offset_at(point)
        if offset is not None:
            view.index.covering(offset)
        values.append((time.perf_counter() - started) * 1e6)
    return values


def _table(program: Program) -> Sequence[float]:
    """Microseconds from an offset of the text to the terms that cover it."""
    index, length = program.window.view.index, len(program.workspace.article.text)
    order = random.Random(3)  # noqa: S311
    values = []
    for offset in [order.randrange(length) for _ in range(2000)]:
        started = time.perf_counter()
        index.covering(offset)
        values.append((time.perf_counter() - started) * 1e6)
    return values


def _card(program: Program) -> Sequence[float]:
    """Milliseconds from the end of the dwell to the card painted."""
    view, cards = program.window.view, program.window.findChild(Cards)
    view.verticalScrollBar().setValue(0)
    settle()
    values = []
    for term in [term for term in view.index.terms if not term.nested][:_TIMES]:
        rects = view.rects_of(term.span)
        if not rects or not view.viewport().rect().contains(rects[0].center().toPoint()):
            continue
        point = rects[0].center().toPoint()
        _move(program, point)
        cards.hover.opening.stop()
        values.append(until_painted(cards.hover.open_now))
        cards.hover.close_card()
        _move(program, QPoint(1, 1))
        settle(5)
    return values


def _move(program: Program, point: QPoint) -> None:
    viewport = program.window.view.viewport()
    place, everywhere = QPointF(point), QPointF(viewport.mapToGlobal(point))
    none, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(QEvent.Type.MouseMove, place, everywhere, none, none, keys)
    QApplication.sendEvent(viewport, event)


def _find(program: Program, query: str) -> Sequence[float]:
    """Milliseconds of each keystroke: search, marks on page and scroll bar, paint."""
    window, session = program.window, program.window.searching.session
    program.workspace.ask(Request.FIND)
    settle(600)
    values = []
    for _ in range(3):
        for length in range(1, len(query) + 1):
            typed = query[:length]

            def type_it(text: str = typed) -> None:
                window.find_bar.entry.setText(text)
                window.find_bar.search_again()

            values.append(until_painted(type_it))
            wait(lambda: not session.found.searching)
    window.find_bar.leave()
    settle()
    return values


def _opening(application: QApplication, long: Path) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = [
        ("milliseconds to its first frame", "median (least–greatest)", "value")
    ]
    seed = seed_article()
    with opened(application, seed, FULL_HD) as program:
        for name, file in (("2,000 characters", seed), ("1,000,000 characters", long)):
            values = [_open(program, file) for _ in range(7)]
            rows.append((name, spread(values), f"{median(values):.1f}"))
            _open(program, seed)
    return rows


def _turning(application: QApplication, long: Path) -> list[tuple[str, ...]]:
    """Turn between tabs whose articles are kept: from the key to the last pixel."""
    rows: list[tuple[str, ...]] = [
        ("milliseconds, painted", "median (least–greatest)", "value", "bar", "")
    ]
    seed = seed_article()
    other = Path(long.parent, "other.txt")
    other.write_bytes(seed.read_bytes())
    with opened(application, seed, FULL_HD) as program:
        for file in (other, long):
            _open(program, file)
        for name, number in (("2,000 characters", 1), ("1,000,000 characters", 2)):
            values = []
            for _ in range(_TIMES):
                program.workspace.tabs.turn_to(0)
                settle()
                values.append(until_painted(lambda n=number: program.workspace.tabs.turn_to(n)))
                settle()
            value = median(values)
            rows.append((name, spread(values), f"{value:.1f}", f"{_TURN}", verdict(value, _TURN)))
        rows += _other_page(program)
    return rows


def _other_page(program: Program) -> list[tuple[str, ...]]:
    """Go from one of two pages side by side to the other: a million characters and 2,000."""
    program.workspace.change(side_by_side=True)
    values = []
    for _ in range(_TIMES):
        settle()
        values.append(until_painted(lambda: program.workspace.ask(Request.OTHER_SIDE)))
    value = median(values)
    name = "the other of two pages side by side"
    return [(name, spread(values), f"{value:.1f}", f"{_TURN}", verdict(value, _TURN))]


def _open(program: Program, file: Path) -> float:
    """Return the milliseconds from the wish to the article painted."""
    workspace, opened_now = program.workspace, []
    workspace.article_opened.connect(opened_now.append)
    started = time.perf_counter()
    workspace.open([file])
    wait(lambda: bool(opened_now))
    until_painted(lambda: None)
    elapsed = (time.perf_counter() - started) * 1000
    workspace.article_opened.disconnect(opened_now.append)
    wait(lambda: workspace.findings.complete)
    settle(100)
    return elapsed


def _p95(values: Sequence[float]) -> float:
    return percentile(values, 0.95)


ROWS = (
    Row("zoom step, painted, ms", 25, _zoom),
    Row("resize step, painted, ms", 15, _resize),
    Row("scroll frame, painted, ms (value: p95)", 5, _scroll, _p95),
    Row("jump anywhere, painted, ms", 0, _jump),
    Row("terms at an offset, µs", 10, _table),
    Row("terms under a point, µs", 10, _hover),
    Row("card painted after the dwell, ms", 16, _card),
    Row("find, a key, painted, ms", 16, lambda program: _find(program, "社会保障")),
    Row("find by pinyin, a key, painted, ms", 16, lambda program: _find(program, _QUERY)),
)
PINYIN_ON = Row("pinyin on, painted, ms", 60, _pinyin)


if __name__ == "__main__":
    main()
