"""The order of a concordance's lines."""

from array import array
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum

from reader.corpus.concordance import Concordance
from reader.corpus.context import KEPT, unpack

_HAN, _OTHER_HAN, _ALPHANUMERIC, _MARK, _END = range(5)
_NO_PAGE = 1 << 31
_FIRST_EAST_ASIAN = "\u2e80"


class SortBy(StrEnum):
    """What lines are sorted by. Lines that are equal in it stay in order of date."""

    DATE = "date"
    NEWEST = "newest"
    PAGE = "page"  # front page first, unknown pages last
    LEFT_1 = "left1"  # by the nearest character before the hit, then the next ones
    LEFT_2 = "left2"  # by the second character before it, then the third, then the nearest
    RIGHT_1 = "right1"
    RIGHT_2 = "right2"


def ordered(
    concordance: Concordance, by: SortBy, chosen: Iterable[int] | None = None
) -> Sequence[int]:
    """Return the numbers of lines in an order.

    Characters are compared as in GB 2312: the 3,755 commonest by pinyin, the other Han
    characters by radical, those outside it by code point; after them letters and digits, then
    punctuation, last the end of the paragraph. A character is one whatever word it is part of, so
    no segmentation can hide a line. Blanks are passed over.

    Args:
        concordance: whose lines.
        by: the order.
        chosen: numbers of the lines wanted, in rising order; all by default.
    """
    count = len(concordance)
    numbers = range(count) if chosen is None else chosen
    if by is SortBy.DATE:
        return array("I", numbers)
    if by is SortBy.NEWEST:
        return array("I", _newest(concordance, numbers))
    return array("I", sorted(numbers, key=_key(concordance, by)))


def _newest(concordance: Concordance, numbers: Iterable[int]) -> list[int]:
    """Turn the articles round, but not the lines of one article."""
    return sorted(numbers, key=lambda line: -concordance.article_of(line))


def _key(concordance: Concordance, by: SortBy) -> Callable[[int], int]:
    if by is SortBy.PAGE:
        return lambda line: concordance.page_of(line) or _NO_PAGE
    keys = concordance.lefts if by in {SortBy.LEFT_1, SortBy.LEFT_2} else concordance.rights
    places = _ranks(keys, first=1 if by in {SortBy.LEFT_2, SortBy.RIGHT_2} else 0)
    return lambda line: places[keys[line]]


def _ranks(keys: Sequence[int], first: int) -> dict[int, int]:
    """Return the place of each distinct context among all; it begins with character `first`."""
    distinct = sorted(set(keys), key=lambda key: _compared(key, first))
    return {key: place for place, key in enumerate(distinct)}


def _compared(key: int, first: int) -> list[tuple[int, int]]:
    characters = unpack(key)
    ranks = [rank(character) for character in characters]
    ranks += [(_END, 0)] * (KEPT - len(ranks))
    return ranks[first:] + ranks[:first]


def rank(character: str) -> tuple[int, int]:
    """Return what a character is compared by.

    GB 2312-80 lists its first level, 3,755 characters, by pinyin and its second by radical; one
    that is read in several ways has one place, that of its usual reading.
    """
    code = ord(character)
    if character < _FIRST_EAST_ASIAN or not character.isalpha():
        return (_ALPHANUMERIC if character.isalnum() else _MARK, code)
    try:
        return (_HAN, int.from_bytes(character.encode("gb2312"), "big"))
    except UnicodeEncodeError:
        return (_OTHER_HAN, code)
