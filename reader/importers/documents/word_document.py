"""Word documents (DOCX): paragraphs, headings, tables and notes in the order of the text."""

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

import docx
from docx.document import Document
from docx.text.paragraph import Paragraph

from reader.article.model import Article
from reader.errors import RefusedInput
from reader.importers.documents.drafting import Draft, article_of
from reader.importers.documents.kinds import Kind
from reader.importers.documents.packages import Package
from reader.importers.documents.word_text import Element, Notes, W, has_changes, notes_of, text_of
from reader.importers.documents.word_titles import look_of, title_lines
from reader.importers.lines import Line, filled_lines
from reader.language import Text

_HEADING_STYLE = re.compile(r"(?:Title|Subtitle|Heading\s*\d|标题|副标题)", re.IGNORECASE)
_CONTENTS_STYLE = re.compile(r"(?:toc|table of)\b", re.IGNORECASE)
_COMMENTS = "word/comments.xml"
_COMMENT = re.compile(rb"<w:comment\b")
_HEAD = 12  # paragraphs with text among which a title is looked for
_AROUND = frozenset(W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))


def word_document(content: bytes, name: str) -> Article:
    """Return the article in a DOCX file.

    Raises:
        RefusedInput: it is damaged, hostile, or holds no text.
    """
    package = Package(content, name)
    for member in package.members:
        if member.endswith((".xml", ".rels")):
            package.xml(member)
    try:
        document = docx.Document(io.BytesIO(content))
        notes = notes_of(package)
        lines = list(_lines(document, notes))
        title = " ".join(line.text for line in lines[: _title_lines(document, lines)])
        problems = _problems(package, document)
    except RefusedInput:
        raise
    except Exception as fault:  # the library lets out whatever a damaged part made it meet
        raise package.damaged() from fault
    draft = Draft(lines, title, problems=problems, notes=tuple(notes.used))
    return article_of(draft, Kind.DOCX, name)


def _lines(document: Document, notes: Notes) -> Iterator[Line]:
    for block in _blocks(document.element.body):
        if block.tag == W + "tbl":
            yield from _rows(block, notes)
        else:
            paragraph = Paragraph(block, document._body)  # noqa: SLF001  # its only way to a style
            style = _style(paragraph)
            if not _CONTENTS_STYLE.match(style):
                is_heading = bool(_HEADING_STYLE.match(style))
                for line in filled_lines(text_of(block, notes).split("\n")):
                    yield replace(line, is_heading=is_heading)


def _blocks(element: Element) -> Iterator[Element]:
    """Yield paragraphs and tables, those in content controls among them."""
    for child in element:
        if child.tag in {W + "p", W + "tbl"}:
            yield child
        elif child.tag in _AROUND:
            yield from _blocks(child)


def _rows(table: Element, notes: Notes) -> Iterator[Line]:
    for row in table.iter(W + "tr"):
        cells = []
        for cell in row.iterchildren(W + "tc"):
            lines = (text_of(one, notes) for one in cell.iterchildren(W + "p"))
            cells.append(" ".join(" ".join(lines).split()))
        yield from filled_lines(["\t".join(cells)])


def _title_lines(document: Document, lines: Sequence[Line]) -> int:
    """Return how many lines at the top are the title: a heading by its style, or by its look."""
    if len(lines) < 2 or lines[0].is_heading:  # noqa: PLR2004  # a title has a text below it
        return int(len(lines) > 1)
    none = Notes({})
    filled = (
        (block, text)
        for block in _blocks(document.element.body)
        if block.tag == W + "p" and (text := text_of(block, none).strip())
    )
    looks = [
        look_of(Paragraph(block, document._body), text)  # noqa: SLF001  # as above
        for block, text in islice(filled, _HEAD)
    ]
    if not looks or not lines[0].text.startswith(looks[0].text[:1]):
        return 0  # it begins with a table
    return title_lines(looks, (document.core_properties.title or "").strip())


def _style(paragraph: Paragraph) -> str:
    style = paragraph.style
    return (style.name or "") if style is not None else ""


def _problems(package: Package, document: Document) -> tuple[Text, ...]:
    found = []
    comments = len(_COMMENT.findall(package.read(_COMMENTS))) if _COMMENTS in package.members else 0
    if comments:
        found.append(
            Text(
                en=f"The document has comments ({comments:,}), which are not shown.",
                zh=f"文档中有 {comments:,} 条批注，未显示。",
            )
        )
    if has_changes(document.element.body):
        found.append(
            Text(
                en="The document has tracked changes; it is shown as if all were accepted.",
                zh="文档中有修订，按全部接受后的内容显示。",
            )
        )
    return tuple(found)
