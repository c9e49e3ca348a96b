"""The reader's annotations, layers and styles: each operation one transaction, all can be undone.

What `apply`, `undo` and `redo` have returned from is on the disk, with the record that takes it
back; a process that is killed leaves each operation whole or not at all.
"""

import datetime
import json
import re
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import apsw

from reader.annotations.documents import document, item_of
from reader.annotations.model import Annotation, Change, Item, Layer, Style, inverted
from reader.errors import NotesError
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
    """

    label: str
    changes: tuple[Change, ...]


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
            items = [_item(text) for (text,) in rows]
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

    def text(self, sha256: str) -> str | None:
        """Return a text that was marked, or None."""
        with self._database.reading() as connection:
            content = connection.execute(
                "SELECT content FROM texts WHERE sha256 = ?", (sha256,)
            ).get
        return (
            None if content is None else zlib.decompress(content).decode("utf-8", "surrogatepass")
        )

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
                [
                    (sha256, len(text), zlib.compress(text.encode("utf-8", "surrogatepass")))
                    for sha256, text in (texts or {}).items()
                ],
            )
            _carry_out(connection, changes)
            _record(connection, changes, label)
        return Operation(label, tuple(changes))

    def undo(self) -> Operation | None:
        """Take back the last operation that was not; return what that changed, or None."""
        return self._step(_LAST, undone=True)

    def redo(self) -> Operation | None:
        """Do again what was undone last; return what that changed, or None."""
        return self._step(_NEXT, undone=False)

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
            return [_item(text) for (text,) in rows]

    def _step(self, which: str, *, undone: bool) -> Operation | None:
        with self._database.writing() as connection:
            number = connection.execute(which).get
            if number is None:
                return None
            label = connection.execute(
                "SELECT label FROM operations WHERE number = ?", (number,)
            ).get
            changes = _changes(connection, number)
            changes = inverted(changes) if undone else changes
            _carry_out(connection, changes)
            connection.execute(
                "UPDATE operations SET undone = ? WHERE number = ?", (int(undone), number)
            )
        return Operation(label, changes)

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
        if there != (_text(change.before) if change.before else None):
            raise ChangedElsewhere(
                en="This was changed in another window meanwhile; look again and repeat it.",
                zh="此内容刚在另一个窗口中被更改，请查看后再操作。",
            )
        if change.after is None:
            connection.execute("DELETE FROM items WHERE kind = ? AND id = ?", (kind, id_))
        else:
            connection.execute(
                "INSERT OR REPLACE INTO items VALUES (?, ?, ?, ?)",
                (kind, id_, article, _text(change.after)),
            )


def _record(connection: apsw.Connection, changes: Iterable[Change], label: str) -> None:
    """Keep what was done; what was undone before can no more be done again."""
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
            (number, place, *(_text(one) if one else None for one in (change.before, change.after)))
            for place, change in enumerate(changes)
        ],
    )
    oldest = number - MOST_OPERATIONS
    connection.execute("DELETE FROM changes WHERE operation <= ?", (oldest,))
    connection.execute("DELETE FROM operations WHERE number <= ?", (oldest,))


def _changes(connection: apsw.Connection, number: int) -> tuple[Change, ...]:
    rows = connection.execute(
        "SELECT before, after FROM changes WHERE operation = ? ORDER BY place", (number,)
    )
    return tuple(
        Change(*(_item(text) if text is not None else None for text in row)) for row in rows
    )


def _name(item: Item) -> tuple[str, str, str | None]:
    if isinstance(item, Annotation):
        return "annotation", item.id, item.article
    return ("layer", item.id, None) if isinstance(item, Layer) else ("style", item.key, None)


def _text(item: Item) -> str:
    text = json.dumps(document(item), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    # SQLite holds no lone surrogates; they survive as what JSON writes for them.
    return re.sub("[\ud800-\udfff]", lambda found: f"\\u{ord(found[0]):04x}", text)


def _item(text: str) -> Item:
    return item_of(json.loads(text))
