"""The articles of the embedded library, in one SQLite file: the only truth there is of them."""

import contextlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import apsw

from reader.article.model import Article
from reader.errors import LibraryError, NoSuchArticle, ReadOnlyLibrary
from reader.language import Text
from reader.library.article_ids import parts
from reader.library.model import Incoming, Origin, Outcome, Record
from reader.library.store import browsing, debts, dictionaries
from reader.library.store.bodies import decoded_text
from reader.library.store.compression import Compression
from reader.library.store.origins import settle, stamps
from reader.library.store.rows import (
    JOINS,
    RECORD,
    Prepared,
    article,
    entry_record,
    prepared,
    record,
)
from reader.library.store.writing import Writing
from reader.library.text_index import Entry
from reader.storage.connecting import Format
from reader.storage.database import Database

FILE = "library.db"
FORMAT = Format(
    application=0x59447562,  # "YDub"
    schema=Path(__file__).with_name("schema"),
    name=Text(en="the library", zh="资料库"),
    failure=LibraryError,
)
_RENAMED = "SELECT number FROM articles WHERE id = ?"
_NATURAL = """
    SELECT number FROM articles WHERE coalesce(day, 0) = ? AND coalesce(page, 0) = ?
    AND digest = ? AND id IS NULL
"""
_AT_ONCE = 500  # articles that are unpacked together
_WHOLE = f"""
    SELECT {RECORD}, a.body FROM json_each(?) AS asked
    CROSS JOIN articles AS a ON a.number = asked.value {JOINS} ORDER BY asked.key
"""  # noqa: S608  # names of our own


@dataclass(frozen=True, slots=True)
class Added:
    """What became of articles that were added.

    Attributes:
        outcome: their numbers.
        written: those that the index does not hold as they are now, by their numbers.
        change: the number of the change, as in the debts of the index.
    """

    outcome: Outcome
    written: Mapping[int, Prepared]
    change: int

    def entries(self) -> Iterator[Entry]:
        """Yield what the index takes of those written."""
        for number, one in self.written.items():
            yield Entry(entry_record(number, one), one.article.text)


