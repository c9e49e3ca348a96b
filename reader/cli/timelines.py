"""The command that counts terms over time: timeline."""

import argparse
import datetime
from collections.abc import Iterator
from contextlib import closing

from reader.cli.console import Console, table
from reader.cli.libraries import limited, open_to_search, query_of
from reader.cli.share_line import told
from reader.corpus.spreadsheet import csv_lines
from reader.corpus.tally import TallyCache, default_folder
from reader.corpus.timeline import (
    MOST_TERMS,
    Part,
    Point,
    Series,
    Sizes,
    series,
    trimmed,
    within,
)
from reader.errors import RefusedInput
from reader.language import Text
from reader.library.library import Library

FIELDS = (
    "term",
    "part",
    "period",
    "hits",
    "articles",
    "characters",
    "articles_of_period",
    "per_million",
    "small",
)
_HEADINGS = (
    Text(en="period", zh="时段"),
    Text(en="hits", zh="次数"),
    Text(en="articles", zh="篇数"),
    Text(en="all characters", zh="总字数"),
    Text(en="hits per million characters", zh="每百万字次数"),
)
_PARTS = {
    Part.ALL: Text(en="", zh=""),
    Part.FRONT: Text(en=" (front page)", zh="（头版）"),
    Part.INSIDE: Text(en=" (inside pages)", zh="（内页）"),
}


def timeline(options: argparse.Namespace, console: Console) -> int:
    """Print the hits of each term in each year or month, and what they are measured against.

    Raises:
        RefusedInput: there are too many terms.
    """
    if len(options.queries) > MOST_TERMS:
        raise RefusedInput(
            en=f"A timeline has at most {MOST_TERMS} terms.", zh=f"时间线最多{MOST_TERMS}个词语。"
        )
    with closing(open_to_search(options, console)) as library:
        many = _counted(library, options, console)
    if not options.whole:
        many = trimmed(many)
    if options.csv:
        rows = (
            (each.term, each.part.value, *_point(point).values())
            for each in many
            for point in each.points
        )
        console.write(csv_lines(FIELDS, rows), "utf-8")
    else:
        console.answer({"series": [_fields(each) for each in many]}, _lines(many, console))
    return 0


def _counted(library: Library, options: argparse.Namespace, console: Console) -> list[Series]:
    """Count every term; limits of date are widened to whole periods."""
    monthly = options.monthly
    first, last = _period(options.first, monthly=monthly), _period(options.last, monthly=monthly)
    options.first = options.last = None
    sizes = Sizes.of(library, monthly=monthly, page=options.page)
    parts = (Part.FRONT, Part.INSIDE) if options.split else (Part.ALL,)
    cache = TallyCache(default_folder())
    many = []
    for line in options.queries:
        with told(console, Text(en=f"Counting {line}", zh=f"正在统计 {line}")) as progress:
            tally = cache.count(library, limited(query_of(line), options), progress)
        many += [series(line, tally, sizes, part) for part in parts]
    return within(many, first or "", last or "9999") if first or last else many


def _period(day: datetime.date | None, *, monthly: bool) -> str:
    return day.isoformat()[: 7 if monthly else 4] if day else ""


def _fields(each: Series) -> dict[str, object]:
    return {
        "term": each.term,
        "part": each.part.value,
        "points": [_point(point) for point in each.points],
        "undated": {"hits": each.undated.hits, "articles": each.undated.articles},
    }


def _point(point: Point) -> dict[str, object]:
    frequency = point.frequency
    return {
        "period": point.period,
        "hits": point.hits,
        "articles": point.articles,
        "characters": point.size.characters,
        "articles_of_period": point.size.articles,
        "per_million": None if frequency is None else round(frequency, 4),
        "small": point.small,
    }


def _lines(many: list[Series], console: Console) -> Iterator[str]:
    """Yield a table for each term; "~" marks the frequency of a small period."""
    for each in many:
        part, total = _PARTS[each.part], each.total
        yield console.words(
            Text(
                en=f"{each.term}{part.en}: {total.hits:,} hits in {total.articles:,} articles",
                zh=f"{each.term}{part.zh}：{total.articles:,} 篇中 {total.hits:,} 次",
            )
        )
        rows = [tuple(map(console.words, _HEADINGS)), *(_cells(point) for point in each.points)]
        yield from table(rows, "  ")
        yield ""


def _cells(point: Point) -> tuple[str, ...]:
    frequency = "–" if point.frequency is None else f"{point.frequency:.2f}"
    mark = "~" if point.small and point.frequency is not None else ""
    return (
        point.period,
        f"{point.hits:,}",
        f"{point.articles:,}",
        f"{point.size.characters:,}",
        f"{mark}{frequency}",
    )
