"""In what share of other texts a word occurs: the background that key words stand out from."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from reader.resources import resource


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


def load_document_frequencies() -> DocumentFrequencies:
    """Return the counts that ship; about 40 ms and 15 MB, so only when an article is new."""
    head, *lines = resource("keywords", "document_frequencies.tsv").read_text("utf-8").splitlines()
    _, articles, bundles = head.split("\t")
    counts = {}
    for line in lines:
        word, in_articles, in_bundles = line.split("\t")
        counts[word] = (int(in_articles), int(in_bundles))
    return DocumentFrequencies(counts, int(articles), int(bundles))


def load_stop_words() -> frozenset[str]:
    """Return the general words that are never key words."""
    lines = resource("keywords", "stop_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
