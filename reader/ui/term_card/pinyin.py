"""Pinyin as runs that can be coloured by tone."""

from reader.glossary.pinyin import cut
from reader.ui.term_card.blocks import Run, Style


def pinyin_runs(pinyin: str) -> tuple[Run, ...]:
    """Cut pinyin into syllables with their tones, and what stands between them.

    The runs join to the same text, composed; what is no pinyin comes back whole, without tones.
    """
    try:
        parts = cut(pinyin)
    except ValueError:
        return (Run(pinyin, Style.PINYIN),)
    return tuple(
        Run(part, Style.PINYIN)
        if isinstance(part, str)
        else Run(part.text, Style.PINYIN, tone=part.tone)
        for part in parts
    )
