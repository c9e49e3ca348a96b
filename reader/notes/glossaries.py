"""The reader's own glossaries in the file of notes: each set of changes whole or not at all."""

import contextlib
import hashlib
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

import apsw

from reader.glossary.documents import concept_of_line
from reader.glossary.glossary import Glossary, Written, is_plain
from reader.glossary.own import (
    SHIPPED,
    Change,
    OwnGlossary,
    OwnState,
    Switch,
    inverted,
)
from reader.glossary.rows import FormsOfRows, Rows
from reader.notes.operations import (
    Texts,
    forget_undone,
    record_texts,
    texts_of,
)
from reader.notes.thing_texts import thing_of_text, thing_text
from reader.notes.things import carry_out
from reader.storage.database import Database

STAMP = "glossaries.stamp"
MOST_RECORDED = 2_000  # changes of one act that a restart leaves undoable: about 1 MB


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

    def apply(self, changes: Sequence[Change], label: str = "") -> int:
        """Carry out changes: all of them, or none.

        Args:
            changes: what each thing becomes.
            label: what is done, for the menu; without one it is no act that can be undone.

        Returns:
            The number by which it can be undone; 0 if it has none, or is too much to be recorded.

        Raises:
            ChangedElsewhere: a thing is not as a change says.
        """
        with self._database.writing() as connection:
            carry_out(connection, changes)
            if label and len(changes) <= MOST_RECORDED:
                return record_texts(connection, map(_texts, changes), label)
            if label:
                forget_undone(connection)
        return 0

    def undo(self, number: int) -> bool:
        """Take back what `apply` did; tell whether there was something to take back.

        Raises:
            ChangedElsewhere: what it changed was changed again; nothing was done.
        """
        return self._step(number, undone=True)

    def redo(self, number: int) -> bool:
        """Do again what `undo` took back; tell whether there was something to do again.

        Raises:
            ChangedElsewhere: what it changes was changed meanwhile; nothing was done.
        """
        return self._step(number, undone=False)

    def size(self, number: int) -> int:
        """Return how many changes were recorded under a number."""
        with self._database.reading() as connection:
            counted = "SELECT count(*) FROM changes WHERE operation = ?"
            return int(connection.execute(counted, (number,)).get)

    def _step(self, number: int, *, undone: bool) -> bool:
        with self._database.writing() as connection:
            there = "SELECT 1 FROM operations WHERE number = ? AND undone != ?"
            if connection.execute(there, (number, int(undone))).get is None:
                return False
            read = texts_of(connection, number, thing_of_text)
            changes = tuple(Change(before, after) for before, after in read)
            carry_out(connection, inverted(changes) if undone else changes)
            connection.execute(
                "UPDATE operations SET undone = ? WHERE number = ?", (int(undone), number)
            )
        return True

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
    lines: dict[str, bytes] = {}
    plain: dict[str, str] = {}
    sounds: dict[str, str] = {}
    special: list[str] = []
    members: dict[str, list[tuple[str, int]]] = {}
    # As bytes: where there is Chinese in it, each English letter of a string takes two, too.
    for id_, labels, bound, sound, targets, document in connection.execute(
        "SELECT id, labels, special, sounds, targets, CAST(document AS BLOB) FROM own_entries"
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


def _texts(change: Change) -> Texts:
    before, after = (
        None if one is None else thing_text(one) for one in (change.before, change.after)
    )
    return before, after
