"""The projector in step with the teacher: from an act to both windows painted.

`python -m benchmarks.presenting [--projector 3840x2160]`; needs no display.
"""

import argparse
import os
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from benchmarks.tables import percentile, show, spread, verdict
from benchmarks.texts import write_long_article
from benchmarks.window import opened, settle, until_painted, wait
from reader.article.model import Span
from reader.resources import seed_article
from reader.ui.app import Program, make_application
from reader.ui.presenting.tools import Light

_Measure = Callable[[Program], Sequence[float]]

BAR = 16.0  # milliseconds: a frame
TEACHER, PROJECTOR = (1280, 800), (1920, 1080)
_TIMES = 60
_TO_CLICK = 400  # milliseconds from seeing a term to a click on it
_STEP = 60  # pixels, half a turn of a wheel


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="benchmarks.presenting")
    parser.add_argument("--projector", type=_size, default=PROJECTOR, help="pixels, as 1920x1080")
    projector = parser.parse_args().projector
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["YANDU_CACHE_DIR"] = f"{folder}/cache"
        os.environ["YANDU_DATA_DIR"] = f"{folder}/stores"
        application = make_application()
        long = write_long_article(Path(folder, "long.txt"))
        for name, file in (("2,000 characters", seed_article()), ("1,000,000 characters", long)):
            with opened(application, file, TEACHER) as program:
                show(name, _rows(program, projector))


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    return int(width), int(height)


def _rows(program: Program, projector: tuple[int, int]) -> list[tuple[str, ...]]:
    presenting = program.window.presenting
    presenting.start(place=False)
    presenting.projector.resize(*projector)
    presenting.projector.show()
    rows: list[tuple[str, ...]] = [("ms", "median (least–greatest)", "p95", "bar", "")]
    for name, measure in MEASURES.items():
        settle(400)  # the picture of the projector in the lectern, too, is done
        values = measure(program)
        value = percentile(values, 0.95)
        rows.append((name, spread(values, digits=2), f"{value:.2f}", "16", verdict(value, BAR)))
    presenting.stop()
    return rows


def _scroll(program: Program) -> Sequence[float]:
    bar = program.window.view.verticalScrollBar()
    bar.setValue(0)
    settle()
    step = min(_STEP, max(1, bar.maximum() // _TIMES))
    return [until_painted(lambda: bar.setValue(bar.value() + step)) for _ in range(_TIMES)]


def _walk(program: Program) -> Sequence[float]:
    return [until_painted(program.window.view.next_term) for _ in range(_TIMES)]


def _select(program: Program) -> Sequence[float]:
    view = program.window.view
    start = view.first_visible()
    spans = [Span(start, start + length) for length in range(1, _TIMES)]
    return [until_painted(lambda s=span: view.select(s)) for span in spans]


def _card(program: Program) -> Sequence[float]:
    """Cards that the teacher asks for once the projector has had a moment to rehearse."""
    rehearsal = program.window.presenting.rehearsal
    return _cards(program, lambda: wait(lambda: rehearsal.is_done))


def _leaps(size: int, rest: Callable[[Program], object]) -> _Measure:
    """Return what measures cards that are asked for after a leap and a rest, in type of a size."""

    def measured(program: Program) -> Sequence[float]:
        presenting, view = program.window.presenting, program.window.view
        terms, values = view.index.terms, []
        presenting.projector.set_size(size)
        presenting.cards.show_card(terms[0])
        presenting.cards.hide_card()
        settle(_TO_CLICK)
        for number in range(1, _TIMES // 3 + 1):
            view.focus_term(terms[number * len(terms) // (_TIMES // 3 + 1)])
            rest(program)
            values.append(until_painted(lambda: presenting.cards.show_card(view.current_term)))
            presenting.cards.hide_card()
            wait(lambda: presenting.rehearsal.is_done)
        presenting.projector.set_size(100)
        return values

    return measured


def _sudden_card(program: Program) -> Sequence[float]:
    """Cards that are asked for in the first moment, on screens whose type was never drawn."""
    presenting = program.window.presenting
    presenting.rehearsal.set_active(False)
    presenting.projector.set_size(97)
    values = _cards(program, settle)
    presenting.projector.set_size(100)
    presenting.rehearsal.set_active(True)
    return values


def _cards(program: Program, rest: Callable[[], object]) -> Sequence[float]:
    cards, view = program.window.presenting.cards, program.window.view
    cards.show_card(view.index.terms[0])  # what is loaded for the first card is loaded
    values = []
    for _ in range(_TIMES // 3):
        view.next_term()
        rest()
        values.append(until_painted(lambda: cards.show_card(view.current_term)))
    cards.hide_card()
    return values


def _point(program: Program) -> Sequence[float]:
    viewport = program.window.view.viewport()
    places = [QPointF(200 + 9 * n, 200 + 5 * n) for n in range(_TIMES)]
    return [until_painted(lambda p=place: _move(viewport, p)) for place in places]


def _move(viewport: object, place: QPointF) -> None:
    event = QMouseEvent(
        QEvent.Type.MouseMove, place, place, Qt.MouseButton.NoButton, Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)


def _with(name: str, measure: _Measure, value: object, off: object) -> _Measure:
    def measured(program: Program) -> Sequence[float]:
        box = program.window.presenting.tool_box
        box.change(**{name: value})
        values = measure(program)
        box.change(**{name: off})
        return values

    return measured


def _band(program: Program) -> Sequence[float]:
    """From sentence to sentence, each of which the class reads for a moment."""
    presenting = program.window.presenting
    box, values = presenting.tool_box, []
    _go_to_the_top(program)
    box.light(Light.SENTENCE)
    for _ in range(_TIMES // 2):
        wait(lambda: presenting.rehearsal.is_done)
        values.append(until_painted(box.move_on))
    box.light(Light.ALL)
    return values


def _go_to_the_top(program: Program) -> None:
    """Begin where there is something to go on to."""
    program.window.view.focus_term(None)
    program.window.view.select(None)
    program.window.view.scroll_to(0)
    program.window.presenting.following.align()
    settle()


def _curtain(program: Program) -> Sequence[float]:
    box = program.window.presenting.tool_box
    _go_to_the_top(program)
    box.toggle_curtain()
    values = [until_painted(box.move_on) for _ in range(_TIMES // 2)]
    box.toggle_curtain()
    return values


MEASURES: dict[str, _Measure] = {
    "scroll": _scroll,
    "walk the terms": _walk,
    "select": _select,
    "card of a term": _card,
    "card, 0.4 s after a leap": _leaps(98, lambda _: settle(_TO_CLICK)),
    "card at once after a leap": _leaps(96, lambda _: settle()),
    "card, nothing rehearsed": _sudden_card,
    "laser pointer": _with("laser", _point, value=True, off=False),
    "torch": _with("light", _point, Light.TORCH, Light.ALL),
    "magnifier": _with("magnifier", _point, value=True, off=False),
    "lit sentence": _band,
    "curtain": _curtain,
}

if __name__ == "__main__":
    main()
