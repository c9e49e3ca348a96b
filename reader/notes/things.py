"""Changes of the reader's glossaries, carried out on the tables that keep them."""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import NamedTuple

import apsw

from reader.glossary.concept import Concept, Kind
from reader.glossary.documents import concept_line, row_line
from reader.glossary.glossary import is_plain, owner, plain_labels
from reader.glossary.own import Change, ClassInForce, EntryNote, OwnGlossary, Switch, Thing
from reader.glossary.pinyin import toneless
from reader.notes.operations import ChangedElsewhere

_HOMELESS = (
    "SELECT EXISTS (SELECT 1 FROM own_entries WHERE glossary = ?)"
    " AND NOT EXISTS (SELECT 1 FROM own_glossaries WHERE id = ?)"
)


class _Place(NamedTuple):
    """Where a thing is kept: the table, its keys by column, and its values by column."""

    table: str
    keys: Mapping[str, str]
    values: Mapping[str, str | int | None]


def carry_out(connection: apsw.Connection, changes: Sequence[Change]) -> None:
    """Change what is kept.

    Raises:
        ChangedElsewhere: a thing is not as a change says.
    """
    try:
        for change in changes:
            _carry_out_one(connection, change)
    except apsw.ConstraintError as error:
        raise _elsewhere() from error
    touched = {owner(c.id) for one in changes for c in _concepts(one)}
    connection.executemany(
        "UPDATE own_glossaries SET revision = ? WHERE id = ?",
        [(os.urandom(8).hex(), name) for name in touched],
    )
    gone = {one.before.id for one in changes if isinstance(one.before, OwnGlossary)}
    for name in touched | gone:
        if connection.execute(_HOMELESS, (name, name)).get:
            raise _elsewhere()  # another act made the entries, or deleted the glossary


def _concepts(change: Change) -> Iterable[Concept]:
    return (one for one in (change.before, change.after) if isinstance(one, Concept))


def _carry_out_one(connection: apsw.Connection, change: Change) -> None:
    before = _place(change.before) if change.before is not None else None
    after = _place(change.after) if change.after is not None else None
    if before is not None:
        stored = connection.execute(
            f"SELECT {', '.join(('1', *before.values))} FROM {before.table} WHERE {_where(before)}",  # noqa: S608
            tuple(before.keys.values()),
        ).fetchone()
        if stored != (1, *before.values.values()):
            raise _elsewhere()
    if before is not None and after is not None and before.keys == after.keys:
        _update(connection, after)
        return
    if before is not None:
        connection.execute(
            f"DELETE FROM {before.table} WHERE {_where(before)}",  # noqa: S608
            tuple(before.keys.values()),
        )
    if after is not None:
        _insert(connection, after)


def _update(connection: apsw.Connection, place: _Place) -> None:
    if place.values:
        columns = ", ".join(f"{name} = ?" for name in place.values)
        connection.execute(
            f"UPDATE {place.table} SET {columns} WHERE {_where(place)}",  # noqa: S608
            (*place.values.values(), *place.keys.values()),
        )


def _insert(connection: apsw.Connection, place: _Place) -> None:
    columns = {**place.keys, **place.values}
    if place.table == "own_glossaries":
        columns["revision"] = os.urandom(8).hex()
    marks = ", ".join("?" * len(columns))
    connection.execute(
        f"INSERT INTO {place.table} ({', '.join(columns)}) VALUES ({marks})",  # noqa: S608
        tuple(columns.values()),
    )


def _where(place: _Place) -> str:
    return " AND ".join(f"{name} = ?" for name in place.keys)


def _place(thing: Thing) -> _Place:
    match thing:
        case OwnGlossary():
            return _Place("own_glossaries", {"id": thing.id}, {"document": row_line(asdict(thing))})
        case EntryNote():
            return _Place("entry_notes", {"concept": thing.concept}, {"text": thing.text})
        case Switch():
            keys = {"scope": thing.scope, "glossary": thing.glossary}
            return _Place("glossary_switches", keys, {"used": int(thing.on)})
        case ClassInForce():
            return _Place("class_in_force", {"name": thing.name}, {})
    return _entry(thing)


def _entry(concept: Concept) -> _Place:
    targets = [(m.target, m.number) for m in concept.members if m.target is not None]
    formula = concept.kind is Kind.FORMULA and targets
    return _Place(
        "own_entries",
        {"id": concept.id},
        {
            "glossary": owner(concept.id),
            "labels": plain_labels(concept.forms),
            "special": int(not all(map(is_plain, concept.forms))),
            "sounds": "\n".join(dict.fromkeys(toneless(f.pinyin) for f in concept.forms)),
            "targets": row_line(targets) if formula else None,
            "document": concept_line(concept),
        },
    )


def _elsewhere() -> ChangedElsewhere:
    return ChangedElsewhere(
        en="This was changed in another window meanwhile; look again and repeat it.",
        zh="此内容刚在另一个窗口中被更改，请查看后再操作。",
    )
