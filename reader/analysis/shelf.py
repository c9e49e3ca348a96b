"""The articles opened last, whole and analysed, so that the next start need not work them out.

Reading a file, its heading and its terms is quick; loading the parts of the program that do it
is a sixth of the time to the first picture.
"""

import contextlib
import datetime
import json
import os
import tempfile
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from reader import __version__
from reader.analysis.model import Analysis, Keyword, Name, NameKind, TermSpan
from reader.article.model import Article, Paragraph, Role, Span
from reader.glossary.concept import Category
from reader.language import Text

VERSION = 1  # raise it when articles or findings are made differently
LONGEST = 50_000  # characters; longer articles are worked out again
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
        if len(article.text) > LONGEST:
            return
        with contextlib.suppress(OSError, ValueError):
            stored = {"stamp": self._stamp(path), "article": _plain_article(article)}
            text = json.dumps(stored | _plain_analysis(analysis), ensure_ascii=False)
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._write(self._place(path), text)
            self._remove_oldest()

    def _stamp(self, path: Path) -> list[object]:
        states = [(s.st_mtime_ns, s.st_size) for s in (path.stat(), self.glossary.stat())]
        return [__version__, VERSION, *(number for state in states for number in state)]

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
    return {
        "terms": [
            [term.span.start, term.span.end, term.concepts, term.category.value, term.nested]
            for term in analysis.terms
        ],
        "keywords": [
            [word.text, word.weight, [[span.start, span.end] for span in word.spans]]
            for word in analysis.keywords
        ],
        "names": [[name.span.start, name.span.end, name.kind.value] for name in analysis.names],
    }


def _analysis(stored: dict[str, Any], text: str) -> Analysis:
    return Analysis(
        terms=tuple(
            TermSpan(Span(start, end), tuple(concepts), Category(category), nested)
            for start, end, concepts, category, nested in stored["terms"]
        ),
        keywords=tuple(
            Keyword(word, weight, tuple(Span(*span) for span in spans))
            for word, weight, spans in stored["keywords"]
        ),
        names=tuple(
            Name(Span(start, end), text[start:end], NameKind(kind))
            for start, end, kind in stored["names"]
        ),
    )
