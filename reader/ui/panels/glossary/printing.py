"""Entries as a document for paper: plain text in a few styles, never marked-up text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from reader.ui.term_card.citation import cited
from reader.ui.term_card.dates import validity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.glossary.concept import Concept

_FAMILIES = ["Yandu Serif"]
_POINTS, _HEAD, _SMALL = 10.0, 14.0, 8.5

translate = QCoreApplication.translate


def document_of(concepts: Iterable[Concept], language: str) -> QTextDocument:
    """Return entries one below the other, in the language of the interface first."""
    document = QTextDocument()
    font = QFont(_FAMILIES)
    font.setPointSizeF(_POINTS)
    document.setDefaultFont(font)
    cursor = QTextCursor(document)
    for number, concept in enumerate(concepts):
        for place, (text, points, bold) in enumerate(_lines(concept, language)):
            block = QTextBlockFormat()
            block.setTopMargin(16 if place == 0 and number else 2)
            if number or place:
                cursor.insertBlock(block)
            style = QTextCharFormat()
            style.setFontPointSize(points)
            style.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
            cursor.insertText(text, style)
    return document


def _lines(concept: Concept, language: str) -> Iterator[tuple[str, float, bool]]:
    chinese = language.startswith("zh")
    yield concept.headword, _HEAD, True
    dates = validity(concept.valid_from, concept.valid_to, language)
    told = "   ".join(part for part in (concept.pinyin, dates) if part)
    if told:
        yield told, _POINTS, False
    pairs = [
        (concept.gloss_zh, concept.gloss_en),
        (concept.definition_zh, concept.definition_en),
        (concept.note_zh, concept.note_en),
    ]
    for pair in pairs:
        for text in pair if chinese else reversed(pair):
            if text:
                yield text, _POINTS, False
    for member in concept.members:
        yield f"{member.number}. {member.zh}  {member.en}".rstrip(), _POINTS, False
    english = "; ".join(rendering.text for rendering in concept.renderings)
    if english:
        yield translate("GlossaryPanel", "English: {text}").format(text=english), _POINTS, False
    for source in dict.fromkeys(cited(citation, language) for citation in concept.citations):
        yield source, _SMALL, False
