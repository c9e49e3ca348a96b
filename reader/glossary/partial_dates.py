"""Dates known to the year, the month or the day: 1998, 1998-06, 1998-06-23."""

import calendar
import datetime
import re

_PARTIAL = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def first_day(date: str) -> datetime.date:
    """Return the first day that `date` can mean.

    Raises:
        ValueError: not an ISO year, month or day; its words are the date.
    """
    year, month, day = _parts(date)
    return datetime.date(year, month or 1, day or 1)


def last_day(date: str) -> datetime.date:
    """Return the last day that `date` can mean.

    Raises:
        ValueError: not an ISO year, month or day; its words are the date.
    """
    year, month, day = _parts(date)
    month = month or 12
    return datetime.date(year, month, day or calendar.monthrange(year, month)[1])


def _parts(date: str) -> tuple[int, int, int]:
    match = _PARTIAL.fullmatch(date)
    if match is None:
        raise ValueError(date)
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    try:
        datetime.date(year, month or 1, day or 1)
    except ValueError:  # it would say “day is out of range for month” within our sentences
        raise ValueError(date) from None
    return year, month, day
