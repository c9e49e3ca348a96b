"""What the commands that ask a library have in common: opening it, and limits of a query."""

import argparse
import calendar
import datetime
import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.cli.console import Console
from reader.cli.parser import Parser, number_between
from reader.cli.progress_line import ProgressLine
from reader.language import Text
from reader.library.query_tree import And, Dates, Field, Pages, Phrase, Query

if TYPE_CHECKING:
    from reader.library.library import Library

_DAY = re.compile(r"([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?")
_MOST_PAGE = 9999


def open_library(options: argparse.Namespace) -> "Library":
    """Return the library that --library names, or the user's own.

    Raises:
        LibraryError: there is none there, or it cannot be opened.
    """
    from reader.library.opening import required_library

    return required_library(options.library)


def open_to_search(options: argparse.Namespace, console: Console) -> "Library":
    """Return the library after indexing what a stopped process left, or all for a lost index.

    Raises:
        LibraryError: there is none there, it cannot be opened, or its index cannot be written.
    """
    from reader.library.catching_up import catch_up, owed

    library = open_library(options)
    if count := owed(library):
        text = Text(
            en=f"Making {count:,} articles searchable…", zh=f"正在为 {count:,} 篇文章编制索引……"
        )
        console.say(text)
        with ProgressLine(console) as line:
            catch_up(library, line.show)
    elif count := library.owing():
        console.say(
            Text(
                en=f"{count:,} articles are not indexed yet and will not be found.",
                zh=f"还有 {count:,} 篇文章未编入索引，暂时检索不到。",
            )
        )
    return library


def query_of(line: str) -> Query:
    """Return what a query line means, with the glossary's forms of `term:`.

    Raises:
        QueryError: it cannot be understood.
    """
    from reader.cli.glossaries import used_glossary  # slow, and the help needs none of it
    from reader.library.concept_forms import forms
    from reader.library.query import parse

    return parse(line, lambda label: forms(used_glossary(), label))


def take_limits(parser: Parser) -> None:
    """Add --from, --to, --page and --column."""
    text = Text(en="first day, month or year", zh="起始日期（日、月或年）")
    parser.take("--from", dest="first", metavar="D", type=_edge(parser, last=False), text=text)
    text = Text(en="last day, month or year", zh="终止日期（日、月或年）")
    parser.take("--to", dest="last", metavar="D", type=_edge(parser, last=True), text=text)
    text = Text(en="only this page of the paper", zh="仅限此版")
    page = number_between(parser, 1, _MOST_PAGE)
    parser.take("--page", metavar="N", type=page, text=text)
    text = Text(en="only this column (专栏)", zh="仅限此专栏")
    parser.take("--column", metavar="C", text=text)


def limited(query: Query, options: argparse.Namespace) -> Query:
    """Return a query within the limits of `take_limits`."""
    parts: list[Query] = [query]
    if options.first or options.last:
        parts.append(Dates(options.first, options.last))
    if options.page:
        parts.append(Pages(options.page, options.page))
    if options.column:
        parts.append(Phrase(options.column, Field.COLUMN))
    return parts[0] if len(parts) == 1 else And(tuple(parts))


def _edge(parser: Parser, *, last: bool) -> Callable[[str], datetime.date]:
    """Return a type function for a day; of a year or month it takes the first or last one."""
    text = Text(
        en="a date such as 1978-12-18, 1978-12 or 1978 is wanted",
        zh="应为 1978-12-18、1978-12 或 1978 这样的日期",
    )

    def read(value: str) -> datetime.date:
        found = _DAY.fullmatch(value)
        if not found:
            raise parser.refusal(text)
        year, month, day = (int(part) if part else None for part in found.groups())
        try:
            return _day(year or 0, month, day, last=last)
        except ValueError:
            raise parser.refusal(text) from None

    return read


def _day(year: int, month: int | None, day: int | None, *, last: bool) -> datetime.date:
    month = month or (12 if last else 1)
    first = datetime.date(year, month, 1)
    if day is None:
        day = calendar.monthrange(year, month)[1] if last else 1
    return first.replace(day=day)
