"""Where a pattern occurs in a text with some edits: Myers' bit-parallel algorithm.

G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic
programming", Journal of the ACM 46 (1999), in the form of H. Hyyrö (2001). One Python integer
holds a whole column of differences, whatever the length of the pattern: 20,000 characters take
5 ms. An edit is an insertion, a deletion or a replacement of one character.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.article.model import Span


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A stretch of a text that is like a pattern.

    Attributes:
        span: in the text.
        edits: that make one of the other.
    """

    span: Span
    edits: int


def occurrences(pattern: str, text: str, most_edits: int) -> list[Occurrence]:
    """Return the places where `pattern` occurs in `text` with at most `most_edits` edits.

    Of places that overlap, that with the fewest edits counts, the first of equals.

    Args:
        pattern: of any length; an empty one is found nowhere.
        text: of any length.
        most_edits: less than the length of the pattern, or everything matches.
    """
    found: list[Occurrence] = []
    for end, edits in _lowest_ends(pattern, text, most_edits):
        start = _start(pattern, text, end, edits)
        one = Occurrence(Span(start, end), edits)
        if found and one.span.overlaps(found[-1].span):
            if edits < found[-1].edits:
                found[-1] = one
        else:
            found.append(one)
    return found


def edits_after(pattern: str, text: str) -> int:
    """Return the fewest edits that make `pattern` of some beginning of `text`."""
    fewest = len(pattern)
    for edits in _distances(pattern, text, anchored=True):
        fewest = min(fewest, edits)
    return fewest


def edits_before(pattern: str, text: str) -> int:
    """Return the fewest edits that make `pattern` of some end of `text`."""
    return edits_after(pattern[::-1], text[::-1])


def _distances(pattern: str, text: str, *, anchored: bool) -> Iterator[int]:
    """Yield for each end in `text` the edits from `pattern` to what ends there.

    Args:
        pattern: not empty.
        text: of any length.
        anchored: what ends there must begin at the text's first character; else anywhere.
    """
    if not pattern:
        return
    places: dict[str, int] = {}
    for index, character in enumerate(pattern):
        places[character] = places.get(character, 0) | 1 << index
    everything = (1 << len(pattern)) - 1
    last = 1 << len(pattern) - 1
    rises, falls, edits = everything, 0, len(pattern)
    for character in text:
        equal = places.get(character, 0)
        diagonal = (((equal & rises) + rises) ^ rises) | equal | falls
        right_up = falls | ~(diagonal | rises) & everything
        right_down = rises & diagonal
        if right_up & last:
            edits += 1
        elif right_down & last:
            edits -= 1
        right_up = right_up << 1 | anchored
        right_down <<= 1
        rises = (right_down | ~(diagonal | right_up)) & everything
        falls = right_up & diagonal & everything
        yield edits


def _lowest_ends(pattern: str, text: str, most_edits: int) -> Iterator[tuple[int, int]]:
    """Yield the ends where the number of edits is lower than at both neighbours, in order."""
    before, here = most_edits + 1, most_edits + 1
    for end, after in enumerate((*_distances(pattern, text, anchored=False), len(pattern) + 1)):
        if here <= most_edits and here < before and here <= after:
            yield end, here
        if here != after:
            before, here = here, after


def _start(pattern: str, text: str, end: int, edits: int) -> int:
    """Return where the occurrence that ends at `end` begins, as near to its length as can be."""
    longest = text[max(0, end - len(pattern) - edits) : end][::-1]
    lengths = [
        length
        for length, distance in enumerate(_distances(pattern[::-1], longest, anchored=True), 1)
        if distance == edits
    ]
    return end - min(lengths, key=lambda length: abs(length - len(pattern)), default=0)
