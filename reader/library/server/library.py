"""A library on a server, as the rest of the program knows it."""

import contextlib
import datetime
from collections.abc import Iterator, Mapping, Sequence

from reader.analysis.progress import Progress, unwatched
from reader.article.folding import fold
from reader.article.model import Article
from reader.errors import LibraryError, NoSuchArticle, ReadOnlyLibrary
from reader.language import Text
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
from reader.library.pinyin_spellings import Spellings
from reader.library.query_tree import Query
from reader.library.removed import Removed, file_of_server
from reader.library.server import browsing, searching
from reader.library.server.conditions import grams
from reader.library.server.connections import Connection, Connections
from reader.library.server.kept_articles import KeptArticles
from reader.library.server.rows import STORED, Stored, month, stored
from reader.library.server.searching import Sought
from reader.library.server.spellings import frequencies
from reader.library.server.writing import (
    Writing,
    copied,
    path_bytes,
    path_text,
    put_back,
    remember,
    remove,
)
from reader.library.spelling import spelled

_AT_ONCE = 200  # whole articles asked for at a time


class ServerLibrary:
    """See `Library` for what its methods do; all of them may wait for the network.

    What was read stays readable: an article once shown is kept in the cache folder.

    Args:
        address: as reader.library.server.address takes it.
        kept: articles that were read before.

    Raises:
        LibraryError: the server cannot be reached, or its library is of a later version.
    """

    def __init__(self, address: str, kept: KeptArticles) -> None:
        self._connections = Connections(address)
        self._kept = kept
        self.removed = Removed(file_of_server(self._connections.place))
        self._spellings = Spellings(lambda pairs: frequencies(self._connections, pairs))
        try:
            self._writable = self._prepared()
        except LibraryError:
            self.close()
            raise

    @property
    def place(self) -> str:
        """The address of the server."""
        return self._connections.place

    @property
    def writable(self) -> bool:
        """Whether this account may add and remove articles."""
        return self._writable

    @property
    def generation(self) -> str:
        """What changes whenever an article is added, changed or removed."""
        return self._connections.generation()

    def size(self) -> Size:
        """Return how much there is."""
        with self._connections.borrow() as connection:
            return browsing.size(connection)

    # Reading

    def article(self, id: str) -> Article:
        """Return an article whole; one read before even while the server is out of reach."""
        try:
            article = self._stored(id).article
        except NoSuchArticle:
            raise
        except LibraryError:
            if kept := self._kept.take(id):
                return kept
            raise
        self._kept.keep(id, article)
        return article

    def record(self, id: str) -> Record:
        """Return what is known of an article without its text."""
        return self._stored(id).record

    # Searching

    def search(
        self, query: Query, order: Order = Order.RELEVANCE, offset: int = 0, limit: int = 20
    ) -> Results:
        """Return some hits of a query with their snippets, and how many there are in all."""
        sought = self._sought(query)
        with self._connections.borrow_to_search() as connection:
            return searching.search(connection, sought, order, offset, limit)

    def count(self, query: Query, progress: Progress = unwatched) -> int:
        """Return the exact number of articles that a query finds."""
        progress(0.0)
        sought = self._sought(query)
        with self._connections.borrow_to_search() as connection:
            return searching.count(connection, sought)

    def facet(self, query: Query, facet: Facet) -> Counts:
        """Return how the articles that a query finds are spread."""
        sought = self._sought(query)
        with self._connections.borrow_to_search() as connection:
            return searching.facet(connection, sought, facet)

    def ids(self, query: Query, order: Order = Order.OLDEST) -> Sequence[str]:
        """Return the ids of all articles that a query finds."""
        sought = self._sought(query)
        with self._connections.borrow_to_search() as connection:
            return searching.ids(connection, sought, order)

    def found(self, query: Query, order: Order = Order.OLDEST, offset: int = 0) -> Iterator[Found]:
        """Yield the articles that a query finds, some hundred at a time."""
        sought = self._sought(query)
        ids = self.ids(query, order)
        for start in range(offset, len(ids), _AT_ONCE):
            with self._connections.borrow_to_search() as connection:
                some = list(searching.found(connection, sought, ids[start : start + _AT_ONCE]))
            yield from some

    def alike(self, id: str, limit: int = 20) -> Sequence[Record]:
        """Return the articles most like one, the most alike first, itself left out."""
        text = fold(self._stored(id).article.text)
        telling = [gram for gram in grams(text) if len(gram) > 1 and gram.isalnum()]
        with self._connections.borrow_to_search() as connection:
            return searching.alike(connection, id, telling, limit)

    # Browsing

    def records(
        self,
        sorting: Sorting = Sorting.DATE,
        *,
        descending: bool = False,
        offset: int = 0,
        limit: int = 100,
    ) -> Sequence[Record]:
        """Return a stretch of the list of all articles."""
        with self._connections.borrow() as connection:
            return browsing.records(connection, sorting, offset, limit, descending=descending)

    def days(self, first: datetime.date, last: datetime.date) -> Mapping[datetime.date, int]:
        """Return the number of articles of each day that has any."""
        with self._connections.borrow() as connection:
            return browsing.days(connection, first, last)

    def day(self, date: datetime.date) -> Sequence[Record]:
        """Return the articles of a day in the order of the paper."""
        with self._connections.borrow() as connection:
            return browsing.day(connection, date)

    def columns(self) -> Counts:
        """Return the columns with the number of their articles."""
        with self._connections.borrow() as connection:
            return browsing.topics(connection)

    def periods(self, *, monthly: bool = False, page: int | None = None) -> Mapping[str, Size]:
        """Return how much there is of each year or month."""
        with self._connections.borrow() as connection:
            return browsing.periods(connection, page, monthly=monthly)

    # Writing

    def add(self, batch: Sequence[Incoming]) -> Outcome:
        """Keep articles, all or none; they are found at once."""
        with self._changing() as connection:
            return Writing(connection, batch).add()

    def known(self, paths: Sequence[str]) -> Mapping[str, str]:
        """Return the stamps of those origins that articles came from or that are settled."""
        with self._connections.borrow() as connection:
            rows = connection.execute(
                "SELECT path, stamp FROM yandu.origins WHERE path = ANY(%s)",
                ([path_bytes(path) for path in paths],),
            )
            return {path_text(path): stamp for path, stamp in rows}

    def settle(self, origins: Sequence[Origin]) -> None:
        """Remember files that were read to their end."""
        with self._changing() as connection:
            for origin in origins:
                remember(connection, origin, "")

    @contextlib.contextmanager
    def writing(self) -> Iterator[None]:
        """Hold nothing back: on a server each change takes its turn among those of others."""
        self._check_writable()
        yield

    def owing(self) -> int:
        """Return 0: what was added is found at once."""
        return 0

    def problems(self) -> Sequence[Text]:
        """Return nothing: the server keeps its index in step by itself."""
        return ()

    def index(self, progress: Progress = unwatched) -> None:
        """Tidy the server's index: it is never behind, but what is new is slow to look up."""
        with self._connections.borrow() as connection:
            connection.execute(
                "SELECT gin_clean_pending_list(oid) FROM pg_class "
                "WHERE oid = 'yandu.articles_by_grams'::regclass "
                "AND pg_has_role(relowner, 'MEMBER')"
            )
            connection.execute("ANALYZE yandu.articles")
        progress(1.0)

    def remove(self, ids: Sequence[str]) -> int:
        """Remove articles, all or none; return how many there were."""
        with self._changing() as connection:
            return remove(connection, ids)

    def copies(self, ids: Sequence[str]) -> Sequence[Copy]:
        """Return articles with all that `put_back` needs; those that are gone are left out."""
        with self._connections.borrow() as connection:
            return copied(connection, ids)

    def put_back(self, copies: Sequence[Copy]) -> Outcome:
        """Bring removed articles back, all or none, under the ids they had."""
        with self._changing() as connection:
            return put_back(connection, copies)

    def close(self) -> None:
        """Close every connection."""
        self._connections.close()
        self.removed.close()

    def _prepared(self) -> bool:
        """Make what is missing, if we may write; return whether we may."""
        if self._connections.may_write():
            self._connections.make_tables()
            return True
        if not self._connections.has_tables():
            raise LibraryError(
                en=f"There is no library at {self.place} yet. "
                "Somebody who may write there has to import articles first.",
                zh=f"{self.place} 上还没有资料库，需由有写入权限的人先导入文章。",
            )
        return False

    def _sought(self, query: Query) -> Sought:
        return Sought.of(spelled(query, self._spellings.of))

    def _stored(self, id_: str) -> Stored:
        with self._connections.borrow() as connection:
            row = connection.execute(
                f"SELECT {STORED} FROM yandu.articles WHERE month = %s AND id = %s",  # noqa: S608
                (month(id_), id_),
            ).fetchone()
        if row is None:
            raise NoSuchArticle(
                en=f"There is no article {id_} in the library at {self.place}.",
                zh=f"{self.place} 的资料库中没有文章 {id_}。",
            )
        return stored(row)

    @contextlib.contextmanager
    def _changing(self) -> Iterator[Connection]:
        """Lend a connection that alone writes, until its transaction ends."""
        self._check_writable()
        with self._connections.borrow_to_write() as connection:
            yield connection

    def _check_writable(self) -> None:
        if not self._writable:
            raise ReadOnlyLibrary(
                en=f"The library at {self.place} lets this account only read.",
                zh=f"当前账户对 {self.place} 的资料库只有读取权限。",
            )
