"""The library as the rest of the program knows it, wherever its articles are kept."""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from reader.analysis.progress import Progress, unwatched
from reader.article.model import Article
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
from reader.library.query_tree import Query
from reader.library.removed import Removed


class Library(Protocol):
    """Many articles, to be read, searched and browsed.

    Every method may be called from any thread, several at once; all raise LibraryError when the
    store cannot be read, with a sentence that names it. Answers are those of one moment: what is
    added meanwhile is found by the next call.

    Attributes:
        place: the folder or server, as shown to the reader.
        writable: whether articles can be added and removed.
    """

    @property
    def place(self) -> str:
        """The folder or server, as shown to the reader."""

    @property
    def writable(self) -> bool:
        """Whether articles can be added and removed."""

    @property
    def generation(self) -> str:
        """What changes whenever an article is added, changed or removed: equal, equal contents."""

    def size(self) -> Size:
        """Return how much there is."""

    # Reading

    def article(self, id: str) -> Article:
        """Return an article whole.

        Raises:
            NoSuchArticle: there is none of that id.
        """

    def record(self, id: str) -> Record:
        """Return what is known of an article without its text.

        Raises:
            NoSuchArticle: there is none of that id.
        """

    # Searching

    def search(
        self, query: Query, order: Order = Order.RELEVANCE, offset: int = 0, limit: int = 20
    ) -> Results:
        """Return some hits of a query with their snippets, and how many there are in all.

        A query that is carried out on the texts themselves (Near) may give a total that is not
        exact; `count` is.
        """

    def count(self, query: Query, progress: Progress = unwatched) -> int:
        """Return the exact number of articles that a query finds; it may take a second."""

    def facet(self, query: Query, facet: Facet) -> Counts:
        """Return how the articles that a query finds are spread; empty groups are left out."""

    def ids(self, query: Query, order: Order = Order.OLDEST) -> Sequence[str]:
        """Return the ids of all articles that a query finds."""

    def found(self, query: Query, order: Order = Order.OLDEST, offset: int = 0) -> Iterator[Found]:
        """Yield the articles that a query finds, with their texts and every hit in them."""

    def alike(self, id: str, limit: int = 20) -> Sequence[Record]:
        """Return the articles most like one, the most alike first, itself left out.

        Raises:
            NoSuchArticle: there is none of that id.
        """

    # Browsing

    def records(
        self,
        sorting: Sorting = Sorting.DATE,
        *,
        descending: bool = False,
        offset: int = 0,
        limit: int = 100,
    ) -> Sequence[Record]:
        """Return a stretch of the list of all articles, found by an index, not by counting."""

    def days(self, first: datetime.date, last: datetime.date) -> Mapping[datetime.date, int]:
        """Return the number of articles of each day that has any, from `first` to `last`."""

    def day(self, date: datetime.date) -> Sequence[Record]:
        """Return the articles of a day in the order of the paper: by page, then as added."""

    def columns(self) -> Counts:
        """Return the columns with the number of their articles."""

    def periods(self, *, monthly: bool = False, page: int | None = None) -> Mapping[str, Size]:
        """Return how much there is of each year ("1978") or month ("1978-12").

        Args:
            monthly: by month instead of by year.
            page: only what stands on that page.
        """

    # Writing

    def add(self, batch: Sequence[Incoming]) -> Outcome:
        """Keep articles, all or none; they are found by the next search after `index`.

        Raises:
            ReadOnlyLibrary: it is not writable.
        """

    def known(self, paths: Sequence[str]) -> Mapping[str, str]:
        """Return the stamps of those origins that articles came from or that are settled."""

    def settle(self, origins: Sequence[Origin]) -> None:
        """Remember files that were read to their end, so that `known` tells their stamps.

        A file that holds many articles is no origin of any: without this a second import could
        not tell that it has seen all of it.

        Raises:
            ReadOnlyLibrary: it is not writable.
        """

    def writing(self) -> AbstractContextManager[None]:
        """Hold the right to change the library, as over a whole import.

        `add`, `index` and `remove` take it by themselves for as long as they last.

        Raises:
            ReadOnlyLibrary: it is not writable.
            LibraryError: another process holds it.
        """

    def owing(self) -> int:
        """Return how many articles are not found yet as they are now; `index` makes it 0."""

    def problems(self) -> Sequence[Text]:
        """Return how the index is out of step with the articles; none where all is well."""

    def index(self, progress: Progress = unwatched) -> None:
        """Make everything added so far be found. Called now and then in a long import.

        Raises:
            ReadOnlyLibrary: it is not writable.
            Cancelled: by `progress`; what was done so far stays.
        """

    def remove(self, ids: Sequence[str]) -> int:
        """Remove articles, all or none; return how many there were.

        Raises:
            ReadOnlyLibrary: it is not writable.
        """

    def copies(self, ids: Sequence[str]) -> Sequence[Copy]:
        """Return articles with all that `put_back` needs; those that are gone are left out."""

    def put_back(self, copies: Sequence[Copy]) -> Outcome:
        """Bring removed articles back, all or none, under the ids they had.

        What was imported again meanwhile is told as unchanged. `index` lets them be found.

        Raises:
            ReadOnlyLibrary: it is not writable.
        """

    @property
    def removed(self) -> Removed:
        """What was removed from it and can be brought back; `removing.remove` keeps it there."""

    def close(self) -> None:
        """End all work on the store."""
