"""A handout as a Word document: notes as real comments, terms as a table at the end."""

import io
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from itertools import groupby
from typing import Any

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_UNDERLINE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.section import Section
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run as WordRun

from reader.annotations.model import Kind
from reader.article.model import Role
from reader.handouts.inks import fill_colour, line_colour
from reader.handouts.model import Block, Drawn, Handout, Run, Version
from reader.handouts.words import GLOSSARY, LEGEND

_AUTHOR = "Yandu"
_FAMILY, _EASTERN = "Times New Roman", "SimSun"
_SIZE = Pt(12)
_BLACK = RGBColor(0, 0, 0)
_PAGE = (Mm(210), Mm(297))
_MARGIN = Mm(22)
_WIDTHS = (Mm(12), Mm(44), Mm(110))  # of the glossary: number, term, meaning
_HEADINGS = {Role.HEADLINE: 1, Role.SUBHEAD: 2}
_CENTRED = frozenset((Role.HEADLINE, Role.KICKER, Role.SUBTITLE, Role.BYLINE, Role.VERSE))
_INDENT = Pt(24)  # two characters
_RUBY = (
    "<w:ruby {declaration}><w:rubyPr>"
    '<w:rubyAlign w:val="center"/><w:hps w:val="12"/><w:hpsRaise w:val="22"/>'
    '<w:hpsBaseText w:val="24"/><w:lid w:val="zh-CN"/></w:rubyPr>'
    '<w:rt><w:r><w:rPr><w:sz w:val="12"/></w:rPr><w:t>{syllable}</w:t></w:r></w:rt>'
    "<w:rubyBase><w:r/></w:rubyBase></w:ruby>"
)
"""Pinyin of 6 points above type of 12, as Word itself writes it."""
_LAST = ("w:fitText", "w:vertAlign", "w:rtl", "w:cs", "w:em", "w:lang", "w:eastAsianLayout")
_AFTER = {"bdr": ("w:shd", *_LAST), "shd": _LAST}
"""What may follow a property of a run, by the schema of WordprocessingML."""


def word_document(handout: Handout) -> bytes:
    """Return a handout as a DOCX file."""
    document = docx.Document()
    _set_fonts(document)
    _set_page(document.sections[0])
    language = handout.options.language
    for line in filter(None, (handout.heading, handout.name_line)):
        document.add_paragraph(line)
    notes = {note.number: note.text for note in handout.notes}
    for block in handout.blocks:
        _add_block(document, block, handout, notes)
    document.add_paragraph(_clean(handout.source))
    if handout.legend:
        _add_legend(document, handout)
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


def _add_legend(document: Document, handout: Handout) -> None:
    document.add_heading(LEGEND.in_language(handout.options.language), 2)
    paragraph = document.add_paragraph()
    for meaning in handout.legend:
        _draw(paragraph.add_run(_clean(meaning.name)), meaning.drawn)
        paragraph.add_run("   ")


def _set_page(section: Section) -> None:
    """Take A4, as schools in China print on."""
    section.page_width, section.page_height = _PAGE
    section.left_margin = section.right_margin = _MARGIN
    section.top_margin = section.bottom_margin = _MARGIN


def _set_fonts(document: Document) -> None:
    for name in ("Normal", "Heading 1", "Heading 2"):
        style: Any = document.styles[name]
        style.font.name = _FAMILY
        style.font.color.rgb = _BLACK
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
    written = []
    for text, syllable in _spoken(run):
        outer = paragraph.add_run("" if syllable else _clean(text))
        inner = _with_ruby(outer, text, syllable) if syllable else outer
        for drawn in (*run.inked, *run.drawn):
            _draw(inner, drawn)
        if run.blank:
            inner.font.bold = inner.font.underline = True
        written.append(outer)
    if run.entry and run.first:
        number = paragraph.add_run(f"[{run.entry}]")
        number.font.superscript = True
    return written


def _spoken(run: Run) -> Iterator[tuple[str, str]]:
    """Yield the text of a run in parts, each with the pinyin that stands above it."""
    pairs = zip(run.text, run.pinyin or ("",) * len(run.text), strict=True)
    for is_spoken, part in groupby(pairs, key=lambda pair: bool(pair[1])):
        if is_spoken:
            yield from part
        else:
            yield "".join(text for text, _ in part), ""


def _with_ruby(outer: WordRun, text: str, syllable: str) -> WordRun:
    """Put a character with its pinyin above it into a run; return the run of the character."""
    ruby: Any = parse_xml(_RUBY.format(declaration=nsdecls("w"), syllable=escape(syllable)))
    outer._r.append(ruby)  # noqa: SLF001  # python-docx knows no ruby
    inner = WordRun(ruby.find(f"{qn('w:rubyBase')}/{qn('w:r')}"), outer._parent)  # noqa: SLF001
    inner.text = _clean(text)
    return inner


def _draw(run: WordRun, drawn: Drawn) -> None:
    """Mark a run in the colour of its meaning; a shade can have any, a highlight of Word cannot."""
    colour = line_colour(drawn.ink).lstrip("#")
    match drawn.kind:
        case Kind.HIGHLIGHT:
            shade = {"val": "clear", "color": "auto", "fill": fill_colour(drawn.ink).lstrip("#")}
            _format(run, "shd", shade)
        case Kind.BOX:
            _format(run, "bdr", {"val": "single", "sz": "6", "space": "0", "color": colour})
        case Kind.STRIKE:
            run.font.strike = True
        case _:
            wavy = drawn.kind is Kind.WAVY
            run.font.underline = WD_UNDERLINE.WAVY if wavy else WD_UNDERLINE.SINGLE
            properties = run._r.get_or_add_rPr()  # noqa: SLF001  # no name of python-docx for it
            properties.find(qn("w:u")).set(qn("w:color"), colour)


def _format(run: WordRun, name: str, values: Mapping[str, str]) -> None:
    """Set a property of a run that python-docx has no name for, in the order Word wants."""
    properties = run._r.get_or_add_rPr()  # noqa: SLF001  # likewise
    for old in properties.findall(qn(f"w:{name}")):
        properties.remove(old)
    made = OxmlElement(f"w:{name}")
    for key, value in values.items():
        made.set(qn(f"w:{key}"), value)
    properties.insert_element_before(made, *_AFTER[name])


def _add_glossary(document: Document, handout: Handout) -> None:
    table: Any = document.add_table(len(handout.entries), 3, style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, _WIDTHS, strict=True):
        column.width = width
    every = table._cells  # noqa: SLF001  # asked once: each time it walks the whole table
    for number, entry in enumerate(handout.entries):
        cells = every[3 * number : 3 * number + 3]
        for cell, width in zip(cells, _WIDTHS, strict=True):
            cell.width = width
        cells[0].text = f"{entry.number}"
        cells[1].text = _clean(f"{entry.label}\n{entry.pinyin}")
        lines = [*entry.definitions]
        lines += [f"{member.number}. {member.zh} {member.en}" for member in entry.members]
        cells[2].text = _clean("\n".join(filter(None, lines)))


def _clean(text: str) -> str:
    """Return a text without what XML cannot hold."""
    return "".join(c for c in text if c in "\n\t" or (c >= " " and c not in "\ufffe\uffff"))
