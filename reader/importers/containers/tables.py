"""Tables of articles as comma- or tab-separated text: headlines, reports, named columns."""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from reader.article.model import Article
from reader.errors import RefusedInput
from reader.importers.containers.headline_list import headline_piece
from reader.importers.containers.piece import MemberNames, Piece, Pieces, checksum
from reader.importers.containers.text_blocks import TextBlocks
from reader.importers.dates import date_of_head, date_of_line, date_of_name
from reader.importers.file_names import refused
from reader.importers.lines import filled_lines
from reader.importers.names import split_field
from reader.importers.reading import parse_text
from reader.language import Text

SUFFIXES = {".csv": ",", ".tsv": "\t"}
"""The suffixes of tables, with what parts their columns."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_YEAR = re.compile(r"(?:18|19|20)\d\d")
_DASH = re.compile("——|―|（|）")
_PAGE = re.compile(r"第? ?([0-9]{1,3}) ?版?")
_INDENT = re.compile(r"[ \t\xa0]*\u3000[\s\u3000]*")
_COLUMNS = {
    "title": ("title", "headline", "标题", "题目", "题名", "文章标题"),
    "text": ("text", "content", "body", "正文", "内容", "全文", "文章内容"),
    "date": ("date", "day", "日期", "时间", "发布日期", "发表日期", "出版日期"),
    "page": ("page", "版", "版次", "版面"),
    "column": ("column", "专栏", "栏目"),
    "authors": ("author", "authors", "作者"),
}
_LOOKED_AT = 20
_MOST = 0.8
_LONGEST_CELL = 8 * 1024 * 1024
_LONG_TEXT = 200
_LONGEST_TITLE = 120
_HEADLINE_CELLS = 3  # title, date, month
_REPORT_CELLS = 2  # year, text
_BAD_ROW = Text(en="This row cannot be read.", zh="这一行无法读取。")


def pieces(blocks: TextBlocks, delimiter: str) -> Pieces:
    """Yield the articles of a table.

    Raises:
        RefusedInput: nothing tells which column is the title and which the text.
    """
    csv.field_size_limit(_LONGEST_CELL)
    head = blocks.head if blocks.whole else blocks.head[: blocks.head.rfind("\n") + 1]
    first = _first_rows(head, delimiter)
    if sum(map(_is_headline, first)) > _MOST * len(first):
        return _headlines(_rows(blocks, delimiter), blocks.encoding)
    if sum(map(_is_report, first)) > _MOST * len(first):
        return _reports(_rows(blocks, delimiter), blocks)
    columns = _columns(first[0]) if first else {}
    if "title" in columns and ("text" in columns or "date" in columns):
        return _named(_rows(blocks, delimiter), columns, blocks)
    raise refused(
        blocks.name,
        "its first row does not say which columns are title (标题), date (日期) and text (正文)",
        "表格首行没有说明哪一列是标题、日期和正文",
    )


def _first_rows(head: str, delimiter: str) -> list[list[str]]:
    lines = head.split("\n", _LOOKED_AT)[:_LOOKED_AT]
    quoting = _quoting(delimiter)
    try:
        return [row for row in csv.reader(lines, delimiter=delimiter, quoting=quoting) if row]
    except csv.Error:
        return []


def _rows(blocks: Iterable[str], delimiter: str) -> Iterator[tuple[int, list[str] | None]]:
    """Yield the rows with their numbers; None for one that cannot be read."""
    rows = csv.reader(_lines(blocks), delimiter=delimiter, quoting=_quoting(delimiter))
    number = 0
    while True:
        number += 1
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error:
            yield number, None
            continue
        if any(map(str.strip, row)):
            yield number, row


def _quoting(delimiter: str) -> Literal[0, 3]:
    return csv.QUOTE_NONE if delimiter == "\t" else csv.QUOTE_MINIMAL


def _lines(blocks: Iterable[str]) -> Iterator[str]:
    rest = ""
    for block in blocks:
        *lines, rest = (rest + block).replace("\0", "").split("\n")
        for line in lines:
            yield line + "\n"
        if len(rest) > _LONGEST_CELL:
            yield rest
            rest = ""
    if rest:
        yield rest


def _is_headline(row: Sequence[str]) -> bool:
    if len(row) < _HEADLINE_CELLS or not _DAY.fullmatch(row[1].strip()):
        return False
    return row[2].strip() == row[1].strip()[:7]


def _is_report(row: Sequence[str]) -> bool:
    return (
        len(row) >= _REPORT_CELLS  # stray tabs in the text part it once more
        and bool(_YEAR.fullmatch(row[0].strip()))
        and sum(map(len, row)) >= _LONG_TEXT
    )


def _columns(row: Sequence[str]) -> dict[str, int]:
    names = [cell.strip().lower() for cell in row]
    found = {}
    for column, words in _COLUMNS.items():
        place = next((names.index(word) for word in words if word in names), None)
        if place is not None:
            found[column] = place
    return found


def _headlines(rows: Iterator[tuple[int, list[str] | None]], encoding: str) -> Pieces:
    for number, row in rows:
        if row is None or not _is_headline(row):
            yield Piece(f"{number}", "", _BAD_ROW)
        else:
            yield headline_piece(row[0], row[1].strip(), number, encoding)


def _reports(rows: Iterator[tuple[int, list[str] | None]], blocks: TextBlocks) -> Pieces:
    """Yield reports of which each is one line: its paragraphs begin where indents were."""
    for number, row in rows:
        if row is None or len(row) < _REPORT_CELLS:
            yield Piece(f"{number}", "", _BAD_ROW)
            continue
        year, line = row[0].strip(), " ".join(row[1:]).strip()
        text = _INDENT.sub("\n\u3000\u3000", line)
        piece = _parsed(Piece(year, checksum(line), _BAD_ROW), text, blocks)
        yield replace(piece, content=_titled(piece.content, year, text))


def _titled(report: Article | Text, year: str, text: str) -> Article | Text:
    """Take title and date from the first line, which is longer than an article's."""
    if isinstance(report, Text):
        return report
    first = text.split("\n", 1)[0].strip()
    if report.title == year and len(first) <= _LONGEST_TITLE:
        report = replace(report, title=first)
    return replace(report, date=report.date or date_of_head(filled_lines(_DASH.split(first))))


