"""The file of the reader's notes, with lists and searches; each change is one transaction.

There is one such file, whatever library is open: an article has the same id in every library
that holds it, so lists hold for all of them; a search can be asked of any.
"""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import apsw

from reader.errors import NotesError, system_reason
from reader.language import Text
from reader.notes.acquaintance import Acquaintance
from reader.notes.checking import problems
from reader.notes.glossaries import Glossaries
from reader.notes.marks import Marks
from reader.notes.model import ArticleList, Entry, ListKind, SavedSearch
from reader.notes.read_shares import ReadShares
from reader.notes.readings import Readings
from reader.notes.rows import Counts, count
from reader.storage.connecting import Format
from reader.storage.database import Database
from reader.storage.folders import default_folder, make_private

FILE = "notes.db"
FORMAT = Format(
    application=0x59446E74,  # "YDnt"
    schema=Path(__file__).with_name("schema"),
    name=Text(en="the file of your notes", zh="笔记文件"),
    failure=NotesError,
)
MOST_SEARCHES = 100  # of the history

_ENTRY = "article, title, day, page, finished, place"


def notes_folder() -> Path:
    """Return the folder of the reader's own notes."""
    return default_folder() / "notes"


class NotesStore:
    """Lists and searches. Every method may be called from any thread; all raise NotesError.

    Args:
        folder: where the file is; made when absent.
        writable: whether to write to it; otherwise a file of any version is read.

    Attributes:
        folder: where the file is.
        database: the file.
        notices: what whoever opened it should be told, a sentence each.
        marks: annotations, layers and styles, in the same file.
        glossaries: the reader's own glossaries, in the same file.
        readings: words whose reading the reader has corrected, in the same file.
        acquaintance: how well the reader knows each concept, in the same file.
        read_shares: what was read of each article, in the same file.
    """

    def __init__(self, folder: Path, *, writable: bool = True) -> None:
        self.folder = folder
        self.notices: tuple[Text, ...] = ()
        if writable:
            _make(folder)
        self.database = Database(folder / FILE, FORMAT, writable=writable, any_version=True)
        self.marks = Marks(self.database)
        self.glossaries = Glossaries(self.database)
        self.readings = Readings(self.database)
        self.acquaintance = Acquaintance(self.database)
        self.read_shares = ReadShares(self.database)

    def close(self) -> None:
        """Close the file."""
        self.database.close()

    def problems(self) -> list[Text]:
        """Return what is wrong with the file; empty if it is whole."""
        with self.database.reading() as connection:
            return problems(connection)

    def counts(self) -> Counts:
        """Return how much there is."""
        with self.database.reading() as connection:
            return count(connection)

    # The history of searches

    def history(self) -> tuple[str, ...]:
        """Return the query lines of past searches, the latest first."""
        with self.database.reading() as connection:
            rows = connection.execute("SELECT line FROM searches ORDER BY turn DESC")
            return tuple(line for (line,) in rows)

    def remember(self, line: str) -> None:
        """Put a query line first in the history."""
        with self.database.writing() as connection:
            connection.execute(
                "INSERT INTO searches SELECT ?, coalesce(max(turn), 0) + 1 FROM searches WHERE 1"
                " ON CONFLICT (line) DO UPDATE SET turn = excluded.turn",
                (line,),
            )
            connection.execute(
                "DELETE FROM searches WHERE line NOT IN"
                " (SELECT line FROM searches ORDER BY turn DESC LIMIT ?)",
                (MOST_SEARCHES,),
            )

    def forget(self, line: str) -> None:
        """Take a query line out of the history."""
        with self.database.writing() as connection:
            connection.execute("DELETE FROM searches WHERE line = ?", (line,))

    # Saved searches

    def saved(self) -> tuple[SavedSearch, ...]:
        """Return the saved searches by name."""
        with self.database.reading() as connection:
            rows = connection.execute(
                "SELECT name, line, sort, total, number, library FROM saved_searches ORDER BY name"
            )
            return tuple(SavedSearch(*row) for row in rows)

    def save(self, search: SavedSearch) -> SavedSearch:
        """Keep a search: a new one, or a known one as it is now; return it with its number.

        Raises:
            NotesError: another one has the name.
        """
        with self.database.writing() as connection:
            _refuse_taken(
                connection,
                "SELECT 1 FROM saved_searches WHERE name = ? AND number != ?",
                (search.name, search.number),
                search.name,
            )
            connection.execute(
                "INSERT OR REPLACE INTO saved_searches (number, name, line, sort, total, library)"
                " VALUES (nullif(?, 0), ?, ?, ?, ?, ?)",
                (
                    search.number,
                    search.name,
                    search.line,
                    search.order,
                    search.total,
                    search.library,
                ),
            )
            number = search.number or connection.last_insert_rowid()
        return replace(search, number=number)

    def drop(self, number: int) -> None:
        """Forget a saved search."""
        with self.database.writing() as connection:
            connection.execute("DELETE FROM saved_searches WHERE number = ?", (number,))

    # Lists of articles

    def lists(self) -> tuple[ArticleList, ...]:
        """Return all lists with their entries, by kind and name.

        The reading list is always there, with the number 0 while it was never used.
        """
        with self.database.reading() as connection:
            rows = list(connection.execute("SELECT number, kind, name FROM lists ORDER BY name"))
            entries: dict[int, list[Entry]] = {}
            for number, *row in connection.execute(
                f"SELECT list, {_ENTRY} FROM entries ORDER BY list, place"  # noqa: S608
            ):
                entries.setdefault(number, []).append(_entry(row))
        found = [
            ArticleList(number, ListKind(kind), name, tuple(entries.get(number, ())))
            for number, kind, name in rows
        ]
        if all(one.kind is not ListKind.READING for one in found):
            found.append(ArticleList(0, ListKind.READING, ""))
        return tuple(sorted(found, key=lambda one: list(ListKind).index(one.kind)))

    def keep(self, made: ArticleList) -> ArticleList:
        """Keep a list with all its entries, new or known; return it with its number.

        Raises:
            NotesError: another list of its kind has the name.
        """
        with self.database.writing() as connection:
            _refuse_taken(
                connection,
                "SELECT 1 FROM lists WHERE kind = ? AND name = ? AND number != ?",
                (str(made.kind), made.name, made.number),
                made.name,
            )
            connection.execute(
                "INSERT OR REPLACE INTO lists (number, kind, name) VALUES (nullif(?, 0), ?, ?)",
                (made.number, str(made.kind), made.name),
            )
            number = made.number or connection.last_insert_rowid()
            connection.execute("DELETE FROM entries WHERE list = ?", (number,))
            _put(connection, number, made.entries)
        return ArticleList(number, made.kind, made.name, made.entries)

    def delete(self, number: int) -> None:
        """Delete a list; its articles stay where they are."""
        with self.database.writing() as connection:
            connection.execute("DELETE FROM entries WHERE list = ?", (number,))
            connection.execute("DELETE FROM lists WHERE number = ?", (number,))

    def put(self, number: int, entries: Iterable[Entry]) -> None:
        """Put articles into a list; one that is there is replaced."""
        with self.database.writing() as connection:
            _put(connection, number, entries)

    def take(self, number: int, articles: Iterable[str]) -> None:
        """Take articles out of a list."""
        with self.database.writing() as connection:
            connection.executemany(
                "DELETE FROM entries WHERE list = ? AND article = ?",
                [(number, article) for article in articles],
            )


