"""The articles opened last, whole and analysed, so that the next start need not work them out.

Reading a file, its heading and its terms is quick; loading the parts of the program that do it
is a sixth of the time to the first picture. For a book it is the reading, too: its findings are
kept as columns of 32-bit numbers in Base64, which are there in a few milliseconds.
"""

import contextlib
import datetime
import json
import os
import sys
import tempfile
from array import array
from base64 import b64decode, b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from operator import le
from pathlib import Path
from typing import Any

from reader import __version__
from reader.analysis.model import Analysis, Keyword, Name, NameKind
from reader.analysis.span_table import SpanTable
from reader.analysis.term_table import TermTable
from reader.article.model import Article, Paragraph, Role, Span
from reader.glossary.category import Category
from reader.language import Text

VERSION = 2  # raise it when articles or findings are made differently
MOST_FILES = 40

_UNUSABLE = (OSError, ValueError, TypeError, KeyError, IndexError, RecursionError)


@dataclass(frozen=True, slots=True)
class Shelf:
    """A folder of JSON files, one for each opened file.

    Taking and putting never fail: what does not fit counts as not there. A file that has
    changed since, another glossary or another version of the program do not fit.

    Attributes:
        folder: made when first written to, readable by its owner only.
        glossary: file of the glossary whose terms were found.
    """

    folder: Path
    glossary: Path

    def take(self, path: Path) -> tuple[Article, Analysis] | None:
        """Return the article in a file with its complete analysis, if it is still as it was."""
        try:
            stored = json.loads(self._place(path).read_text(encoding="utf-8"))
            if stored["stamp"] != self._stamp(path):
                return None
            article = _article(stored["article"])
            return article, _analysis(stored, article.text)
        except _UNUSABLE:
            return None

    def put(self, path: Path, article: Article, analysis: Analysis) -> None:
        """Keep an article that was read from a file with the encoding that it names itself."""
        with contextlib.suppress(OSError, ValueError):
            stored = {"stamp": self._stamp(path), "article": _plain_article(article)}
            text = json.dumps(stored | _plain_analysis(analysis), ensure_ascii=False)
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._write(self._place(path), text)
            self._remove_oldest()

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
        return self.folder / f"{name}.json"

    def _write(self, place: Path, text: str) -> None:
        descriptor, name = tempfile.mkstemp(dir=self.folder, suffix=".part")
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                file.write(text)
            Path(name).replace(place)
        except (OSError, ValueError):
            Path(name).unlink(missing_ok=True)
            raise

    def _remove_oldest(self) -> None:
        files = sorted(self.folder.iterdir(), key=lambda file: file.stat().st_mtime_ns)
        for file in files[:-MOST_FILES]:
            file.unlink(missing_ok=True)


def _plain_article(article: Article) -> dict[str, Any]:
    def blocks(paragraphs: tuple[Paragraph, ...]) -> list[list[object]]:
        return [[block.start, block.end, block.role.value] for block in paragraphs]

    dateline = article.dateline_span
    return {
        "text": article.text,
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


def _article(stored: dict[str, Any]) -> Article:
    def blocks(rows: list[list[Any]]) -> tuple[Paragraph, ...]:
        return tuple(Paragraph(start, end, Role(role)) for start, end, role in rows)

    rest = dict(stored)
    date, dateline = rest.pop("date"), rest.pop("dateline_span")
    return Article(
        heading=blocks(rest.pop("heading")),
        paragraphs=blocks(rest.pop("paragraphs")),
        date=datetime.date.fromisoformat(date) if date else None,
        dateline_span=Span(*dateline) if dateline else None,
        authors=tuple(rest.pop("authors")),
        problems=tuple(Text(en=en, zh=zh) for en, zh in rest.pop("problems")),
        **rest,
    )


def _plain_analysis(analysis: Analysis) -> dict[str, Any]:
    terms, names = TermTable.of(analysis.terms), analysis.names
    kinds = list(NameKind)
    return {
        "terms": [*_packed(terms.spans), _pack(terms.kinds)],
        "meanings": [[concepts, kind.value, nested] for concepts, kind, nested in terms.meanings],
        "keywords": [
            [word.text, word.weight, *_packed(SpanTable.of(word.spans))]
            for word in analysis.keywords
        ],
        "names": [
            _pack([name.span.start for name in names]),
            _pack([name.span.end for name in names]),
            _pack([kinds.index(name.kind) for name in names]),
        ],
    }


def _analysis(stored: dict[str, Any], text: str) -> Analysis:
    *places, packed = stored["terms"]
    spans, kinds = _spans(places, text), _unpack(packed)
    meanings = tuple(
        (tuple(concepts), Category(category), bool(nested))
        for concepts, category, nested in stored["meanings"]
    )
    if len(kinds) != len(spans) or any(kind not in range(len(meanings)) for kind in set(kinds)):
        raise ValueError("terms without meaning")
    keywords = tuple(
        Keyword(word, weight, _spans(places, text)) for word, weight, *places in stored["keywords"]
    )
    return Analysis(TermTable(spans, kinds, meanings), keywords, _names(stored["names"], text))


def _names(stored: list[str], text: str) -> tuple[Name, ...]:
    *places, packed = stored
    kinds = list(NameKind)
    return tuple(
        Name(span, text[span.start : span.end], kinds[kind])
        for span, kind in zip(_spans(places, text), _unpack(packed), strict=True)
    )


def _packed(spans: SpanTable) -> tuple[str, str]:
    return _pack(spans.starts), _pack(spans.ends)


def _pack(column: Iterable[int]) -> str:
    return b64encode(array("i", column)).decode("ascii")


def _unpack(packed: str) -> "array[int]":
    column = array("i")
    column.frombytes(b64decode(packed, validate=True))
    return column


def _spans(packed: list[str], text: str) -> SpanTable:
    starts, ends = map(_unpack, packed)
    fits = len(starts) == len(ends) and all(map(le, starts, ends))
    if not fits or min(starts, default=0) < 0 or max(ends, default=0) > len(text):
        raise ValueError("places outside the text")
    return SpanTable(starts, ends)
