"""The library on this computer: the store of articles with the index beside it."""

import contextlib
import datetime
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from reader.analysis.progress import Progress, unwatched
from reader.article.model import Article
from reader.errors import LibraryError, ReadOnlyLibrary, system_reason
from reader.language import Text
from reader.library.checking import step_problems, store_problems
from reader.library.gone import moved_away, unchangeable, unreadable
from reader.library.indexing import Indexing
from reader.library.model import (
    Copy,
    Counts,
    Facet,
    Found,
    Incoming,
    Order,
    Origin,
    Outcome,
    Record,
    Results,
    Size,
    Sorting,
)
from reader.library.pair_index import PairIndex, open_index
from reader.library.query_tree import Query
from reader.library.removed import FILE as REMOVED_FILE
from reader.library.removed import Removed
from reader.library.searching import NoSearching, Searching
from reader.library.store import browsing, orders
from reader.library.store.copies import as_they_were, copied, outcome_for_articles
from reader.library.store.store import FILE, Store
from reader.library.text_index import OpenIndex
from reader.storage.folders import can_write, default_folder, make_private
from reader.storage.locking import FileLock

_LOCK = "lock"


def library_folder() -> Path:
    """Return the folder of the user's own library."""
    return default_folder() / "library"


def is_library(folder: Path) -> bool:
    """Tell whether there is a library in a folder; nothing is opened."""
    return (folder / FILE).is_file()


