"""Narrowing a query line by clicks: the conditions on date, page and column it holds."""

import re

from reader.errors import QueryError
from reader.library.query_words import Kind, Word, words

_IN_A_YEAR = re.compile(r"([0-9]{4})(?:-[0-9]{1,2}){0,2}")


def condition(line: str, field: str) -> str:
    """Return what a line asks of a field, such as "1978..1984" of "date"; "" if nothing.

    The first condition that is neither negated nor in parentheses counts.
    """
    found = _place(line, field)
    return found[1] if found else ""


def year_of(dates: str) -> str:
    """Return the year that a condition on the date lies in, such as "1978" for "1978-12"."""
    found = _IN_A_YEAR.fullmatch(dates)
    return found[1] if found else ""


def with_condition(line: str, field: str, value: str) -> str:
    """Return a line that asks this of a field, in place of what it asked before.

    Args:
        line: as typed; one with a mistake in it is only added to.
        field: "date", "page" or "column".
        value: put between quotation marks if need be; "" takes the condition away.
    """
    found = _place(line, field)
    rest = line
    if found:
        place = found[0]
        rest = f"{line[: place.start].rstrip()} {line[place.end :].lstrip()}".strip()
    if not value:
        return rest
    quoted = (
        f'"{value}"' if any(not sign.isalnum() and sign not in ".-" for sign in value) else value
    )
    return f"{rest} {field}:{quoted}".strip()


def _place(line: str, field: str) -> tuple[Word, str] | None:
    """Return where the condition stands, as one word, and its value."""
    depth = 0
    before, negated = None, False
    try:
        for word in words(line):
            depth += (word.kind is Kind.OPEN) - (word.kind is Kind.CLOSE)
            if before is not None and word.kind in {Kind.WORD, Kind.QUOTED}:
                return Word(Kind.FIELD, field, before.start, word.end), word.text
            here = word.kind is Kind.FIELD and word.text == field and depth == 0 and not negated
            before = word if here else None
            negated = word.kind is Kind.NOT
    except QueryError:
        return None
    return None
