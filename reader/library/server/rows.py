"""How an article lies in its row on the server."""

from dataclasses import dataclass
from typing import Any

from reader.article.folding import fold
from reader.article.model import Article
from reader.library.article_ids import parts
from reader.library.model import Record
from reader.library.server.conditions import grams
from reader.library.store.orders import title_place
from reader.library.store.rows import Prepared, article, listed

RECORD = "id, number, title, day, page, page_name, topic, authors, characters, original"
COLUMNS = (
    "month", "id", "day", "page", "page_name", "topic", "authors", "title", "title_place",
    "characters", "digest", "original", "sources", "folded_title", "folded_topic",
    "folded_authors", "folded_text", "grams", "body",
)  # fmt: skip

_MONTH = 100


@dataclass(frozen=True, slots=True)
class Stored:
    """An article as the server has it.

    Attributes:
        record: what is known of it.
        article: all of it.
        digest: SHA-256 of its text.
        sources: how many origins it has.
    """

    record: Record
    article: Article
    digest: str
    sources: int


STORED = f"{RECORD}, digest, sources, body"


def record(row: tuple[Any, ...]) -> Record:
    """Return what a row of the columns RECORD says."""
    id, number, title, day, page, page_name, topic, authors, characters, original = row
    return Record(
        id=id,
        number=number,
        title=title,
        date=day,
        page=page,
        page_name=page_name,
        column=topic,
        authors=tuple(authors),
        characters=characters,
        duplicate_of=original,
    )


def stored(row: tuple[Any, ...]) -> Stored:
    """Return what a row of the columns STORED says."""
    *small, digest, sources, body = row
    known = record(tuple(small))
    return Stored(known, article(known, body), digest, sources)


def month(id: str) -> int:
    """Return the month by which an article lies on the server: yyyymm of its id, or 0."""
    known = parts(id)
    return known[0] // _MONTH if known else 0


def values(one: Prepared, id: str, original: str | None, sources: int) -> tuple[object, ...]:
    """Return what the columns COLUMNS hold of an article."""
    new = one.article
    folded_title, folded_text = fold(listed(new.title)), fold(listed(new.text))
    return (
        month(id), id, new.date, new.page, _listed(new.page_name), _listed(new.column),
        [listed(name) for name in new.authors], listed(new.title), title_place(new.title),
        len(new.text), one.hashed, original, sources, folded_title,
        fold(listed(new.column or "")), fold(listed("\n".join(new.authors))), folded_text,
        grams(folded_title, folded_text), one.content,
    )  # fmt: skip


def _listed(text: str | None) -> str | None:
    return None if text is None else listed(text)