def _make(folder: Path) -> None:
    try:
        make_private(folder)
    except OSError as error:
        reason = system_reason(error)
        raise NotesError(
            en=f"The folder {folder} for your notes cannot be made: {reason.en}.",
            zh=f"无法建立存放笔记的文件夹 {folder}：{reason.zh}。",
        ) from error


def _put(connection: apsw.Connection, number: int, entries: Iterable[Entry]) -> None:
    last = connection.execute(
        "SELECT coalesce(max(place), 0) FROM entries WHERE list = ?", (number,)
    ).get
    connection.executemany(
        f"INSERT OR REPLACE INTO entries (list, {_ENTRY}) VALUES (?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
        [
            (number, *_row(entry, entry.place or last + further))
            for further, entry in enumerate(entries, 1)
        ],
    )


def _row(entry: Entry, place: int) -> tuple[object, ...]:
    day = int(entry.date.strftime("%Y%m%d")) if entry.date else None
    return entry.article, entry.title, day, entry.page, int(entry.finished), place


def _entry(row: Sequence[Any]) -> Entry:
    article, title, day, page, finished, place = row
    date = datetime.date.fromisoformat(str(day)) if day else None
    return Entry(article, title, date, page, bool(finished), place)


def _refuse_taken(
    connection: apsw.Connection, question: str, values: tuple[str | int, ...], name: str
) -> None:
    if connection.execute(question, values).fetchone():
        raise NotesError(en=f"The name “{name}” is taken.", zh=f"名称“{name}”已被使用。")
