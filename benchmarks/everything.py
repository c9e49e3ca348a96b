"""Memory of the window with everything of the reader's page on, at a first start.

`python -m benchmarks.everything [--file FILE]`; needs no display. The cache is empty, so that jieba
is loaded and, where the add-on is installed, the dictionary's index is built. PSS some seconds
after each step; the peak is the largest resident set so far, shared pages counted whole.
"""

# ruff: noqa: E402  # what a start does first comes first here, too

import argparse
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from reader.startup import leave_openssl
from reader.ui import lean_qt

leave_openssl()  # both as the program does, before anything of Qt
lean_qt.load()

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QDialog

from benchmarks.memory import pss
from benchmarks.tables import show, verdict
from benchmarks.texts import write_long_article
from benchmarks.window import opened, settle, wait
from reader.resources import seed_article
from reader.ui.app import Program, make_application
from reader.ui.cards import Cards
from reader.ui.requests import Request

BAR = 220.0  # MB
_SIZE = (1920, 1080)
_REST = 4000  # milliseconds after each step, in which jobs end and the collector runs
_OTHER = 20_000  # characters of a second article


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--file", type=Path, default=None, help="article; the seed by default")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    file = arguments.parse_args().file or seed_article()
    with tempfile.TemporaryDirectory() as folder:
        for name in ("CACHE", "CONFIG", "DATA"):
            os.environ[f"YANDU_{name}_DIR"] = folder
        application = make_application()
        rows = [("step", "PSS MB", "peak MB", "bar", "")]
        with opened(application, file, _SIZE) as program:
            for name, act in _steps(program):
                act()
                settle(_REST)
                size, peak = pss(os.getpid()), _peak()
                told = (f"{size:.0f}", f"{peak:.0f}", f"{BAR:.0f}", verdict(size, BAR))
                rows.append((name, *told))
        show("everything on, one after the other", rows)
    QApplication.quit()


def _steps(program: Program) -> Iterator[tuple[str, Callable[[], object]]]:
    workspace = program.workspace
    cards = program.window.findChild(Cards)
    if not isinstance(cards, Cards):
        raise TypeError
    yield "article, jieba, key words, names", lambda: None
    yield "dictionary of ordinary words", lambda: wait(lambda: not cards.words.loading)
    yield "pinyin above all", lambda: workspace.change(pinyin="whole")
    yield "in the other characters", lambda: workspace.change(other_script=True)
    yield "caret and focus band", lambda: workspace.change(caret=True, focus_band="sentence")
    for name, request in (
        ("outline", Request.SHOW_OUTLINE),
        ("what is not explained", Request.SHOW_GAPS),
        ("marks", Request.SHOW_MARKS),
        ("search panel", Request.SEARCH_LIBRARY),
        ("concept map", Request.SHOW_CONCEPT_MAP),
        ("glossary browser", Request.BROWSE_GLOSSARY),
        ("a card", Request.SHOW_CARD),
        ("key sheet", Request.SHOW_KEYS),
    ):
        yield name, lambda request=request: workspace.ask(request)  # type: ignore[misc]
    yield "dialogs closed, a word looked up", lambda: _look_up(program, cards)
    yield "two tabs side by side", lambda: _beside(program)
    yield "dark, larger", lambda: workspace.change(theme="dark", zoom=150)


def _look_up(program: Program, cards: Cards) -> None:
    for dialog in program.window.findChildren(QDialog):
        dialog.close()
    view = program.window.view
    offset = view.offset_at(QPoint(view.viewport().width() // 2, view.viewport().height() // 2))
    words = cards.hover.stage.words
    for word in words.covering(offset) if words and offset is not None else ():
        cards.hover.hold(word)


def _beside(program: Program) -> None:
    other = write_long_article(Path(os.environ["YANDU_DATA_DIR"], "other.txt"), _OTHER)
    program.workspace.open([other])
    settle(500)
    program.workspace.change(side_by_side=True)


def _peak() -> float:
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) * 1024 / 1e6 for line in lines if line.startswith("VmHWM"))


if __name__ == "__main__":
    main()
