"""Searching the embedded library: the index finds and counts, the store gives what is shown."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Protocol

import tantivy

from reader.analysis.progress import Progress, unwatched
from reader.library.facets import spread
from reader.library.index_query import IndexQuery
from reader.library.model import Counts, Facet, Found, Hit, Order, Record, Results
from reader.library.pair_index import PairIndex
from reader.library.query_hits import Hits, finds
from reader.library.query_tree import Query
from reader.library.snippets import snippet
from reader.library.spelling import has_near, spelled
from reader.library.text_index import Entry

_FIRST = 100  # articles that are found before all others, so that a stream begins at once
_AT_ONCE = 2_000  # texts read between two looks at whether a query by distance has enough
_KEYS = {Order.OLDEST: "oldest", Order.NEWEST: "newest"}

Numbers = list[int]


class Shelf(Protocol):
    """What searching asks of the store."""

    def entries(self, numbers: Iterable[int]) -> Iterator[Entry]:
        """Yield records and texts in the order asked for; those that are gone are left out."""

    def records_of(self, numbers: Iterable[int]) -> Sequence[Record]:
        """Return records in the order asked for; those of articles that are gone are left out."""

    def numbers(self, ids: Iterable[str]) -> Sequence[int]:
        """Return the numbers of those ids that there are."""


class Searching:
    """Answers queries from one state of the index; see `Library` for what its methods do."""

    def __init__(self, shelf: Shelf, index: PairIndex) -> None:
        self._shelf = shelf
        self._searcher = index.searcher()
        self._queries = IndexQuery(index.schema, self._searcher, shelf.numbers)
        self._spellings = index.spellings()

    def search(self, query: Query, order: Order, offset: int, limit: int) -> Results:
        """Return some hits with their snippets, and how many there are in all."""
        meant = self._spelled(query)
        if has_near(meant):
            return self._verified_search(meant, order, offset, limit)
        found = self._ordered(meant, order, offset, max(1, limit), count=True)
        total = _total(found)
        scores = [float(score) if order is Order.RELEVANCE else 0.0 for score, _ in found.hits]
        numbers = self._numbers(found)
        hits = tuple(self._hits(meant, numbers[:limit], scores))
        return Results(total, exact=True, hits=hits)

    def count(self, query: Query, progress: Progress) -> int:
        """Return the exact number of articles that a query finds."""
        meant = self._spelled(query)
        if has_near(meant):
            return len(self._verified(meant, progress))
        return _total(self._ordered(meant, Order.OLDEST, 0, 1, count=True))

    def facet(self, query: Query, facet: Facet) -> Counts:
        """Return how the articles that a query finds are spread."""
        return spread(self._searcher, self._exact(self._spelled(query)), facet)

    def numbers(self, query: Query, order: Order) -> Numbers:
        """Return the numbers of all articles that a query finds, in order."""
        meant = self._spelled(query)
        if has_near(meant):
            return list(self._near_enough(meant, order, unwatched))
        return self._all_numbers(meant, order)

    def found(self, query: Query, order: Order, offset: int) -> Iterator[Found]:
        """Yield the articles that a query finds, with their texts and every hit in them."""
        meant = self._spelled(query)
        hits = Hits(meant)
        if has_near(meant):
            numbers: Iterable[int] = self._near_enough(meant, order, unwatched)
        else:
            numbers = self._streamed(meant, order, offset)
            offset = 0
        for entry in self._shelf.entries(islice(numbers, offset, None)):
            yield Found(entry.record, entry.text, hits(entry.text))

    def alike(self, number: int, text: str, limit: int) -> Sequence[Record]:
        """Return the articles most like one, itself left out."""
        query = self._queries.alike(number, text)
        found = self._searcher.search(query, limit, count=False)
        return self._shelf.records_of(self._numbers(found))

    def _spelled(self, query: Query) -> Query:
        return spelled(query, self._spellings.of)

    def _ordered(
        self, meant: Query, order: Order, offset: int, limit: int, *, count: bool
    ) -> tantivy.SearchResult:
        if order is Order.RELEVANCE:
            ranking = self._queries.ranking(meant)
            return self._searcher.search(ranking, limit, count=count, offset=offset)
        return self._searcher.search(
            self._queries.finding(meant),
            limit,
            count=count,
            offset=offset,
            order_by_field=_KEYS[order],
            order=tantivy.Order.Asc,
        )

    def _all_numbers(self, meant: Query, order: Order, offset: int = 0) -> Numbers:
        most = max(1, self._searcher.num_docs - offset)
        return self._numbers(self._ordered(meant, order, offset, most, count=False))

    def _streamed(self, meant: Query, order: Order, offset: int) -> Iterator[int]:
        yield from self._numbers(self._ordered(meant, order, offset, _FIRST, count=False))
        yield from self._all_numbers(meant, order, offset + _FIRST)

    def _numbers(self, found: tantivy.SearchResult) -> Numbers:
        addresses = [address for _, address in found.hits]
        return self._searcher.fast_field_values("number", addresses)  # type: ignore[return-value]

    def _hits(self, meant: Query, numbers: Numbers, scores: Sequence[float]) -> Iterator[Hit]:
        hits = Hits(meant)
        score_of = dict(zip(numbers, scores, strict=False))
        for entry in self._shelf.entries(numbers):
            matches = hits(entry.text)
            heading = len(entry.record.title) if entry.text.startswith(entry.record.title) else 0
            piece = snippet(entry.text, matches, heading)
            yield Hit(entry.record, score_of[entry.record.number], piece, matches)

    # Queries by distance: the index finds too much, the texts decide

    def _near_enough(self, meant: Query, order: Order, progress: Progress) -> Iterator[int]:
        candidates = self._all_numbers(meant, order)
        for at in range(0, len(candidates), _AT_ONCE):
            progress(at / len(candidates))
            for entry in self._shelf.entries(candidates[at : at + _AT_ONCE]):
                if finds(meant, entry):
                    yield entry.record.number

    def _verified(self, meant: Query, progress: Progress) -> Numbers:
        return list(self._near_enough(meant, Order.OLDEST, progress))

    def _verified_search(self, meant: Query, order: Order, offset: int, limit: int) -> Results:
        """Read texts until the page is full; all of them if they are few."""
        found = self._ordered(meant, order, 0, 1, count=True)
        exact = _total(found) <= _AT_ONCE
        enough = None if exact else offset + limit + 1
        numbers = list(islice(self._near_enough(meant, order, unwatched), enough))
        exact = exact or len(numbers) <= offset + limit
        page = numbers[offset : offset + limit]
        hits = tuple(self._hits(meant, page, [0.0] * len(page)))
        return Results(len(numbers), exact, hits)

    def _exact(self, meant: Query) -> tantivy.Query:
        if has_near(meant):
            return self._queries.among(self._verified(meant, unwatched))
        return self._queries.finding(meant)


def _total(found: tantivy.SearchResult) -> int:
    return found.count or 0  # type: ignore[attr-defined]


class NoSearching:
    """What a library answers while it has no index: nothing is found, and more may be."""

    def search(self, _query: Query, _order: Order, _offset: int, _limit: int) -> Results:
        """Return no hits."""
        return Results(0, exact=False, hits=())

    def count(self, _query: Query, _progress: Progress) -> int:
        """Return 0."""
        return 0

    def facet(self, _query: Query, _facet: Facet) -> Counts:
        """Return no groups."""
        return {}

    def numbers(self, _query: Query, _order: Order) -> Numbers:
        """Return none."""
        return []

    def found(self, _query: Query, _order: Order, _offset: int) -> Iterator[Found]:
        """Yield none."""
        return iter(())

    def alike(self, _number: int, _text: str, _limit: int) -> Sequence[Record]:
        """Return none."""
        return ()
