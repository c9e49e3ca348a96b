"""The rows behind an article: written together, so that sums, orders and queues are true."""

import json
from collections import Counter
from typing import Any

import apsw

from reader.library.store.orders import title_place
from reader.library.store.origins import folder_number, unsettle
from reader.library.store.rows import Prepared, listed, listed_authors

_INSERT = """
    INSERT INTO articles (number, day, page, section, topic, characters, digest, original, id,
    title, authors, body, sources) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
"""
_REPLACE = """
    UPDATE articles SET (day, page, section, topic, characters, digest, original, id, title,
    authors, body) = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE number = ?
"""
_ORIGIN = "SELECT article FROM origins WHERE folder = ? AND name = ?"
_LINK = "INSERT OR REPLACE INTO origins (folder, name, stamp, article) VALUES (?, ?, ?, ?)"
_COUNT = """
    INSERT INTO pages (day, page, articles, characters) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET articles = articles + excluded.articles,
    characters = characters + excluded.characters
"""
_CHANGED = """
    INSERT INTO meta (name, value) VALUES ('changes', 1)
    ON CONFLICT DO UPDATE SET value = value + 1 RETURNING value
"""


class Tables:
    """The tables within one transaction; `finish` writes what is written once in it."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self._folders: dict[bytes, int] = {}
        self._names: dict[tuple[str, str], int] = {}
        self._sums: dict[tuple[int, int], list[int]] = {}
        self._topics: Counter[int] = Counter()
        self._todo: set[int] = set()
        self._removed: list[int] = []
        # What lies in another order than it comes in is written in that order at the end.
        self._links: dict[tuple[int, int], tuple[str, int]] = {}
        self._places: dict[int, bytes] = {}

    def one(self, sql: str, bindings: tuple[Any, ...] = ()) -> Any:  # noqa: ANN401  # as apsw's
        """Return what a query finds: a value, a row of values, or None."""
        return self._connection.execute(sql, bindings).get

    def from_source(self, one: Prepared) -> int | None:
        """Return the number of the article that came from where this one comes from."""
        source = self._source(one)
        if source in self._links:
            return self._links[source][1]
        number: int | None = self.one(_ORIGIN, source)
        return number or None  # 0: a settled file, which is no article

    def link(self, one: Prepared, number: int) -> None:
        """Note that an article is the one of that number."""
        self._links[self._source(one)] = (listed(one.origin.stamp), number)

    def count_source(self, number: int, change: int) -> None:
        """Note that an article has one source more or less."""
        self._connection.execute(
            "UPDATE articles SET sources = sources + ? WHERE number = ?", (change, number)
        )

    def insert(self, one: Prepared, body: bytes, original: int | None, own_id: str | None) -> int:
        """Write a new article; return its number."""
        values = self._values(one, body, original, own_id)
        self._connection.execute(_INSERT, (self._free_number(one), *values))
        number = self._connection.last_insert_rowid()
        self._arrived(number, one)
        return number

    def replace(
        self, number: int, one: Prepared, body: bytes, original: int | None, own_id: str | None
    ) -> None:
        """Write another article in the place of one."""
        self._left(number)
        values = self._values(one, body, original, own_id)
        self._connection.execute(_REPLACE, (*values, number))
        self._arrived(number, one)

    def remove(self, number: int) -> None:
        """Forget an article and where it came from."""
        self._left(number)
        self._connection.execute("DELETE FROM articles WHERE number = ?", (number,))
        self._removed.append(number)

    def pass_on(self, number: int) -> None:
        """Make the next article with the text of one the first of them."""
        digest = self.one("SELECT digest FROM articles WHERE number = ?", (number,))
        found = self._connection.execute(
            "SELECT number FROM articles WHERE digest = ? AND original = ? ORDER BY number",
            (digest, number),
        )
        numbers = [row[0] for row in found]
        self._connection.executemany(
            "UPDATE articles SET original = ? WHERE number = ?",
            [(None if other == numbers[0] else numbers[0], other) for other in numbers],
        )

    def finish(self) -> int:
        """Write the sums and what the index owes; return the number of this change."""
        connection = self._connection
        links = sorted(self._links.items())
        connection.executemany(_LINK, [(*source, *target) for source, target in links])
        places = sorted((place, number) for number, place in self._places.items())
        connection.executemany("INSERT INTO titles (place, article) VALUES (?, ?)", places)
        sums = sorted(self._sums.items())
        connection.executemany(_COUNT, [(*place, *change) for place, change in sums])
        connection.execute("DELETE FROM pages WHERE articles = 0")
        connection.executemany(
            "UPDATE columns SET articles = articles + ? WHERE number = ?",
            [(change, topic) for topic, change in self._topics.items()],
        )
        if self._removed:
            removed = json.dumps(self._removed)
            unsettle(connection, removed)
            gone = "DELETE FROM origins WHERE article IN (SELECT value FROM json_each(?))"
            connection.execute(gone, (removed,))
        change = int(self.one(_CHANGED))
        connection.executemany(
            "INSERT OR REPLACE INTO todo (article, change) VALUES (?, ?)",
            [(number, change) for number in sorted(self._todo)],
        )
        return change

    def _free_number(self, one: Prepared) -> int | None:
        """Return the number an article had before it was removed, unless another has it now."""
        taken = "SELECT 1 FROM articles WHERE number = ?"
        return None if one.number is None or self.one(taken, (one.number,)) else one.number

    def _values(
        self, one: Prepared, body: bytes, original: int | None, own_id: str | None
    ) -> tuple[Any, ...]:
        article = one.article
        return (
            one.day,
            article.page,
            self._name("sections", article.page_name),
            self._name("columns", article.column),
            len(article.text),
            one.digest,
            original,
            own_id,
            one.title,
            listed_authors(article.authors),
            body,
        )

    def _arrived(self, number: int, one: Prepared) -> None:
        article = one.article
        self._places[number] = one.place
        topic = self._name("columns", article.column)
        self._count((one.day, article.page, topic), 1, len(article.text))
        self._todo.add(number)

    def _left(self, number: int) -> None:
        day, page, topic, characters, title = self.one(
            "SELECT day, page, topic, characters, title FROM articles WHERE number = ?", (number,)
        )
        if self._places.pop(number, None) is None:
            self._connection.execute(
                "DELETE FROM titles WHERE place = ? AND article = ?", (title_place(title), number)
            )
        self._count((day, page, topic), -1, -characters)
        self._todo.add(number)

    def _count(
        self, place: tuple[int | None, int | None, int | None], articles: int, characters: int
    ) -> None:
        day, page, topic = place
        sums = self._sums.setdefault((day or 0, -1 if page is None else page), [0, 0])
        sums[0] += articles
        sums[1] += characters
        if topic is not None:
            self._topics[topic] += articles

    def _source(self, one: Prepared) -> tuple[int, int]:
        path, name = one.source
        if path not in self._folders:
            self._folders[path] = folder_number(self._connection, path)
        return self._folders[path], name

    def _name(self, table: str, name: str | None) -> int | None:
        if name is None:
            return None
        key = (table, listed(name))
        if key not in self._names:
            self._names[key] = self._number_of(*key)
        return self._names[key]

    def _number_of(self, table: str, name: str) -> int:
        found = self.one(f"SELECT number FROM {table} WHERE name = ?", (name,))  # noqa: S608
        if found is not None:
            return int(found)
        self._connection.execute(f"INSERT INTO {table} (name) VALUES (?)", (name,))  # noqa: S608
        return self._connection.last_insert_rowid()
