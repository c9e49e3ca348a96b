"""Finds the persons of an article: names are weighed in each place, then held together."""

from collections.abc import Iterator
from typing import NamedTuple

from reader.analysis.name_lists import NameLists
from reader.analysis.name_table import NameTable
from reader.analysis.passages import Passage
from reader.analysis.people import (
    FOREIGN,
    Candidate,
    chinese_candidates,
    features,
    foreign_candidates,
)
from reader.analysis.segmenter import Segmenter
from reader.article.model import Span

# Log-odds, set on the first half of the corpus of January 1998 for nine right names in ten.
_SURE = 4.0
_SURE_FOREIGN = 5.0
_LIKELY = -5.0  # enough for a name that is sure elsewhere in the article


class _Scored(NamedTuple):
    score: float
    start: int
    end: int
    name: str
    is_sure: bool


class PersonFinder:
    """Takes an article passage by passage, then tells its persons."""

    def __init__(self, lists: NameLists, segmenter: Segmenter) -> None:
        self._lists = lists
        self._segmenter = segmenter
        self._spelling = _spelling(lists.persons)
        self._scored: list[list[_Scored]] = []

    def add(self, passage: Passage) -> None:
        """Weigh the candidates of `passage`."""
        scored = [self._weigh(passage, candidate) for candidate in self._candidates(passage)]
        self._scored.append([one for one in scored if one.score > _LIKELY])

    def found(self) -> Iterator[Span]:
        """Yield the persons of all passages; they do not overlap within a passage.

        A name that is sure in one place is accepted with weaker evidence in the others.
        """
        known = {one.name for scored in self._scored for one in scored if one.is_sure}
        for scored in self._scored:
            taken: list[Span] = []
            for one in sorted(scored, reverse=True):
                span = Span(one.start, one.end)
                if one.name in known and not any(span.overlaps(other) for other in taken):
                    taken.append(span)
            yield from sorted(taken)

    def _candidates(self, passage: Passage) -> Iterator[Candidate]:
        yield from chinese_candidates(passage, self._lists, self._segmenter)
        yield from foreign_candidates(passage, self._spelling, self._segmenter)

    def _weigh(self, passage: Passage, candidate: Candidate) -> _Scored:
        score = self._lists.persons.score(
            features(passage, candidate, self._lists, self._segmenter)
        )
        sure = _SURE_FOREIGN if candidate.foreign else _SURE
        return _Scored(
            score - sure,
            passage.start + candidate.start,
            passage.start + candidate.end,
            passage.text[candidate.start : candidate.end],
            score >= sure,
        )


def _spelling(table: NameTable) -> frozenset[str]:
    """Return the characters in which foreign names are spelled."""
    keys = (key for key in table.weights if key.startswith(FOREIGN))
    return frozenset(key.removeprefix(FOREIGN) for key in keys)
