"""Articles that were removed from a library, kept so that they can be brought back.

They are in a file of their own. An article is on the disk here before it leaves the library, and
leaves this file after it is back: a process that is killed in between leaves it in both, which does
no harm, for bringing back what is there changes nothing.
"""

import datetime
import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import apsw
import zstandard

from reader.errors import LibraryError
from reader.language import Text
from reader.library.model import Copy
from reader.library.whole_articles import whole_article, whole_bytes
from reader.storage.connecting import Format
from reader.storage.database import Database
from reader.storage.folders import can_write, default_folder, make_private
from reader.storage.guard import faults
from reader.storage.locking import in_turn

FILE = "removed.db"
MOST_BYTES = 500_000_000
"""Size of all texts kept, compressed; beyond it what was removed longest ago goes for good."""

_FORMAT = Format(
    application=0x59447264,  # "YDrd"
    schema=Path(__file__).with_name("removed_schema"),
    name=Text(en="the list of removed articles", zh="已移除文章的清单"),
    failure=LibraryError,
)
_LARGEST = 128 * 1024 * 1024  # bytes of one article, unpacked
_ALL = """
    SELECT r.number, r.at, count(*), min(d.place), r.size FROM removals AS r
    JOIN removed AS d ON d.removal = r.number GROUP BY r.number ORDER BY r.number DESC
"""
_KEEP = """
    INSERT INTO removed (removal, id, number, title, origins, body) VALUES (?, ?, ?, ?, ?, ?)
"""
_FIRST = "SELECT place FROM removed WHERE removal = ? ORDER BY place LIMIT ?"
_STRIKE = (
    f"""
    UPDATE removals SET size = size - (
        SELECT coalesce(sum(length(body)), 0) FROM removed WHERE place IN ({_FIRST})
    ) WHERE number = ?
    """,  # noqa: S608  # names of our own
    f"DELETE FROM removed WHERE place IN ({_FIRST})",  # noqa: S608
)
_UNUSABLE = (ValueError, KeyError, TypeError, zstandard.ZstdError)


@dataclass(frozen=True, slots=True)
class KeptRemoval:
    """What was removed at one time.

    Attributes:
        number: rising.
        at: when it began.
        articles: how many can be brought back.
        title: of the first.
        size: bytes that they take.
    """

    number: int
    at: datetime.datetime
    articles: int
    title: str
    size: int


