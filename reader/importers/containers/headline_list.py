"""Lists of headlines as the archive keeps them: one a line, day first, a month in a file."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from reader.importers.containers.piece import Piece, Pieces
from reader.importers.containers.text_blocks import TextBlocks
from reader.importers.headline import headline
from reader.language import Text

_ROW = re.compile(r"\s*(\d{4}-\d\d-\d\d)[ \t\u3000]+(\S.*)")
_MONTH = re.compile(r"#{1,3}\s*\d{4}年\d{1,2}月\s*")
_LOOKED_AT = 60
_FEWEST = 3
_SHARE = 0.9
_LONGEST = 2_000
_NO_SUCH_DAY = Text(en="There is no such day.", zh="没有这一天。")
_NO_ROW = Text(en="This line is no day and headline.", zh="这一行不是“日期 标题”。")


def is_headline_list(head: str) -> bool:
    """Tell whether a text that begins with `head` is a list of headlines."""
    lines = [line for line in head.split("\n", _LOOKED_AT)[:_LOOKED_AT] if line.strip()]
    rows = sum(bool(_ROW.match(line)) for line in lines)
    return rows >= _FEWEST and rows >= _SHARE * (len(lines) - 2)  # the month; a line cut off


def pieces(blocks: TextBlocks) -> Pieces:
    """Yield the headlines of a text of which `is_headline_list` is true."""
    for number, line in enumerate(_lines(blocks), 1):
        if not line.strip() or _MONTH.fullmatch(line):
            continue
        row = _ROW.match(line) if len(line) <= _LONGEST else None
        if row is None:
            yield Piece(f"{number}", "", _NO_ROW)
            continue
        yield headline_piece(row[2], row[1], number, blocks.encoding)


def headline_piece(title: str, written_day: str, number: int, encoding: str) -> Piece:
    """Return the piece of one row.

    Args:
        title: the headline.
        written_day: its day, as 1978-12-23.
        number: of the row, counted from 1.
        encoding: the character encoding of the list.
    """
    try:
        day = date.fromisoformat(written_day)
    except ValueError:
        return Piece(f"{number}", "", _NO_SUCH_DAY)
    article = headline(title, day, encoding)
    if article is None:
        return Piece(f"{number}", "", _NO_ROW)
    return Piece(f"{written_day} {article.title}", "", article)


def _lines(blocks: Iterable[str]) -> Iterator[str]:
    rest = ""
    for block in blocks:
        *lines, rest = (rest + block).split("\n")
        yield from lines
        if len(rest) > _LONGEST:
            yield rest
            rest = ""
    yield rest
