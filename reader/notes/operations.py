"""What is done to the notes, in their file: what marks carry out, and the record of all acts."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

import apsw

from reader.annotations.documents import BadDocument
from reader.annotations.model import Annotation, Change, Item, Layer, Lesson, Style
from reader.errors import NotesError
from reader.notes.item_texts import digest_of, item_of_text, item_text

Texts = tuple[str | None, str | None]  # of a thing as it was and as it is; None where it is not
Thing = TypeVar("Thing")

MOST_OPERATIONS = 5_000  # that can be undone; the oldest are forgotten


@dataclass(frozen=True, slots=True)
class Operation:
    """Something that was done, undone or done again.

    Attributes:
        label: what it was, as the one who did it named it.
        changes: what became of each thing just now.
        number: by which the store knows it.
        made: when it was carried out first, as the store keeps it; empty where that is not told.
    """

    label: str
    changes: tuple[Change, ...]
    number: int = 0
    made: str = ""


class ChangedElsewhere(NotesError):
    """Another window has changed the same thing meanwhile."""


def carry_out(connection: apsw.Connection, changes: Iterable[Change]) -> None:
    """Change what is kept.

    Raises:
        ChangedElsewhere: a thing is not as a change says.
    """
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


def record(connection: apsw.Connection, changes: Iterable[Change], label: str) -> int:
    """Keep what was done, return its number; what was undone can no more be done again."""
    return record_texts(connection, map(_texts, changes), label)


def record_texts(connection: apsw.Connection, changes: Iterable[Texts], label: str) -> int:
    """Keep what was done as for `record`, each change as the texts of the thing."""
    forget_undone(connection)
    connection.execute(
        "INSERT INTO operations (label, made, undone) VALUES (?, ?, 0)", (label, _moment())
    )
    number = connection.last_insert_rowid()
    _keep(connection, number, changes)
    oldest = number - MOST_OPERATIONS
    connection.execute("DELETE FROM changes WHERE operation <= ?", (oldest,))
    connection.execute("DELETE FROM operations WHERE number <= ?", (oldest,))
    return number


def forget_undone(connection: apsw.Connection) -> None:
    """See that what was undone can no more be done again: something else was done."""
    connection.execute(
        "DELETE FROM changes WHERE operation IN (SELECT number FROM operations WHERE undone = 1)"
    )
    connection.execute("DELETE FROM operations WHERE undone = 1")


def record_more(connection: apsw.Connection, number: int, changes: Sequence[Change]) -> str | None:
    """Keep what was done as a part of the last operation; return its label.

    None comes back, and nothing is kept, where that is not the last one or was undone.
    """
    last = connection.execute(
        "SELECT number, undone, label FROM operations ORDER BY number DESC LIMIT 1"
    ).fetchone()
    if last is None or (last[0], last[1]) != (number, 0):
        return None
    whole = composed((*changes_of(connection, number), *changes))
    connection.execute("DELETE FROM changes WHERE operation = ?", (number,))
    _keep(connection, number, map(_texts, whole))
    connection.execute("UPDATE operations SET made = ? WHERE number = ?", (_moment(), number))
    return str(last[2])


def composed(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return changes that follow each other as one change of each thing."""
    whole: dict[tuple[str, str, str | None], Change] = {}
    for change in changes:
        name = _name(change.item)
        before = whole[name].before if name in whole else change.before
        whole[name] = Change(before, change.after)
    return tuple(one for one in whole.values() if one.before != one.after)


def _keep(connection: apsw.Connection, number: int, changes: Iterable[Texts]) -> None:
    connection.executemany(
        "INSERT INTO changes VALUES (?, ?, ?, ?)",
        [(number, place, *texts) for place, texts in enumerate(changes)],
    )


def _texts(change: Change) -> Texts:
    before, after = (item_text(one) if one else None for one in (change.before, change.after))
    return before, after


def _moment() -> str:
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="microseconds")


def changes_of(connection: apsw.Connection, number: int) -> tuple[Change, ...]:
    """Return what an operation did.

    Raises:
        NotesError: that is damaged.
    """
    read = texts_of(connection, number, item_of_text)
    return tuple(Change(before, after) for before, after in read)


def texts_of(
    connection: apsw.Connection, number: int, read: Callable[[str], Thing]
) -> Iterator[tuple[Thing | None, Thing | None]]:
    """Yield what an operation made of what: the texts of each change as `read` reads them.

    Raises:
        NotesError: one of them is damaged.
    """
    rows = connection.execute(
        "SELECT before, after FROM changes WHERE operation = ? ORDER BY place", (number,)
    )
    try:
        for row in rows:
            before, after = (None if text is None else read(text) for text in row)
            yield before, after
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
