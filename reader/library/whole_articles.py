"""An article as bytes that stand by themselves, apart from any library's tables."""

import datetime
from dataclasses import replace

from reader.article.model import Article
from reader.library.store.bodies import decoded, encoded

_FIELDS = ("title", "authors", "date", "page", "page_name", "column")


def whole_bytes(article: Article) -> bytes:
    """Return all of an article."""
    beside = {name: getattr(article, name) for name in _FIELDS}
    beside["date"] = article.date.isoformat() if article.date else None
    return encoded(article, "", beside)


def whole_article(content: bytes) -> Article:
    """Return the article that `whole_bytes` was given.

    Raises:
        ValueError: the bytes are damaged.
        KeyError: they are not all there.
        TypeError: they are something else.
    """
    article, beside = decoded(content, "")
    date = beside["date"]
    beside["date"] = datetime.date.fromisoformat(date) if date else None
    beside["authors"] = tuple(beside["authors"])
    return replace(article, **{name: beside[name] for name in _FIELDS})
