"""The reader's own glossaries in the file of notes: each set of changes whole or not at all."""

import contextlib
import hashlib
import json
import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import NamedTuple

import apsw

from reader.glossary.concept import Concept, Kind
from reader.glossary.documents import concept_line, concept_of_line, row_line
from reader.glossary.glossary import Glossary, Written, is_plain, owner, plain_labels
from reader.glossary.own import (
    SHIPPED,
    Change,
    ClassInForce,
    EntryNote,
    OwnGlossary,
    OwnState,
    Switch,
    Thing,
)
from reader.glossary.pinyin import toneless
from reader.glossary.rows import FormsOfRows, Rows
from reader.notes.operations import ChangedElsewhere
from reader.storage.database import Database

STAMP = "glossaries.stamp"


class _Place(NamedTuple):
    """Where a thing is kept: the table, its keys by column, and its values by column."""

    table: str
    keys: Mapping[str, str]
    values: Mapping[str, str | int | None]


class Glossaries:
    """Own glossaries. Every method may be called from any thread; all raise NotesError.

    Args:
        database: the file of the reader's notes.

    `STAMP`, a file beside it, has the revision of what decides which terms are found, so that a
    start knows without opening the store whether what it kept still fits; absent where the
    reader has nothing of his own.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def state(self, known: OwnState | None = None) -> OwnState:
        """Return all there is; contents that are as in `known` are the same objects."""
        with self._database.reading() as connection:
            rows = list(connection.execute("SELECT id, document, revision FROM own_glossaries"))
            contents = {
                name: _known(known, name, revision) or _content(connection, name, revision)
                for name, _, revision in rows
                if name != SHIPPED
            }
            notes = dict(connection.execute("SELECT concept, text FROM entry_notes"))
            switches = list(connection.execute("SELECT * FROM glossary_switches"))
            classes = list(connection.execute("SELECT name FROM class_in_force"))
        listed = [OwnGlossary(**json.loads(document)) for _, document, _ in rows]
        if all(one.id != SHIPPED for one in listed):
            listed.append(OwnGlossary(SHIPPED, ""))
        state = OwnState(
            tuple(sorted(listed, key=lambda one: (one.place, one.id))),
            contents,
            notes,
            frozenset(Switch(scope, name, bool(used)) for scope, name, used in switches),
            str(classes[0][0]) if classes else "",
            _revision(rows, switches, classes) if rows or switches else "",
            any(name == SHIPPED for name, _, _ in rows),
        )
        self._stamp(state)
        return state

    def apply(self, changes: Sequence[Change]) -> None:
        """Carry out changes: all of them, or none.

        Raises:
            ChangedElsewhere: a thing is not as a change says.
        """
        touched = {owner(c.id) for one in changes for c in _concepts(one)}
        with self._database.writing() as connection:
            try:
                for change in changes:
                    _carry_out(connection, change)
            except apsw.ConstraintError as error:
                raise _elsewhere() from error
            connection.executemany(
                "UPDATE own_glossaries SET revision = ? WHERE id = ?",
                [(secrets.token_hex(8), name) for name in touched],
            )

    def _stamp(self, state: OwnState) -> None:
        path = self._database.path.with_name(STAMP)
        own = len(state.glossaries) > 1 or state.notes or state.switches
        with contextlib.suppress(OSError):  # notes that are only read have no place for it
            if not own:
                path.unlink(missing_ok=True)
            elif not path.exists() or path.read_text("utf-8") != state.revision:
                path.write_text(state.revision, "utf-8")


def stamp_of(folder: Path) -> str:
    """Return the revision of the own glossaries in a folder of notes; "" where there are none."""
    try:
        return (folder / STAMP).read_text("utf-8")
    except OSError:
        return ""


def _revision(*parts: Iterable[Sequence[object]]) -> str:
    told = [sorted(map(list, part), key=repr) for part in parts]
    return hashlib.sha256(repr(told).encode("utf-8", "surrogatepass")).hexdigest()


def _known(known: OwnState | None, name: str, revision: str) -> Glossary | None:
    content = known.contents.get(name) if known else None
    return content if content is not None and content.fingerprint == revision else None


def _content(connection: apsw.Connection, name: str, revision: str) -> Glossary:
    lines: dict[str, str] = {}
    plain: dict[str, str] = {}
    sounds: dict[str, str] = {}
    special: list[str] = []
    members: dict[str, list[tuple[str, int]]] = {}
    for id_, labels, bound, sound, targets, document in connection.execute(
        "SELECT id, labels, special, sounds, targets, document FROM own_entries"
        " WHERE glossary = ? ORDER BY number",
        (name,),
    ):
        lines[id_], plain[id_], sounds[id_] = document, labels, sound
        if bound:
            special.append(id_)
        if targets is not None:
            for target, number in json.loads(targets):
                members.setdefault(target, []).append((id_, number))
    concepts = Rows(lines, concept_of_line)
    forms = {id_: [f for f in concepts[id_].forms if not is_plain(f)] for id_ in special}
    return Glossary(
        concepts, {}, revision, FormsOfRows(concepts), members, Written(plain, forms), sounds
    )


def _concepts(change: Change) -> Iterable[Concept]:
    return (one for one in (change.before, change.after) if isinstance(one, Concept))


def _carry_out(connection: apsw.Connection, change: Change) -> None:
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
        columns["revision"] = secrets.token_hex(8)
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
