"""Institutions: known ones by list, longer names by their words: 辽宁省 | 劳动 | 厅."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.analysis.name_lists import NameLists
from reader.analysis.passages import Passage
from reader.article.model import Span

_LONGEST = 7  # words


@dataclass(frozen=True, slots=True)
class OrganisationFinder:
    """Finds institutions.

    Attributes:
        lists: known institutions and places, and the words that institutions are made of.
    """

    lists: NameLists

    def organisations(self, passage: Passage) -> Iterator[Span]:
        """Yield the institutions in `passage`, the longest at each place."""
        number = 0
        while number < len(passage.tokens):
            last = self._last(passage, number)
            if last:
                start = passage.tokens[number].start
                yield Span(passage.start + start, passage.start + passage.tokens[last - 1].end)
            number = last or number + 1

    def _last(self, passage: Passage, first: int) -> int:
        """Return the number after the last word of the institution that begins at `first`, or 0."""
        last = 0
        for number in range(first, min(first + _LONGEST, len(passage.tokens))):
            word = passage.word(number)
            name = passage.text[passage.tokens[first].start : passage.tokens[number].end]
            if name in self.lists.organisations or (
                word in self.lists.endings and self._is_specific(passage, first, number)
            ):
                last = number + 1
            is_opening = number == first and word in self.lists.openings
            if not (is_opening or self._is_part(word)):
                break
        return last

    def _is_specific(self, passage: Passage, first: int, number: int) -> bool:
        """Tell whether the words from `first` to `number` name one institution, not a kind."""
        opening = passage.word(first)
        named = opening in self.lists.organisations or opening in self.lists.places
        return number - first > (0 if named else 1) and (named or opening in self.lists.openings)

    def _is_part(self, word: str) -> bool:
        is_name = word in self.lists.organisations or word in self.lists.places
        return is_name or word in self.lists.middles or word in self.lists.endings
