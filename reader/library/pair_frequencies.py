"""In how many articles pairs of characters stand, by the embedded index, for what pinyin means."""

from collections.abc import Sequence
from functools import cache

import tantivy

from reader.library.common_pairs import common_pairs
from reader.library.tokens import SECOND, token

_MOST_READ = 300_000  # articles whose places are compared for the pairs of two syllables
# Pairs sought for two syllables, 0.1 ms each at a million articles: where nothing else was found,
# and where something was.
_MOST_SOUGHT, _MOST_BESIDE = 200, 15


class PairFrequencies:
    """Frequencies by one state of the index.

    Common pairs are tokens there, and those of the titles. Any other is sought as the phrase of
    its two characters, the rarest first, as long as that takes a few milliseconds.
    """

    def __init__(self, searcher: tantivy.Searcher, schema: tantivy.Schema) -> None:
        self._searcher = searcher
        self._schema = schema

    def occurring(self, characters: str) -> str:
        """Return those of some characters that may stand in an article."""
        return "".join(c for c in characters if c in _in_common() or self._count("b", c))

    def of(self, pairs: Sequence[str]) -> list[int]:
        """Return the number of articles, or less, for each pair; 0 only for rare ones."""
        common = common_pairs()
        found = [
            self._count("b", str(token(pair))) if pair in common else self._count("t", pair)
            for pair in pairs
        ]
        unknown = [at for at, pair in enumerate(pairs) if not found[at] and pair not in common]
        costs = sorted((cost, at) for at in unknown if (cost := self._cost(pairs[at])))
        read = 0
        for cost, at in costs[: _MOST_BESIDE if any(found) else _MOST_SOUGHT]:
            read += cost
            if read > _MOST_READ:
                break
            found[at] = self._sought(pairs[at])
        return found

    def _count(self, field: str, token: str) -> int:
        return self._searcher.doc_freq(field, token)

    def _cost(self, pair: str) -> int:
        first = self._count("b", pair[0])
        return first and min(first, self._count("b", pair[1] + SECOND))

    def _sought(self, pair: str) -> int:
        phrase = tantivy.Query.phrase_query(self._schema, "b", [pair[0], pair[1] + SECOND])
        return self._searcher.search(phrase, 1, count=True).count or 0  # type: ignore[attr-defined]


@cache
def _in_common() -> frozenset[str]:
    return frozenset("".join(common_pairs()))
