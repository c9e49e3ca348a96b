"""The ranges of a query line: days as in date:1978..1984, pages as in page:2..4."""

import calendar
import datetime
import re
from collections.abc import Callable
from typing import TypeVar

from reader.errors import QueryError
from reader.library.query_tree import Dates, Pages
from reader.library.query_words import Word

_BETWEEN = re.compile(r"\s*(?:\.{2,}|…+|。{2,}|‥+|[~～—至到])\s*")
_YEARS = re.compile(r"(\d{4})年?[-－](\d{4})年?")
_PAGES = re.compile(r"(\d+)[-－](\d+)")
_DAY = re.compile(
    r"(\d{4})(?:年|$|[-/.－．](?=\d)|(?=\d{4}$))"
    r"(?:(\d{1,2})(?:月|$|[-/.－．](?=\d)|(?=\d{2}$))(?:(\d{1,2})日?)?)?"
)
_PAGE = re.compile(r"第?(\d{1,4})版?")

_Read = TypeVar("_Read")
_Period = tuple[datetime.date, datetime.date]


def dates(word: Word, start: int) -> Dates:
    """Read years, months and days: 1978, 1978-05, 1978-05-06, 19780506, 1978年5月6日, and ranges.

    A range may be open on one side: 1978.. or ..1984. `start` is where the field's name stands.

    Raises:
        QueryError: it is none of these, there is no such day, or it ends before it begins.
    """
    first, last = _ends(word, _YEARS, _period)
    if first and last and last[1] < first[0]:
        raise _backwards(word)
    return Dates(first and first[0], last and last[1], start, word.end)


def pages(word: Word, start: int) -> Pages:
    """Read pages: 1, 2..4, 2-4, 2.., ..4, 第1版.

    Raises:
        QueryError: it is none of these, or it ends before it begins.
    """
    first, last = _ends(word, _PAGES, _page)
    if first and last and last < first:
        raise _backwards(word)
    return Pages(first, last, start, word.end)


def _ends(
    word: Word, pair: re.Pattern[str], read: Callable[[str, Word], _Read]
) -> tuple[_Read | None, _Read | None]:
    found = pair.fullmatch(word.text)
    parts = list(found.groups()) if found else _BETWEEN.split(word.text, maxsplit=1)
    if len(parts) == 1:
        only = read(parts[0], word)
        return only, only
    if not any(parts):
        raise _unreadable(word)
    first, last = (read(part, word) if part else None for part in parts)
    return first, last


def _period(text: str, word: Word) -> _Period:
    found = _DAY.fullmatch(text)
    if not found:
        raise _unreadable(word)
    year, month, day = (int(number) if number else None for number in found.groups())
    try:
        first = datetime.date(year or 0, month or 1, day or 1)
    except ValueError:
        raise QueryError(
            en=f"There is no such day: {text}.",
            zh=f"没有这一天：{text}。",
            start=word.start,
            end=word.end,
        ) from None
    last_month = month or 12
    last_day = day or calendar.monthrange(first.year, last_month)[1]
    return first, datetime.date(first.year, last_month, last_day)


def _page(text: str, word: Word) -> int:
    found = _PAGE.fullmatch(text)
    if not found or int(found[1]) == 0:
        raise _unreadable(word)
    return int(found[1])


def _unreadable(word: Word) -> QueryError:
    return QueryError(
        en=f"{word.text} is not understood here; examples: date:1978, date:1978-05..1984, page:1, "
        "page:2..4.",
        zh=f"此处不能理解“{word.text}”；例如 date:1978、date:1978-05..1984、page:1、page:2..4。",
        start=word.start,
        end=word.end,
    )


def _backwards(word: Word) -> QueryError:
    return QueryError(
        en=f"{word.text} ends before it begins.",
        zh=f"“{word.text}”的终点在起点之前。",
        start=word.start,
        end=word.end,
    )
