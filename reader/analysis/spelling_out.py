"""The pinyin of a term as dictionaries print it: by our readings, its words joined."""

from reader.analysis.reading_table import load_reading_table
from reader.analysis.readings import read
from reader.analysis.segmenter import Segmenter

_VOWELS = "aāáǎàoōóǒòeēéěè"


def spelled_out(term: str, segmenter: Segmenter | None = None) -> str:
    """Return the pinyin of `term`: "liǎng gè quèbǎo" for 两个确保.

    Args:
        term: of a few words.
        segmenter: knows which characters are one word; without it, each stands alone.
    """
    syllables = read(term, load_reading_table())
    words = segmenter.segment(term) if segmenter else ()
    ends = {word.end for word in words} or set(range(1, len(term) + 1))
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
