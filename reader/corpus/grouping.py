"""Lines with the same characters beside the hit, counted."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from reader.corpus.concordance import Concordance
from reader.corpus.context import shortened, unpack


class Side(StrEnum):
    """Which side of the hit."""

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Group:
    """Lines whose hits have the same neighbours.

    Attributes:
        text: the characters they have in common, in reading order; shorter than asked for, or
            empty, where the paragraph ends.
        key: names the group within one way of grouping.
        lines: number of lines.
        articles: number of articles they stand in.
    """

    text: str
    key: int
    lines: int
    articles: int


@dataclass(frozen=True, slots=True)
class Grouping:
    """A way to group lines.

    Attributes:
        side: of the hit.
        characters: how many of that side must be the same, 1 to 3. Blanks do not count.
    """

    side: Side = Side.RIGHT
    characters: int = 2

    def key(self, concordance: Concordance, line: int) -> int:
        """Return the key of the group a line belongs to."""
        keys = concordance.lefts if self.side is Side.LEFT else concordance.rights
        return shortened(keys[line], self.characters)


def groups(
    concordance: Concordance, grouping: Grouping, chosen: Iterable[int] | None = None
) -> list[Group]:
    """Return the groups of some lines, or of all; the largest first, then by first occurrence.

    Args:
        concordance: whose lines.
        grouping: what makes lines equal.
        chosen: numbers of lines in rising order.
    """
    lines: dict[int, int] = {}
    articles: dict[int, int] = {}
    latest: dict[int, int] = {}
    for line in range(len(concordance)) if chosen is None else chosen:
        key = grouping.key(concordance, line)
        article = concordance.article_of(line)
        lines[key] = lines.get(key, 0) + 1
        if latest.get(key) != article:
            latest[key] = article
            articles[key] = articles.get(key, 0) + 1
    backwards = grouping.side is Side.LEFT
    found = [
        Group(unpack(key)[::-1] if backwards else unpack(key), key, count, articles[key])
        for key, count in lines.items()
    ]
    return sorted(found, key=lambda group: -group.lines)
