"""A handout as a Word document: notes as real comments, terms as a table at the end."""

import io
from collections.abc import Mapping, Sequence
from typing import Any

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX, WD_UNDERLINE
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run as WordRun

from reader.annotations.model import Kind
from reader.article.model import Role
from reader.handouts.model import Block, Handout, Run, Version
from reader.handouts.words import GLOSSARY

_AUTHOR = "Yandu"
_FAMILY, _EASTERN = "Times New Roman", "SimSun"
_SIZE = Pt(12)
_HEADINGS = {Role.HEADLINE: 1, Role.SUBHEAD: 2}
_CENTRED = frozenset((Role.HEADLINE, Role.KICKER, Role.SUBTITLE, Role.BYLINE, Role.VERSE))
_INDENT = Pt(24)  # two characters


def word_document(handout: Handout) -> bytes:
    """Return a handout as a DOCX file."""
    document = docx.Document()
    _set_fonts(document)
    language = handout.options.language
    for line in filter(None, (handout.heading, handout.name_line)):
        document.add_paragraph(line)
    notes = {note.number: note.text for note in handout.notes}
    for block in handout.blocks:
        _add_block(document, block, handout, notes)
    document.add_paragraph(_clean(handout.source))
    for key in handout.keys:
        document.add_heading(key.title, 2)
        for number, answer in key.answers:
            document.add_paragraph(f"{number}. {_clean(answer)}")
    if handout.entries:
        document.add_heading(GLOSSARY.in_language(language), 2)
        _add_glossary(document, handout)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _set_fonts(document: Document) -> None:
    for name in ("Normal", "Heading 1", "Heading 2"):
        style: Any = document.styles[name]
        style.font.name = _FAMILY
        style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), _EASTERN)
    normal: Any = document.styles["Normal"]
    normal.font.size = _SIZE


def _add_block(
    document: Document, block: Block, handout: Handout, notes: Mapping[int, str]
) -> None:
    level = _HEADINGS.get(block.role)
    paragraph = document.add_heading("", level) if level else document.add_paragraph()
    if block.role in _CENTRED:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    elif block.role is Role.BODY:
        paragraph.paragraph_format.first_line_indent = _INDENT
    for run in block.runs:
        written = _add_run(paragraph, run, handout)
        for number in run.notes:
            document.add_comment(written, _clean(notes[number]), author=_AUTHOR, initials="Y")


def _add_run(paragraph: Paragraph, run: Run, handout: Handout) -> Sequence[WordRun]:
    """Write a run; its characters are one run of Word, to which a comment can be tied."""
    if run.blank and run.begins:
        number = paragraph.add_run(f"{run.blank}")
        number.font.subscript = True
    if run.blank and handout.options.version is Version.PUPILS:
        return [paragraph.add_run(run.text)]
    written = paragraph.add_run(_clean(_with_pinyin(run)))
    for kind in run.drawn:
        _draw(written, kind)
    if run.blank:
        written.font.bold = True
    if run.entry and run.first:
        number = paragraph.add_run(f"[{run.entry}]")
        number.font.superscript = True
    return [written]


def _with_pinyin(run: Run) -> str:
    """Return the text with pinyin in brackets after each word that has it."""
    if not any(run.pinyin):
        return run.text
    said = " ".join(syllable for syllable in run.pinyin if syllable)
    return f"{run.text}({said})"


def _draw(run: WordRun, kind: Kind) -> None:
    if kind is Kind.HIGHLIGHT:
        run.font.highlight_color = WD_COLOR_INDEX.YELLOW
    elif kind is Kind.UNDERLINE:
        run.font.underline = True
    elif kind is Kind.WAVY:
        run.font.underline = WD_UNDERLINE.WAVY
    elif kind is Kind.STRIKE:
        run.font.strike = True
    else:
        run.font.underline = WD_UNDERLINE.DOUBLE


def _add_glossary(document: Document, handout: Handout) -> None:
    table: Any = document.add_table(0, 3, style="Table Grid")
    for entry in handout.entries:
        cells = table.add_row().cells
        cells[0].text = f"{entry.number}"
        cells[1].text = _clean(f"{entry.label}\n{entry.pinyin}")
        lines = [*entry.definitions]
        lines += [f"{member.number}. {member.zh} {member.en}" for member in entry.members]
        cells[2].text = _clean("\n".join(filter(None, lines)))


def _clean(text: str) -> str:
    """Return a text without what XML cannot hold."""
    return "".join(c for c in text if c in "\n\t" or (c >= " " and c not in "\ufffe\uffff"))
