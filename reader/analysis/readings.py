"""How each character of a text is read: pinyin with the tones of dictionaries."""

from collections.abc import Iterable, Mapping

from reader.analysis.reading_table import ReadingTable, Syllables, WordTable
from reader.article.folding import fold
from reader.article.model import Span

Known = Iterable[tuple[Span, Syllables]]


def read(text: str, table: ReadingTable, known: Known = ()) -> list[str]:
    """Return a syllable for each character of `text`; "" for what has none.

    Each of these goes before those that are named ahead of it: the character alone, words of the
    shipped table, our rules, our words, and what is known of this text.

    Args:
        text: a paragraph, or a part of it that no word crosses.
        table: what is known without the text.
        known: places of `text` with their syllables, the later before the earlier.
    """
    folded = fold(text)
    alone = table.alone
    found = [alone.get(c) or alone.get(f, "") for c, f in zip(text, folded, strict=True)]
    _lay(found, folded, table.words, alone)
    for rule in table.rules:
        for match in rule.pattern.finditer(folded):
            for group in range(1, len(match.groups()) + 1):
                for at in range(*match.span(group)):
                    found[at] = rule.pinyin
    _lay(found, folded, table.corrections)
    for span, syllables in known:
        _put(found, span.start, syllables)
    return found


def _lay(
    found: list[str], folded: str, words: WordTable, alone: Mapping[str, str] | None = None
) -> None:
    for start, word, syllables in words.find(folded):
        if syllables:
            _put(found, start, syllables)
        elif alone is not None:  # a word of which each character is read as alone
            _put(found, start, tuple(alone.get(character, "") for character in word))


def _put(found: list[str], start: int, syllables: Syllables) -> None:
    for at, syllable in enumerate(syllables, start):
        if syllable and 0 <= at < len(found):
            found[at] = syllable
