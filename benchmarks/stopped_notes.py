"""Rounds in which a process that changes notes is stopped, and what it leaves is examined.

Each round forks a process that marks, changes, deletes, undoes and redoes, and writes down before
and after each act what it does. It is killed at a random moment with SIGKILL, or may write no
file beyond some size, as on a full disk; in some rounds two of them change one store at once, as
two windows do. Another process opens what is left: every act that was written down as done must
be there, none that failed, the act in hand wholly or not at all; what can be taken back must lead
through the same states as before.
"""

import contextlib
import json
import os
import random
import resource
import time
import traceback
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.forking import Forked, forked
from benchmarks.notes_history import Act, History, act_of, next_act, notes
from reader.errors import NotesError
from reader.notes.store import NotesStore

_LONGEST = 0.01  # seconds until a process is killed, after
_MOST_LINES = 20  # lines at most that are waited for, two for each act
_WHILE_OPENING = 0.25  # share of the processes that are killed counting from their start
_ACTS = 12  # that a process on a full disk tries
_BACK = 3  # acts that are taken back and done again by way of trial
_END = 20.0  # seconds that opening and examining may take


@dataclass(slots=True)
class Rounds:
    """What many rounds have come to.

    Attributes:
        ended: rounds.
        acts: acts that were acknowledged, over all rounds.
        half_done: rounds in which an act was in hand.
        failed: acts that reported an error.
        slowest: longest time to open, in seconds.
        faults: what was wrong, one line each.
    """

    ended: int = 0
    acts: int = 0
    half_done: int = 0
    failed: int = 0
    slowest: float = 0.0
    faults: list[str] = field(default_factory=list)


def kill(folder: Path, count: int, seed: int) -> Rounds:
    """Kill a process `count` times; return what became of the notes in `folder`."""
    chance, rounds, history = random.Random(seed), Rounds(), History()  # noqa: S311
    for _ in range(count):
        process = Forked(_change, (folder, chance.random(), history))
        if chance.random() > _WHILE_OPENING:
            process.wait(_END, chance.randint(1, _MOST_LINES))
        told = process.lines(chance.uniform(0, _LONGEST))
        history = _examined(folder, *_followed(history, told, rounds), rounds)
        if rounds.faults:
            break
    return rounds


def fill(folder: Path, sizes: Iterable[int], seed: int) -> Rounds:
    """Let a process write no file beyond each of some sizes in turn, in bytes."""
    chance, rounds, history = random.Random(seed), Rounds(), History()  # noqa: S311
    for size in sizes:
        told = forked(_fill, (folder, chance.random(), history, size), _END)
        history = _examined(folder, *_followed(history, told, rounds), rounds)
        if rounds.faults:
            break
    return rounds


def rivals(folder: Path, count: int, seed: int) -> Rounds:
    """Let two processes change one store at once and kill both, `count` times."""
    chance, rounds = random.Random(seed), Rounds()  # noqa: S311
    held: dict[str, str] = {}
    for number in range(count):
        owners = [f"{number}-{which}-" for which in "ab"]
        pair = [Forked(_add, (folder, chance.random(), owner)) for owner in owners]
        pair[0].wait(_END, chance.randint(1, _MOST_LINES))
        told = [one.lines(chance.uniform(0, _LONGEST)) for one in pair]
        states = [_followed(History(), lines, rounds) for lines in told]
        found = _opened(folder, rounds)
        for owner, (history, in_hand) in zip(owners, states, strict=True):
            mine = {one: note for one, note in found["held"].items() if one.startswith(owner)}
            after = history.after(in_hand) if in_hand else history
            held |= after.held if after.held == mine else history.held
        if held != found["held"] and not rounds.faults:
            rounds.faults.append(f"round {number}: expected {held}, found {found['held']}")
        if rounds.faults:
            break
    return rounds


def _followed(history: History, lines: list[str], rounds: Rounds) -> tuple[History, Act | None]:
    """Return what must be there after the acts written down, and the act in hand."""
    act: Act | None = None
    for line in lines:
        if line == "done" and act is not None:
            history, act = history.after(act), None
            rounds.acts += 1
        elif line == "failed":
            act = None
            rounds.failed += 1
        else:
            act = act_of(line)
    rounds.half_done += act is not None
    rounds.ended += 1
    return history, act


def _examined(folder: Path, history: History, in_hand: Act | None, rounds: Rounds) -> History:
    """Open the notes, note what is wrong with them, and return what they hold."""
    found = _opened(folder, rounds)
    likely = [history.after(in_hand), history] if in_hand else [history]
    for one in likely:
        if _shown(one) == {name: found.get(name) for name in ("held", "labels", "back")}:
            return one
    if not rounds.faults:
        rounds.faults.append(f"{in_hand}: expected {_shown(history)}, found {found}")
    return history


def _opened(folder: Path, rounds: Rounds) -> dict[str, Any]:
    lines = forked(_examine, (folder,), _END)
    found = json.loads(lines[-1]) if lines else {"faults": ["it did not open in time"]}
    rounds.faults += found["faults"]
    rounds.slowest = max(rounds.slowest, found.get("seconds", 0))
    return {"held": {}, **found}


def _shown(history: History) -> dict[str, Any]:
    """Return a history as `_examine` tells it."""
    back, one = [], history
    for _ in range(_BACK):
        one = one.after(Act("undo"))
        back.append(dict(one.held))
    return {"held": dict(history.held), "labels": list(history.labels), "back": back}


def _change(folder: Path, seed: float, history: History, writing: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    with contextlib.closing(NotesStore(folder)) as store:
        while True:
            history = _told(store, next_act(chance, history), history, writing)


def _add(folder: Path, seed: float, owner: str, writing: int) -> None:
    chance, history = random.Random(seed), History()  # noqa: S311
    with contextlib.closing(NotesStore(folder)) as store:
        while True:
            act = next_act(chance, history, owner)
            if act.kind == "apply":  # the last act may be the other's
                history = _told(store, act, history, writing)


def _fill(folder: Path, seed: float, history: History, size: int, writing: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    with contextlib.closing(NotesStore(folder)) as store:
        for _ in range(_ACTS):
            history = _told(store, next_act(chance, history), history, writing)


def _told(store: NotesStore, act: Act, history: History, writing: int) -> History:
    os.write(writing, act.line().encode() + b"\n")
    try:
        act.carry_out(store.marks)
    except NotesError:
        os.write(writing, b"failed\n")
        return history
    os.write(writing, b"done\n")
    return history.after(act)


def _examine(folder: Path, writing: int) -> None:
    found: dict[str, Any] = {"faults": []}
    start = time.monotonic()
    try:
        with contextlib.closing(NotesStore(folder)) as store:
            marks = store.marks
            found["seconds"] = time.monotonic() - start
            found["held"] = notes(marks)
            found["labels"] = [marks.can_undo(), marks.can_redo()]
            found["back"], undone = [], 0
            for _ in range(_BACK):
                undone += marks.undo() is not None
                found["back"].append(notes(marks))
            for _ in range(undone):
                marks.redo()
            if notes(marks) != found["held"]:
                found["faults"].append("what was undone and redone is not as before")
    except Exception:
        found["faults"].append(traceback.format_exc())
    os.write(writing, json.dumps(found).encode() + b"\n")
