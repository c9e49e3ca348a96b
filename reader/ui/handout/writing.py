"""Put a handout into a document of Qt, in which it is laid out.

Every character is put in as plain text with a format of its own, never as markup. The program's
own font has one character for each of its glyphs, so that a PDF gives back what was put in.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from reader.annotations.model import Kind
from reader.article.model import Role
from reader.handouts.inks import fill_colour, line_colour
from reader.handouts.model import Version
from reader.handouts.words import GLOSSARY, LEGEND, NOTES
from reader.ui.handout.ink import Piece
from reader.ui.handout.ruby import spacing, syllables_of
from reader.ui.term_card.type import narrow_quotes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.handouts.model import Block, Drawn, Entry, Handout, Meaning, Run

FAMILY = "Yandu Serif"
DOTS = 96  # an inch: what the document is laid out for
INK, SOFT = QColor("#000000"), QColor("#5f5b54")
_POINTS = 12.0
WHOLE = 1
"""State of a paragraph that is to stay on one page."""
_LINE_END = "\u2028"  # within a paragraph
_JOINER = "\u2060"  # keeps a number on the line of its word; it leaves no sign in a PDF
_BREAK = "\u200b"  # lets a line end within a blank, whose signs Qt takes for the letters of a word
_LEADING = 170  # per cent
_LEADING_SPOKEN = 215  # with pinyin above the lines
_SIZES = {Role.HEADLINE: 1.6, Role.SUBHEAD: 1.15, Role.CAPTION: 0.85}
_CENTRED = frozenset((Role.HEADLINE, Role.KICKER, Role.SUBTITLE, Role.BYLINE, Role.VERSE))
_UNDERLINES = {
    Kind.UNDERLINE: QTextCharFormat.UnderlineStyle.SingleUnderline,
    Kind.WAVY: QTextCharFormat.UnderlineStyle.WaveUnderline,
}


def document_of(handout: Handout) -> tuple[QTextDocument, list[Piece]]:
    """Return a document, and where the article is in it."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(font_of())
    document.setDocumentMargin(0)
    writing = _Writing(QTextCursor(document), handout)
    writing.write()
    return document, writing.pieces


def font_of(size: float = 1.0) -> QFont:
    """Return the type of a handout, so many times its usual size."""
    font = QFont(FAMILY)
    font.setPixelSize(round(_POINTS * size * DOTS / 72))
    # Forms of other countries have glyphs of which a PDF cannot tell what they stand for.
    font.setFeature(QFont.Tag("locl"), 0)
    return font


