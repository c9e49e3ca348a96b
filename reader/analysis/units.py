"""The words that key words are counted in: words, and the words inside compounds."""

import re

from reader.analysis.segmenter import Segmenter

_WORD = re.compile(r"[\u4e00-\u9fff]{2,}|[a-z]{2,}[a-z0-9]*")


class Units:
    """Finds the units of a word; remembers them, since a text repeats its words."""

    def __init__(self, segmenter: Segmenter, names: frozenset[str] = frozenset()) -> None:
        """Take names that are not looked into: 国务院 is not about 国务."""
        self._segmenter = segmenter
        self._names = names
        self._known: dict[str, tuple[str, ...]] = {}

    def of(self, word: str) -> tuple[str, ...]:
        """Return the folded `word` and the shorter words in it, each once, itself first.

        国有企业下岗职工 gives itself, 国有企业, 下岗职工, 国有, 企业, 下岗 and 职工. Words of one
        character, numbers and marks have no units.
        """
        if word not in self._known:
            found = dict.fromkeys(self._found(word)) if _WORD.fullmatch(word) else {}
            self._known[word] = tuple(found)
        return self._known[word]

    def _found(self, word: str) -> list[str]:
        if word in self._names:
            return [word]
        parts = [part for part in self._segmenter.parts(word) if part != word]
        return [word, *(unit for part in parts for unit in self.of(part))]