class Store:
    """Articles with all that lists show of them, and what the index owes.

    Every method may be called from any thread, several at once; all raise LibraryError when
    the file cannot be read.

    Attributes:
        folder: where it is.
        writable: whether articles can be added and removed.
    """

    def __init__(self, folder: Path, *, writable: bool) -> None:
        """Open the store in a folder; a writable one is made when absent.

        Raises:
            LibraryError: there is none that can be read; says why.
        """
        self.folder = folder
        self.writable = writable
        self._database = Database(folder / FILE, FORMAT, writable=writable)
        self._compression = Compression()

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    # Reading

    def reading(self) -> contextlib.AbstractContextManager[apsw.Connection]:
        """Give a connection that sees one moment of the store."""
        return self._database.reading()

    def article(self, id: str) -> Article:
        """Return an article whole.

        Raises:
            NoSuchArticle: there is none of that id.
        """
        for _, whole in self.articles([self._number(id)]):
            return whole
        raise self._absent(id)

    def record(self, id: str) -> Record:
        """Return what is known of an article without its text.

        Raises:
            NoSuchArticle: there is none of that id.
        """
        for known in self.records_of([self._number(id)]):
            return known
        raise self._absent(id)

    def numbers(self, ids: Iterable[str]) -> list[int]:
        """Return the numbers of those ids that there are."""
        with self.reading() as connection:
            found = (_number(connection, id_) for id_ in ids)
            return [number for number in found if number is not None]

    def ids(self, numbers: Iterable[int]) -> list[str]:
        """Return the ids of articles in the order asked for; those that are gone are left out."""
        with self.reading() as connection:
            return [id_ for number in numbers for id_ in browsing.ids(connection, number)]

    def records_of(self, numbers: Iterable[int]) -> list[Record]:
        """Return records in the order asked for; those of articles that are gone are left out."""
        with self.reading() as connection:
            return browsing.records(connection, numbers)

    def entries(self, numbers: Iterable[int]) -> Iterator[Entry]:
        """Yield records and texts in the order asked for; those that are gone are left out."""
        for row, content in self._rows(numbers):
            known = record(row)
            yield Entry(known, decoded_text(content, known.title))

    def articles(self, numbers: Iterable[int]) -> Iterator[tuple[Record, Article]]:
        """Yield articles whole in the order asked for; those that are gone are left out."""
        for row, content in self._rows(numbers):
            known = record(row)
            yield known, article(known, content)

    def known(self, paths: Sequence[str]) -> Mapping[str, str]:
        """Return the stamps of those origins that articles came from."""
        with self.reading() as connection:
            return dict(stamps(connection, paths))

    # Writing

    def settle(self, origins: Sequence[Origin]) -> None:
        """Remember files that were read to their end."""
        with self._writing() as connection:
            settle(connection, origins)

    def add(self, batch: Sequence[Incoming]) -> Added:
        """Keep articles, all or none."""
        return self.write([prepared(incoming) for incoming in batch])

    def write(self, coming: Sequence[Prepared]) -> Added:
        """Keep prepared articles, all or none."""
        contents = [one.content for one in coming]
        self._make_dictionary(contents)
        bodies = list(self._compression.packed(contents))
        outcome = Outcome()
        with self._writing() as connection:
            writing = Writing(connection, self._compression)
            for one, body in zip(coming, bodies, strict=True):
                outcome += writing.add(one, body)
            change = writing.finish()
        return Added(outcome, writing.written, change)

    def remove(self, ids: Iterable[str]) -> int:
        """Remove articles, all or none; return how many there were."""
        with self._writing() as connection:
            writing = Writing(connection, self._compression)
            found = {_number(connection, id_) for id_ in ids} - {None}
            for number in sorted(number for number in found if number is not None):
                writing.remove(number)
            writing.finish()
        return len(found)

    def count(self) -> int:
        """Return the number of articles."""
        with self.reading() as connection:
            return browsing.size(connection).articles

    def generation(self) -> str:
        """Return what changes whenever an article is added, changed or removed."""
        with self.reading() as connection:
            return debts.generation(connection)

    # What the index owes

    def owed(self, limit: int) -> list[debts.Debt]:
        """Return some articles that the index does not hold as they are now."""
        with self.reading() as connection:
            return debts.owed(connection, limit)

    def owing(self) -> int:
        """Return how many articles the index does not hold as they are now."""
        with self.reading() as connection:
            return debts.count(connection)

    def paid(self, settled: Sequence[debts.Debt]) -> None:
        """Note what the index holds now; what has changed since stays owed."""
        with self._writing() as connection:
            debts.settle(connection, settled)

    def owe_all(self, index: str) -> None:
        """Note that a new index begins, which holds nothing.

        Args:
            index: what tells it from others.
        """
        with self._writing() as connection:
            debts.owe_all(connection, index)

    def index(self) -> str | None:
        """Return what tells the index that was begun last from others."""
        with self.reading() as connection:
            return debts.index(connection)

    @contextlib.contextmanager
    def _writing(self) -> Iterator[apsw.Connection]:
        if not self.writable:
            raise ReadOnlyLibrary(
                en=f"The library in {self.folder} can only be read; nothing can be changed in it.",
                zh=f"{self.folder} 中的资料库只能读取，不能更改。",
            )
        with self._database.writing() as connection:
            dictionaries.learn(connection, self._compression)
            yield connection

    def _make_dictionary(self, contents: Sequence[bytes]) -> None:
        with self.reading() as connection:
            due = dictionaries.due(connection, len(contents))
        if due:
            with self._writing() as connection:
                dictionaries.make(connection, self._compression, contents)
        with self.reading() as connection:
            dictionaries.learn(connection, self._compression)

    def _rows(self, numbers: Iterable[int]) -> Iterator[tuple[tuple[Any, ...], bytes]]:
        """Yield columns and content of articles; some are read at a time, each time anew."""
        wanted = iter(numbers)
        while some := list(islice(wanted, _AT_ONCE)):
            with self.reading() as connection:
                dictionaries.learn(connection, self._compression)
                rows = list(connection.execute(_WHOLE, (json.dumps(some),)))
            try:
                contents = list(self._compression.unpacked(row[-1] for row in rows))
                yield from zip(rows, contents, strict=True)
            except ValueError as error:
                raise self._damaged() from error

    def _number(self, id_: str) -> int:
        for number in self.numbers([id_]):
            return number
        raise self._absent(id_)

    def _absent(self, id_: str) -> NoSuchArticle:
        return NoSuchArticle(
            en=f"The library in {self.folder} holds no article {id_}.",
            zh=f"{self.folder} 中的资料库没有编号为 {id_} 的文章。",
        )

    def _damaged(self) -> LibraryError:
        return LibraryError(
            en=f"An article in the library in {self.folder} is damaged; import its source again.",
            zh=f"{self.folder} 的资料库中有文章已损坏，请重新导入其来源。",
        )


def _number(connection: apsw.Connection, id_: str) -> int | None:
    number: int | None = connection.execute(_RENAMED, (id_,)).get
    asked = parts(id_)
    if number is None and asked is not None:
        number = connection.execute(_NATURAL, asked).get
    return number
