"""The command that searches a library: search."""

import argparse
import time
from collections.abc import Iterator
from contextlib import closing

from reader.cli.console import Console, table, width
from reader.cli.libraries import limited, open_to_search, query_of
from reader.errors import QueryError
from reader.language import Text
from reader.library.library import Library
from reader.library.model import Hit, Order, Record, Results, Snippet
from reader.library.query_parts import parts_without_hits
from reader.library.query_tree import And, Concept, Field, Near, Not, Or, Phrase, Pinyin, Query

_REFUSED = 1


def search(options: argparse.Namespace, console: Console) -> int:
    """Print the articles that a query finds, or with --count only their number."""
    line = " ".join(options.query)
    try:
        query = query_of(line)
        query = limited(_in_titles(query) if options.title else query, options)
    except QueryError as error:
        console.say(error.text)
        console.say(_marked(line, error))
        return _REFUSED
    with closing(open_to_search(options, console)) as library:
        started = time.perf_counter()
        found = _found(library, query, options)
        spent = (time.perf_counter() - started) * 1000
        console.answer(_fields(found, spent), _lines(found, spent, options, console))
        if not found.total:
            _say_why(library, query, console)
    return 0


def _found(library: Library, query: Query, options: argparse.Namespace) -> Results:
    if options.count:
        return Results(library.count(query), exact=True, hits=())
    return library.search(query, Order(options.sort), options.offset, options.limit)


def _in_titles(query: Query) -> Query:
    """Return a query that looks for the same in titles alone."""
    match query:
        case Phrase(field=Field.TEXT):
            return Phrase(query.text, Field.TITLE, query.start, query.end)
        case Concept():
            forms = (Phrase(form, Field.TITLE, query.start, query.end) for form in query.forms)
            return Or(tuple(forms))
        case Near():
            first, second = (_in_titles(part) for part in (query.first, query.second))
            assert isinstance(first, Phrase) and isinstance(second, Phrase)  # noqa: S101, PT018
            return Near(first, second, query.distance)
        case And() | Or():
            return type(query)(tuple(map(_in_titles, query.parts)))
        case Not():
            return Not(_in_titles(query.part))
        case Pinyin():
            raise QueryError(
                en=f"Pinyin such as “{query.text}” is not looked for in titles alone.",
                zh=f"标题检索不支持“{query.text}”这样的拼音。",
                start=query.start,
                end=query.end,
            )
        case _:
            return query


def _say_why(library: Library, query: Query, console: Console) -> None:
    """Name the parts of a query that find nothing by themselves."""
    if not isinstance(query, And):
        return
    barren = parts_without_hits(query, lambda part: library.search(part, limit=0).total > 0)
    texts = [part.text for part in barren if isinstance(part, Phrase | Concept | Pinyin)]
    if texts:
        named = "".join(f"“{text}”" for text in texts)
        console.say(Text(en=f"Not found anywhere: {named}.", zh=f"全库都没有：{named}。"))


def _fields(found: Results, spent: float) -> dict[str, object]:
    return {
        "total": found.total,
        "total_exact": found.exact,
        "hits": [_hit(hit) for hit in found.hits],
        "ms": round(spent, 3),
    }


def _hit(hit: Hit) -> dict[str, object]:
    record = hit.record
    return {
        "id": record.id,
        "title": record.title,
        "date": record.date.isoformat() if record.date else None,
        "page": record.page,
        "page_name": record.page_name,
        "column": record.column,
        "authors": list(record.authors),
        "duplicate_of": record.duplicate_of,
        "score": hit.score,
        "snippet": hit.snippet.text,
        "snippet_matches": [[span.start, span.end] for span in hit.snippet.matches],
        "matches": [[span.start, span.end] for span in hit.matches],
    }


def _lines(
    found: Results, spent: float, options: argparse.Namespace, console: Console
) -> Iterator[str]:
    total = f"{found.total:,}"
    over_en, over_zh = ("", "") if found.exact else ("over ", "超过 ")
    counted = Text(
        en=f"{over_en}{total} {'article' if found.total == 1 else 'articles'} ({spent:,.0f} ms)",
        zh=f"{over_zh}{total} 篇（{spent:,.0f} 毫秒）",
    )
    yield console.words(counted)
    numbers = [f"{number:,}" for number in range(options.offset + 1, _last(found, options) + 1)]
    rows = [
        (number.rjust(len(numbers[-1])), *_source(hit.record, console), _title(hit.record))
        for number, hit in zip(numbers, found.hits, strict=True)
    ]
    indent = " " * (len(numbers[-1]) + 2 if numbers else 0)
    for row, hit in zip(table(rows), found.hits, strict=True):
        yield ""
        yield row
        yield f"{indent}{_bracketed(hit.snippet)}"
        yield f"{indent}{hit.record.id}"


def _last(found: Results, options: argparse.Namespace) -> int:
    return int(options.offset) + len(found.hits)


def _source(record: Record, console: Console) -> tuple[str, str]:
    day = record.date.isoformat() if record.date else "—"
    page = Text(en=f"p. {record.page}", zh=f"第{record.page}版")
    return day, console.words(page) if record.page is not None else ""


def _title(record: Record) -> str:
    return " ".join(record.title.split())


def _bracketed(snippet: Snippet) -> str:
    parts = []
    end = 0
    for match in snippet.matches:
        parts += [
            snippet.text[end : match.start],
            "【",
            snippet.text[match.start : match.end],
            "】",
        ]
        end = match.end
    return "".join([*parts, snippet.text[end:]])


def _marked(line: str, error: QueryError) -> Text:
    """Return the query line with its mistake underlined."""
    marks = " " * width(line[: error.start])
    marks += "^" * max(1, width(line[error.start : error.end]))
    return Text(en=f"  {line}\n  {marks}", zh=f"  {line}\n  {marks}")
