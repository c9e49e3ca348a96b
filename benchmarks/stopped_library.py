"""Rounds in which a process that changes a library is stopped, and what it leaves is examined.

Each round forks a process that adds, changes, removes and indexes articles, and writes down
before and after each step what it does. It is killed at a random moment with SIGKILL, or may
write no file beyond some size, as on a full disk. Another one opens what is left: every step
that was written down as done must be there, none that failed, the step in hand wholly or not at
all, and store and index must agree. What is removed must be there or be kept to be brought back.
"""

import contextlib
import datetime
import json
import os
import random
import resource
import time
import traceback
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.forking import forked
from reader.article.folding import fold
from reader.article.model import Article, Paragraph, Role
from reader.errors import LibraryError
from reader.library.embedded import EmbeddedLibrary
from reader.library.model import Incoming, Origin
from reader.library.query_tree import Phrase

_FIRST_DAY = datetime.date(1950, 1, 1)
_MOST = 150  # articles; beyond them more are removed than added
_LONGEST = 0.1  # seconds until a process is killed
_WHILE_OPENING = 0.25  # share of the processes that are killed counting from their start
_BROUGHT_BACK = 0.4  # share of the removals that are taken back at the next step
_STEPS = 12  # that a process on a full disk tries
_END = 20.0  # seconds that opening and examining may take

State = dict[int, int]
"""Number of an article -> which version of its text."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that the process does to the library.

    Attributes:
        kind: "put", "remove", "back" (what was removed last) or "index".
        articles: number and version of those concerned.
    """

    kind: str
    articles: tuple[tuple[int, int], ...] = ()

    def after(self, state: State) -> State:
        """Return what the library holds after the step."""
        if self.kind == "remove":
            return {n: v for n, v in state.items() if n not in dict(self.articles)}
        return {**state, **dict(self.articles)}


@dataclass(slots=True)
class Removed:
    """What a process removed last, with number and version, and the number of that removal."""

    articles: tuple[tuple[int, int], ...] = ()
    number: int = 0


@dataclass(slots=True)
class Rounds:
    """What many rounds have come to.

    Attributes:
        ended: rounds.
        steps: steps that were acknowledged, over all rounds.
        half_done: rounds in which a step was in hand.
        failed: steps that reported an error.
        owing: rounds after which the index owed something.
        slowest: longest time to open and to bring the index into step, in seconds.
        faults: what was wrong, one line each.
    """

    ended: int = 0
    steps: int = 0
    half_done: int = 0
    failed: int = 0
    owing: int = 0
    slowest: float = 0.0
    faults: list[str] = field(default_factory=list)


def article(number: int, version: int) -> Article:
    """Return a small article; those of odd numbers have the text of the one before."""
    first, line = number - number % 2, 0
    lines = [
        f"第{first}篇",
        *(f"改革开放第{first}步，{version}稿，确保第{n}项。" for n in range(8)),
    ]
    blocks = []
    for one in lines:
        blocks.append(Paragraph(line, line + len(one), Role.BODY))
        line += len(one) + 1
    day = _FIRST_DAY + datetime.timedelta(days=number)
    return Article("\n".join(lines), lines[0], (), tuple(blocks), date=day, page=1)


def kill(folder: Path, count: int, seed: int) -> Rounds:
    """Kill a process `count` times; return what became of the library in `folder`."""
    chance, rounds, state = random.Random(seed), Rounds(), State()  # noqa: S311
    _load_codecs()
    for _ in range(count):
        seconds = chance.uniform(0, _LONGEST)
        wait = _END if chance.random() > _WHILE_OPENING else 0
        written = forked(_change, (folder, chance.random(), state), seconds, wait)
        state, in_hand = _followed(state, written, rounds)
        state = _examined(folder, state, in_hand, rounds)
        rounds.ended += 1
        if rounds.faults:
            break
    return rounds


def fill(folder: Path, sizes: Iterable[int], seed: int) -> Rounds:
    """Let a process write no file beyond each of some sizes in turn, in bytes."""
    chance, rounds, state = random.Random(seed), Rounds(), State()  # noqa: S311
    for size in sizes:
        written = forked(_fill, (folder, chance.random(), state, size), _END)
        state, in_hand = _followed(state, written, rounds)
        state = _examined(folder, state, in_hand, rounds)
        rounds.ended += 1
        if rounds.faults:
            break
    return rounds


def _load_codecs() -> None:
    """Load here what need not be loaded in each process."""
    fold("改".encode("gbk").decode("gbk"))


def _followed(state: State, lines: list[str], rounds: Rounds) -> tuple[State, Step | None]:
    """Return what must be there after the steps written down, and the step in hand."""
    step: Step | None = None
    for line in lines:
        if line == "done" and step is not None:
            state, step = step.after(state), None
            rounds.steps += 1
        elif line == "failed":
            step = None
            rounds.failed += 1
        else:
            kind, articles = json.loads(line)
            step = Step(kind, tuple((n, v) for n, v in articles))
    rounds.half_done += step is not None
    return state, step


