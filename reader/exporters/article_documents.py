"""An article as JSON, exactly; and back, checked."""

import datetime
from collections.abc import Mapping
from typing import Any

from reader.article.model import Article, Paragraph, Role, Span
from reader.language import Text

_LONGEST = 10_000_000  # characters of a text
_MOST_BLOCKS = 200_000


def article_document(article: Article) -> dict[str, Any]:
    """Return an article as what JSON knows; `article_of_document` makes an equal one of it."""
    span = article.dateline_span
    return {
        "text": article.text,
        "title": article.title,
        "heading": [_block(block) for block in article.heading],
        "paragraphs": [_block(block) for block in article.paragraphs],
        "date": article.date.isoformat() if article.date else None,
        "page": article.page,
        "page_name": article.page_name,
        "column": article.column,
        "dateline": article.dateline,
        "dateline_span": [span.start, span.end] if span else None,
        "authors": list(article.authors),
        "format": article.format,
        "encoding": article.encoding,
        "problems": [[problem.en, problem.zh] for problem in article.problems],
    }


def article_of_document(given: Mapping[str, Any]) -> Article:
    """Return the article that a document describes.

    Raises:
        ValueError: something is missing, of another kind, or beyond the text.
    """
    try:
        text = _text(given["text"])
        span, page, day = given["dateline_span"], given["page"], given["date"]
        article = Article(
            text,
            _text(given["title"]),
            _blocks(given["heading"], text),
            _blocks(given["paragraphs"], text),
            date=None if day is None else datetime.date.fromisoformat(day),
            page=None if page is None else _number(page),
            dateline_span=None if span is None else _span(span, text),
            authors=tuple(_text(name) for name in given["authors"]),
            format=_text(given["format"]),
            encoding=_text(given["encoding"]),
            problems=tuple(Text(_text(en), _text(zh)) for en, zh in given["problems"]),
            page_name=_words(given["page_name"]),
            column=_words(given["column"]),
            dateline=_words(given["dateline"]),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(str(error)) from error
    if not article.paragraphs and not article.heading:
        raise ValueError("no paragraphs")
    return article


def _block(block: Paragraph) -> list[Any]:
    return [block.start, block.end, block.role.value]


def _blocks(given: Any, text: str) -> tuple[Paragraph, ...]:  # noqa: ANN401
    if len(given) > _MOST_BLOCKS:
        raise ValueError(len(given))
    blocks: list[Paragraph] = []
    last = 0
    for start, end, role in given:
        span = _span((start, end), text)
        if span.start < last:
            raise ValueError(span)
        last = span.end
        blocks.append(Paragraph(span.start, span.end, Role(role)))
    return tuple(blocks)


def _span(given: Any, text: str) -> Span:  # noqa: ANN401
    start, end = map(_number, given)
    if not 0 <= start <= end <= len(text):
        raise ValueError(given)
    return Span(start, end)


def _number(given: Any) -> int:  # noqa: ANN401
    if not isinstance(given, int) or isinstance(given, bool) or abs(given) >= 1 << 31:
        raise ValueError(given)
    return given


def _text(given: Any) -> str:  # noqa: ANN401
    if not isinstance(given, str) or len(given) > _LONGEST:
        raise ValueError(type(given))
    return given


def _words(given: Any) -> str | None:  # noqa: ANN401
    return None if given is None else _text(given)
