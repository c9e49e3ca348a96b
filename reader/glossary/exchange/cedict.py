"""Dictionaries in the form of CC-CEDICT: traditional, simplified, numbered pinyin, senses."""

import re
import unicodedata
from typing import NamedTuple

from reader.glossary.bounds import clean_line, clean_text
from reader.glossary.concept import Form, FormKind
from reader.glossary.exchange.files import refused, text_of
from reader.glossary.exchange.pack import Collector, Going, Reading, entry, unheeded
from reader.language import Text

# 电脑 電腦 [dian4 nao3] /computer/CL:臺|台[tai2]/ ; newer files write [[dian4nao3]].
_ENTRY = re.compile(r"(\S+) (\S+) \[{1,2}([^\]]*)\]{1,2} /(.*)/\s*")
_SYLLABLE = re.compile(r"([A-Za-zü:Üv]+)([1-5])")
_TONES = {"1": "\u0304", "2": "\u0301", "3": "\u030c", "4": "\u0300", "5": ""}
_LONGEST = 20_000  # characters of a line
_SHOWN = 60  # characters of the gloss


class EntryLine(NamedTuple):
    """One line of a dictionary: both writings, pinyin with tone marks, senses."""

    hans: str
    hant: str
    pinyin: str
    senses: tuple[str, ...]


def read(content: bytes, name: str, going: Going = unheeded) -> Reading:
    """Read a dictionary; its comments are its note.

    Raises:
        RefusedInput: not one line of it is an entry.
    """
    collector = Collector(going)
    notes: list[str] = []
    found = 0
    for number, line in enumerate(text_of(content, name).splitlines(), 1):
        if line.startswith("#"):
            notes.append(line.lstrip("#! "))
        elif line.strip():
            if (told := entry_line(line)) is None:
                collector.fault(number, Text(en="not an entry: left out", zh="不是词条，未读入"))
            else:
                found += 1
                _take(number, told, collector)
    if not found:
        raise refused(name, "no line is an entry", "没有一行是词条")
    note = clean_line(" ".join(notes))[:500]
    return collector.reading(name.partition(".")[0], note)


def entry_line(line: str) -> EntryLine | None:
    """Return what a line says; None when it is no entry."""
    match = _ENTRY.fullmatch(line) if len(line) <= _LONGEST else None
    if match is None:
        return None
    hant, hans, numbered, senses = match.groups()
    meanings = tuple(clean_line(sense) for sense in senses.split("/") if sense.strip())
    return EntryLine(clean_line(hans), clean_line(hant), clean_line(marked(numbered)), meanings)


def marked(numbered: str) -> str:
    """Return pinyin with tone marks of pinyin with numbers: "lu:4 se4" is "lǜ sè"."""
    return unicodedata.normalize("NFC", _SYLLABLE.sub(_marked, numbered))


def _take(line: int, told: EntryLine, collector: Collector) -> None:
    meanings = told.senses
    first = meanings[0] if meanings else ""
    gloss = first if len(first) <= _SHOWN else f"{first[: _SHOWN - 1]}…"
    other = told.hant if told.hant != told.hans else None
    form = Form(told.hans, FormKind.FULL, told.pinyin, other)
    definition = clean_text("\n".join(meanings)) if len(meanings) > 1 or gloss != first else ""
    collector.take(line, entry(form.hans, forms=(form,), gloss_en=gloss, definition_en=definition))


def _marked(match: re.Match[str]) -> str:
    letters = match[1].replace("u:", "ü").replace("U:", "Ü").replace("v", "ü")
    lower = letters.lower()
    place = next((lower.index(v) for v in ("a", "e") if v in lower), -1)
    if place < 0 and "ou" in lower:
        place = lower.index("o")
    if place < 0:
        place = max((lower.rfind(v) for v in "iouü"), default=-1)
    if place < 0:
        return letters
    return letters[: place + 1] + _TONES[match[2]] + letters[place + 1 :]
