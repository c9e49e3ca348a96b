"""Paint a handout on pages, for the screen and as a PDF whose text can be copied and searched.

Every character is put in as plain text with a format of its own, never as markup. The program's
own font has one character for each of its glyphs, so that a PDF gives back what was put in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from reader.annotations.model import Kind
from reader.article.model import Role
from reader.handouts.model import Version
from reader.handouts.words import GLOSSARY, NOTES

if TYPE_CHECKING:
    from reader.handouts.model import Block, Entry, Handout, Run

FAMILY = "Yandu Serif"
_POINTS = 12.0
_DOTS = 96  # an inch: what the document is laid out for
_INCH = 25.4  # millimetres
_MARGIN = 18.0  # millimetres
_LEADING = 170  # per cent
_TINT = QColor("#fdeac0")
_INK, _SOFT = QColor("#000000"), QColor("#5f5b54")
_SIZES = {Role.HEADLINE: 1.6, Role.SUBHEAD: 1.15, Role.CAPTION: 0.85}
_CENTRED = frozenset((Role.HEADLINE, Role.KICKER, Role.SUBTITLE, Role.BYLINE, Role.VERSE))
_UNDERLINES = {
    Kind.UNDERLINE: QTextCharFormat.UnderlineStyle.SingleUnderline,
    Kind.WAVY: QTextCharFormat.UnderlineStyle.WaveUnderline,
    Kind.BOX: QTextCharFormat.UnderlineStyle.DashUnderline,
}


def pdf(handout: Handout) -> bytes:
    """Return a handout as a PDF on A4; a QGuiApplication with our font is there."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF()
        )
    )
    writer.setTitle(handout.title)
    writer.setCreator("Yandu")
    writer.setResolution(_DOTS)
    pages = Pages(handout)
    painter = QPainter(writer)
    for number in range(pages.count):
        if number:
            writer.newPage()
        pages.paint(painter, number)
    painter.end()
    buffer.close()
    return bytes(buffer.data().data())


class Pages:
    """A handout laid out on A4 pages.

    Attributes:
        size: of a page, in points of 1/96 inch.
    """

    def __init__(self, handout: Handout) -> None:
        a4 = QPageSize(QPageSize.PageSizeId.A4).size(QPageSize.Unit.Millimeter)
        self.size = QSizeF(a4.width(), a4.height()) * (_DOTS / _INCH)
        self._margin = _MARGIN * _DOTS / _INCH
        self._room = self.size - QSizeF(2 * self._margin, 2 * self._margin)
        self._document = _document(handout)
        self._document.setPageSize(self._room)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return self._document.pageCount()

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a page, counted from 0, with its number at the foot."""
        height = self._room.height()
        painter.save()
        painter.translate(self._margin, self._margin - number * height)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = QRectF(0, number * height, self._room.width(), height)
        context.palette.setColor(context.palette.ColorRole.Text, _INK)
        painter.setClipRect(context.clip)
        self._document.documentLayout().draw(painter, context)
        painter.restore()
        painter.setPen(_SOFT)
        painter.setFont(_font(0.8))
        foot = QRectF(0, self.size.height() - self._margin, self.size.width(), self._margin)
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, f"{number + 1}")

    def image(self, number: int, scale: float) -> QImage:
        """Return a page as a picture, to be looked at."""
        image = QImage((self.size * scale).toSize(), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        self.paint(painter, number)
        painter.end()
        return image


def _document(handout: Handout) -> QTextDocument:
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(_font())
    document.setDocumentMargin(0)
    writing = _Writing(QTextCursor(document), handout)
    writing.write()
    return document


def _font(size: float = 1.0) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(round(_POINTS * size * _DOTS / 72))
    return font


class _Writing:
    """Puts a handout into a document."""

    def __init__(self, cursor: QTextCursor, handout: Handout) -> None:
        self._cursor, self._handout = cursor, handout
        self._begun = False

    def write(self) -> None:
        """Put everything in."""
        handout, language = self._handout, self._handout.options.language
        for line in filter(None, (handout.heading, handout.name_line)):
            self._line(line, _format(0.9, _SOFT))
        for block in handout.blocks:
            self._block(block)
        self._line(handout.source, _format(0.8, _SOFT))
        for key in handout.keys:
            self._heading(key.title)
            self._line("  ".join(f"{number}. {answer}" for number, answer in key.answers))
        if handout.notes:
            self._heading(NOTES.in_language(language))
            for note in handout.notes:
                self._line(f"{note.number}) {note.passage}: {note.text}", _format(0.9))
        if handout.entries:
            self._heading(GLOSSARY.in_language(language))
            for entry in handout.entries:
                self._entry(entry)

    def _block(self, block: Block) -> None:
        shape = QTextBlockFormat()
        shape.setLineHeight(_LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        size = _SIZES.get(block.role, 1.0)
        if block.role in _CENTRED:
            shape.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        elif block.role is Role.BODY:
            shape.setTextIndent(2 * _POINTS * _DOTS / 72)
            shape.setAlignment(Qt.AlignmentFlag.AlignJustify)
        self._begin(shape)
        for run in block.runs:
            self._run(run, _format(size, bold=block.role in _SIZES and size > 1))

    def _run(self, run: Run, plain: QTextCharFormat) -> None:
        if run.blank and run.begins:
            self._cursor.insertText(f"{run.blank}", _raised(plain, below=True))
        if run.blank and self._handout.options.version is Version.PUPILS:
            self._cursor.insertText(run.text, plain)
            return
        self._cursor.insertText(_spoken(run), _marked(run, plain))
        if run.entry and run.first:
            self._cursor.insertText(f"[{run.entry}]", _raised(plain))
        for number in run.notes:
            self._cursor.insertText(f"{number})", _raised(plain))

    def _entry(self, entry: Entry) -> None:
        shape = QTextBlockFormat()
        shape.setTopMargin(_POINTS * 0.6)
        self._begin(shape)
        self._cursor.insertText(f"[{entry.number}] {entry.label} ", _format(0.95, bold=True))
        self._cursor.insertText(entry.pinyin, _format(0.85, _SOFT))
        for text in entry.definitions:
            if text:
                self._line(text, _format(0.85))
        for member in entry.members:
            self._line(f"{member.number}. {member.zh}  {member.en}", _format(0.85))

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


def _format(size: float = 1.0, colour: QColor = _INK, *, bold: bool = False) -> QTextCharFormat:
    form = QTextCharFormat()
    font = _font(size)
    font.setBold(bold)
    form.setFont(font)
    form.setForeground(colour)
    return form


def _raised(plain: QTextCharFormat, *, below: bool = False) -> QTextCharFormat:
    form = QTextCharFormat(plain)
    alignment = QTextCharFormat.VerticalAlignment
    form.setVerticalAlignment(alignment.AlignSubScript if below else alignment.AlignSuperScript)
    return form


def _marked(run: Run, plain: QTextCharFormat) -> QTextCharFormat:
    form = QTextCharFormat(plain)
    for kind in run.drawn:
        if kind is Kind.HIGHLIGHT:
            form.setBackground(_TINT)
        elif kind is Kind.STRIKE:
            form.setFontStrikeOut(True)
        else:
            form.setUnderlineStyle(_UNDERLINES[kind])
    if run.blank:
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    return form


def _spoken(run: Run) -> str:
    """Return the text, with pinyin in brackets behind a run that has it."""
    said = " ".join(syllable for syllable in run.pinyin if syllable)
    return f"{run.text}({said})" if said else run.text
