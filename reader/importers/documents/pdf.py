"""PDF documents with a text layer: lines put together to paragraphs again.

PDFium gives the characters and their boxes; what a paragraph is, is told by the margins: a line
that ends before the right one ends a paragraph, a line that begins behind the left one begins
one. Columns are followed as the file gives them: where the next line is not below the last,
a new block with margins of its own begins.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import median

import pypdfium2
from pypdfium2.raw import FPDFText_GetUnicode

from reader.article.model import Article
from reader.importers.documents.drafting import Draft, article_of
from reader.importers.documents.kinds import Kind
from reader.importers.file_names import refused
from reader.importers.lines import Line
from reader.importers.source import clean
from reader.language import Text

MOST_PAGES = 2_000
_MOST_CHARACTERS = 5_000_000
_PASSWORD = 4  # FPDF_ERR_PASSWORD
_SHORT = 1.6  # widths of a character by which a line that ends early ends a paragraph
_INDENT = 1.2  # and by which one that begins late begins one
_LARGER = 1.15  # times the usual height of a line: a heading
_LONGEST_HEADING = 60
_FEWEST_REPEATS = 3  # pages on which the same line is a running head
_EDGE = 2  # lines from the top or the bottom of a page
_DIGITS = re.compile(r"[\d\s—–\-·.]+")
_LINE_ENDS = frozenset(b"\r\n")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a page, measured in points from the lower left corner."""

    text: str
    page: int
    left: float
    right: float
    bottom: float
    height: float


def pdf_document(content: bytes, name: str) -> Article:
    """Return the article in a PDF file.

    Raises:
        RefusedInput: it is damaged, protected by a password, has no text layer, or is too long.
    """
    lines = _lines(content, name)
    if not lines:
        raise refused(
            name,
            "it holds pictures of pages and no text; text recognition (OCR) would be needed",
            "只有页面图像，没有文字层，需先做文字识别（OCR）",
        )
    return article_of(Draft(list(_paragraphs(lines)), problems=(_JOINED,)), Kind.PDF, name)


_JOINED = Text(
    en="The paragraphs were put together from the lines of a PDF; a border may be wrong.",
    zh="段落由 PDF 各行拼合而成，个别分段可能有误。",
)


def _lines(content: bytes, name: str) -> list[_Line]:
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as fault:
        if getattr(fault, "err_code", None) == _PASSWORD:
            raise refused(name, "it is protected by a password", "文件有密码保护") from fault
        raise refused(name, "it is damaged or cut off", "文件已损坏或不完整") from fault
    with document:
        if len(document) > MOST_PAGES:
            raise refused(name, f"it has more than {MOST_PAGES:,} pages", f"超过 {MOST_PAGES:,} 页")
        lines: list[_Line] = []
        characters = 0
        for number in range(len(document)):
            found = list(_page_lines(document[number], number))
            characters += sum(len(line.text) for line in found)
            if characters > _MOST_CHARACTERS:
                raise refused(name, "it holds too much text", "文字过多")
            lines += found
    return _without_running_heads(lines)


def _page_lines(page: pypdfium2.PdfPage, number: int) -> Iterator[_Line]:
    text_page = page.get_textpage()
    count = text_page.count_chars()
    codes = [FPDFText_GetUnicode(text_page, index) for index in range(count)]
    for is_end, group in groupby(range(count), key=lambda index: codes[index] in _LINE_ENDS):
        run = [index for index in group if not is_end and not chr(codes[index]).isspace()]
        if not run:
            continue
        left, bottom, _, top = text_page.get_charbox(run[0], loose=True)
        _, low, right, _ = text_page.get_charbox(run[-1], loose=True)
        text = "".join(map(chr, codes[run[0] : run[-1] + 1]))
        shown = " ".join(clean(text)[0].split())
        yield _Line(shown, number, left, right, min(bottom, low), top - bottom)
    text_page.close()
    page.close()


def _without_running_heads(lines: Sequence[_Line]) -> list[_Line]:
    """Leave out page numbers and what stands at the edge of many pages."""
    edges = []
    for _, group in groupby(lines, key=lambda line: line.page):
        page = list(group)
        edges += [*page[:_EDGE], *page[-_EDGE:]]
    counts = Counter(
        _DIGITS.sub("", line.text) for line in {id(one): one for one in edges}.values()
    )
    dropped = {
        id(line)
        for line in edges
        if not _DIGITS.sub("", line.text) or counts[_DIGITS.sub("", line.text)] >= _FEWEST_REPEATS
    }
    return [line for line in lines if id(line) not in dropped]


def _paragraphs(lines: Sequence[_Line]) -> Iterator[Line]:
    usual = median(line.height for line in lines)
    parts: list[str] = []
    for block in _blocks(lines):
        left = Counter(round(line.left) for line in block).most_common(1)[0][0]
        right = max(line.right for line in block)
        for line in block:
            is_heading = line.height > _LARGER * usual and len(line.text) <= _LONGEST_HEADING
            if is_heading or line.left > left + _INDENT * line.height:
                yield from _joined(parts)
                parts = []
            if is_heading:
                yield Line(line.text, is_heading=True)
                continue
            parts.append(line.text)
            if line.right < right - _SHORT * line.height:
                yield from _joined(parts)
                parts = []
    yield from _joined(parts)


def _blocks(lines: Sequence[_Line]) -> Iterator[list[_Line]]:
    """Part the lines where the next one is not below the last: at a new column or page."""
    block: list[_Line] = []
    for line in lines:
        if block and (line.page != block[-1].page or line.bottom > block[-1].bottom + line.height):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _joined(parts: Sequence[str]) -> Iterator[Line]:
    """Yield the paragraph that some lines make; Latin words of two lines stay apart."""
    text = ""
    for part in parts:
        apart = bool(text) and text[-1].isascii() and part[0].isascii()
        text += f" {part}" if apart else part
    if text:
        yield Line(text)
