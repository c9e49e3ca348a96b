"""Senses as a reader wants them: no slips of the dictionary's notation left in."""

import re

from reader.glossary.exchange.cedict import marked

# 個|个[ge4], 个[ge4], 個|个: a reference to another entry
_HAN = r"[\u3007\u3400-\u9fff\U00020000-\U0003ffff·，○]"
_REFERENCE = re.compile(rf"({_HAN}+)(?:\|({_HAN}+))?(?:\[{{1,2}}([^\]]+)\]{{1,2}})?")
_MEASURE = "CL:"


def told(sense: str, *, traditional: bool) -> str:
    """Return a sense with its references in one script, their pinyin with marks.

    "variant of 臺|台[tai2]" becomes "variant of 台 (tái)".
    """

    def in_one_script(found: re.Match[str]) -> str:
        hant, hans, numbered = found.groups()
        word = hant if traditional or hans is None else hans
        return f"{word} ({marked(numbered)})" if numbered else word

    return _REFERENCE.sub(in_one_script, sense)


def parted(senses: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    """Return the senses, and apart from them the measure words, "" for none."""
    measures = [sense for sense in senses if sense.startswith(_MEASURE)]
    rest = tuple(sense for sense in senses if not sense.startswith(_MEASURE))
    return rest, ", ".join(", ".join(m[len(_MEASURE) :].split(",")) for m in measures)