def _named(
    rows: Iterator[tuple[int, list[str] | None]], columns: Mapping[str, int], blocks: TextBlocks
) -> Pieces:
    names = MemberNames()
    next(rows, None)  # the names of the columns
    for number, row in rows:
        cells = {name: _cell(row, at) for name, at in columns.items()}
        text = f"{cells.get('title', '')}\n\n{cells.get('text', '')}"
        piece = _parsed(Piece(f"{number}", checksum(text), _BAD_ROW), text, blocks)
        if isinstance(piece.content, Article):
            article = _with_cells(piece.content, cells)
            piece = replace(piece, member=names.name(article), content=article)
        yield piece


def _cell(row: Sequence[str] | None, at: int) -> str:
    return row[at].strip() if row is not None and at < len(row) else ""


def _with_cells(article: Article, cells: Mapping[str, str]) -> Article:
    page = _PAGE.fullmatch(cells.get("page", ""))
    return replace(
        article,
        title=cells.get("title") or article.title,
        date=_day(cells.get("date", "")) or article.date,
        page=int(page[1]) if page else article.page,
        column=cells.get("column") or article.column,
        authors=split_field(cells.get("authors", "")) or article.authors,
    )


def _day(written: str) -> date | None:
    try:
        return date_of_line(written) or date_of_name(written)
    except ValueError:
        return None


def _parsed(piece: Piece, text: str, blocks: TextBlocks) -> Piece:
    try:
        article = parse_text(
            text, name=f"{piece.member}.txt", encoding=blocks.encoding, problems=blocks.problems
        )
    except RefusedInput as refusal:
        return replace(piece, content=refusal.text)
    return replace(piece, content=article)
