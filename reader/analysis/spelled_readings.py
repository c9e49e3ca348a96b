"""How a reader writes a reading, and which readings a word can have."""

import re
from collections.abc import Iterator
from itertools import islice, product

from reader.analysis.reading_table import ReadingTable, Syllables
from reader.article.folding import fold
from reader.glossary.pinyin import is_han, syllables

MOST = 8  # readings that are offered

_MARKS = dict(zip("12345", ("\u0304", "\u0301", "\u030c", "\u0300", ""), strict=True))
_NUMBERED = re.compile(r"([a-zü]+?)([1-5])")
_VOWELS = re.compile(r"[aeiouü]+")


def spelled(word: str, pinyin: str) -> Syllables | None:
    """Return the syllables of `word` as a reader wrote them, None if they do not fit.

    Tones may be marks or digits after the syllable, ü may be v or u:, blanks do not matter:
    "yín háng", "yinhang" without tones, "yin2hang2". A character that is not Chinese has none.
    """
    written = pinyin.strip().lower().replace("u:", "ü").replace("v", "ü")
    written = _NUMBERED.sub(lambda found: _marked(*found.groups()) + " ", written)
    try:
        spoken = [syllable.text.lower() for syllable in syllables(written)]
    except ValueError:
        return None
    if not spoken or len(spoken) != sum(map(is_han, word)):
        return None
    remaining = iter(spoken)
    return tuple(next(remaining) if is_han(character) else "" for character in word)


def candidates(word: str, now: Syllables, table: ReadingTable) -> list[Syllables]:
    """Return readings of a word, the present one first, then those nearest to it.

    Args:
        word: some characters.
        now: how they are read.
        table: knows the readings of each character.
    """
    choices = []
    for character, syllable in zip(word, now, strict=True):
        others = sorted(set(_known(fold(character), table)) - {syllable}) if syllable else []
        choices.append([syllable, *others])
    changed = sorted(
        islice(product(*choices), 5000),
        key=lambda read: sum(a != b for a, b in zip(read, now, strict=True)),
    )
    return changed[:MOST]


def _known(character: str, table: ReadingTable) -> Iterator[str]:
    if alone := table.alone.get(character):
        yield alone
    yield from table.words.readings_of(character)
    yield from table.corrections.readings_of(character)


def _marked(letters: str, tone: str) -> str:
    """Put the mark of a tone on its vowel: a or e, the o of ou, else the last one."""
    vowels = _VOWELS.search(letters)
    if vowels is None:
        return letters
    run = vowels[0]
    at = next((run.index(v) for v in ("a", "e", "ou") if v in run), len(run) - 1)
    place = vowels.start() + at + 1
    return letters[:place] + _MARKS[tone] + letters[place:]
