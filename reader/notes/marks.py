"""The reader's annotations, layers and styles: each operation one transaction, all can be undone.

What `apply`, `undo` and `redo` have returned from is on the disk, with the record that takes it
back; a process that is killed leaves each operation whole or not at all.
"""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import apsw

from reader.annotations.documents import BadDocument
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
from reader.errors import NotesError
from reader.notes.item_texts import (
    digest_of,
    item_of_text,
    item_text,
    packed,
    readable,
    text_of,
)
from reader.storage.database import Database

MOST_OPERATIONS = 5_000  # that can be undone; the oldest are forgotten

_LAST = "SELECT max(number) FROM operations WHERE undone = 0"
_NEXT = "SELECT min(number) FROM operations WHERE undone = 1"


@dataclass(frozen=True, slots=True)
class Operation:
    """Something that was done, undone or done again.

    Attributes:
        label: what it was, as the one who did it named it.
        changes: what became of each thing just now.
        number: by which the store knows it.
    """

    label: str
    changes: tuple[Change, ...]
    number: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """An operation of the past.

    Attributes:
        number: by which the store knows it.
        label: what it was.
        undone: it was taken back, and can be done again.
    """

    number: int
    label: str
    undone: bool


class ChangedElsewhere(NotesError):
    """Another window has changed the same thing meanwhile."""


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
        every = (one for one in self._items("lesson") if isinstance(one, Lesson))
        found = (one for one in every if one.article == article)
        return tuple(sorted(found, key=lambda one: (one.place, one.id)))

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
            connection.executemany(
                "INSERT OR IGNORE INTO texts VALUES (?, ?, ?)",
                [(sha256, len(text), packed(text)) for sha256, text in (texts or {}).items()],
            )
            _carry_out(connection, changes)
            number = _record(connection, changes, label)
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

    def state(self) -> tuple[int, int]:
        """Return what every operation, undo and redo changes, in whatever window it is made."""
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT coalesce(max(number), 0), coalesce(sum(undone), 0) FROM operations"
            ).fetchone()
        return tuple(row) if row else (0, 0)

    def operations(self, most: int = MOST_OPERATIONS) -> tuple[Step, ...]:
        """Return the latest operations that can be undone or done again, the oldest first."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT number, label, undone FROM operations ORDER BY number DESC LIMIT ?", (most,)
            )
            found = [Step(number, label, bool(undone)) for number, label, undone in rows]
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
            changes = _changes(connection, number)
            changes = inverted(changes) if undone else changes
            _carry_out(connection, changes)
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


def _carry_out(connection: apsw.Connection, changes: Iterable[Change]) -> None:
    for change in changes:
        kind, id_, article = _name(change.item)
        there = connection.execute(
            "SELECT document FROM items WHERE kind = ? AND id = ?", (kind, id_)
        ).get
        if there != (item_text(change.before) if change.before else None):
            raise ChangedElsewhere(
                en="This was changed in another window meanwhile; look again and repeat it.",
                zh="此内容刚在另一个窗口中被更改，请查看后再操作。",
            )
        if change.after is None:
            connection.execute("DELETE FROM items WHERE kind = ? AND id = ?", (kind, id_))
        else:
            connection.execute(
                "INSERT OR REPLACE INTO items VALUES (?, ?, ?, ?, ?)",
                (kind, id_, article, text := item_text(change.after), digest_of(text)),
            )


def _record(connection: apsw.Connection, changes: Iterable[Change], label: str) -> int:
    """Keep what was done, return its number; what was undone can no more be done again."""
    connection.execute(
        "DELETE FROM changes WHERE operation IN (SELECT number FROM operations WHERE undone = 1)"
    )
    connection.execute("DELETE FROM operations WHERE undone = 1")
    connection.execute(
        "INSERT INTO operations (label, made, undone) VALUES (?, ?, 0)",
        (label, datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")),
    )
    number = connection.last_insert_rowid()
    connection.executemany(
        "INSERT INTO changes VALUES (?, ?, ?, ?)",
        [
            (
                number,
                place,
                *(item_text(one) if one else None for one in (change.before, change.after)),
            )
            for place, change in enumerate(changes)
        ],
    )
    oldest = number - MOST_OPERATIONS
    connection.execute("DELETE FROM changes WHERE operation <= ?", (oldest,))
    connection.execute("DELETE FROM operations WHERE number <= ?", (oldest,))
    return number


def _changes(connection: apsw.Connection, number: int) -> tuple[Change, ...]:
    rows = connection.execute(
        "SELECT before, after FROM changes WHERE operation = ? ORDER BY place", (number,)
    )
    try:
        return tuple(
            Change(*(None if text is None else item_of_text(text) for text in row)) for row in rows
        )
    except BadDocument as error:
        raise NotesError(
            en="This step cannot be taken back: what was kept of it is damaged.",
            zh="无法撤销这一步：为它保存的内容已损坏。",
        ) from error


def _name(item: Item) -> tuple[str, str, str | None]:
    if isinstance(item, Annotation):
        return "annotation", item.id, item.article
    if isinstance(item, Layer):
        return "layer", item.id, None
    if isinstance(item, Lesson):
        return "lesson", item.id, item.article
    return "style" if isinstance(item, Style) else "article", item.key, None
