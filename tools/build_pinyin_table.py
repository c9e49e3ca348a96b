"""Write resources/pinyin/syllables.tsv: the characters of each toneless syllable, from pypinyin.

Run in the development environment: python tools/build_pinyin_table.py

A character's first reading is kept, and of its others those that a phrase of pypinyin has:
省 is sheng and xing (反省), but not xian, which no dictionary of today lists.
"""

import sys
import unicodedata
from collections import Counter, defaultdict
from importlib.metadata import version
from pathlib import Path

import jieba
from pypinyin.constants import PHRASES_DICT, PINYIN_DICT

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from reader.article.folding import fold

TARGET = Path(__file__).resolve().parents[1] / "resources" / "pinyin" / "syllables.tsv"
HEAD = """\
# Toneless syllable (ü = v), TAB, the characters with that reading after folding.
# The commonest come first, by the frequencies of jieba's dictionary (MIT licence).
# Made by tools/build_pinyin_table.py from pypinyin {version} (MIT licence); do not edit.
"""
LAST = 0x9FFF  # the rarer planes are never typed in a search
VOWELS = set("aeiouv")


def plain(reading: str) -> str:
    """Return `reading` without its tone, ü as v: lüè → lve."""
    spelled = unicodedata.normalize("NFD", reading).replace("u\u0308", "v")
    return "".join(c for c in spelled if not unicodedata.combining(c))


def in_phrases() -> set[tuple[str, str]]:
    """Return the pairs of character and toneless reading that pypinyin's phrases have."""
    return {
        (character, plain(reading))
        for phrase, readings in PHRASES_DICT.items()
        if len(phrase) == len(readings)
        for character, heteronyms in zip(phrase, readings, strict=True)
        for reading in heteronyms
    }


def table() -> dict[str, str]:
    """Return the characters of each syllable, the commonest first, the syllables in order."""
    known, common = in_phrases(), commonness()
    characters = defaultdict(set)
    for code, readings in PINYIN_DICT.items():
        character = chr(code)
        for number, syllable in enumerate(map(plain, readings.split(","))):
            is_used = number == 0 or (character, syllable) in known
            if code <= LAST and is_used and set(syllable) & VOWELS:  # not hm, ng
                characters[syllable].add(fold(character))
    return {
        syllable: "".join(sorted(characters[syllable], key=lambda one: (-common[one], one)))
        for syllable in sorted(characters)
    }


def commonness() -> Counter[str]:
    """Return how often each folded character stands in the texts jieba's words were counted in."""
    found: Counter[str] = Counter()
    with jieba.get_dict_file() as words:
        for line in words:
            word, times, *_ = line.decode("utf-8").split(" ")
            for character in fold(word):
                found[character] += int(times)
    return found


def main() -> None:
    """Write the table."""
    lines = [f"{syllable}\t{characters}\n" for syllable, characters in table().items()]
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(HEAD.format(version=version("pypinyin")) + "".join(lines), encoding="utf-8")
    print(f"{len(lines)} syllables: {TARGET}")


if __name__ == "__main__":
    main()
