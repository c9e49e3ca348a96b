"""Word documents (DOCX): paragraphs, headings and tables in the order of the text."""

import io
import re
from collections.abc import Iterator

import docx
from docx.document import Document
from docx.table import Table
from docx.text.paragraph import Paragraph

from reader.article.model import Article
from reader.errors import RefusedInput
from reader.importers.documents.drafting import Draft, article_of
from reader.importers.documents.kinds import Kind
from reader.importers.documents.packages import Package
from reader.importers.lines import Line, filled_lines
from reader.importers.source import clean
from reader.language import Text

_HEADING_STYLE = re.compile(r"(?:Title|Subtitle|Heading\s*\d|标题|副标题)", re.IGNORECASE)
_CONTENTS_STYLE = re.compile(r"(?:toc|table of)\b", re.IGNORECASE)
_NOTES = "word/footnotes.xml"
_NOTE = re.compile(rb"<w:footnote\b(?![^>]*w:type=)")


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
        lines = list(_lines(document))
    except RefusedInput:
        raise
    except Exception as fault:  # the library lets out whatever a damaged part made it meet
        raise package.damaged() from fault
    return article_of(Draft(lines, problems=_problems(package)), Kind.DOCX, name)


def _lines(document: Document) -> Iterator[Line]:
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield from _rows(block)
        elif not _CONTENTS_STYLE.match(_style(block)):
            yield from _paragraph(block)


def _paragraph(paragraph: Paragraph) -> Iterator[Line]:
    text = clean(paragraph.text)[0]
    is_heading = bool(_HEADING_STYLE.match(_style(paragraph)))
    for line in filled_lines(text.split("\n")):
        yield Line(line.text, line.indent, is_heading)


def _rows(table: Table) -> Iterator[Line]:
    for row in table.rows:
        cells: list[str] = []
        last = None
        for cell in row.cells:
            if cell._tc is not last:  # noqa: SLF001 - a cell over several columns comes that often
                cells.append(" ".join(clean(cell.text)[0].split()))
            last = cell._tc  # noqa: SLF001
        yield from filled_lines(["\t".join(cells)])


def _style(paragraph: Paragraph) -> str:
    style = paragraph.style
    return (style.name or "") if style is not None else ""


def _problems(package: Package) -> tuple[Text, ...]:
    count = len(_NOTE.findall(package.read(_NOTES))) if _NOTES in package.members else 0
    if not count:
        return ()
    return (
        Text(
            en=f"The document has footnotes ({count:,}), which are not shown.",
            zh=f"文档中有 {count:,} 条脚注，未显示。",
        ),
    )
