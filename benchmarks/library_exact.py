"""Random queries to a library against reading every text: each count and each article equal?

`python -m benchmarks.library_exact LIBRARY [--queries N] [--seed S]`; half of the queries are
strings taken from the texts, one to eight characters long, the others two such strings with AND,
OR, NOT or a distance between them.
"""

import argparse
import random
import re
import time
from collections.abc import Callable
from pathlib import Path

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
    oracle = Oracle(entries)
    started, wrong = time.perf_counter(), []
    for _ in range(options.queries):
        query = random_query(entries, order)
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
    """Answers queries by looking through all folded texts."""

    def __init__(self, entries: list[Entry]) -> None:
        self._entries = entries
        self._folded = [f"{fold(one.record.title)}\n{fold(one.text)}" for one in entries]

    def ids(self, query: Query) -> set[str]:
        """Return the ids of the articles that a query means."""
        test = self._test(query)
        return {
            entry.record.id
            for entry, folded in zip(self._entries, self._folded, strict=True)
            if test(entry, folded)
        }

    def _test(self, query: Query) -> Callable[[Entry, str], bool]:
        match query:
            case Phrase():
                words = fold(query.text).split()
                if len(words) == 1:
                    return lambda _, folded: words[0] in folded
                pattern = re.compile(r"[^\S\n]+".join(map(re.escape, words)))
                return lambda _, folded: pattern.search(folded) is not None
            case And(parts) | Or(parts):
                tests = [self._test(part) for part in parts]
                together = all if isinstance(query, And) else any
                return lambda entry, folded: together(test(entry, folded) for test in tests)
            case Not(part):
                test = self._test(part)
                return lambda entry, folded: not test(entry, folded)
        return lambda entry, _: finds(query, entry)


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
