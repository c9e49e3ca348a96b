"""Gapped forms: parts of a formula with other words between them, within one sentence."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.glossary.conditions import Condition
from reader.glossary.labels import Squeezed

_SENTENCE_END = re.compile("[。!?;\n]")

Place = tuple[int, int]  # start and end


@dataclass(frozen=True, slots=True)
class Gapped:
    """A form whose parts stand apart.

    Attributes:
        parts: pattern numbers of its parts, in order.
        gap: most squeezed characters between two parts.
        condition: what must stand around the whole.
    """

    parts: tuple[int, ...]
    gap: int
    condition: Condition

    def find(
        self, squeezed: Squeezed, places: Mapping[int, Sequence[Place]]
    ) -> Iterator[Sequence[Place]]:
        """Yield the places of the parts in the text, as close as each last part allows.

        Args:
            squeezed: the text.
            places: of each part in the squeezed text, by rising end.
        """
        *before, last = (places.get(part, ()) for part in self.parts)
        for place in last:
            chain = self._chain(squeezed.text, before, place)
            parts = [squeezed.place(*part) for part in chain]
            if parts and self.condition.holds(squeezed.folded, parts[0][0], parts[-1][1]):
                yield parts

    def _chain(self, text: str, before: Sequence[Sequence[Place]], last: Place) -> Sequence[Place]:
        """Go back from the last part, each time to the nearest one before; else give nothing."""
        chain = [last]
        for places in reversed(before):
            start = chain[0][0]
            number = bisect_right(places, start - 1, key=_end)
            if number == 0:
                return ()
            part = places[number - 1]
            if start - part[1] > self.gap or _SENTENCE_END.search(text, part[1], start):
                return ()
            chain.insert(0, part)
        return chain


def _end(place: Place) -> int:
    return place[1]
