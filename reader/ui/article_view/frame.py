"""The sheet of paper: how wide the column is, where it stands, what the folio line says."""

from collections.abc import Callable
from typing import NamedTuple

from reader.article.model import Article
from reader.ui.article_view.page_style import USUAL, PageStyle

LEAST_MARGIN = 1.2  # em
ASIDE = 10.0  # em of paper for notes beside the text
LEAST_MEASURE = 32  # characters that are left to a line beside notes
BEFORE_NOTES = 1.5  # em between the text, with the marks that hang over, and notes
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
        notes_left: left edge of the column of notes.
        notes_width: its width; 0 where there is none.
    """

    paper_left: float
    paper_width: float
    left: float
    measure: float
    top: float
    bottom: float
    notes_left: float = 0.0
    notes_width: float = 0.0


def frame(
    width: int, em: float, *, folio: bool, notes: bool = False, style: PageStyle = USUAL
) -> Frame:
    """Return the sheet for a window `width` pixels wide and type of `em` pixels.

    Args:
        width: of the window, pixels.
        em: size of type, pixels.
        folio: the sheet has a folio line.
        notes: there are notes to be set beside the text, if there is room for them.
        style: how wide the reader wants column and margins.
    """
    aside = ASIDE * em if notes else 0.0
    room = width - 2 * LEAST_MARGIN * em
    if room - aside < min(LEAST_MEASURE, style.measure) * em:
        aside = 0.0
    characters = max(4, min(style.measure, int((room - aside) // em)))
    measure = characters * em
    paper_width = min(float(width), measure + 2 * max(LEAST_MARGIN, style.margin) * em + aside)
    paper_left = (width - paper_width) / 2
    top = (TOP + (FOLIO if folio else 0.0)) * em
    left = round(paper_left + (paper_width - aside - measure) / 2)
    sheet = Frame(round(paper_left), round(paper_width), left, measure, top, BOTTOM * em)
    if not aside:
        return sheet
    notes_left = left + measure + BEFORE_NOTES * em
    right = paper_left + paper_width - em
    return sheet._replace(notes_left=notes_left, notes_width=right - notes_left)


def folio(article: Article) -> tuple[str, str, str]:
    """Return the folio line as a newspaper prints it: date, column, page; any may be empty."""
    day = article.date
    left = f"{day.year}年{day.month}月{day.day}日　星期{WEEKDAYS[day.weekday()]}" if day else ""
    right = f"第{article.page}版" if article.page is not None else ""
    if article.page_name:
        right = f"{right}　{article.page_name}".strip("　")
    return left, article.column or "", right


def fitting(
    texts: tuple[str, str, str], room: float, width_of: Callable[[str], float]
) -> tuple[str, str, str]:
    """Return the folio line without weekday, column and name of the page where it is too long.

    Args:
        texts: date, column, page.
        room: between the edges of the column, in pixels.
        width_of: pixels that a text takes.
    """
    if width_of("　".join(filter(None, texts))) <= room:
        return texts
    left, _, right = (text.partition("　")[0] for text in texts)
    return left, "", right
