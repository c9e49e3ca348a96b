"""What a query finds as a file: a table, a Markdown list with passages, or citations."""

import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

from reader.analysis.progress import Progress
from reader.article.citation import cited
from reader.corpus.spreadsheet import csv_text
from reader.library.library import Library
from reader.library.model import Hit, Order, Record
from reader.library.query_tree import Query
from reader.storage.whole_files import write_whole

FIELDS = (
    *("date", "page", "page_name", "column", "title"),
    *("authors", "characters", "hits", "passage", "id"),
)
_AT_ONCE = 200  # hits
_MARKDOWN = re.compile(r"([\\`*_\[\]<>#|])")


class ListFormat(StrEnum):
    """How a list is written; the value is the ending of the file's name."""

    CSV = ".csv"
    MARKDOWN = ".md"
    CITATIONS = ".txt"


def format_of(path: Path) -> ListFormat:
    """Return the format that a file's name asks for; CSV where it asks for none of ours."""
    ending = path.suffix.lower()
    return ListFormat(ending) if ending in set(ListFormat) else ListFormat.CSV


def save_results(
    path: Path, library: Library, query: Query, order: Order, progress: Progress
) -> int:
    """Write all that a query finds in a format its name asks for; return the number of articles.

    Raises:
        Cancelled: by `progress`; nothing is written.
        LibraryError: the library cannot be read.
        RefusedInput: the file cannot be written.
    """
    count = 0

    def pieces() -> Iterator[str]:
        nonlocal count
        kind = format_of(path)
        if kind is ListFormat.CSV:
            yield csv_text(FIELDS, ())
        for hit in _hits(library, query, order, progress):
            count += 1
            yield _PIECES[kind](count, hit)

    write_whole(path, pieces(), marked=format_of(path) is ListFormat.CSV)
    return count


def citation_of(record: Record) -> str:
    """Return an article's citation, such as 《总结经验》，2003年1月17日，第1版（要闻）."""
    return cited(record.title, record.authors, record.date, record.page, record.page_name)


def _hits(library: Library, query: Query, order: Order, progress: Progress) -> Iterator[Hit]:
    """Yield every hit, a stretch at a time."""
    offset, total = 0, 1
    while offset < total:
        progress(offset / total)
        results = library.search(query, order, offset, _AT_ONCE)
        yield from results.hits
        offset += len(results.hits)
        total = results.total if results.exact else results.total + 1
        if not results.hits:
            return


def _row(_number: int, hit: Hit) -> str:
    record = hit.record
    cells = (
        record.date.isoformat() if record.date else None,
        record.page,
        record.page_name,
        record.column,
        record.title,
        "、".join(record.authors),
        record.characters,
        len(hit.matches),
        hit.snippet.text,
        record.id,
    )
    return csv_text((), [cells])


def _entry(number: int, hit: Hit) -> str:
    """Return a numbered entry: the citation, and the passage with its hits in bold."""
    text, at, marked = hit.snippet.text, 0, []
    for span in hit.snippet.matches:
        marked += [_plain(text[at : span.start]), f"**{_plain(text[span.start : span.end])}**"]
        at = span.end
    passage = "".join([*marked, _plain(text[at:])]).strip()
    return f"{number}. {_plain(citation_of(hit.record))}\n\n   > {passage}\n\n"


def _plain(text: str) -> str:
    """Return a text that Markdown shows as it stands."""
    return _MARKDOWN.sub(r"\\\1", " ".join(text.split()))


def _citation(_number: int, hit: Hit) -> str:
    return f"{citation_of(hit.record)}\n"


_PIECES = {
    ListFormat.CSV: _row,
    ListFormat.MARKDOWN: _entry,
    ListFormat.CITATIONS: _citation,
}