class EmbeddedLibrary:
    """A library in a folder; see `Library` for what its methods do.

    A folder or file that cannot be written to is opened for reading only, as on a stick. One
    process at a time may change a library; all others go on reading.
    """

    def __init__(self, folder: Path, open_index: OpenIndex = open_index) -> None:
        """Open the library in a folder, which is made when absent.

        Raises:
            LibraryError: it cannot be opened or made; says why.
        """
        self._folder = folder
        self._store = Store(folder, writable=_prepared(folder))
        self._lock = FileLock(folder / _LOCK)
        self._indexing = Indexing(self._store, open_index)
        self._removed = Removed(folder / REMOVED_FILE)

    @property
    def place(self) -> str:
        """The folder."""
        return str(self._folder)

    @property
    def writable(self) -> bool:
        """Whether articles can be added and removed."""
        return self._store.writable

    @property
    def generation(self) -> str:
        """What changes whenever an article is added, changed or removed."""
        return self._store.generation()

    def size(self) -> Size:
        """Return how much there is."""
        with self._store.reading() as connection:
            return browsing.size(connection)

    def article(self, id: str) -> Article:
        """Return an article whole."""
        return self._store.article(id)

    def record(self, id: str) -> Record:
        """Return what is known of an article without its text."""
        return self._store.record(id)

    def search(
        self, query: Query, order: Order = Order.RELEVANCE, offset: int = 0, limit: int = 20
    ) -> Results:
        """Return some hits of a query with their snippets, and how many there are in all."""
        with self._searching() as searching:
            return searching.search(query, order, offset, limit)

    def count(self, query: Query, progress: Progress = unwatched) -> int:
        """Return the exact number of articles that a query finds."""
        with self._searching() as searching:
            return searching.count(query, progress)

    def facet(self, query: Query, facet: Facet) -> Counts:
        """Return how the articles that a query finds are spread."""
        with self._searching() as searching:
            return searching.facet(query, facet)

    def ids(self, query: Query, order: Order = Order.OLDEST) -> Sequence[str]:
        """Return the ids of all articles that a query finds."""
        with self._searching() as searching:
            return self._store.ids(searching.numbers(query, order))

    def found(self, query: Query, order: Order = Order.OLDEST, offset: int = 0) -> Iterator[Found]:
        """Yield the articles that a query finds, with their texts and every hit in them."""
        with self._searching() as searching:
            yield from searching.found(query, order, offset)

    def alike(self, id: str, limit: int = 20) -> Sequence[Record]:
        """Return the articles most like one, the most alike first, itself left out."""
        known, article = self._store.record(id), self._store.article(id)
        with self._searching() as searching:
            return searching.alike(known.number, article.text, limit)

    def records(
        self,
        sorting: Sorting = Sorting.DATE,
        *,
        descending: bool = False,
        offset: int = 0,
        limit: int = 100,
    ) -> Sequence[Record]:
        """Return a stretch of the list of all articles."""
        with self._store.reading() as connection:
            numbers = orders.numbers(connection, sorting, offset, limit, descending=descending)
            return browsing.records(connection, numbers)

    def days(self, first: datetime.date, last: datetime.date) -> Mapping[datetime.date, int]:
        """Return the number of articles of each day that has any."""
        with self._store.reading() as connection:
            return browsing.days(connection, first, last)

    def day(self, date: datetime.date) -> Sequence[Record]:
        """Return the articles of a day in the order of the paper."""
        with self._store.reading() as connection:
            return browsing.day(connection, date)

    def columns(self) -> Counts:
        """Return the columns with the number of their articles."""
        with self._store.reading() as connection:
            return browsing.columns(connection)

    def periods(self, *, monthly: bool = False, page: int | None = None) -> Mapping[str, Size]:
        """Return how much there is of each year or month."""
        with self._store.reading() as connection:
            return dict(browsing.periods(connection, page, monthly=monthly))

    def add(self, batch: Sequence[Incoming]) -> Outcome:
        """Keep articles, all or none."""
        with self.writing():
            added = self._store.add(batch)
            self._indexing.offer(added)
            return added.outcome

    def known(self, paths: Sequence[str]) -> Mapping[str, str]:
        """Return the stamps of those origins that articles came from."""
        return self._store.known(paths)

    def settle(self, origins: Sequence[Origin]) -> None:
        """Remember files that were read to their end."""
        with self.writing():
            self._store.settle(origins)

    def remove(self, ids: Sequence[str]) -> int:
        """Remove articles, all or none; return how many there were."""
        with self.writing():
            return self._store.remove(ids)

    def copies(self, ids: Sequence[str]) -> Sequence[Copy]:
        """Return articles with all that `put_back` needs; those that are gone are left out."""
        return copied(self._store, ids)

    def put_back(self, copies: Sequence[Copy]) -> Outcome:
        """Bring removed articles back, all or none, under the ids they had."""
        with self.writing():
            added = self._store.write(as_they_were(copies))
            self._indexing.offer(added)
            return outcome_for_articles(added.outcome, copies)

    @property
    def removed(self) -> Removed:
        """What was removed from it and can be brought back, beside the store."""
        return self._removed

    def index(self, progress: Progress = unwatched) -> None:
        """Make everything added so far be found."""
        with self.writing():
            self._indexing.run(progress)

    def owing(self) -> int:
        """Return how many articles are not found yet as they are now; `index` makes it 0."""
        return self._indexing.owing()

    def problems(self, *, thorough: bool = False) -> list[Text]:
        """Return what is wrong in the library; an article that is only owed is not wrong.

        Args:
            thorough: read every text, too, which takes minutes at a million articles.
        """
        index = self._indexing.opened()
        found = list(step_problems(self._store, index)) if index else []
        if not thorough:
            return found
        return [*store_problems(self._store), *found, *self._removed.problems()]

    @contextlib.contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the right to change the library, so that no other process takes it meanwhile.

        The index's writer, with its threads and memory, is kept until the outermost one ends.

        Raises:
            ReadOnlyLibrary: it is not writable.
            LibraryError: another process has it.
        """
        if not self.writable:
            raise ReadOnlyLibrary(
                en=f"The library in {self._folder} can only be read; nothing can be changed in it.",
                zh=f"{self._folder} 中的资料库只能读取，不能更改。",
            )
        try:
            taken = self._lock.take()
        except OSError as error:
            raise unchangeable(self._folder, error) from error
        if not taken:
            raise LibraryError(
                en=f"Another window or command is changing the library in {self._folder}. "
                "Wait until it has finished, or stop it there.",
                zh=f"另一个窗口或命令正在更改 {self._folder} 中的资料库，请等它完成或在那里停止。",
            )
        try:
            yield
        finally:
            self._lock.release(self._indexing.rest)

    @contextlib.contextmanager
    def _searching(self) -> Iterator[Searching | NoSearching]:
        index = self._indexing.opened()
        try:
            if isinstance(index, PairIndex):
                yield Searching(self._store, index)
            elif is_library(self._folder):
                yield NoSearching()
            else:
                raise moved_away(self._folder)
        except (OSError, ValueError) as error:
            self._indexing.close()  # what is left of it is looked at anew
            raise unreadable(self._folder, error) from error

    def close(self) -> None:
        """End all work on the store."""
        self._indexing.close()
        self._removed.close()
        self._store.close()


def _prepared(folder: Path) -> bool:
    """Make the folder if it is absent; return whether the library in it can be changed."""
    try:
        make_private(folder)
    except OSError as error:
        raise LibraryError(
            en=f"No library can be made in {folder}: {system_reason(error).en}.",
            zh=f"无法在 {folder} 建立资料库：{system_reason(error).zh}。",
        ) from error
    file = folder / FILE
    writable = can_write(folder) and (not file.exists() or can_write(file))
    if not writable and not file.exists():
        raise LibraryError(
            en=f"There is no library in {folder}, and none can be made there.",
            zh=f"{folder} 中没有资料库，也无法在那里建立。",
        )
    return writable
