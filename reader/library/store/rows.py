"""How an article lies in its row: what lists show in columns, the rest in the body."""

from dataclasses import dataclass, replace
from typing import Any

from reader.article.model import Article
from reader.library.article_ids import article_id, day_number, day_of, digest_of, text_hash
from reader.library.model import Incoming, Origin, Record
from reader.library.store.bodies import decoded, encoded
from reader.library.store.orders import title_place
from reader.library.store.origins import split

RECORD = """
    a.number, a.day, a.page, section.name, topic.name, a.characters, a.digest, a.id, a.title,
    a.authors, first.day, first.page, first.digest, first.id
"""
JOINS = """
    LEFT JOIN sections AS section ON section.number = a.section
    LEFT JOIN columns AS topic ON topic.number = a.topic
    LEFT JOIN articles AS first ON first.number = a.original
"""


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article ready to be written, but for the compression of its content.

    Attributes:
        article: as it came.
        origin: where from.
        day: yyyymmdd, or None.
        hashed: SHA-256 of its text in hexadecimal.
        digest: the first 48 bits of it.
        source: folder and name of its origin, as the store knows them.
        title: as lists show it.
        place: what titles are sorted by.
        content: the article as bytes.
        id: the one it is to have again; None for a new article.
        number: the one it is to have again.
    """

    article: Article
    origin: Origin
    day: int | None
    hashed: str
    digest: int
    source: tuple[bytes, int]
    title: str
    place: bytes
    content: bytes
    id: str | None = None
    number: int | None = None


def prepared(incoming: Incoming) -> Prepared:
    """Work out what can be worked out without the store."""
    article = incoming.article
    hashed = text_hash(article.text)
    day = day_number(article.date) or None
    title = listed(article.title)
    return Prepared(
        article=article,
        origin=incoming.origin,
        day=day,
        hashed=hashed,
        digest=digest_of(hashed),
        source=split(incoming.origin.path),
        title=title,
        place=title_place(title),
        content=encoded(article, title, _unlisted(article)),
    )


def listed(text: str) -> str:
    """Return a text as SQLite can hold it: a lone surrogate becomes a question mark."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode()
    return text


def listed_authors(authors: tuple[str, ...]) -> str | None:
    """Return names one a line; None for none."""
    return listed("\n".join(authors)) if authors else None


def record(row: tuple[Any, ...]) -> Record:
    """Return what a row of the columns RECORD says."""
    number, day, page, section, topic, characters, digest, own, title, authors = row[:10]
    first_day, first_page, first_digest, first_id = row[10:14]
    original = None
    if first_digest is not None:
        original = first_id or article_id(first_day or 0, first_page or 0, first_digest)
    return Record(
        id=own or article_id(day or 0, page or 0, digest),
        number=number,
        title=title,
        date=day_of(day),
        page=page,
        page_name=section,
        column=topic,
        authors=_authors(authors),
        characters=characters,
        duplicate_of=original,
    )


def entry_record(number: int, one: Prepared) -> Record:
    """Return what the index takes of an article that was just written."""
    article = one.article
    return Record(
        id=article_id(one.day or 0, article.page or 0, one.digest),
        number=number,
        title=one.title,
        date=article.date,
        page=article.page,
        page_name=article.page_name,
        column=article.column,
        authors=_authors(listed_authors(article.authors)),
        characters=len(article.text),
    )


def article(known: Record, content: bytes) -> Article:
    """Return an article whole, from its record and its body."""
    bare, beside = decoded(content, known.title)
    return replace(
        bare,
        title=beside.get("title", known.title),
        date=known.date,
        page=known.page,
        page_name=beside.get("page_name", known.page_name),
        column=beside.get("column", known.column),
        authors=tuple(beside.get("authors", known.authors)),
    )


def _unlisted(article: Article) -> dict[str, Any]:
    """Return what the columns of the list cannot show as it is."""
    exact = {
        name: text
        for name in ("title", "page_name", "column")
        if (text := getattr(article, name)) is not None and listed(text) != text
    }
    if article.authors and _authors(listed_authors(article.authors)) != article.authors:
        return {**exact, "authors": article.authors}
    return exact


def _authors(lines: str | None) -> tuple[str, ...]:
    return () if lines is None else tuple(lines.split("\n"))
