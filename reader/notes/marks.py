"""The reader's annotations, layers and styles: each operation one transaction, all can be undone.

What `apply`, `undo` and `redo` have returned from is on the disk, with the record that takes it
back; a process that is killed leaves each operation whole or not at all.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import apsw

from reader.annotations.model import (
    Annotation,
    Change,
    Item,
    Layer,
    Lesson,
    MarkedArticle,
    Style,
    inverted,
)
from reader.notes.item_texts import packed, readable, text_of
from reader.notes.operations import (
    MOST_OPERATIONS,
    Operation,
    carry_out,
    changes_of,
    record,
    record_more,
)
from reader.notes.thing_texts import BEGIN
from reader.storage.database import Database

_STATE = "SELECT coalesce(max(number), 0), coalesce(sum(undone), 0) FROM operations"
_MADE = "SELECT made FROM operations WHERE number = ?"
_LABEL = "SELECT label FROM operations WHERE number = ?"
_OF_THINGS = (  # an operation of the reader's glossaries, not of marks
    "EXISTS (SELECT 1 FROM changes WHERE operation = number"  # noqa: S608
    f" AND substr(coalesce(before, after), 1, 1) = '{BEGIN}')"
)
_LAST = f"SELECT max(number) FROM operations WHERE undone = 0 AND NOT {_OF_THINGS}"  # noqa: S608
_NEXT = f"SELECT min(number) FROM operations WHERE undone = 1 AND NOT {_OF_THINGS}"  # noqa: S608


@dataclass(frozen=True, slots=True)
class Step:
    """An operation of the past.

    Attributes:
        number: by which the store knows it.
        label: what it was.
        undone: it was taken back, and can be done again.
        of_things: it changed the reader's glossaries, no marks; see `Glossaries`.
    """

    number: int
    label: str
    undone: bool
    of_things: bool = False


class Marks:
    """What is marked. Every method may be called from any thread; all raise NotesError.

    Args:
        database: the file of the reader's notes.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_article(self, article: str) -> tuple[Annotation, ...]:
        """Return the annotations of an article by its key, in the order they were made."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT document FROM items WHERE article = ? ORDER BY id", (article,)
            )
            items = list(readable(text for (text,) in rows))
        return tuple(item for item in items if isinstance(item, Annotation))

    def all(self) -> tuple[Annotation, ...]:
        """Return every annotation, in the order they were made."""
        return tuple(one for one in self._items("annotation") if isinstance(one, Annotation))

    def layers(self) -> tuple[Layer, ...]:
        """Return the layers in their order."""
        found = (one for one in self._items("layer") if isinstance(one, Layer))
        return tuple(sorted(found, key=lambda layer: (layer.place, layer.id)))

    def styles(self) -> tuple[Style, ...]:
        """Return the styles in their order; only those that were changed or added."""
        found = (one for one in self._items("style") if isinstance(one, Style))
        return tuple(sorted(found, key=lambda style: (style.place, style.key)))

    def articles(self) -> tuple[MarkedArticle, ...]:
        """Return what is known of the articles that were marked."""
        found = self._items("article")
        return tuple(one for one in found if isinstance(one, MarkedArticle))

    def lessons(self, article: str) -> tuple[Lesson, ...]:
        """Return the lessons on an article by its key, in their order."""
        return tuple(one for one in self.all_lessons() if one.article == article)

    def all_lessons(self) -> tuple[Lesson, ...]:
        """Return the lessons on all articles, those on one in their order."""
        every = (one for one in self._items("lesson") if isinstance(one, Lesson))
        return tuple(sorted(every, key=lambda one: (one.place, one.id)))

    def text(self, sha256: str) -> str | None:
        """Return a text that was marked, or None."""
        with self._database.reading() as connection:
            content = connection.execute(
                "SELECT content FROM texts WHERE sha256 = ?", (sha256,)
            ).get
        return None if content is None else text_of(content)

    def apply(
        self, changes: Sequence[Change], label: str, texts: Mapping[str, str] | None = None
    ) -> Operation:
        """Do something: all of it, or nothing.

        Args:
            changes: each thing as it is in the store, and as it shall be.
            label: what is done, for the menu.
            texts: SHA-256 to text of what the changes mark.

        Raises:
            ChangedElsewhere: a thing is not as the change says; nothing was done.
        """
        with self._database.writing() as connection:
            _keep_texts(connection, texts or {})
            carry_out(connection, changes)
            number = record(connection, changes, label)
            made = connection.execute(_MADE, (number,)).get
        return Operation(label, tuple(changes), number, made or "")

    def go_on(
        self, number: int, changes: Sequence[Change], texts: Mapping[str, str] | None = None
    ) -> Operation | None:
        """Do something as a part of the last operation, which takes all of it back at once.

        Args:
            number: of the operation; None comes back, and nothing is done, where another one
                has followed it or it was undone.
            changes: as for `apply`.
            texts: as for `apply`.

        Raises:
            ChangedElsewhere: a thing is not as the change says; nothing was done.
        """
        with self._database.writing() as connection:
            label = record_more(connection, number, changes)
            if label is None:
                return None
            _keep_texts(connection, texts or {})
            carry_out(connection, changes)
        return Operation(label, tuple(changes), number)

    def undo(self, number: int | None = None) -> Operation | None:
        """Take back an operation, or the last one; return what that changed, or None.

        Raises:
            ChangedElsewhere: what it changed was changed again; nothing was done.
        """
        return self._step(number, undone=True)

    def redo(self, number: int | None = None) -> Operation | None:
        """Do an operation again, or the one undone last; return what that changed, or None.

        Raises:
            ChangedElsewhere: what it changes was changed meanwhile; nothing was done.
        """
        return self._step(number, undone=False)

    def state(self) -> tuple[int, int, str]:
        """Return what every operation, undo and redo changes, in whatever window it is made."""
        with self._database.reading() as connection:
            number, undone = connection.execute(_STATE).fetchone() or (0, 0)
            made = connection.execute(_MADE, (number,)).get
        return number, undone, made or ""

    def is_there(self, number: int, label: str) -> bool:
        """Tell whether an operation is remembered; not in other notes that were put in their place.

        Args:
            number: of the operation.
            label: of the operation: unlike its time, it stays when the operation goes on.
        """
        with self._database.reading() as connection:
            return bool(connection.execute(_LABEL, (number,)).get == label)

    def operations(self, most: int = MOST_OPERATIONS) -> tuple[Step, ...]:
        """Return the latest operations that can be undone or done again, the oldest first.

        Those of the reader's glossaries are among them: all of them followed each other.
        """
        with self._database.reading() as connection:
            rows = connection.execute(
                f"SELECT number, label, undone, {_OF_THINGS} FROM operations"  # noqa: S608
                " ORDER BY number DESC LIMIT ?",
                (most,),
            )
            found = [Step(row[0], row[1], bool(row[2]), bool(row[3])) for row in rows]
        return tuple(reversed(found))

    def can_undo(self) -> str | None:
        """Return the label of what `undo` would take back, or None."""
        return self._label(_LAST)

    def can_redo(self) -> str | None:
        """Return the label of what `redo` would do again, or None."""
        return self._label(_NEXT)

    def _items(self, kind: str) -> list[Item]:
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT document FROM items WHERE kind = ? ORDER BY id", (kind,)
            )
            return list(readable(text for (text,) in rows))

    def _step(self, wanted: int | None, *, undone: bool) -> Operation | None:
        with self._database.writing() as connection:
            number = wanted or connection.execute(_LAST if undone else _NEXT).get
            label = connection.execute(
                "SELECT label FROM operations WHERE number = ? AND undone != ?",
                (number, int(undone)),
            ).get
            if label is None:
                return None
            changes = changes_of(connection, number)
            changes = inverted(changes) if undone else changes
            carry_out(connection, changes)
            connection.execute(
                "UPDATE operations SET undone = ? WHERE number = ?", (int(undone), number)
            )
        return Operation(label, changes, number)

    def _label(self, which: str) -> str | None:
        with self._database.reading() as connection:
            label: str | None = connection.execute(
                f"SELECT label FROM operations WHERE number = ({which})"  # noqa: S608
            ).get
        return label


def _keep_texts(connection: apsw.Connection, texts: Mapping[str, str]) -> None:
    connection.executemany(
        "INSERT OR IGNORE INTO texts VALUES (?, ?, ?)",
        [(sha256, len(text), packed(text)) for sha256, text in texts.items()],
    )