class _Writing:
    """Puts a handout into a document."""

    def __init__(self, cursor: QTextCursor, handout: Handout) -> None:
        self._cursor, self._handout = cursor, handout
        self._begun = False
        self.pieces: list[Piece] = []
        self._room: dict[int, float] = {}

    def write(self) -> None:
        """Put everything in."""
        handout, language = self._handout, self._handout.options.language
        for text in filter(None, (handout.heading, handout.name_line)):
            self._line(text, _format(0.9, SOFT))
        for block in handout.blocks:
            self._block(block)
        self._line(handout.source, _format(0.8, SOFT))
        self._legend(handout.legend)
        for key in handout.keys:
            self._heading(key.title)
            self._line("  ".join(f"{number}. {answer}" for number, answer in key.answers))
        if handout.notes:
            self._heading(NOTES.in_language(language))
            for note in handout.notes:
                colon = ": " if language == "en" else "："
                self._line(f"{note.number}) {note.passage}{colon}{note.text}", _format(0.9))
        if handout.entries:
            self._heading(GLOSSARY.in_language(language))
            for entry in handout.entries:
                self._entry(entry)

    def _block(self, block: Block) -> None:
        shape = QTextBlockFormat()
        spoken = syllables_of(block)
        leading = _LEADING_SPOKEN if spoken else _LEADING
        shape.setLineHeight(leading, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        size = _SIZES.get(block.role, 1.0)
        if block.role in _CENTRED:
            shape.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        elif block.role is Role.BODY:
            shape.setTextIndent(2 * _POINTS * DOTS / 72)
            shape.setAlignment(Qt.AlignmentFlag.AlignJustify)
        if not self.pieces:
            shape.setTopMargin(_POINTS)  # below the heading, and room for its pinyin
        self._begin(shape)
        plain = _format(size, bold=block.role in _SIZES and size > 1)
        self._room = spacing(spoken, plain.font())
        for run in block.runs:
            self._run(run, plain)

    def _run(self, run: Run, plain: QTextCharFormat) -> None:
        if run.blank and run.begins:
            self._cursor.insertText(f"{run.blank}", _raised(plain, below=True))
        em = plain.font().pixelSize()
        if run.blank and self._handout.options.version is Version.PUPILS:
            for place, sign in enumerate(run.text):
                self._cursor.insertText(_BREAK if place else "", plain)
                self.pieces.append(Piece(run.start + place, sign, self._cursor.position(), em))
                self._cursor.insertText(sign, plain)
            return
        self.pieces.append(Piece(run.start, run.text, self._cursor.position(), em))
        self._characters(run, _marked(run, plain))
        if run.entry and run.first:
            self._cursor.insertText(f"{_JOINER}[{run.entry}]", _raised(plain))
        for number in run.notes:
            self._cursor.insertText(f"{_JOINER}{number})", _raised(plain))

    def _characters(self, run: Run, form: QTextCharFormat) -> None:
        """Put in the characters of a run, with room behind those whose pinyin is wide."""
        first, end = run.start, run.start + len(run.text)
        cuts = {place + 1 for place in self._room if first <= place < end}
        cuts |= {place for place in self._room if first < place < end}
        for start, stop in pairwise(sorted({first, end, *cuts})):
            spaced = QTextCharFormat(form)
            if start in self._room:
                spaced.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
                spaced.setFontLetterSpacing(self._room[start])
            self._cursor.insertText(run.text[start - first : stop - first], spaced)

    def _legend(self, legend: Sequence[Meaning]) -> None:
        if legend:
            self._heading(LEGEND.in_language(self._handout.options.language))
            self._begin(QTextBlockFormat())
        for meaning in legend:
            form = _format(0.9)
            _mark(form, meaning.drawn)
            self._cursor.insertText(meaning.name, form)
            self._cursor.insertText("   ", _format(0.9))

    def _entry(self, entry: Entry) -> None:
        shape = QTextBlockFormat()
        shape.setTopMargin(_POINTS * 0.6)
        self._begin(shape)
        self._cursor.block().setUserState(WHOLE)
        self._cursor.insertText(f"[{entry.number}] {entry.label} ", _format(0.95, bold=True))
        self._cursor.insertText(entry.pinyin, _format(0.85, SOFT))
        lines = [text for text in entry.definitions if text]
        lines += [f"{member.number}. {member.zh}  {member.en}" for member in entry.members]
        for line in lines:
            text = _LINE_END + narrow_quotes(line).replace("\n", _LINE_END)
            self._cursor.insertText(text, _format(0.85))

    def _heading(self, text: str) -> None:
        shape = QTextBlockFormat()
        shape.setTopMargin(_POINTS * 2)
        self._begin(shape)
        self._cursor.insertText(text, _format(1.1, bold=True))

    def _line(self, text: str, form: QTextCharFormat | None = None) -> None:
        self._begin(QTextBlockFormat())
        self._cursor.insertText(text, form or _format())

    def _begin(self, shape: QTextBlockFormat) -> None:
        if self._begun:
            self._cursor.insertBlock(shape)
        else:
            self._cursor.setBlockFormat(shape)
        self._begun = True


def _format(size: float = 1.0, colour: QColor = INK, *, bold: bool = False) -> QTextCharFormat:
    form = QTextCharFormat()
    font = font_of(size)
    font.setBold(bold)
    form.setFont(font)
    form.setForeground(colour)
    return form


def _raised(plain: QTextCharFormat, *, below: bool = False) -> QTextCharFormat:
    form = QTextCharFormat(plain)
    form.setFont(font_of())  # no larger in a headline
    form.setForeground(SOFT)
    alignment = QTextCharFormat.VerticalAlignment
    form.setVerticalAlignment(alignment.AlignSubScript if below else alignment.AlignSuperScript)
    return form


def _marked(run: Run, plain: QTextCharFormat) -> QTextCharFormat:
    form = QTextCharFormat(plain)
    for drawn in run.drawn:
        _mark(form, drawn)
    if run.blank:
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    return form


def _mark(form: QTextCharFormat, drawn: Drawn) -> None:
    if drawn.kind is Kind.HIGHLIGHT:
        form.setBackground(QColor(fill_colour(drawn.ink)))
    elif drawn.kind is Kind.STRIKE:
        form.setFontStrikeOut(True)
    elif drawn.kind in _UNDERLINES:
        form.setUnderlineStyle(_UNDERLINES[drawn.kind])
        form.setUnderlineColor(QColor(line_colour(drawn.ink)))
