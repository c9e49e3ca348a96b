"""Words whose reading the reader has corrected, once and for all."""

from collections.abc import Mapping

from reader.storage.database import Database

NONE = "-"  # stands for a character without a syllable


class Readings:
    """The corrected words. Every method may be called from any thread; all raise NotesError.

    Args:
        database: the file of the reader's notes.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> Mapping[str, tuple[str, ...]]:
        """Return the syllables of each folded word, "" for a character that has none."""
        with self._database.reading() as connection:
            rows = connection.execute("SELECT word, pinyin FROM readings ORDER BY word")
            return {word: _syllables(pinyin) for word, pinyin in rows}

    def put(self, word: str, syllables: tuple[str, ...] | None) -> None:
        """Keep how a folded word is read; None forgets it."""
        with self._database.writing() as connection:
            if syllables is None:
                connection.execute("DELETE FROM readings WHERE word = ?", (word,))
            else:
                pinyin = " ".join(syllable or NONE for syllable in syllables)
                connection.execute("INSERT OR REPLACE INTO readings VALUES (?, ?)", (word, pinyin))


def _syllables(pinyin: str) -> tuple[str, ...]:
    return tuple("" if one == NONE else one for one in pinyin.split(" "))
