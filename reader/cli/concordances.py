"""The command that prints hits in context: kwic."""

import argparse
import itertools
from collections.abc import Iterator, Sequence
from contextlib import closing

from reader.cli.console import Console, width
from reader.cli.libraries import limited, open_to_search, query_of
from reader.cli.share_line import told
from reader.corpus.concordance import Concordance, Line, collect, lines
from reader.corpus.context import context
from reader.corpus.narrowing import containing, sample
from reader.corpus.ordering import SortBy, ordered
from reader.corpus.spreadsheet import csv_lines
from reader.language import Text
from reader.library.library import Library
from reader.library.query_tree import Or, Query

FIELDS = ("id", "date", "page", "left", "match", "right", "title", "start", "end")


def kwic(options: argparse.Namespace, console: Console) -> int:
    """Print one line for each hit; of several queries together."""
    queries = [query_of(line) for line in options.queries]
    query = limited(queries[0] if len(queries) == 1 else Or(tuple(queries)), options)
    with closing(open_to_search(options, console)) as library:
        shown = _shown(library, query, options, console)
        if options.csv:
            rows = (tuple(_fields(line).values()) for line in shown)
            console.write(csv_lines(FIELDS, rows), "utf-8")
        elif console.json:
            console.answer({"lines": [_fields(line) for line in shown]}, ())
        else:
            console.answer({}, _table(shown, options.window))
    return 0


def _shown(
    library: Library, query: Query, options: argparse.Namespace, console: Console
) -> Iterator[Line]:
    """Yield the lines asked for; in order of date they come as they are found."""
    by = SortBy(options.sort)
    found: Iterator[Line]
    if by is SortBy.DATE and not options.filter and options.random is None:
        found = lines(library, query, options.window)
    else:
        found = _arranged(library, query, options, console)
    end = None if options.limit is None else options.offset + options.limit
    return itertools.islice(found, options.offset, end)


def _arranged(
    library: Library, query: Query, options: argparse.Namespace, console: Console
) -> Iterator[Line]:
    concordance = Concordance()
    with told(console, Text(en="Collecting lines", zh="正在收集各行")) as progress:
        collect(library, query, concordance, progress)
    chosen: Sequence[int] = range(len(concordance))
    if options.filter:
        chosen = containing(library, query, concordance, options.filter)
    if options.random is not None:
        chosen = sample(chosen, options.random, options.seed)
    for number in ordered(concordance, SortBy(options.sort), chosen):
        place = concordance.place(number)
        words = context(library.article(place.id).text, place.span, options.window)
        yield Line(library.record(place.id), place.span, words)


def _fields(line: Line) -> dict[str, object]:
    record, words = line.record, line.context
    return {
        "id": record.id,
        "date": record.date.isoformat() if record.date else None,
        "page": record.page,
        "left": words.left,
        "match": words.match,
        "right": words.right,
        "title": record.title,
        "start": line.span.start,
        "end": line.span.end,
    }


def _table(shown: Iterator[Line], window: int) -> Iterator[str]:
    """Yield lines with the hits one below the other; a Chinese character is two columns wide."""
    for line in shown:
        record, words = line.record, line.context
        day = record.date.isoformat() if record.date else "–"
        page = str(record.page or "–")
        left = " " * (2 * window - width(words.left)) + words.left
        yield f"{day:10} {page:>3}  {left}【{words.match}】{words.right}"
