"""Which word of a text a place is about: cut by jieba, or by the dictionary until that is there."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from reader.article.model import Span

LONGEST = 12  # characters of a word that is looked for in a text
_HAN = (("\u3400", "\u9fff"), ("\U00020000", "\U0003ffff"), ("〇", "〇"))

Knows = Callable[[str], bool]


def word_span(text: str, offset: int, cuts: Sequence[int], knows: Knows) -> Span | None:
    """Return the word of the dictionary that stands at `offset`.

    That is the longest one made of whole words of the text, as 发展中国家 is of 发展, 中 and 国家;
    else, where the text's word is none of the dictionary, the longest one inside it. A longer one
    that begins or ends within a word is not taken: 研究/生命 does not hold 研究生.

    Args:
        text: a sentence.
        offset: a place in it.
        cuts: where its words begin, in order, and where the last one ends.
        knows: tells whether a word is in the dictionary.

    Returns:
        None where there is no such word, or no Chinese character.
    """
    if not is_han(text[offset : offset + 1]):
        return None
    starts = [cut for cut in cuts if offset - LONGEST < cut <= offset]
    ends = [cut for cut in cuts if offset < cut <= offset + LONGEST]
    if not starts or not ends:
        return None
    whole = _longest_first(starts, ends)
    inside = _longest_first(range(starts[-1], offset + 1), range(offset + 1, ends[0] + 1))
    for span in (*whole, *inside):
        if len(span) <= LONGEST and knows(text[span.start : span.end]):
            return span
    return None


def cuts_by(text: str, knows: Knows) -> tuple[int, ...]:
    """Cut a sentence from the left, each time at the end of the longest word (as in MMSEG)."""
    cuts = [0]
    while cuts[-1] < len(text):
        at = cuts[-1]
        lengths = range(min(LONGEST, len(text) - at), 1, -1)
        cuts.append(at + next((n for n in lengths if knows(text[at : at + n])), 1))
    return tuple(cuts)


def parts_of(word: str, knows: Knows) -> tuple[str, ...]:
    """Return the shorter words of the dictionary that a word is made of, those of two or more.

    Cut from the left and from the right; the cut into fewer words is taken.
    """

    def shorter(part: str) -> bool:
        return len(part) < len(word) and knows(part)

    forward = cuts_by(word, shorter)
    backward = cuts_by(word[::-1], lambda part: shorter(part[::-1]))
    if len(backward) <= len(forward):  # of two as good ones that from the right is right more often
        forward = tuple(sorted(len(word) - cut for cut in backward))
    parts = (word[a:b] for a, b in pairwise(forward))
    return tuple(dict.fromkeys(part for part in parts if knows(part) and part != word))


def is_han(character: str) -> bool:
    """Tell whether a character is Chinese."""
    return any(first <= character <= last for first, last in _HAN)


def _longest_first(starts: Sequence[int], ends: Sequence[int]) -> Iterator[Span]:
    spans = [Span(start, end) for start in starts for end in ends]
    return iter(sorted(spans, key=lambda span: (span.start - span.end, span.start)))
