"""How characters and words are read: the shipped table and our corrections of it."""

import functools
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.resources import resource

Syllables = tuple[str, ...]  # one a character; "" says nothing about a character


class WordTable:
    """Words with their syllables, found leftmost first, the longest at each place.

    Args:
        words: folded words of two characters or more, or of one.
    """

    def __init__(self, words: Mapping[str, Syllables]) -> None:
        self._words = words
        lengths: dict[str, set[int]] = {}
        for word in words:
            lengths.setdefault(word[0], set()).add(len(word))
        self._lengths = {first: sorted(some, reverse=True) for first, some in lengths.items()}

    def readings_of(self, character: str) -> set[str]:
        """Return how a character is read in any of the words."""
        found = {
            syllables[word.index(character)]
            for word, syllables in self._words.items()
            if syllables and character in word
        }
        return found - {""}

    def find(self, text: str) -> Iterator[tuple[int, str, Syllables]]:
        """Yield start, word and syllables of the words in a folded text; they do not overlap."""
        at = 0
        while at < len(text):
            for length in self._lengths.get(text[at], ()):
                word = text[at : at + length]
                if word in self._words:
                    yield at, word, self._words[word]
                    at += length
                    break
            else:
                at += 1


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern in which one group is read in some way.

    Attributes:
        pattern: of folded text; what its groups match gets the reading.
        pinyin: one syllable.
    """

    pattern: re.Pattern[str]
    pinyin: str


@dataclass(frozen=True, slots=True)
class ReadingTable:
    """All that is known without an article.

    Attributes:
        alone: the reading of a character that stands alone.
        words: of the shipped table.
        rules: of our own, in their order.
        corrections: words of our own, which go before all these.
        surnames: readings of characters that begin a person's name.
    """

    alone: Mapping[str, str]
    words: WordTable
    rules: Sequence[Rule]
    corrections: WordTable
    surnames: Mapping[str, str]


@functools.cache
def load_reading_table() -> ReadingTable:
    """Read the tables; about 50 ms, so not on the thread of the window."""
    text = resource("pinyin", "readings.tsv").read_text(encoding="utf-8")
    head, body = text.split("\n\n", 1)
    alone = dict(_characters(line for line in head.split("\n") if not line.startswith("#")))
    words = {}
    for line in body.splitlines():
        word, _, syllables = line.partition("\t")
        words[word] = tuple(syllables.split())
    ours = tomllib.loads(resource("pinyin", "corrections.toml").read_text(encoding="utf-8"))
    return ReadingTable(
        alone,
        WordTable(words),
        [Rule(re.compile(one["pattern"]), one["pinyin"]) for one in ours["rule"]],
        WordTable(_corrected(ours["word"])),
        ours["surnames"],
    )


def _characters(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    for line in lines:
        syllable, _, characters = line.partition("\t")
        yield from ((character, syllable) for character in characters)


def _corrected(rows: Iterable[Mapping[str, str]]) -> dict[str, Syllables]:
    """Return words with the syllables that rows give; "" leaves a character as it is."""
    found: dict[str, list[str]] = {}
    for row in rows:
        for word in row["words"].split():
            syllables = found.setdefault(word, [""] * len(word))
            for at, character in enumerate(word):
                if character == row["of"]:
                    syllables[at] = row["pinyin"]
    return {word: tuple(syllables) for word, syllables in found.items()}
