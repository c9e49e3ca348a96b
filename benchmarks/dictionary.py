"""The dictionary of ordinary words: built, opened, asked by place; the window meanwhile.

`python -m benchmarks.dictionary`; needs no display, but the add-on. Places are those characters of
the seed that no term covers, in a fixed random order, so that hardly two of one sentence follow
one another.
"""

import os
import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from benchmarks.memory import own_memory
from benchmarks.stalls import Heartbeat
from benchmarks.tables import show, spread, verdict
from benchmarks.window import opened, settle, wait
from reader.dictionary.addon import dictionary_file, levels_file
from reader.dictionary.covering import is_han
from reader.dictionary.entry import word_of
from reader.dictionary.index import opened as open_index
from reader.resources import seed_article
from reader.ui.app import Program, make_application
from reader.ui.cards import Cards
from reader.ui.page_words import PageWords

_SIZE = (1280, 900)
_STALL_BAR = 100.0  # milliseconds
_LOOK_UP_BAR = 5.0  # milliseconds
_ROUNDS = 3


def main() -> None:
    """Measure and print."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if dictionary_file() is None:
        raise SystemExit("the add-on is not installed")  # to a terminal
    show("the index", [("what", "", ""), *_index()])
    with tempfile.TemporaryDirectory() as folder:
        for name in ("CACHE", "CONFIG", "DATA"):
            os.environ[f"YANDU_{name}_DIR"] = folder
        application = make_application()
        heart = Heartbeat()
        with opened(application, seed_article(), _SIZE) as program:
            cards = program.window.findChild(Cards)
            if not isinstance(cards, Cards):
                raise TypeError
            wait(lambda: not cards.words.loading)
            settle(200)
            rows = [("what", "measured", "bar", "")]
            stall = heart.longest
            told = (f"{stall:.0f} ms", f"{_STALL_BAR:g}", verdict(stall, _STALL_BAR))
            rows.append(("longest stall: start, jieba, index built", *told))
            rows += _look_ups(program, cards)
        show("in the window", rows)
    QApplication.quit()


def _index() -> list[tuple[str, ...]]:
    before = own_memory(os.getpid())
    built, warm = [], []
    for _ in range(_ROUNDS):
        with tempfile.TemporaryDirectory() as folder:
            built.append(_seconds(lambda folder=folder: _open(Path(folder))))  # type: ignore[misc]
            warm.append(_seconds(lambda folder=folder: _open(Path(folder))))  # type: ignore[misc]
            size = sum(file.stat().st_size for file in Path(folder).iterdir()) / 1e6
    return [
        ("built, seconds", spread(built, digits=2), ""),
        ("opened, milliseconds", spread([1000 * value for value in warm], digits=2), ""),
        ("on the disk, MB", f"{size:.1f}", ""),
        ("own memory after building, MB more", f"{own_memory(os.getpid()) - before:.1f}", ""),
    ]


def _open(folder: Path) -> None:
    dictionary = dictionary_file()
    if dictionary is not None:
        open_index(dictionary, levels_file(), folder, lambda _: None).close()


def _look_ups(program: Program, cards: Cards) -> list[tuple[str, ...]]:
    view = program.window.view
    text = view.article.text if view.article else ""
    places = [at for at in range(len(text)) if is_han(text[at]) and not view.index.covering(at)]
    random.Random(5).shuffle(places)  # noqa: S311  # a fixed order
    rows, words = [], cards.hover.stage.words
    if not isinstance(words, PageWords):
        raise TypeError
    for name, ask in (
        ("the word at a place", words.at),
        ("that with its entry", lambda at: _whole(words, at)),
    ):
        times = sorted(1000 * _seconds(lambda at=at, ask=ask: ask(at)) for at in places)  # type: ignore[misc]
        p50, p99, most = times[len(times) // 2], times[int(0.99 * len(times))], times[-1]
        told = f"median {p50:.3f}, p99 {p99:.3f}, most {most:.2f} ms"
        rows.append(
            (f"{name}, {len(places)} places", told, f"{_LOOK_UP_BAR:g}", verdict(p99, _LOOK_UP_BAR))
        )
    return rows


def _whole(words: PageWords, at: int) -> None:
    if term := words.at(at):
        words.word(word_of(term.concepts[0]))


def _seconds(act: Callable[[], object]) -> float:
    started = time.perf_counter()
    act()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
