"""jieba's dictionary, compact: 3 MB mapped from two files where its own takes 55 and a second.

`words.trie` numbers the words (a MARISA trie); `words.numbers` has one 32-bit number for each: its
two highest bits are the tag of a name, the others how often jieba's makers met the word.
"""

from __future__ import annotations

import mmap
import sys
from array import array
from math import log
from typing import TYPE_CHECKING

import marisa_trie

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

LONGEST = 16  # characters of a word
TAGS = ("", "ns", "nt", "nrt")  # none, places, institutions, foreign persons
_TAG_BIT = 30
_FREQUENCY = (1 << _TAG_BIT) - 1
_TRIE, _NUMBERS = "words.trie", "words.numbers"


class Graph(dict[int, list[int]]):
    """The ends of words by the place where they begin.

    Attributes:
        weights: for each place the logarithm of each word's frequency, by its end.
    """

    def __init__(self) -> None:
        super().__init__()
        self.weights: list[dict[int, float]] = []


class WordTable:
    """Stands where jieba has a dictionary of words and their beginnings.

    Words can be added; these alone are kept in memory. It may be read from several threads.

    Args:
        folder: with the two files.
    """

    def __init__(self, folder: Path) -> None:
        self._trie = marisa_trie.Trie()
        self._trie.mmap(str(folder / _TRIE))
        self._numbers = _mapped(folder / _NUMBERS)
        self._added: dict[str, int] = {}
        self._lengths: dict[str, set[int]] = {}  # of the words added, by first character
        self.total = sum(number & _FREQUENCY for number in self._numbers)

    def get(self, word: str, default: int | None = None) -> int | None:
        """Return how often a word was met; the default where it is none."""
        added = self._added.get(word)
        if added is not None:
            return added
        number = self._number(word)
        return default if number is None else number & _FREQUENCY

    def __getitem__(self, word: str) -> int:
        return self.get(word) or 0

    def __contains__(self, word: str) -> bool:
        return self.get(word) is not None

    def __setitem__(self, word: str, frequency: int) -> None:
        """Add a word; jieba also adds the beginnings of words, as met 0 times: not needed here."""
        if frequency:
            self._added[word] = frequency
            self._lengths.setdefault(word[0], set()).add(len(word))

    def tag(self, word: str) -> str:
        """Return the tag of a name."""
        number = self._number(word)
        return TAGS[number >> _TAG_BIT] if number else ""

    def graph(self, sentence: str) -> Graph:
        """Return where words end that begin at each place of a sentence (jieba's DAG)."""
        found = Graph()
        words, lengths, size = self._trie.iter_prefixes_with_ids, self._lengths, len(sentence)
        numbers, added = self._numbers, self._added
        for place, character in enumerate(sentence):
            weights = {
                place + len(word) - 1: log(numbers[number] & _FREQUENCY)
                for word, number in words(sentence[place : place + LONGEST])
            }
            for length in lengths.get(character, ()):
                end = place + length
                if end <= size and (frequency := added.get(sentence[place:end])):
                    weights[end - 1] = log(frequency)
            found.weights.append(weights)
            found[place] = [*weights] or [place]
        return found

    def choose(self, graph: Graph, route: dict[int, tuple[float, int]], total: int) -> None:
        """Put the likeliest way through a sentence into `route`, from its end (jieba's calc).

        Args:
            graph: of the sentence; places may have lost some of their ends.
            route: gets for each place the weight of the rest and where its first word ends.
            total: of all frequencies.
        """
        size, whole = len(graph), log(total)
        route[size] = (0, 0)
        for place in range(size - 1, -1, -1):
            weights = graph.weights[place]
            route[place] = max(
                [(weights.get(end, 0.0) - whole + route[end + 1][0], end) for end in graph[place]]
            )

    def _number(self, word: str) -> int | None:
        place = self._trie.get(word)
        return None if place is None else self._numbers[place]


def write(words: Iterable[tuple[str, int, str]], folder: Path) -> None:
    """Write the two files.

    Args:
        words: word, frequency and tag.
        folder: must be there.
    """
    known = {word: (frequency, tag) for word, frequency, tag in words}
    trie = marisa_trie.Trie(known)
    numbers = array("I", bytes(4 * len(trie)))
    for word, (frequency, tag) in known.items():
        numbers[trie[word]] = frequency | TAGS.index(tag if tag in TAGS else "") << _TAG_BIT
    if sys.byteorder == "big":
        numbers.byteswap()
    trie.save(str(folder / _TRIE))
    (folder / _NUMBERS).write_bytes(numbers.tobytes())


def _mapped(path: Path) -> memoryview[int] | array[int]:
    with path.open("rb") as file:
        content = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    if sys.byteorder == "little":
        return memoryview(content).cast("I")
    numbers = array("I", content.read())
    numbers.byteswap()
    return numbers
