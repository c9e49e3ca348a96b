"""Worksheets: which of an article's blanks are on which, so that neighbours have different ones."""

from collections.abc import Iterable
from enum import StrEnum

from reader.lessons.cloze import Cloze


class Sheet(StrEnum):
    """A worksheet, or several."""

    ALL = "all"  # one with every blank
    A = "A"  # odd numbers
    B = "B"  # even numbers
    PAIR = "AB"  # A and B, each for half of the class


def sheets_of(sheet: Sheet) -> tuple[Sheet, ...]:
    """Return the single worksheets that are meant."""
    return (Sheet.A, Sheet.B) if sheet is Sheet.PAIR else (sheet,)


def on_sheet(known: Iterable[Cloze], sheet: Sheet) -> tuple[Cloze, ...]:
    """Return the clozes that are blank on a worksheet; each keeps the number a class knows it by.

    A and B together hold every cloze and share none: what one pupil fills in, the neighbour reads.
    """
    parity = {Sheet.A: 1, Sheet.B: 0}.get(sheet)
    return tuple(one for one in known if parity is None or one.number % 2 == parity)
