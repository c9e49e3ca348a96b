"""Write resources/pinyin/readings.tsv: how characters and words are read, from pypinyin.

Run in the development environment: python tools/build_readings.py

A character has its first reading there, or the one `corrections.toml` gives it. Words are kept if
one of their characters is read otherwise than alone, or if they hide such a word: 工作 hides 作为
in 工作为. Tones are those of dictionaries: 一 and 不 keep theirs before every other tone.
"""

import sys
import tomllib
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

from pypinyin.constants import PHRASES_DICT, PINYIN_DICT

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from reader.article.folding import fold

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "pinyin"
HEAD = """\
# Made by tools/build_readings.py from pypinyin {version} (MIT licence) and the characters of
# corrections.toml; do not edit. First a syllable, TAB, the characters read so when they stand
# alone; after an empty line the words, TAB, their syllables, none if each is read as alone.
"""
SANDHI = {("一", "yí"), ("一", "yì"), ("不", "bú")}


def alone(chosen: Mapping[str, str]) -> dict[str, str]:
    """Return the reading of each character that stands alone; `chosen` goes before pypinyin."""
    first = {chr(code): readings.split(",")[0] for code, readings in PINYIN_DICT.items()}
    syllabic = {c: r for c, r in first.items() if set(_decomposed(r)) & set("aeiou")}
    return {c: unicodedata.normalize("NFC", r) for c, r in (syllabic | dict(chosen)).items()}


def _decomposed(reading: str) -> str:
    return unicodedata.normalize("NFD", reading)


def phrases() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the words of pypinyin with their dictionary readings."""
    for word, heteronyms in PHRASES_DICT.items():
        if len(word) == len(heteronyms) and len(word) > 1:
            read = zip(word, (one[0] for one in heteronyms), strict=True)
            yield (
                fold(word),
                tuple(
                    {"一": "yī", "不": "bù"}[c] if (c, r) in SANDHI else _composed(r)
                    for c, r in read
                ),
            )


def _composed(reading: str) -> str:
    return unicodedata.normalize("NFC", reading)


def kept(
    words: Mapping[str, Sequence[str]], characters: Mapping[str, str]
) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield the words with another reading than their characters have, and those that hide one."""
    special = {
        word: read
        for word, read in words.items()
        if any(characters.get(c) != r for c, r in zip(word, read, strict=True))
    }
    beginnings = {word[:end] for word in special for end in range(1, len(word))}
    for word, read in words.items():
        if word in special:
            yield word, read
        elif _hides(word, special, beginnings):
            yield word, ()


def _hides(word: str, special: Mapping[str, object], beginnings: set[str]) -> bool:
    """Tell whether a special word begins in `word`, where it must not be looked for."""
    size = len(word)
    crossing = any(word[start:] in beginnings for start in range(1, size))
    return crossing or any(
        word[start:end] in special for start in range(size) for end in range(start + 2, size + 1)
    )


def written() -> str:
    """Return the table as the text of a file."""
    corrections = tomllib.loads((FOLDER / "corrections.toml").read_text(encoding="utf-8"))
    characters = alone(corrections["characters"])
    by_syllable = defaultdict(list)
    for character, reading in sorted(characters.items()):
        by_syllable[reading].append(character)
    lines = [f"{syllable}\t{''.join(by_syllable[syllable])}\n" for syllable in sorted(by_syllable)]
    words = sorted(kept(dict(phrases()), characters))
    lines += ["\n", *(f"{word}\t{' '.join(read)}\n" for word, read in words)]
    return HEAD.format(version=version("pypinyin")) + "".join(lines)


def main() -> None:
    """Write the table."""
    target = FOLDER / "readings.tsv"
    target.write_text(written(), encoding="utf-8")
    print(f"{target}: {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