class Removed:
    """The articles removed from one library. May be used from any thread.

    Every method raises LibraryError when the file cannot be read or written.
    """

    def __init__(self, file: Path) -> None:
        """Know where the file is; it is made when something is first kept."""
        self._file = file
        self._open: Database | None = None
        self._turn = in_turn()

    def begin(self) -> int:
        """Return the number of a new removal; it is listed when it has articles."""
        now = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
        with self._database().writing() as connection:
            connection.execute("INSERT INTO removals (at, size) VALUES (?, 0)", (now,))
            return connection.last_insert_rowid()

    def keep(self, removal: int, copies: Sequence[Copy]) -> bool:
        """Keep articles; they are on the disk when this returns.

        Returns:
            whether there was room; without, nothing of this removal is kept any more.
        """
        packed = [_row(removal, copy) for copy in copies]
        with self._database().writing() as connection:
            connection.executemany(_KEEP, packed)
            size = sum(len(row[-1]) for row in packed)
            sql = "UPDATE removals SET size = size + ? WHERE number = ?"
            connection.execute(sql, (size, removal))
            return _made_room(connection, removal)

    def all(self) -> list[KeptRemoval]:
        """Return what can be brought back, the latest first; nothing where it can only be read."""
        if not self._file.exists() or not can_write(self._file):
            return []
        with self._database().reading() as connection:
            rows: list[Any] = connection.execute(_ALL).fetchall()
            return [
                KeptRemoval(
                    int(number),
                    datetime.datetime.fromisoformat(at),
                    int(articles),
                    _title(connection, first),
                    int(size),
                )
                for number, at, articles, first, size in rows
            ]

    def copies(self, removal: int, limit: int) -> list[Copy]:
        """Return the first articles of a removal that are still kept.

        Raises:
            LibraryError: one of them is damaged.
        """
        sql = (
            "SELECT id, number, origins, body FROM removed WHERE removal = ? ORDER BY place LIMIT ?"
        )
        with self._database().reading() as connection:
            rows: list[Any] = connection.execute(sql, (removal, limit)).fetchall()
        return [self._copy(row) for row in rows]

    def ids(self, removal: int) -> list[str]:
        """Return the ids of a removal's articles that are still kept."""
        sql = "SELECT id FROM removed WHERE removal = ? ORDER BY place"
        with self._database().reading() as connection:
            return [str(row[0]) for row in connection.execute(sql, (removal,))]

    def strike(self, removal: int, count: int) -> None:
        """Keep the first articles of a removal no longer: they are back."""
        lessen, delete = _STRIKE
        with self._database().writing() as connection:
            connection.execute(lessen, (removal, count, removal))
            connection.execute(delete, (removal, count))
            _drop_empty(connection)

    def forget(self, removals: Iterable[int]) -> int:
        """Give up removals for good; return the number of their articles."""
        with self._database().writing() as connection:
            before = connection.total_changes()
            sql = "DELETE FROM removed WHERE removal = ?"
            connection.executemany(sql, ((number,) for number in removals))
            gone = connection.total_changes() - before
            _drop_empty(connection)
        return gone

    def problems(self) -> list[Text]:
        """Return what is wrong in the file; every article is read."""
        if not self._file.exists() or not can_write(self._file):
            return []
        with self._database().reading() as connection:
            found = list(faults(connection))
            rows = connection.execute("SELECT id, number, origins, body FROM removed")
            for row in rows:
                try:
                    self._copy(row)
                except LibraryError as error:
                    found.append(error.text)
        return found

    def close(self) -> None:
        """Close the file."""
        with self._turn:
            database, self._open = self._open, None
        if database is not None:
            database.close()

    def _database(self) -> Database:
        with self._turn:
            if self._open is None:
                make_private(self._file.parent)
                self._open = Database(self._file, _FORMAT, writable=True)
            return self._open

    def _copy(self, row: Sequence[Any]) -> Copy:
        id_, number, origins, body = row
        try:
            content = zstandard.ZstdDecompressor().decompress(body, max_output_size=_LARGEST)
            sources = tuple(_source(one) for one in json.loads(origins))
            return Copy(str(id_), int(number), whole_article(content), sources)
        except _UNUSABLE as error:
            raise LibraryError(
                en=f"The removed article {id_} is damaged in {self._file}; import its file again.",
                zh=f"{self._file} 中已移除的文章 {id_} 已损坏，请重新导入其文件。",
            ) from error


def file_of_server(place: str) -> Path:
    """Return where what this reader removes from a server is kept: on this computer."""
    name = hashlib.sha256(place.encode()).hexdigest()[:16]
    return default_folder() / "removed" / f"{name}.db"


def _row(removal: int, copy: Copy) -> tuple[int, str, int, str, str, bytes]:
    body = zstandard.ZstdCompressor(level=6).compress(whole_bytes(copy.article))
    origins = json.dumps([[_plain(part) for part in origin] for origin in copy.origins])
    title = " ".join(copy.article.title.split())
    return removal, copy.id, copy.number, title, origins, body


def _plain(part: object) -> object:
    """Return a part of an origin as JSON knows it: bytes as a list with their hexadecimals."""
    return [part.hex()] if isinstance(part, bytes) else part


def _source(origin: Sequence[Any]) -> tuple[Any, ...]:
    return tuple(bytes.fromhex(part[0]) if isinstance(part, list) else part for part in origin)


def _title(connection: apsw.Connection, place: int) -> str:
    return str(connection.execute("SELECT title FROM removed WHERE place = ?", (place,)).get)


def _made_room(connection: apsw.Connection, removal: int) -> bool:
    """Give up the oldest removals until the rest fits; tell whether that of a number is kept."""
    while int(connection.execute("SELECT sum(size) FROM removals").get) > MOST_BYTES:
        oldest = connection.execute("SELECT min(removal) FROM removed").get
        connection.execute("DELETE FROM removed WHERE removal = ?", (oldest,))
        _drop_empty(connection)
        if oldest == removal:
            return False
    return True


def _drop_empty(connection: apsw.Connection) -> None:
    connection.execute(
        "DELETE FROM removals WHERE number NOT IN (SELECT DISTINCT removal FROM removed)"
    )
