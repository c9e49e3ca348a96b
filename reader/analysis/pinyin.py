"""Pinyin without tones as a way to search: syllables of a query, characters of a syllable."""

import functools
import re
from collections.abc import Iterator, Mapping

from reader.glossary.pinyin import without_tones
from reader.resources import resource

_LONGEST_SYLLABLE = 6  # zhuang
_LONGEST_QUERY = 60
_MOST_READINGS = 32  # xianxian… doubles with each syllable
_LETTERS = re.compile(r"[a-zv]+")
_BETWEEN = re.compile(r"[\s'’\-]+")

_SPELLED_OTHERWISE = {"lue": "lve", "nue": "nve", "lyu": "lv", "nyu": "nv"}

Syllables = tuple[str, ...]


@functools.cache
def characters_by_syllable() -> Mapping[str, str]:
    """Return for each toneless syllable (ü written v) all folded characters read so.

    The table comes from pypinyin (tools/build_pinyin_table.py): every reading a character has,
    without its tone. Loading pypinyin itself would take 0.2 s and 56 MB for the same answer.
    """
    lines = resource("pinyin", "syllables.tsv").read_text(encoding="utf-8").splitlines()
    table = dict(line.split("\t") for line in lines if not line.startswith("#"))
    return table | {spelled: table[syllable] for spelled, syllable in _SPELLED_OTHERWISE.items()}


def readings(query: str) -> tuple[Syllables, ...]:
    """Return the ways to read `query` as a sequence of whole syllables, shortest first.

    liangge, "liang ge", lianggè, xi'an and lüe (lve) are understood; "xian" is both xian and
    xi an. Empty when it cannot be pinyin or is of one letter.
    """
    groups = _groups(query)
    if not groups:
        return ()
    ways: list[Syllables] = [()]
    for group in groups:
        more = _split(group)
        ways = [way + rest for way in ways for rest in more][:_MOST_READINGS]
    return tuple(sorted(ways, key=len))


def beginnings(query: str) -> tuple[Syllables, ...]:
    """Return the readings of a query whose last syllable is not typed to its end.

    Each way ends with the letters typed so far: "lianggeq" gives liang, ge, q.
    """
    groups = _groups(query)
    if not groups:
        return ()
    *whole, last = groups
    ways = []
    for cut in range(len(last) - 1, max(-1, len(last) - _LONGEST_SYLLABLE), -1):
        before = [*whole, last[:cut]] if cut else whole
        if before and _begins_a_syllable(last[cut:]):
            ways += [(*way, last[cut:]) for way in readings(" ".join(before))]
    return tuple(sorted(ways, key=len)[:_MOST_READINGS])


def _groups(query: str) -> list[str]:
    """Return the letters of `query` between blanks and apostrophes; empty if it has others."""
    plain = without_tones(query[: _LONGEST_QUERY + 1].strip())
    plain = plain.replace("u:", "v").replace("ü", "v")
    groups = [group for group in _BETWEEN.split(plain) if group]
    is_pinyin = all(_LETTERS.fullmatch(group) for group in groups)
    return groups if is_pinyin and 1 < len(plain) <= _LONGEST_QUERY else []


def _split(letters: str) -> list[Syllables]:
    ways = list(_every_split(letters))
    return sorted(ways, key=len)[:_MOST_READINGS]


def _every_split(letters: str) -> Iterator[Syllables]:
    """Yield the splits of `letters` into syllables, few at each place so that all stay few."""
    table = characters_by_syllable()
    ways: list[list[Syllables]] = [[()]]
    for end in range(1, len(letters) + 1):
        found = [
            (*way, letters[start:end])
            for start in range(max(0, end - _LONGEST_SYLLABLE), end)
            if letters[start:end] in table
            for way in ways[start]
        ]
        ways.append(sorted(found, key=len)[:_MOST_READINGS])
    yield from ways[-1]


def _begins_a_syllable(letters: str) -> bool:
    return any(syllable.startswith(letters) for syllable in characters_by_syllable())
