"""What a dictionary says of a word, and where that is from."""

from dataclasses import dataclass, replace

_MARK = "dictionary:"


@dataclass(frozen=True, slots=True)
class Entry:
    """One reading of a word.

    Attributes:
        hans: in simplified characters.
        hant: in traditional ones.
        pinyin: with tone marks, a blank between syllables.
        senses: in English, as they stand in the dictionary.
    """

    hans: str
    hant: str
    pinyin: str
    senses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """Which dictionary it is.

    Attributes:
        name: of the dictionary.
        date: of the edition, 2023-11-07; empty where the file does not say.
        licence: short name.
        link: to the text of the licence.
    """

    name: str = "CC-CEDICT"
    date: str = ""
    licence: str = "CC BY-SA 4.0"
    link: str = "https://creativecommons.org/licenses/by-sa/4.0/"

    @property
    def line(self) -> str:
        """Name, date and licence, as they are to be shown wherever an entry is."""
        return " · ".join(filter(None, (f"{self.name} {self.date}".strip(), self.licence)))


@dataclass(frozen=True, slots=True)
class Word:
    """All that the dictionary says of one word.

    Attributes:
        text: the word as it was looked up.
        entries: one for each reading, names and surnames last.
        level: HSK level of GF0025-2021, 1 to 6, 7 for the band 7 to 9; 0 for none.
    """

    text: str
    entries: tuple[Entry, ...]
    level: int = 0

    def read_as(self, pinyin: str) -> "Word":
        """Return the word with the entry of a reading first, if there is one."""
        wanted = _bare(pinyin)
        ordered = sorted(self.entries, key=lambda entry: _bare(entry.pinyin) != wanted)
        return replace(self, entries=tuple(ordered)) if wanted else self


def _bare(pinyin: str) -> str:
    return "".join(filter(str.isalpha, pinyin))


def subject_of(word: str) -> str:
    """Return what stands for a word where usually the id of a concept does."""
    return _MARK + word


def word_of(subject: str) -> str:
    """Return the word that an id stands for; "" when it is a concept's."""
    return subject[len(_MARK) :] if subject.startswith(_MARK) else ""