def _examined(folder: Path, state: State, in_hand: Step | None, rounds: Rounds) -> State:
    """Open the library, note what is wrong with it, and return what it holds."""
    lines = forked(_examine, (folder,), _END)
    found = json.loads(lines[-1]) if lines else {"faults": ["it did not open in time"]}
    rounds.faults += found["faults"]
    if rounds.faults:
        return state
    rounds.owing += found["owing"] > 0
    rounds.slowest = max(rounds.slowest, found["seconds"])
    held = {int(number): version for number, version in found["state"].items()}
    if held != state and (in_hand is None or held != in_hand.after(state)):
        rounds.faults.append(f"{in_hand}: expected {state}, found {held}")
    if in_hand and in_hand.kind in {"remove", "back"}:
        lost = dict(in_hand.articles).keys() - held.keys() - set(found["kept"])
        if lost:
            rounds.faults.append(f"{in_hand}: {lost} are neither there nor kept")
    return held


def _change(folder: Path, seed: float, state: State, writing: int) -> None:
    chance, removed = random.Random(seed), Removed()  # noqa: S311
    with contextlib.closing(EmbeddedLibrary(folder)) as library:
        while True:
            step = _next(chance, state, removed)
            os.write(writing, json.dumps([step.kind, step.articles]).encode() + b"\n")
            _carry_out(library, step, removed)
            state = step.after(state)
            os.write(writing, b"done\n")


def _fill(folder: Path, seed: float, state: State, size: int, writing: int) -> None:
    chance, removed = random.Random(seed), Removed()  # noqa: S311
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    with contextlib.closing(EmbeddedLibrary(folder)) as library:
        for _ in range(_STEPS):
            step = _next(chance, state, removed)
            os.write(writing, json.dumps([step.kind, step.articles]).encode() + b"\n")
            try:
                _carry_out(library, step, removed)
            except LibraryError:
                os.write(writing, b"failed\n")
            else:
                state = step.after(state)
                os.write(writing, b"done\n")


def _next(chance: random.Random, state: State, removed: Removed) -> Step:
    back = dict(removed.articles).keys()
    if back and not back & state.keys() and chance.random() < _BROUGHT_BACK:
        return Step("back", removed.articles)
    kind = chance.choices(["put", "change", "remove", "index"], [4, 2, len(state) / _MOST * 4, 3])[
        0
    ]
    some = chance.sample(sorted(state), min(len(state), chance.randint(1, 12)))
    if kind == "put" or not some:
        first = max(state, default=-1) + 1
        return Step("put", tuple((first + n, 1) for n in range(chance.randint(1, 20))))
    if kind == "change":
        return Step("put", tuple((n, state[n] + 1) for n in some))
    return Step(kind, tuple((n, state[n]) for n in some) if kind == "remove" else ())


def _carry_out(library: EmbeddedLibrary, step: Step, removed: Removed) -> None:
    match step.kind:
        case "put":
            library.add(
                [
                    Incoming(article(n, version), Origin(f"/{n}.txt", str(version)))
                    for n, version in step.articles
                ]
            )
        case "remove":
            gone = dict(step.articles)
            ids = [one for one, n in _ids(library) if n in gone]
            removed.articles, removed.number = step.articles, library.removed.begin()
            library.removed.keep(removed.number, library.copies(ids))
            library.remove(ids)
        case "back":
            library.put_back(library.removed.copies(removed.number, _MOST))
            with contextlib.suppress(LibraryError):  # they are there, and kept as well
                library.removed.strike(removed.number, _MOST)
            removed.articles = ()
        case _:
            library.index()


def _ids(library: EmbeddedLibrary) -> list[tuple[str, int]]:
    records = library.records(limit=10_000)
    return [(one.id, (one.date - _FIRST_DAY).days) for one in records if one.date]


def _examine(folder: Path, writing: int) -> None:
    found: dict[str, Any] = {"faults": []}
    start = time.monotonic()
    try:
        with contextlib.closing(EmbeddedLibrary(folder)) as library:
            found["owing"] = library.owing()
            library.index()
            found["seconds"] = time.monotonic() - start
            texts = {number: library.article(one).text for one, number in _ids(library)}
            found["kept"] = list(_kept(library))
            found["state"] = {n: int(text.split("，")[1][:-1]) for n, text in texts.items()}
            found["faults"] = [problem.en for problem in library.problems(thorough=True)]
            found["faults"] += _miscounted(library, list(texts.values()))
    except Exception:
        found["faults"].append(traceback.format_exc())
    os.write(writing, json.dumps(found).encode() + b"\n")


def _kept(library: EmbeddedLibrary) -> Iterator[int]:
    """Yield the articles that can be brought back."""
    for one in library.removed.all():
        for copy in library.removed.copies(one.number, one.articles):
            if copy.article.date:
                yield (copy.article.date - _FIRST_DAY).days


def _miscounted(library: EmbeddedLibrary, texts: list[str]) -> list[str]:
    """Return the phrases that the index counts otherwise than the texts do."""
    folded = [fold(text) for text in texts]
    phrases = {"改革开放", "稿", "第7项", *(f"{n}步" for n in range(0, 40, 3))}
    phrases |= {text.split("\n", 1)[0] for text in texts[:5]}
    return [
        f"{phrase}: {counted} instead of {expected}"
        for phrase in sorted(phrases)
        if (counted := library.count(Phrase(phrase)))
        != (expected := sum(fold(phrase) in text for text in folded))
    ]
