"""Cut the paragraphs of a handout into runs, where anything begins or ends."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.article.model import Paragraph, Span
from reader.handouts.model import Drawn, Run
from reader.lessons.cloze import Cloze

Marked = Sequence[tuple[Span, Drawn]]


class Parts(NamedTuple):
    """What can begin or end within a paragraph.

    Attributes:
        terms: passages that are explained, with the numbers of their entries; none overlap.
        clozes: whose words are blanks.
        drawn: what is marked.
        inked: what lines drawn by hand come to as marks.
        notes: for each place at which notes stand their numbers.
    """

    terms: Iterable[tuple[Span, int]]
    clozes: Iterable[Cloze]
    drawn: Marked
    inked: Marked
    notes: Mapping[int, Sequence[int]]


class Cutting:
    """Knows what is at each character.

    Args:
        text: as it is shown, with its blanks.
        parts: what begins and ends in it.
        pinyin: a syllable for each character; empty without pinyin.
    """

    def __init__(self, text: str, parts: Parts, pinyin: Sequence[str]) -> None:
        self._text, self._parts, self._pinyin = text, parts, pinyin
        self._terms: dict[int, tuple[int, Span]] = {}
        firsts: dict[int, Span] = {}
        for span, number in parts.terms:
            firsts.setdefault(number, span)
            self._terms.update((place, (number, span)) for place in range(span.start, span.end))
        self._firsts = {span.end for span in firsts.values()}
        self._blanks = {
            place: (cloze.number, span.start)
            for cloze in parts.clozes
            for span in cloze.spans
            for place in range(span.start, span.end)
        }

    def runs(self, block: Paragraph) -> Iterator[Run]:
        """Yield the runs of a paragraph."""
        for start, end in pairwise(sorted(self._borders(block))):
            yield self._run(start, end)

    def _borders(self, block: Paragraph) -> set[int]:
        places = {block.start, block.end}
        for place in range(block.start + 1, block.end):
            changes = self._terms.get(place) != self._terms.get(place - 1)
            if changes or self._blanks.get(place) != self._blanks.get(place - 1):
                places.add(place)
        for marked in (self._parts.drawn, self._parts.inked):
            places |= {end for span, _ in marked for end in (span.start, span.end)}
        places |= set(self._parts.notes)
        return {place for place in places if block.start <= place <= block.end}

    def _run(self, start: int, end: int) -> Run:
        number, _ = self._terms.get(start, (0, None))
        blank, begin = self._blanks.get(start, (0, -1))
        drawn, inked = (
            tuple(dict.fromkeys(kind for span, kind in marked if span.start <= start < span.end))
            for marked in (self._parts.drawn, self._parts.inked)
        )
        return Run(
            start,
            self._text[start:end],
            number,
            number > 0 and end in self._firsts,
            blank,
            begin == start,
            drawn,
            inked,
            tuple(self._parts.notes.get(end, ())),
            tuple(self._pinyin[start:end]),
        )
