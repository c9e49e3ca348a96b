"""An ordinary word told as the blocks of a card, quieter than that of a policy term."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication

from reader.dictionary.entry import subject_of
from reader.dictionary.senses import parted, told
from reader.ui.term_card.blocks import Block, CardContent, OpenConcept, Run, Shape, Style, TakeWord
from reader.ui.term_card.pinyin import pinyin_runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.article.model import Span
    from reader.dictionary.entry import Edition, Entry, Word

translate = QCoreApplication.translate
_HIGHEST = 7  # the band of the levels 7 to 9


class Lexicon(Protocol):
    """What the card asks."""

    @property
    def edition(self) -> Edition | None:
        """Which dictionary it is; None while there is none."""

    @property
    def traditional(self) -> bool:
        """Whether the page shows traditional characters."""

    def word(self, text: str, here: Span | None = None) -> Word | None:
        """Return what the dictionary says of a word; first the reading it has at a place."""

    def parts(self, word: str) -> tuple[str, ...]:
        """Return the words that a longer word is made of."""


def word_content(word: Word, lexicon: Lexicon) -> CardContent:
    """Tell one word: all its readings, its parts, and where that is from."""
    traditional = lexicon.traditional
    blocks = [
        block
        for number, entry in enumerate(word.entries)
        for block in _reading(word, number, entry, traditional=traditional)
    ]
    blocks += _parts(word, lexicon)
    blocks += _source(word, lexicon.edition)
    title = _head(word.entries[0], traditional=traditional)
    caption = translate("Card", "Dictionary")
    return CardContent(title, caption, "", tuple(blocks), quiet=True)


def _head(entry: Entry, *, traditional: bool) -> str:
    return entry.hant if traditional else entry.hans


def _reading(word: Word, number: int, entry: Entry, *, traditional: bool) -> Iterator[Block]:
    section = f"reading {number}"
    head = _head(entry, traditional=traditional)
    other = entry.hans if traditional else entry.hant
    before = word.entries[number - 1] if number else None
    if before is None or (before.hans, before.hant) != (entry.hans, entry.hant):
        written = [Run(head, Style.WORD)]
        if other != head:
            written.append(Run(f"  {other}", Style.MUTED))
        yield Block(tuple(written), section)
    spelled = [*pinyin_runs(entry.pinyin)]
    if word.level and not number:
        spelled.append(Run(f"   {level_label(word.level)}", Style.SMALL))
    yield Block(tuple(spelled), section)
    senses, measures = parted(entry.senses)
    several = len(senses) > 1
    for place, sense in enumerate(senses, 1):
        run = (Run(told(sense, traditional=traditional)),)
        if several:
            yield Block(run, section, Shape.FIELD, f"{place}")
        else:
            yield Block(run, section)
    if measures:
        label = translate("Card", "Measure word: ")
        text = told(measures, traditional=traditional)
        yield Block((Run(label + text, Style.SMALL),), section)


def level_label(level: int) -> str:
    """Name a level of HSK."""
    return f"HSK {level}" if level < _HIGHEST else f"HSK {_HIGHEST}–9"


def _parts(word: Word, lexicon: Lexicon) -> Iterator[Block]:
    parts = lexicon.parts(word.text)
    if all(len(part) == 1 for part in parts):
        return
    runs = [Run(translate("Card", "In it: "), Style.SMALL)]
    for number, part in enumerate(parts):
        if number:
            runs.append(Run("  ", Style.SMALL))
        found = lexicon.word(part)
        shown = _head(found.entries[0], traditional=lexicon.traditional) if found else part
        runs.append(Run(shown, Style.SMALL_LINK, OpenConcept(subject_of(part))))
    yield Block(tuple(runs), "source")


def _source(word: Word, edition: Edition | None) -> Iterator[Block]:
    if edition is None:
        return
    yield Block((Run(edition.line, Style.SMALL),), "source")
    if word.level:
        levels = translate("Card", "Level: GF0025-2021 (HSK 3.0)")
        yield Block((Run(levels, Style.SMALL),), "source")
    take = translate("Card", "Add to my glossary")
    yield Block((Run(take, Style.SMALL_LINK, TakeWord(word.text)),), "source")
