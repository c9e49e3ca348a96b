"""Dates as headers, file names and first lines write them."""

import re
from collections.abc import Sequence
from datetime import date

from reader.importers.lines import Line

_LINE = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_NAME = re.compile(
    r"(?<!\d)((?:1[89]|20)\d\d)(?:[-_./年]?)(\d\d)(?:[-_./月]?)(\d\d)(?!\d)"
    r"|(?<!\d)((?:1[89]|20)\d\d)[-_./年](\d{1,2})[-_./月](\d{1,2})(?!\d)"
)
_WRITTEN = re.compile(
    r"(?P<year>[12１２][0-9０-９]{3}|[一二][〇○零一二三四五六七八九]{3})年"
    r"(?P<month>[0-9０-９]{1,2}|[一二三四五六七八九十元]{1,2})月"
    r"(?P<day>[0-9０-９]{1,2}|[一二三四五六七八九十廿卅]{1,3})日"
    r"|(?<!\d)(?P<y>[12]\d{3})-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?!\d)"
)
_DIGITS = {c: str(n) for n, c in enumerate("〇一二三四五六七八九")} | {"○": "0", "零": "0"}
_SPELLED = str.maketrans({"廿": "二十", "卅": "三十", "元": "一"})
_HEAD_LINES = 6
_LONGEST_DATE_LINE = 45


def date_of_line(line: str) -> date | None:
    """Return the date that fills `line`, such as 2003-01-17 or 2003年1月17日.

    Raises:
        ValueError: it is written like a date, but there is no such day.
    """
    found = _LINE.fullmatch(line.strip())
    return date(*map(int, found.groups())) if found else None


def date_of_name(name: str) -> date | None:
    """Return the first date in a file's name: 2003-01-17_…, 20030117-01-02, 2003年1月17日."""
    for found in _NAME.finditer(name):
        day = _day(*(group for group in found.groups() if group))
        if day:
            return day
    return None


def date_of_head(lines: Sequence[Line]) -> date | None:
    """Return the date that one of the first lines is there to give, in digits or characters."""
    for line in lines[:_HEAD_LINES]:
        if len(line.text) > _LONGEST_DATE_LINE:
            continue
        found = _WRITTEN.search(line.text)
        if found:
            parts = (found[key] for key in ("year", "month", "day", "y", "m", "d"))
            return _day(*(part for part in parts if part))
    return None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(_in_digits(year)), _small(month), _small(day))
    except ValueError:
        return None


def _in_digits(written: str) -> str:
    return "".join(_DIGITS.get(c, c) for c in written)


def _small(written: str) -> int:
    """Return a number below 100 written in digits or as 十七, 二十, 廿一."""
    spelled = written.translate(_SPELLED)
    tens, ten, ones = spelled.rpartition("十")
    if not ten:
        return int(_in_digits(spelled))
    return int(_in_digits(tens or "一")) * 10 + int(_in_digits(ones or "〇"))
