"""What `gloss` prints of an ordinary word, from the dictionary if that was added."""

from collections.abc import Iterator

from reader.analysis.cache import default_folder
from reader.dictionary.entry import Edition, Word
from reader.dictionary.opening import open_dictionary
from reader.dictionary.senses import told


def ordinary_word(text: str) -> tuple[Word, Edition] | None:
    """Return what the dictionary says, and which one it is; None where it says nothing.

    Raises:
        RefusedInput: the dictionary is damaged.
    """
    index = open_dictionary(default_folder().with_name("dictionary"), lambda _: None)
    word = index.word(text) if index else None
    return (word, index.edition) if index and word else None


def word_report(word: Word, edition: Edition) -> dict[str, object]:
    """Return the word as plain values; the licence goes with it."""
    return {
        "senses": [],
        "dictionary": {
            "word": word.text,
            "hsk": word.level or None,
            "entries": [
                {"hans": e.hans, "hant": e.hant, "pinyin": e.pinyin, "senses": list(e.senses)}
                for e in word.entries
            ],
            "source": f"{edition.name} {edition.date}".strip(),
            "licence": edition.licence,
            "licence_link": edition.link,
        },
    }


def word_lines(word: Word, edition: Edition) -> Iterator[str]:
    """Yield the word as lines to read."""
    for number, entry in enumerate(word.entries):
        other = f" [{entry.hant}]" if entry.hant != entry.hans else ""
        level = f"  HSK {word.level}" if word.level and not number else ""
        yield f"{entry.hans}{other}  {entry.pinyin}{level}"
        for place, sense in enumerate(entry.senses, 1):
            yield f"  {place}. {told(sense, traditional=False)}"
    yield f"({edition.line})"
