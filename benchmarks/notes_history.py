"""What a store of notes must hold after some acts, told without a store."""

import datetime
import json
import random
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from reader.annotations.model import Annotation, Body, Change, Kind, Purpose, Target
from reader.annotations.quotes import quote
from reader.article.model import Span
from reader.notes.marks import Marks
from reader.notes.operations import MOST_OPERATIONS

TEXT = "两个确保\n确保国有企业下岗职工基本生活，确保企业离退休人员养老金按时足额发放。"
_NOW = datetime.datetime(2026, 11, 25, 8, 30, tzinfo=datetime.UTC)
_MOST = 30  # annotations; beyond them more are deleted than added
_DELETED = 0.3  # share of the changes
_KINDS = {"add": 4, "change": 3, "undo": 3, "redo": 2, "go on": 2}

Changed = tuple[str, str | None, str | None]
"""Id of an annotation, and its note before and after; None where it is not there."""


@dataclass(frozen=True, slots=True)
class Act:
    """Something done to the marks.

    Attributes:
        kind: "apply", "go on", "undo" or "redo".
        changes: of an "apply" or "go on".
        number: of the operation that a "go on" becomes a part of.
    """

    kind: str
    changes: tuple[Changed, ...] = ()
    number: int = 0

    def line(self) -> str:
        """Return it as one line of JSON; `act_of` reads it."""
        return json.dumps([self.kind, self.changes, self.number])

    def carry_out(self, marks: Marks) -> None:
        """Do it."""
        changes = [
            Change(_annotation(one, before), _annotation(one, after))
            for one, before, after in self.changes
        ]
        if self.kind == "apply":
            marks.apply(changes, self.label, {"sha": TEXT})
        elif self.kind == "go on":
            marks.go_on(self.number, changes, {"sha": TEXT})
        else:
            _ = marks.undo() if self.kind == "undo" else marks.redo()

    @property
    def label(self) -> str:
        """What the store calls it."""
        return f"{zlib.crc32(self.line().encode()):x}"


def act_of(line: str) -> Act:
    """Return the act that a line describes."""
    kind, changes, number = json.loads(line)
    return Act(kind, tuple((one, before, after) for one, before, after in changes), number)


@dataclass(frozen=True, slots=True)
class Done:
    """What an operation has changed, and what the store calls it."""

    label: str
    changes: tuple[Changed, ...]


@dataclass(frozen=True, slots=True)
class History:
    """What the store holds, and what can be taken back.

    Attributes:
        held: annotations by id, with their notes.
        done: what `undo` takes back, the last one last, each with its number.
        undone: what `redo` does again, the next one last.
        number: of the last operation.
    """

    held: Mapping[str, str] = field(default_factory=dict)
    done: tuple[tuple[int, "Done"], ...] = ()
    undone: tuple[tuple[int, "Done"], ...] = ()
    number: int = 0

    def after(self, act: Act) -> "History":
        """Return what there is after an act."""
        if act.kind == "apply":
            number = self.number + 1
            done = tuple(one for one in self.done if one[0] > number - MOST_OPERATIONS)
            made = Done(act.label, act.changes)
            return History(_changed(self.held, act.changes), (*done, (number, made)), (), number)
        if act.kind == "go on" and self.done:
            number, begun = self.done[-1]
            whole = Done(begun.label, _composed((*begun.changes, *act.changes)))
            held = _changed(self.held, act.changes)
            return replace(self, held=held, done=(*self.done[:-1], (number, whole)))
        if act.kind == "undo" and self.done:
            last = self.done[-1]
            back = tuple((one, after, before) for one, before, after in last[1].changes[::-1])
            held = _changed(self.held, back)
            return replace(self, held=held, done=self.done[:-1], undone=(*self.undone, last))
        if act.kind == "redo" and self.undone:
            last = self.undone[-1]
            held = _changed(self.held, last[1].changes)
            return replace(self, held=held, done=(*self.done, last), undone=self.undone[:-1])
        return self

    @property
    def labels(self) -> tuple[str | None, str | None]:
        """What the store would say it can undo and redo."""
        ends = (ended[-1][1].label if ended else None for ended in (self.done, self.undone))
        return (next(ends), next(ends))


def next_act(chance: random.Random, history: History, owner: str = "", most: int = _MOST) -> Act:
    """Return an act that is possible now.

    Args:
        chance: chooses it.
        history: what there is.
        owner: the ids of new annotations begin so; only such are changed.
        most: beyond so many annotations more are deleted than added.
    """
    kind = chance.choices(list(_KINDS), list(_KINDS.values()))[0]
    if kind in {"undo", "redo"}:
        return Act(kind)
    going_on = kind == "go on" and history.done and not history.undone
    number = history.done[-1][0] if going_on else 0
    word = "go on" if number else "apply"
    kind = chance.choice(("add", "change")) if kind == "go on" else kind
    mine = sorted(one for one in history.held if one.startswith(owner))
    some = chance.sample(mine, min(len(mine), chance.choice((1, 1, 1, 12))))
    if kind == "change" and some:
        gone = len(mine) > most or chance.random() < _DELETED
        return Act(
            word,
            tuple((one, history.held[one], None if gone else _note(chance)) for one in some),
            number,
        )
    count = chance.choice((1, 1, 1, most // 2))
    new = (f"{owner}{chance.getrandbits(64):016x}" for _ in range(count))
    return Act(word, tuple((one, None, _note(chance)) for one in new), number)


def notes(marks: Marks) -> dict[str, str]:
    """Return what a store holds, as a history tells it."""
    return {one.id: one.note for one in marks.all() if one == _annotation(one.id, one.note)}


def _note(chance: random.Random) -> str:
    return f"{chance.getrandbits(24):06x}" + "注" * chance.choice((0, 5, 5, 400))


def _changed(held: Mapping[str, str], changes: tuple[Changed, ...]) -> Mapping[str, str]:
    changed = {**held, **{one: after for one, _, after in changes if after is not None}}
    gone = {one for one, _, after in changes if after is None}
    return {one: note for one, note in changed.items() if one not in gone}


def _composed(changes: tuple[Changed, ...]) -> tuple[Changed, ...]:
    whole: dict[str, Changed] = {}
    for one, before, after in changes:
        whole[one] = (one, whole[one][1] if one in whole else before, after)
    return tuple(change for change in whole.values() if change[1] != change[2])


def _annotation(id_: str, note: str | None) -> Annotation | None:
    if note is None:
        return None
    return Annotation(
        id=id_,
        article="article",
        layer="layer",
        kind=Kind.HIGHLIGHT,
        style="policy",
        targets=(Target("sha", quote(TEXT, Span(0, 4))),),
        bodies=(Body(Purpose.COMMENTING, note),),
        created=_NOW,
        modified=_NOW,
        strokes=(bytes.fromhex(note[:6]) * 20,),
    )
