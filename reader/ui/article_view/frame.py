"""The sheet of paper: how wide the column is, where it stands, what the folio line says."""

from typing import NamedTuple

from reader.article.model import Article

MEASURE = 38  # characters a line: about what a book or a wide newspaper column has
MARGIN = 4.0  # em of paper on each side, where there is room
LEAST_MARGIN = 1.2  # em
TOP = 2.2  # em above the folio line or the heading
FOLIO = 2.6  # em taken by the folio line and its rules
BOTTOM = 4.0  # em below the last line
WEEKDAYS = "一二三四五六日"


class Frame(NamedTuple):
    """The sheet in a window of some width; pixels.

    Attributes:
        paper_left: left edge of the sheet.
        paper_width: its width.
        left: left edge of the column of text.
        measure: width of the column, a whole number of characters.
        top: where the column begins, below the folio line.
        bottom: blank paper after the column.
    """

    paper_left: float
    paper_width: float
    left: float
    measure: float
    top: float
    bottom: float


def frame(width: int, em: float, *, folio: bool) -> Frame:
    """Return the sheet for a window `width` pixels wide and type of `em` pixels."""
    room = width - 2 * LEAST_MARGIN * em
    characters = max(4, min(MEASURE, int(room // em)))
    measure = characters * em
    paper_width = min(float(width), measure + 2 * MARGIN * em)
    paper_left = (width - paper_width) / 2
    top = (TOP + (FOLIO if folio else 0.0)) * em
    left = paper_left + (paper_width - measure) / 2
    return Frame(round(paper_left), round(paper_width), round(left), measure, top, BOTTOM * em)


def folio(article: Article) -> tuple[str, str, str]:
    """Return the folio line as a newspaper prints it: date, column, page; any may be empty."""
    day = article.date
    left = f"{day.year}年{day.month}月{day.day}日　星期{WEEKDAYS[day.weekday()]}" if day else ""
    right = f"第{article.page}版" if article.page is not None else ""
    if article.page_name:
        right = f"{right}　{article.page_name}".strip("　")
    return left, article.column or "", right
