"""Which meaning a label has: on a day, in a context.

The order of the tests: a meaning valid on the day comes before one that is not, then one whose
cue words stand near by before one whose do not, then one of a glossary with priority, then the
newest that had begun by that day. A meaning that began later comes last: no label means what was
not there yet.
"""

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from reader.article.folding import fold
from reader.glossary.concept import Concept
from reader.glossary.glossary import Glossary
from reader.glossary.partial_dates import first_day, last_day


@dataclass(frozen=True, slots=True)
class Sense:
    """One meaning of a label.

    Attributes:
        concept: the meaning.
        chosen: it is the likeliest one; exactly one sense of a label is.
        current: it was valid on the day asked about; without a day always True.
    """

    concept: Concept
    chosen: bool
    current: bool


def senses(
    glossary: Glossary, label: str, on: datetime.date | None = None, context: str = ""
) -> tuple[Sense, ...]:
    """Return the meanings of `label`, the chosen one first; none if it is unknown.

    Args:
        glossary: where to look.
        label: any form of a concept, or its pinyin with or without tones.
        on: the day of the article.
        context: the sentence or paragraph the label stands in.
    """
    concepts = glossary.by_form(label) or glossary.by_pinyin(label)
    ranked = Ranking(concepts, on, glossary.rank).order(fold(context))
    return tuple(
        Sense(concept, chosen=concept is ranked[0], current=valid_on(concept, on))
        for concept in ranked
    )


class Ranking:
    """The meanings of one label on one day, to be put in order by any number of contexts.

    Attributes:
        settled: the order is the same in every context.
    """

    def __init__(
        self,
        concepts: Iterable[Concept],
        on: datetime.date | None,
        priority: Callable[[str], int] = lambda _: 0,
    ) -> None:
        self._ranks = [_rank(concept, on, priority(concept.id)) for concept in concepts]
        valid = [rank.valid for rank in self._ranks]
        self.settled = not any(rank.cues and valid.count(rank.valid) > 1 for rank in self._ranks)

    def order(self, folded: str) -> tuple[Concept, ...]:
        """Return the concepts in the `folded` context, the likeliest first."""
        ranks = sorted(self._ranks, key=lambda rank: rank.in_context(folded))
        return tuple(rank.concept for rank in ranks)


class _Rank(NamedTuple):
    concept: Concept
    valid: bool
    cues: tuple[str, ...]
    later: bool
    began: int
    priority: int

    def in_context(self, folded: str) -> tuple[bool, int, bool, int, int]:
        cues = sum(cue in folded for cue in self.cues)
        began = self.began if self.later else -self.began
        return not self.valid, -cues, self.later, self.priority, began


def _rank(concept: Concept, on: datetime.date | None, priority: int) -> _Rank:
    began = first_day(concept.valid_from).toordinal() if concept.valid_from else 0
    later = began > (on or datetime.date.max).toordinal()
    cues = tuple(map(fold, concept.cues))
    return _Rank(concept, valid_on(concept, on), cues, later, began, priority)


def valid_on(concept: Concept, on: datetime.date | None) -> bool:
    """Tell whether the label had this meaning on that day; without a day, True."""
    if on is None:
        return True
    if concept.valid_from is not None and on < first_day(concept.valid_from):
        return False
    return concept.valid_to is None or on <= last_day(concept.valid_to)
