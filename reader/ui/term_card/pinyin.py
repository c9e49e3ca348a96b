"""Pinyin as runs that can be coloured by tone."""

import unicodedata

from reader.glossary.pinyin import syllables
from reader.ui.term_card.blocks import Run, Style


def pinyin_runs(pinyin: str) -> tuple[Run, ...]:
    """Cut pinyin into syllables with their tones, and what stands between them.

    The runs join to the same text; what is no pinyin comes back whole, without tones.
    """
    rest = unicodedata.normalize("NFC", pinyin)
    try:
        found = syllables(rest)
    except ValueError:
        return (Run(rest, Style.PINYIN),)
    runs = []
    for syllable in found:
        before, _, rest = rest.partition(syllable.text)
        if before:
            runs.append(Run(before, Style.PINYIN))
        runs.append(Run(syllable.text, Style.PINYIN, tone=syllable.tone))
    if rest:
        runs.append(Run(rest, Style.PINYIN))
    return tuple(runs)
