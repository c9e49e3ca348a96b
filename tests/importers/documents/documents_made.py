"""Small documents of every kind for the tests of their readers."""

import ctypes
import io
import zipfile

import docx
import pypdfium2
from pypdfium2 import raw

from reader.resources import resource
from tests.importers.containers.archives_made import zip_of

SENTENCE = "要切实全面落实两个确保，巩固三条保障线，做好城市居民最低生活保障工作。"
_CONTAINER = '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'


def page(body, head=""):
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()


def word(*paragraphs, table=()):
    """Return a DOCX file of (style, text) pairs and, at its end, a table."""
    document = docx.Document()
    for style, text in paragraphs:
        document.add_paragraph(text, style=style)
    if table:
        rows = document.add_table(len(table), len(table[0])).rows
        for row, texts in zip(rows, table, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def book(*chapters, title="三中全会文件", **members):
    """Return an EPUB of chapters, each the body of a page; `members` come on top."""
    names = [f"第{number}章.xhtml" for number in range(1, len(chapters) + 1)]
    kind = 'media-type="application/xhtml+xml"'
    items = "".join(f'<item id="c{n}" href="{n}.xhtml" {kind}/>' for n in names).replace(
        ".xhtml.xhtml", ".xhtml"
    )
    spine = "".join(f'<itemref idref="c{name}"/>' for name in names)
    package = (
        f"<package><metadata><title>{title}</title><creator>人民出版社</creator>"
        f"<date>1978-12-24</date></metadata><manifest>{items}</manifest><spine>{spine}</spine>"
        "</package>"
    )
    content = {"mimetype": "application/epub+zip", "META-INF/container.xml": _CONTAINER}
    content["OPS/book.opf"] = package
    for name, body in zip(names, chapters, strict=True):
        content[f"OPS/{name}"] = f"<html><body>{body}</body></html>"
    return zip_of(content | members)


def pdf(pages, size=12.0):
    """Return a PDF; each page is a list of (text, x, y, size) in points from below."""
    document = pypdfium2.PdfDocument.new()
    font = _font(document)
    for lines in pages:
        sheet = document.new_page(595, 842)
        for text, x, y, *own in lines:
            text_object = raw.FPDFPageObj_CreateTextObj(document, font, *(own or [size]))
            units = (text + "\0").encode("utf-16-le")
            buffer = ctypes.create_string_buffer(units)
            raw.FPDFText_SetText(text_object, ctypes.cast(buffer, raw.FPDF_WIDESTRING))
            raw.FPDFPageObj_Transform(text_object, 1, 0, 0, 1, x, y)
            raw.FPDFPage_InsertObject(sheet, text_object)
        sheet.gen_content()
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _font(document):
    content = next(resource("fonts").glob("*Regular*.ttf")).read_bytes()
    array = (ctypes.c_uint8 * len(content)).from_buffer_copy(content)
    return raw.FPDFText_LoadFont(document, array, len(content), raw.FPDF_FONT_TRUETYPE, 1)


_NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word_of(body, **members):
    """Return a DOCX file with the XML of a body, and more members by name."""
    content = io.BytesIO(word())
    with zipfile.ZipFile(content) as plain:
        parts = {name: plain.read(name) for name in plain.namelist()}
    parts["word/document.xml"] = (
        f"<w:document {_NAMES}><w:body>{body}</w:body></w:document>".encode()
    )
    for name, inner in members.items():
        xml = f"<w:{name} {_NAMES}>{inner}</w:{name}>"
        parts[f"word/{name}.xml"] = xml.encode()
    return zip_of(parts)


def run(text, look=""):
    return f"<w:r><w:rPr>{look}</w:rPr><w:t>{text}</w:t></w:r>"


def paragraph(*runs, look=""):
    return f"<w:p><w:pPr>{look}</w:pPr>{''.join(runs)}</w:p>"
