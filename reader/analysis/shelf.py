"""The articles opened last, whole and analysed, so that the next start need not work them out.

Reading a file, its heading and its terms is quick; loading the parts of the program that do it
is a sixth of the time to the first picture. For a book it is the reading, too. A kept file has
three parts: a line of JSON that tells whether it still fits, a line of JSON with all that is
small, and raw columns of 32-bit numbers with the text behind them, which are there in
milliseconds. A checksum spares the looking through them.
"""

import contextlib
import datetime
import json
import os
import sys
import zlib
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from reader import __version__
from reader.analysis.found_names import FoundNames
from reader.analysis.kept_files import keep
from reader.analysis.model import Analysis, Keyword
from reader.analysis.span_table import SpanTable, blocks_of
from reader.analysis.term_table import TermTable
from reader.article.model import Article, Paragraph, Role, Span
from reader.glossary.category import Category
from reader.language import Text

VERSION = 6  # raise it when articles or findings are made differently
MOST_FILES = 40

_TEXT = "utf-16-le"  # is decoded four times as fast as UTF-8
_UNUSABLE = (OSError, ValueError, TypeError, KeyError, IndexError, RecursionError)


@dataclass(frozen=True, slots=True)
class Shelf:
    """A folder with one file for each opened file.

    Taking and putting never fail: what does not fit counts as not there. A file that has
    changed since, another glossary or another version of the program do not fit.

    Attributes:
        folder: made when first written to, readable by its owner only.
        glossary: file of the glossary whose terms were found.
    """

    folder: Path
    glossary: Path

    def take(self, path: Path) -> tuple[Article, Analysis, str] | None:
        """Return the article in a file with its complete analysis, if it is still as it was.

        With them comes the revision of the reader's own glossaries whose terms are among them.
        """
        try:
            content = self._place(path).read_bytes()
            end = content.index(b"\n")
            stamp, checksum = json.loads(content[:end])
            kept = memoryview(content)[end + 1 :]
            if stamp != self._stamp(path) or checksum != zlib.crc32(kept):
                return None
            return _restored(kept, content.index(b"\n", end + 1) - end - 1)
        except _UNUSABLE:
            return None

    def put(self, path: Path, article: Article, analysis: Analysis, own: str = "") -> None:
        """Keep an article that was read from a file with the encoding that it names itself."""
        with contextlib.suppress(OSError, ValueError):
            kept = _plain(article, analysis, own)
            fits = json.dumps([self._stamp(path), zlib.crc32(kept)]).encode()
            keep(self._place(path), fits + b"\n" + kept, MOST_FILES)

    def _stamp(self, path: Path) -> list[object]:
        states = [(s.st_mtime_ns, s.st_size) for s in (path.stat(), self.glossary.stat())]
        return [
            __version__,
            VERSION,
            sys.byteorder,
            *(number for state in states for number in state),
        ]

    def _place(self, path: Path) -> Path:
        name = sha256(os.fsencode(path.absolute())).hexdigest()[:32]
        return self.folder / f"{name}.kept"


def _plain(article: Article, analysis: Analysis, own: str) -> bytes:
    terms, names = TermTable.of(analysis.terms), FoundNames.of(analysis.names)
    words = [SpanTable.of(word.spans) for word in analysis.keywords]
    small = {
        "article": _plain_article(article),
        "own": own,
        "terms": len(terms),
        "meanings": [[concepts, kind.value, nested] for concepts, kind, nested in terms.meanings],
        "keywords": [
            [word.text, word.weight, len(spans)]
            for word, spans in zip(analysis.keywords, words, strict=True)
        ],
        "names": len(names),
    }
    columns = [
        *(*_columns_of(terms.spans), terms.kinds),
        *(column for spans in words for column in _columns_of(spans)),
        *(*_columns_of(names.spans), names.kinds),
    ]
    return b"".join(
        (
            json.dumps(small).encode(),
            b"\n",
            *(array("i", column).tobytes() for column in columns),
            article.text.encode(_TEXT, "surrogatepass"),
        )
    )


def _columns_of(spans: SpanTable) -> tuple[Sequence[int], ...]:
    return spans.starts, spans.ends, spans.reach


def _restored(kept: memoryview, end: int) -> tuple[Article, Analysis, str]:
    """Return what `_plain` was made of; its first line ends at `end`."""
    small = json.loads(bytes(kept[:end]))
    columns = _Columns(kept[end + 1 :])
    spans, kinds = columns.spans(small["terms"]), columns.take(small["terms"])
    meanings = tuple(
        (tuple(concepts), Category(category), nested)
        for concepts, category, nested in small["meanings"]
    )
    keywords = tuple(
        Keyword(word, weight, columns.spans(count)) for word, weight, count in small["keywords"]
    )
    places, sorts = columns.spans(small["names"]), columns.take(small["names"])
    text = str(columns.rest(), _TEXT, "surrogatepass")
    names = FoundNames.in_text(text, places, sorts)
    analysis = Analysis(TermTable(spans, kinds, meanings), keywords, names)
    return _article(small["article"], text), analysis, str(small["own"])


class _Columns:
    """Takes columns of numbers from the front of some bytes."""

    def __init__(self, content: memoryview) -> None:
        self._content = content

    def take(self, count: int) -> Sequence[int]:
        column = array("i")
        size = count * column.itemsize
        column.frombytes(self._content[:size])
        self._content = self._content[size:]
        return column

    def spans(self, count: int) -> SpanTable:
        return SpanTable(self.take(count), self.take(count), self.take(blocks_of(count)))

    def rest(self) -> memoryview:
        return self._content


def _plain_article(article: Article) -> dict[str, Any]:
    def blocks(paragraphs: tuple[Paragraph, ...]) -> list[list[object]]:
        return [[block.start, block.end, block.role.value] for block in paragraphs]

    dateline = article.dateline_span
    return {
        "known_hash": article.sha256,
        "title": article.title,
        "heading": blocks(article.heading),
        "paragraphs": blocks(article.paragraphs),
        "date": article.date.isoformat() if article.date else None,
        "page": article.page,
        "page_name": article.page_name,
        "column": article.column,
        "dateline": article.dateline,
        "dateline_span": [dateline.start, dateline.end] if dateline else None,
        "authors": article.authors,
        "format": article.format,
        "encoding": article.encoding,
        "problems": [[problem.en, problem.zh] for problem in article.problems],
    }


def _article(stored: dict[str, Any], text: str) -> Article:
    def blocks(rows: list[list[Any]]) -> tuple[Paragraph, ...]:
        return tuple(Paragraph(start, end, Role(role)) for start, end, role in rows)

    rest = dict(stored)
    date, dateline = rest.pop("date"), rest.pop("dateline_span")
    return Article(
        text=text,
        heading=blocks(rest.pop("heading")),
        paragraphs=blocks(rest.pop("paragraphs")),
        date=datetime.date.fromisoformat(date) if date else None,
        dateline_span=Span(*dateline) if dateline else None,
        authors=tuple(rest.pop("authors")),
        problems=tuple(Text(en=en, zh=zh) for en, zh in rest.pop("problems")),
        **rest,
    )
