"""What becomes of an article that is added: new, another text of its source, or there already."""

from dataclasses import dataclass
from typing import Any

import apsw

from reader.library.article_ids import article_id, other_ids
from reader.library.model import Outcome
from reader.library.store.bodies import decoded_text
from reader.library.store.compression import Compression
from reader.library.store.rows import JOINS, RECORD, Prepared, article, record
from reader.library.store.tables import Tables

_UNCHANGED = Outcome(unchanged=1)
_WHOLE = f"SELECT {RECORD}, a.body, a.sources FROM articles AS a {JOINS} WHERE a.number = ?"  # noqa: S608
_TWIN = "SELECT number, day, page, original, title, body FROM articles"
_TWINS = f"{_TWIN} WHERE digest = ? ORDER BY number"
_FIRST_TWIN = f"{_TWINS} LIMIT 1"
_RENAMED = "SELECT 1 FROM articles WHERE id = ?"
# Thousands of headlines are the same (图片): those of a day are fewer. Of texts without a day
# there is no telling.
_OF_A_DAY = "INDEXED BY articles_by_day WHERE day = ? AND digest = ?"
_WITHOUT_DAY = "INDEXED BY articles_by_digest WHERE day IS ? AND digest = ?"
_NATURAL = "SELECT 1 FROM articles {} AND coalesce(page, 0) = ? AND id IS NULL"
_OF_THE_PAGE = f"{_TWIN} {{}} AND page IS ? ORDER BY number"


@dataclass(frozen=True, slots=True)
class _Twin:
    """An article with the same text as another."""

    number: int
    day: int | None
    page: int | None
    original: int | None


class Writing:
    """Adds and removes articles within one transaction; ends with `finish`.

    Attributes:
        written: the articles that are new or have another text, by their numbers.
    """

    def __init__(self, connection: apsw.Connection, compression: Compression) -> None:
        self._connection = connection
        self._tables = Tables(connection)
        self._compression = compression
        self.written: dict[int, Prepared] = {}
        # Few libraries have articles whose id is not what day, page and text make it.
        self._renamed = self._tables.one("SELECT 1 FROM articles WHERE id IS NOT NULL LIMIT 1")

    def add(self, one: Prepared, body: bytes) -> Outcome:
        """Keep an article.

        Args:
            one: the article.
            body: its content, compressed.
        """
        number = self._tables.from_source(one)
        if number is None:
            return self._met(one, body)
        *row, kept, sources = self._tables.one(_WHOLE, (number,))
        known = record(tuple(row))
        if article(known, self._content(kept)) == one.article:
            self._tables.link(one, number)
            return _UNCHANGED
        if one.id is not None:  # it was removed, and its source has given another text since
            return _UNCHANGED
        if sources > 1:  # another source still has the text as it was
            self._tables.count_source(number, -1)
            return self._met(one, body)
        self._changed(number, known.id, one, body)
        return Outcome(updated=1)

    def remove(self, number: int) -> None:
        """Forget an article."""
        self._tables.pass_on(number)
        self._tables.remove(number)

    def finish(self) -> int:
        """Write what is written once a transaction; return the number of this change."""
        return self._tables.finish()

    def _met(self, one: Prepared, body: bytes) -> Outcome:
        """Take an article from a source that nothing came from before."""
        alike = self._connection.execute(_FIRST_TWIN, (one.digest,)).fetchall()
        if alike and (same := self._twins(self._of_the_page(one), one)):
            self._tables.count_source(same[0].number, 1)
            self._tables.link(one, same[0].number)
            return _UNCHANGED
        twins = self._twins(alike, one)
        if alike and not twins:  # the first has another text in spite of its digest
            twins = self._twins(self._alike(one.digest), one)
        own_id = self._own_id(one) if alike or self._renamed or one.id else None
        number = self._tables.insert(one, body, _first(twins), own_id)
        self._tables.link(one, number)
        self.written[number] = one
        return Outcome(added=1, duplicates=1 if twins else 0)

    def _changed(self, number: int, kept_id: str, one: Prepared, body: bytes) -> None:
        self._tables.pass_on(number)
        twins = [
            twin for twin in self._twins(self._alike(one.digest), one) if twin.number != number
        ]
        natural = article_id(one.day or 0, one.article.page or 0, one.digest)
        own_id = None if kept_id == natural else kept_id
        self._renamed = self._renamed or own_id
        self._tables.replace(number, one, body, _first(twins), own_id)
        self._tables.link(one, number)
        self.written[number] = one

    def _alike(self, digest: int) -> list[Any]:
        return self._connection.execute(_TWINS, (digest,)).fetchall()

    def _of_the_page(self, one: Prepared) -> list[Any]:
        sql = _OF_THE_PAGE.format(_of_the_day(one))
        return self._connection.execute(sql, (one.day, one.digest, one.article.page)).fetchall()

    def _twins(self, alike: list[Any], one: Prepared) -> list[_Twin]:
        """Return those with the same text, not only the same 48 bits of its hash."""
        text = one.article.text
        return [
            _Twin(*row)
            for *row, title, body in alike
            if decoded_text(self._content(body), title) == text
        ]

    def _own_id(self, one: Prepared) -> str | None:
        """Return an id for a new article if that of its day, page and text is taken."""
        day, page = one.day or 0, one.article.page or 0
        renamed = (article_id(day, page, one.digest),)
        if one.id and (one.id,) != renamed and not self._tables.one(_RENAMED, (one.id,)):
            self._renamed = True
            return one.id
        natural = _NATURAL.format(_of_the_day(one))
        if not self._tables.one(_RENAMED, renamed) and not (
            self._tables.one(natural, (one.day, one.digest, page))
        ):
            return None
        self._renamed = True
        others = other_ids(day, page, one.hashed)
        return next(other for other in others if not self._tables.one(_RENAMED, (other,)))

    def _content(self, body: bytes) -> bytes:
        return next(self._compression.unpacked([body]))


def _of_the_day(one: Prepared) -> str:
    return _OF_A_DAY if one.day else _WITHOUT_DAY


def _first(twins: list[_Twin]) -> int | None:
    """Return the number of the first article with some text."""
    return (twins[0].original or twins[0].number) if twins else None
