"""Places and institutions: known ones by list, others by how they end."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.analysis.passages import Passage
from reader.analysis.segmenter import Segmenter
from reader.article.model import Span

_TAG = "ns"
_UNITS = frozenset("省市县区州盟旗镇乡村岛")  # 辽宁 | 省
_ENDS_AS_PLACE = re.compile(
    "(?![各全本大小旧新老非外多城农])[\u4e00-\u9fff]{2,4}(?:[省市县镇乡村]|自治[区州县])"
)
_COMMON = 1_000  # a word more frequent than this in jieba's dictionary is no small place


@dataclass(frozen=True, slots=True)
class PlaceFinder:
    """Finds places.

    Attributes:
        known: folded names of places.
        segmenter: tells what its dictionary takes for a place.
    """

    known: frozenset[str]
    segmenter: Segmenter

    def places(self, passage: Passage) -> Iterator[Span]:
        """Yield the places in `passage`, offsets in the article, a unit of government with it.

        A word that the segmenter took as one, such as 中国人民, is looked into.
        """
        skipped = -1
        for number, (start, end) in enumerate(passage.tokens):
            if number == skipped:
                continue
            found = self._in_word(passage.text[start:end])
            if found is None:
                continue
            stop = start + found.end
            if stop == end and self._goes_on(passage, number):
                skipped = number + 1
                stop = passage.tokens[skipped].end
            yield Span(passage.start + start + found.start, passage.start + stop)

    def _in_word(self, word: str) -> Span | None:
        if self._is_place(word):
            return Span(0, len(word))
        if len(word) < 4:  # noqa: PLR2004  # shorter ones have no room for a place and a word
            return None
        first, *_, last = self.segmenter.parts(word)
        if first in self.known:
            return Span(0, len(first))
        return Span(len(word) - len(last), len(word)) if last in self.known else None

    def _is_place(self, word: str) -> bool:
        if word in self.known:
            return True
        frequency = self.segmenter.frequency(word)
        is_possible = not frequency or (frequency < _COMMON and self.segmenter.tag(word) == _TAG)
        return is_possible and bool(_ENDS_AS_PLACE.fullmatch(word))

    def _goes_on(self, passage: Passage, number: int) -> bool:
        end = passage.tokens[number].end
        return passage.word(number + 1) in _UNITS and passage.text[end - 1] not in _UNITS
