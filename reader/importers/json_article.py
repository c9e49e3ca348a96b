"""Articles of the archive as one JSON file each: the re-export of banned-historical-archives.

The file has title, authors, dates, parts (the paragraphs, without indents) and page_start; the
page's name and the column are lost.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import cast

from reader.article.model import Article
from reader.importers.authors import credited
from reader.importers.body import structure
from reader.importers.composition import Parts, compose
from reader.importers.heading import front, is_picture
from reader.importers.lines import filled_lines
from reader.importers.source import Source, clean

FORMAT = "json_article"

_SUFFIX = ".json"
_MOST_PAGES = 999


def parse(source: Source) -> Article | None:
    """Return the article in `source`, or None when it is not such a file."""
    if not source.name.lower().endswith(_SUFFIX):
        return None
    fields = _fields(source.text)
    paragraphs = list(_paragraphs(fields.get("parts")))
    title = _line(fields.get("title"))
    if not title or not isinstance(fields.get("parts"), list):
        return None
    top = front(title, filled_lines(paragraphs))
    body = structure(top.rest, pictures=is_picture(title), mend=True)
    return replace(
        compose(title, Parts(top.heading, body)),
        date=_day(fields.get("dates")),
        page=_page(fields.get("page_start")),
        authors=tuple(filter(None, map(_line, _items(fields.get("authors")))))
        or credited(top.heading, body),
        format=FORMAT,
        encoding=source.encoding,
        problems=source.problems,
    )


def _fields(text: str) -> Mapping[str, object]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return cast("Mapping[str, object]", found) if isinstance(found, dict) else {}


def _items(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _line(value: object) -> str:
    """Return a string as one clean line; empty for anything else."""
    return " ".join(clean(value)[0].split("\n")).strip() if isinstance(value, str) else ""


def _paragraphs(parts: object) -> Iterator[str]:
    for part in _items(parts):
        text = part.get("text") if isinstance(part, dict) else None
        if isinstance(text, str):
            yield from clean(text)[0].split("\n")


def _day(dates: object) -> date | None:
    first = next(iter(_items(dates)), None)
    parts = [first.get(key) for key in ("year", "month", "day")] if isinstance(first, dict) else []
    try:
        return date(*(part for part in parts if isinstance(part, int)))
    except (TypeError, ValueError, OverflowError):
        return None


def _page(value: object) -> int | None:
    is_page = isinstance(value, int) and 0 < value <= _MOST_PAGES
    return value if is_page and isinstance(value, int) else None
