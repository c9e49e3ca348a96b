"""The words of a Word paragraph as Word shows them, with signs where its notes are."""

from collections.abc import Iterator, Mapping
from typing import Any

from docx.oxml import parse_xml

from reader.article.notes import SIGN
from reader.importers.documents.packages import Package
from reader.importers.source import clean

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NOTE_PARTS = {"footnote": "word/footnotes.xml", "endnote": "word/endnotes.xml"}
# What was taken out or moved away under "track changes" is left out, what was put in is not.
_AROUND = frozenset(
    W + name
    for name in (
        *("r", "hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent"),
        *("fldSimple", "customXml", "bdo", "dir"),
    )
)
_CHARACTERS = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-"}
_REFERENCES = {W + f"{kind}Reference": kind for kind in _NOTE_PARTS}
_CHANGES = frozenset(W + name for name in ("ins", "del", "moveTo", "moveFrom"))

Element = Any  # of lxml, which has no types


class Notes:
    """The notes of one document, numbered as their signs come.

    Args:
        texts: by kind and id.

    Attributes:
        used: texts of those that were pointed to, in the order of their numbers.
    """

    def __init__(self, texts: Mapping[tuple[str, str], str]) -> None:
        self._texts = texts
        self._numbers: dict[tuple[str, str], int] = {}
        self.used: list[str] = []

    def sign(self, kind: str, name: str) -> str:
        """Return the sign of a note; nothing where there is no such note."""
        key = (kind, name)
        text = self._texts.get(key)
        if not text:
            return ""
        if key not in self._numbers:
            self.used.append(text)
            self._numbers[key] = len(self.used)
        return SIGN.format(number=self._numbers[key])


def notes_of(package: Package) -> Notes:
    """Return the footnotes and endnotes of a document, without Word's own lines between them."""
    texts: dict[tuple[str, str], str] = {}
    for kind, member in _NOTE_PARTS.items():
        if member in package.members:
            for note in parse_xml(package.xml(member)).iter(W + kind):
                if note.get(W + "type") in {None, "normal"}:
                    texts[kind, note.get(W + "id", "")] = _one_line(note)
    return Notes(texts)


def _one_line(note: Element) -> str:
    none = Notes({})
    lines = (text_of(paragraph, none) for paragraph in note.iter(W + "p"))
    return " ".join(" ".join(lines).split())


def text_of(paragraph: Element, notes: Notes) -> str:
    """Return the clean text of a paragraph, its lines parted by newlines."""
    return clean("".join(_words(paragraph, notes)))[0]


def _words(element: Element, notes: Notes) -> Iterator[str]:
    for child in element:
        if child.tag == W + "t":
            yield child.text or ""
        elif child.tag in _AROUND:
            yield from _words(child, notes)
        elif child.tag in _CHARACTERS:
            yield _CHARACTERS[child.tag]
        elif child.tag in _REFERENCES:
            yield notes.sign(_REFERENCES[child.tag], child.get(W + "id", ""))


def has_changes(body: Element) -> bool:
    """Tell whether changes to a document were tracked and neither accepted nor refused."""
    return next(body.iter(*_CHANGES), None) is not None
