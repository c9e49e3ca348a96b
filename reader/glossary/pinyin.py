"""Pinyin as it is printed: cut into syllables, laid beside its characters, stripped of tones."""

import functools
import re
import unicodedata
from dataclasses import dataclass

_TONES = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4}
_DIAERESIS = "\u0308"

# Finals by the initials they follow; "" stands for a syllable without initial. ü is written ü
# after n and l only, as the orthography (GB/T 16159-2012) has it.
_SYLLABLES_BY_INITIAL = {
    "": "a ai an ang ao e ei en eng er o ou",
    "b": "a ai an ang ao ei en eng i ian iao ie in ing o u",
    "p": "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
    "m": "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
    "f": "a an ang ei en eng iao o ou u",
    "d": "a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo",
    "t": "a ai an ang ao e ei eng i ian iao ie ing ong ou u uan ui un uo",
    "n": "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan un uo ü üe",
    "l": "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo ü üe",
    "g": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "k": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "h": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "j": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "q": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "x": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "zh": "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo",
    "ch": "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
    "sh": "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
    "r": "an ang ao e en eng i ong ou u ua uan ui un uo",
    "z": "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
    "c": "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
    "s": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "y": "a an ang ao e i in ing o ong ou u uan ue un",
    "w": "a ai an ang ei en eng o u",
}
_SYLLABLES = frozenset(
    initial + final for initial, finals in _SYLLABLES_BY_INITIAL.items() for final in finals.split()
) | {"r"}  # 儿 closing a word: huār
_BETWEEN = re.compile(r"[^a-zü]+")


@dataclass(frozen=True, slots=True)
class Syllable:
    """One syllable.

    Attributes:
        text: as written, with its tone mark and capital: "Bó".
        plain: lower case, without tone mark, ü kept: "bo", "lü".
        tone: 1 to 4; 5 where no mark is written.
    """

    text: str
    plain: str
    tone: int


@functools.cache
def _syllable() -> re.Pattern[str]:
    """Match the longest syllable after which none begins with a vowel.

    Inside a word such a syllable would have an apostrophe before it.
    """
    longest_first = sorted(_SYLLABLES, key=lambda syllable: (-len(syllable), syllable))
    return re.compile(f"(?:{'|'.join(longest_first)})(?![aeiouü])")


@functools.cache
def _han() -> re.Pattern[str]:
    """Compile when first needed: ranges of so many characters take 2 ms."""
    return re.compile(r"[〇\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


def _stripped(text: str) -> tuple[str, list[int]]:
    plain: list[str] = []
    tones: list[int] = []
    for character in text:
        decomposed = unicodedata.normalize("NFD", character.lower())
        base, marks = decomposed[0], decomposed[1:]
        plain.append("ü" if base == "u" and _DIAERESIS in marks else base)
        tones.append(next((_TONES[mark] for mark in marks if mark in _TONES), 0))
    return "".join(plain), tones


@functools.lru_cache(maxsize=4096)  # an article has the same terms over and over
def cut(pinyin: str) -> tuple[Syllable | str, ...]:
    """Return the syllables of `pinyin` and what stands between them, in order.

    Apostrophes, hyphens, blanks and other marks only part syllables. The parts join to the same
    text, in Unicode's composed form.

    Raises:
        ValueError: a run of letters is not pinyin, or a syllable has two tone marks.
    """
    text = unicodedata.normalize("NFC", pinyin)
    plain, tones = _stripped(text)
    found: list[Syllable | str] = []
    at = 0
    while at < len(plain):
        if between := _BETWEEN.match(plain, at):
            found.append(text[at : between.end()])
            at = between.end()
            continue
        match = _syllable().match(plain, at)
        if match is None:
            raise ValueError(text[at:])
        marks = [tone for tone in tones[at : match.end()] if tone]
        if len(marks) > 1:
            raise ValueError(text[at : match.end()])
        tone = marks[0] if marks else 5
        found.append(Syllable(text[at : match.end()], match[0], tone))
        at = match.end()
    return tuple(found)


def syllables(pinyin: str) -> tuple[Syllable, ...]:
    """Return the syllables alone.

    Raises:
        ValueError: as for `cut`.
    """
    return tuple(part for part in cut(pinyin) if isinstance(part, Syllable))


def aligned(hans: str, pinyin: str) -> tuple[tuple[str, Syllable | None], ...]:
    """Lay each character of `hans` beside its syllable; what is no Han character has None.

    Raises:
        ValueError: `pinyin` has another number of syllables than `hans` has Han characters, or
            is not pinyin.
    """
    spoken = syllables(pinyin)
    if len(spoken) != len(_han().findall(hans)):
        raise ValueError(pinyin)
    remaining = iter(spoken)
    return tuple((c, next(remaining) if _han().match(c) else None) for c in hans)


def is_han(character: str) -> bool:
    """Tell whether a character has a syllable of its own."""
    return _han().match(character) is not None


def without_tones(text: str) -> str:
    """Return `text` in lower case and without tone marks; ü is kept."""
    plain, _ = _stripped(unicodedata.normalize("NFC", text))
    return "".join(character for character in plain if character not in _TONES)


def toneless(pinyin: str) -> str:
    """Return the letters alone, for search: no tones, blanks or marks; ü and v become u."""
    return _BETWEEN.sub("", without_tones(pinyin)).replace("ü", "u").replace("v", "u")
