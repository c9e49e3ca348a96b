"""Articles on their way from the process that reads them, as JSON: text, nothing that could run.

The lines of an article's text are its paragraphs one for one, so that of each only its role is
sent.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from reader.article.model import Article, Paragraph, Role, Span
from reader.importers.containers.piece import Piece
from reader.language import Text

_LETTERS = dict(zip(Role, "khtwbsvcgn", strict=True))
_ROLES = {letter: role for role, letter in _LETTERS.items()}


@dataclass(frozen=True, slots=True)
class FileEnd:
    """A file was read to its end.

    Attributes:
        refusal: why it was not, or not to its end; None if it was.
    """

    refusal: Text | None = None


@dataclass(frozen=True, slots=True)
class News:
    """What the reading process has to say of one file.

    Attributes:
        file: number of the file, as it was asked for.
        what: an article of it, a refused part, or its end.
    """

    file: int
    what: Piece | FileEnd


def encoded(news: Sequence[News]) -> bytes:
    """Return `news` as bytes for `decoded`."""
    rows = [[one.file, *_row(one.what)] for one in news]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode(
        "utf-8", "surrogatepass"
    )


def decoded(message: bytes) -> list[News]:
    """Return what was `encoded`."""
    rows = json.loads(message.decode("utf-8", "surrogatepass"))
    return [News(file, _what(*row)) for file, *row in rows]


def encoded_paths(paths: Sequence[tuple[int, str]]) -> bytes:
    """Return files to read, number and path, as bytes for `decoded_paths`."""
    return json.dumps(paths, ensure_ascii=False).encode("utf-8", "surrogatepass")


def decoded_paths(message: bytes) -> list[tuple[int, str]]:
    """Return what was put in by `encoded_paths`."""
    paths = json.loads(message.decode("utf-8", "surrogatepass"))
    return [(number, path) for number, path in paths]


def _row(what: Piece | FileEnd) -> list[Any]:
    if isinstance(what, FileEnd):
        return [_text(what.refusal)]
    content = what.content
    told = _article(content) if isinstance(content, Article) else _text(content)
    return [what.member, what.stamp, what.share, told]


def _what(*row: Any) -> Piece | FileEnd:  # noqa: ANN401
    if len(row) == 1:
        return FileEnd(row[0] and Text(*row[0]))
    member, stamp, share, told = row
    content = Text(*told) if len(told) == 2 else _to_article(*told)  # noqa: PLR2004 - en, zh
    return Piece(member, stamp, content, share)


def _text(text: Text | None) -> list[str] | None:
    return [text.en, text.zh] if text else None


def _article(article: Article) -> list[Any]:
    span = article.dateline_span
    return [
        article.text,
        article.title,
        "".join(_LETTERS[one.role] for one in article.heading),
        "".join(_LETTERS[one.role] for one in article.paragraphs),
        article.date and article.date.toordinal(),
        article.page,
        article.page_name,
        article.column,
        span and (span.start, span.end),
        article.authors,
        article.format,
        article.encoding,
        [_text(problem) for problem in article.problems],
    ]


def _to_article(text: str, title: str, heading: str, body: str, *rest: Any) -> Article:  # noqa: ANN401
    day, page, page_name, column, span, authors, kind, encoding, problems = rest
    blocks = _paragraphs(text, heading + body)
    return Article(
        text,
        title,
        blocks[: len(heading)],
        blocks[len(heading) :],
        date.fromordinal(day) if day else None,
        page,
        page_name,
        column,
        text[span[0] : span[1]] if span else None,
        Span(*span) if span else None,
        tuple(authors),
        kind,
        encoding,
        tuple(Text(*problem) for problem in problems),
    )


def _paragraphs(text: str, roles: str) -> tuple[Paragraph, ...]:
    placed = []
    start = 0
    for letter in roles:
        end = text.find("\n", start)
        if end < 0:
            end = len(text)
        placed.append(Paragraph(start, end, _ROLES[letter]))
        start = end + 1
    return tuple(placed)
