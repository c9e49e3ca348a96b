"""Random queries to a library against reading every text: each count and each article equal?

`python -m benchmarks.library_exact LIBRARY [--queries N] [--seed S]`; half of the queries are
strings taken from the texts, one to eight characters long, the others two such strings with AND,
OR, NOT or a distance between them.
"""

import argparse
import random
import re
import time
from array import array
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from ahocorasick_rs import AhoCorasick

from benchmarks.tables import show
from reader.article.folding import fold
from reader.library.embedded import EmbeddedLibrary
from reader.library.query_hits import finds
from reader.library.query_tree import EVERYTHING, And, Near, Not, Or, Phrase, Query
from reader.library.text_index import Entry

_LONGEST = 8  # characters of a string
_FARTHEST = 30  # characters between two
_MOST_SHOWN = 10  # queries that went wrong


def main() -> None:
    """Compare and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("library", metavar="LIBRARY", type=Path)
    parser.add_argument("--queries", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    library = EmbeddedLibrary(options.library)
    entries = [Entry(found.record, found.text) for found in library.found(EVERYTHING)]
    order = random.Random(options.seed)  # noqa: S311  # not for secrets
    started, wrong = time.perf_counter(), []
    queries = [random_query(entries, order) for _ in range(options.queries)]
    oracle = Oracle(entries, queries)
    for query in queries:
        there = oracle.ids(query)
        if there != set(library.ids(query)) or len(there) != library.count(query):
            wrong.append(query)
    library.close()
    rows = [
        ("articles", f"{len(entries):,}"),
        ("queries", f"{options.queries:,}"),
        ("with another count or other articles", f"{len(wrong):,}"),
        ("seconds", f"{time.perf_counter() - started:.0f}"),
    ]
    show("Answers against a reading of every text", rows)
    for query in wrong[:_MOST_SHOWN]:
        print(query)


class Oracle:
    """Answers queries by one reading of all folded texts, which looks for every phrase at once.

    Args:
        entries: the articles.
        queries: all that will be asked.
    """

    def __init__(self, entries: Sequence[Entry], queries: Iterable[Query]) -> None:
        self._entries = entries
        self._folded = [f"{fold(one.record.title)}\n{fold(one.text)}" for one in entries]
        words = {word for query in queries for text in _texts(query) for word in fold(text).split()}
        self._having = {word: array("I") for word in words}
        self._read()

    def ids(self, query: Query) -> set[str]:
        """Return the ids of the articles that a query means."""
        return {self._entries[number].record.id for number in self._numbers(query)}

    def _read(self) -> None:
        """Note for each word the numbers of the texts that have it."""
        single = {word for word in self._having if len(word) == 1}
        longer = [word for word in self._having if len(word) > 1]
        automaton = AhoCorasick(longer)
        for number, folded in enumerate(self._folded):
            found = automaton.find_matches_as_indexes(folded, overlapping=True)
            there = {which for which, _, _ in found}
            for word in [*(longer[which] for which in there), *single.intersection(folded)]:
                self._having[word].append(number)

    def _numbers(self, query: Query) -> set[int]:
        match query:
            case Phrase(text):
                return self._with_phrase(text)
            case And(parts):
                return set.intersection(*map(self._numbers, parts))
            case Or(parts):
                return set.union(*map(self._numbers, parts))
            case Not(part):
                return set(range(len(self._entries))) - self._numbers(part)
            case Near(first, second):
                both = self._with_phrase(first.text) & self._with_phrase(second.text)
                return {number for number in both if finds(query, self._entries[number])}
        raise TypeError(query)

    def _with_phrase(self, text: str) -> set[int]:
        words = fold(text).split()
        there = set.intersection(*(set(self._having[word]) for word in words))
        if len(words) == 1:
            return there
        pattern = re.compile(r"[^\S\n]+".join(map(re.escape, words)))
        return {number for number in there if pattern.search(self._folded[number])}


def _texts(query: Query) -> Iterator[str]:
    match query:
        case Phrase(text):
            yield text
        case Near(first, second):
            yield from (first.text, second.text)
        case And(parts) | Or(parts):
            for part in parts:
                yield from _texts(part)
        case Not(part):
            yield from _texts(part)


def random_query(entries: list[Entry], order: random.Random) -> Query:
    """Return a string of the texts, or two joined in some way."""
    first, second = _phrase(entries, order), _phrase(entries, order)
    kinds: list[Query] = [first] * 4
    kinds += [Or((first, second)), And((first, Not(second))), And((first, second))]
    kinds += [Near(first, second, order.randint(0, _FARTHEST))]
    return order.choice(kinds)


def _phrase(entries: list[Entry], order: random.Random) -> Phrase:
    while True:
        text = order.choice(entries).text
        start = order.randrange(len(text)) if text else 0
        part = text[start : start + order.randint(1, _LONGEST)].strip()
        if part and "\n" not in part:
            return Phrase(part)


if __name__ == "__main__":
    main()
