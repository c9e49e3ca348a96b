"""One search of the library: what is found so far, how it is spread, why nothing is found."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.errors import QueryError, ReaderError
from reader.library.model import Facet, Order, Results
from reader.library.narrowing import condition, with_condition, year_of
from reader.library.query_tree import And, Concept, Near, Or, Phrase, Pinyin, Query
from reader.ui.open_library import LibraryState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.analysis.progress import Progress
    from reader.language import Text
    from reader.library.library import Library
    from reader.library.model import Counts, Hit
    from reader.ui.workspace import Workspace

STRETCH = 20  # hits loaded at a time
BEFORE_SPREAD = 180  # milliseconds of quiet before facets and exact totals are counted


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong with a query line, or a part of it that finds nothing.

    Attributes:
        text: a sentence.
        start: its first character in the line, in code points.
        end: after its last character.
    """

    text: Text
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Spread:
    """How what was found is spread; each without the line's own condition on it.

    Attributes:
        years: "1978" → articles.
        months: "1978-12" → articles, of the year the line is narrowed to; else empty.
        pages: "1" → articles.
        columns: name → articles.
    """

    years: Counts = field(default_factory=dict)
    months: Counts = field(default_factory=dict)
    pages: Counts = field(default_factory=dict)
    columns: Counts = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Search:
    """The state of a search.

    Attributes:
        line: as typed.
        order: of the hits.
        query: what the line means; None while it is empty or wrong.
        total: number of articles.
        exact: False while `total` is only the least there are.
        spread: counted some time after.
        mistake: why the line cannot be understood, or the library not be searched.
        vain: places in the line of parts that no article has.
    """

    line: str = ""
    order: Order = Order.RELEVANCE
    query: Query | None = None
    total: int = 0
    exact: bool = True
    spread: Spread | None = None
    mistake: Mistake | None = None
    vain: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class _Counted:
    total: int
    spread: Spread
    vain: tuple[tuple[int, int], ...]


class SearchSession(QObject):
    """Searches the workspace's library off the GUI thread; the last line typed wins.

    Signals:
        found: Search, Results of its first hits. Another list is to be shown.
        changed: Search; more is known of the same list.
        loaded: int number of the first hit, then the hits.
        failed: Exception.
    """

    found = Signal(object, object)
    changed = Signal(object)
    loaded = Signal(int, object)
    failed = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._jobs = workspace, workspace.jobs
        self.search = Search()
        self._timer = QTimer(self, singleShot=True, interval=BEFORE_SPREAD)
        self._timer.timeout.connect(self._count)

    def start(self, line: str, order: Order) -> None:
        """Search for a line; an empty one shows nothing."""
        self._timer.stop()
        for job in ("library-spread", "library-stretch"):
            self._jobs.cancel(job)
        if not line.strip():
            self._jobs.cancel("library-search")
            self.search = Search(order=order)
            self.found.emit(self.search, Results(0, exact=True, hits=()))
            return
        wanted = Search(line, order)
        self._jobs.replace(
            "library-search",
            lambda _: self._look(wanted),
            lambda found: self._take(*found),
            lambda error: self._refuse(wanted, error),
        )

    def again(self) -> None:
        """Search once more, as after an import."""
        if self.search.line and self._workspace.library.state is LibraryState.READY:
            self.start(self.search.line, self.search.order)

    def load(self, first: int, last: int) -> None:
        """Load the hits from number `first` to before `last` and tell of them."""
        search = self.search
        if search.query is None:
            return
        query = search.query

        def read(_: Progress) -> Sequence[Hit]:
            return self._library().search(query, search.order, first, last - first).hits

        def take(hits: Sequence[Hit]) -> None:
            if self.search.query is query:
                self.loaded.emit(first, hits)

        self._jobs.replace("library-stretch", read, take)

    def _library(self) -> Library:
        return self._workspace.library.required()

    def _look(self, wanted: Search) -> tuple[Search, Results]:
        library = self._library()
        query = self._workspace.library.place.parse(wanted.line)
        results = library.search(query, wanted.order, 0, STRETCH)
        return replace(wanted, query=query, total=results.total, exact=results.exact), results

    def _take(self, search: Search, results: Results) -> None:
        self.search = search
        self.found.emit(search, results)
        self._timer.start()

    def _refuse(self, wanted: Search, error: Exception) -> None:
        if not isinstance(error, ReaderError):
            self.failed.emit(error)
            return
        place = (error.start, error.end) if isinstance(error, QueryError) else (0, 0)
        mistake = Mistake(error.text, *place)
        self.search = replace(self.search, line=wanted.line, mistake=mistake, vain=())
        self.changed.emit(self.search)

    # What is counted after the hits are shown

    def _count(self) -> None:
        search = self.search
        if search.query is None:
            return

        def take(counted: _Counted) -> None:
            if self.search.query is search.query and self.search.mistake is None:
                self.search = replace(
                    self.search,
                    total=counted.total,
                    exact=True,
                    spread=counted.spread,
                    vain=counted.vain,
                )
                self.changed.emit(self.search)

        self._jobs.replace("library-spread", lambda going: self._counted(search, going), take)

    def _counted(self, search: Search, going: Progress) -> _Counted:
        library, query = self._library(), search.query or And(())
        total = search.total if search.exact else library.count(query, going)
        vain = () if total else tuple(_vain(library, query))
        going(0.5)
        return _Counted(total, self._spread(library, search.line, going), vain)

    def _spread(self, library: Library, line: str, going: Progress) -> Spread:
        def spread(name: str, facet: Facet, value: str = "") -> Counts:
            going(0.5)
            parse = self._workspace.library.place.parse
            return library.facet(parse(with_condition(line, name, value)), facet)

        year = year_of(condition(line, "date"))
        return Spread(
            years=spread("date", Facet.YEAR),
            months=spread("date", Facet.MONTH, year) if year else {},
            pages=spread("page", Facet.PAGE),
            columns=spread("column", Facet.COLUMN),
        )


def _vain(library: Library, query: Query) -> list[tuple[int, int]]:
    """Return the places of the parts that nothing has, each taken alone."""
    parts = query.parts if isinstance(query, And) else (query,)
    return [
        place
        for part in parts
        if (place := _place(part)) and not library.search(part, Order.NEWEST, 0, 1).total
    ]


def _place(part: Query) -> tuple[int, int] | None:
    """Return where a part that is looked for in texts stands in the line."""
    if isinstance(part, Phrase | Pinyin | Concept | Near):
        return part.start, part.end
    if isinstance(part, Or):
        places = [place for one in part.parts if (place := _place(one))]
        return (places[0][0], places[-1][1]) if places else None
    return None
