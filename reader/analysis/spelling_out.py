"""The pinyin of a term as dictionaries print it: by our readings, its words joined."""

from reader.analysis.reading_table import load_reading_table
from reader.analysis.readings import read
from reader.analysis.segmenter import Segmenter

_LONGEST_WORD = 4  # characters; GB/T 16159 joins longer ones by their parts
_VOWELS = "aāáǎàoōóǒòeēéěè"


def spelled_out(term: str, segmenter: Segmenter | None = None) -> str:
    """Return the pinyin of `term`: "liǎng gè quèbǎo" for 两个确保.

    Args:
        term: of a few words.
        segmenter: knows which characters are one word; without it, each stands alone.
    """
    syllables = read(term, load_reading_table())
    ends = _ends(term, segmenter) if segmenter else set(range(1, len(term) + 1))
    parts: list[str] = []
    word = ""
    for place, syllable in enumerate(syllables, 1):
        if not syllable:
            parts += [word]
            word = ""
            continue
        if word and syllable[0].lower() in _VOWELS:
            word += "'"  # GB/T 16159: the syllable would be read with the one before
        word += syllable
        if place in ends:
            parts.append(word)
            word = ""
    return " ".join(part for part in (*parts, word) if part)


def _ends(term: str, segmenter: Segmenter) -> set[int]:
    """Return where the words of a term end; a long one is cut into its parts."""
    ends: set[int] = set()
    for word in segmenter.segment(term):
        start, length = word.start, word.end - word.start
        parts = segmenter.parts(term[start : word.end]) if length > _LONGEST_WORD else ()
        for part in parts:
            start += len(part)
            ends.add(start)
        ends.add(word.end)
    return ends
