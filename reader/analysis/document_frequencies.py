"""In what share of other texts a word occurs: the background that key words stand out from."""

import math
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from reader.overriding import override
from reader.resources import resource

_REMEMBERED = 4096  # words


@dataclass(frozen=True, slots=True)
class DocumentFrequencies:
    """Counts of documents, of two kinds that are counted apart (resources/keywords/README.md).

    Attributes:
        counts: for each folded word the number of articles and of bundles of headlines with it.
        articles: how many articles were counted.
        bundles: how many bundles were counted.
    """

    counts: Mapping[str, tuple[int, int]]
    articles: int
    bundles: int

    def rarity(self, word: str) -> float:
        """Return the inverse document frequency of `word`: natural logarithm, > 0.

        A word is as common as in the kind of documents where it is more common: general words
        of an article's body are rare in headlines, and the other way round.
        """
        articles, bundles = self.counts.get(word, (0, 0))
        share = max((articles + 0.5) / (self.articles + 1), (bundles + 0.5) / (self.bundles + 1))
        return -math.log(share)


class SortedCounts(Mapping[str, tuple[int, int]]):
    """Looks words up in the lines of a file as they stand: as a dictionary they take 22 MB.

    Args:
        lines: of a word, a tab and two counts with a tab between them; in the order of the words'
            bytes, each ended by a newline.
    """

    def __init__(self, lines: bytes) -> None:
        self._lines = lines
        self._found = lru_cache(_REMEMBERED)(self._find)

    @override
    def __getitem__(self, word: str) -> tuple[int, int]:
        if (found := self._found(word)) is None:
            raise KeyError(word)
        return found

    def _find(self, word: str) -> tuple[int, int] | None:
        wanted = word.encode("utf-8", "surrogatepass")
        start = bisect_left(range(len(self._lines)), wanted, key=self._word_at)
        found, *counts = self._lines[start : self._lines.find(b"\n", start)].split(b"\t")
        return (int(counts[0]), int(counts[1])) if counts and found == wanted else None

    @override
    def __iter__(self) -> Iterator[str]:
        return (line.split(b"\t")[0].decode("utf-8") for line in self._lines.splitlines())

    @override
    def __len__(self) -> int:
        return self._lines.count(b"\n")

    def _word_at(self, offset: int) -> bytes:
        """Return the word of the line in which a byte stands."""
        start = self._lines.rfind(b"\n", 0, offset) + 1
        return self._lines[start : self._lines.find(b"\t", start)]


def load_document_frequencies() -> DocumentFrequencies:
    """Return the counts that ship."""
    read = resource("keywords", "document_frequencies.tsv").read_bytes()
    head, lines = read.split(b"\n", 1)
    _, articles, bundles = head.split(b"\t")
    return DocumentFrequencies(SortedCounts(lines), int(articles), int(bundles))


def load_stop_words() -> frozenset[str]:
    """Return the general words that are never key words."""
    lines = resource("keywords", "stop_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
