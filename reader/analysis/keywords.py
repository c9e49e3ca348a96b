"""Key words: what an article says more often than others do, policy words whole."""

import re
from array import array
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick, MatchKind

from reader.analysis.document_frequencies import DocumentFrequencies
from reader.analysis.model import Keyword
from reader.analysis.passages import Passage
from reader.analysis.span_table import SpanTable
from reader.analysis.units import Units
from reader.article.folding import fold

_HEADING_WEIGHT = 3  # an occurrence in the heading counts as three
_POLICY_WEIGHT = 1.25  # of two equal words the one in the glossary comes first
_LEAST = 2  # occurrences
_LEAST_UNKNOWN = 3  # occurrences of what other texts do not have, words side by side too
_WHOLE = 0.8  # a word that stands this often inside one longer word is shown as the longer one
_HALF = 0.5  # a word that stands so often inside a key word chosen before adds nothing
_LONGEST = 8  # characters
_ACRONYM = re.compile("[A-ZＡ-Ｚ]{2,}")
_NUMBER = re.compile(
    "第?[〇零一二三四五六七八九十百千万亿两数几]+"
    "[年月日天个次种项届名人位件条元角分厘斤亩吨里尺匹包岁倍成]?"
)
_FEWEST, _MOST, _PER = 8, 20, 400  # one more for so many characters


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What is known of words beforehand; all folded.

    Attributes:
        frequencies: of words in other texts.
        general: words that are never key words, nor are their parts.
        policy: words of the glossary that this article uses.
    """

    frequencies: DocumentFrequencies
    general: frozenset[str]
    policy: frozenset[str] = frozenset()


class KeywordCounter:
    """Takes an article passage by passage and counts its words."""

    def __init__(self, units: Units, lexicon: Lexicon) -> None:
        self._units = units
        self._lexicon = lexicon
        self._counts: Counter[str] = Counter()
        self._weighted: Counter[str] = Counter()
        self._pairs: dict[str, tuple[str, str]] = {}
        self._inside: dict[str, Counter[str]] = {}

    def add(self, passage: Passage) -> None:
        """Count the words of `passage`, those inside longer words and pairs side by side."""
        weight = _HEADING_WEIGHT if passage.heading else 1
        before = ""
        for start, end in passage.tokens:
            word = passage.text[start:end]
            units = () if word in self._lexicon.general else self._units.of(word)
            for unit in units:
                self._count(unit, word, weight)
            if before and units and len(before + word) <= _LONGEST:
                self._count_pair(before, word, weight)
            before = word if units else ""

    def keywords(self, text: str, names: Iterable[str]) -> tuple[Keyword, ...]:
        """Return the key words by falling weight.

        Their number grows with the length of the text, from 8 to 20. A word inside a longer key
        word is no occurrence of the shorter one.

        Args:
            text: of the article.
            names: folded words that are marked as names already, and so left out.
        """
        limit = min(_MOST, _FEWEST + len(text) // _PER)
        words = frozenset(self._candidates(text, frozenset(names)))
        weights = {word: self._weight(word) for word in words if self._stands_alone(word, words)}
        chosen: list[str] = []
        for word in sorted(weights, key=lambda word: (-weights[word], word)):
            if len(chosen) < limit and not self._is_told(word, chosen):
                chosen.append(word)
        spans = _occurrences(text, chosen)
        return tuple(
            Keyword(text[spans[word][0].start : spans[word][0].end], weights[word], spans[word])
            for word in chosen
            if word in spans
        )

    def _count(self, unit: str, whole: str, weight: int) -> None:
        self._counts[unit] += 1
        self._weighted[unit] += weight
        if unit != whole:
            self._inside.setdefault(unit, Counter())[whole] += 1

    def _count_pair(self, first: str, second: str, weight: int) -> None:
        pair = first + second
        self._pairs[pair] = (first, second)
        self._counts[pair] += 1
        self._weighted[pair] += weight
        for word in (first, second):
            self._inside.setdefault(word, Counter())[pair] += 1

    def _candidates(self, text: str, names: frozenset[str]) -> Iterator[str]:
        acronyms = {fold(word) for word in _ACRONYM.findall(text)}
        for word, count in self._counts.items():
            is_word = not word[0].isascii() or word in acronyms
            is_free = word not in names and names.isdisjoint(self._pairs.get(word, ()))
            if is_word and is_free and self._is_often(word, count):
                yield word

    def _is_often(self, word: str, count: int) -> bool:
        """Tell whether a word occurs often enough to be a candidate."""
        if count < _LEAST or word in self._lexicon.general or len(word) > _LONGEST:
            return False
        if _NUMBER.fullmatch(word):
            return False
        often = count >= _LEAST_UNKNOWN or word in self._lexicon.policy
        return often or word in self._lexicon.frequencies.counts

    def _stands_alone(self, word: str, others: Container[str]) -> bool:
        """Tell whether the word is no mere part of one longer word of the `others`."""
        longer = self._inside.get(word, Counter[str]())
        counts = [count for other, count in longer.items() if other in others]
        return max(counts, default=0) < _WHOLE * self._counts[word]

    def _weight(self, word: str) -> float:
        """Term frequency times inverse document frequency (Spärck Jones 1972)."""
        rarity = self._lexicon.frequencies.rarity
        parts = self._pairs.get(word, ())
        is_counted = word in self._lexicon.frequencies.counts or not parts
        bonus = _POLICY_WEIGHT if word in self._lexicon.policy else 1.0
        rare = rarity(word) if is_counted else max(rarity(part) for part in parts)
        return self._weighted[word] * rare * bonus

    def _is_told(self, word: str, chosen: Sequence[str]) -> bool:
        """Tell whether a word chosen before, which weighs more, says the same.

        试点 tells 试点工作 and 下岗 tells 下岗职工, but 保障 does not tell 社会保障.
        """
        rarity, general = self._lexicon.frequencies.rarity, self._lexicon.general
        for other in chosen:
            if word in other and self._counts[other] >= _HALF * self._counts[word]:
                return True
            if other in word:
                rest = word.replace(other, "", 1)
                adds_little = word.startswith(other) and rarity(rest) < rarity(other)
                if rest in general or adds_little or word not in self._lexicon.policy:
                    return True
        return False


def _occurrences(text: str, words: Sequence[str]) -> dict[str, SpanTable]:
    """Return where each folded word stands in `text`, the longest at each place."""
    starts = {word: array("i") for word in words}
    automaton = AhoCorasick(words, matchkind=MatchKind.LeftmostLongest)
    for number, start, _ in automaton.find_matches_as_indexes(fold(text)):
        starts[words[number]].append(start)
    return {
        word: SpanTable(found, array("i", [start + len(word) for start in found]))
        for word, found in starts.items()
        if found
    }
