"""What becomes of articles that are added to a server: new, changed, or there already.

The rules are those of the library on this computer (reader.library.store.writing). A batch asks
the server what it knows of all its articles at once, decides here, and writes all at once, so
that a server far away costs a few questions for a batch and not for each article.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from reader.library.article_ids import article_id, other_ids
from reader.library.model import Copy, Incoming, Origin, Outcome
from reader.library.server.connections import Connection
from reader.library.server.rows import COLUMNS, STORED, Stored, month, stored, values
from reader.library.store.rows import Prepared, prepared

_UNCHANGED = Outcome(unchanged=1)
_INSERT = (
    f"INSERT INTO yandu.articles ({', '.join(COLUMNS)}) "  # noqa: S608  # names of our own
    f"VALUES ({', '.join(['%s'] * len(COLUMNS))}) RETURNING {STORED}"
)
_KEPT = ("month", "id", "original", "sources")
_REPLACED = [name for name in COLUMNS if name not in _KEPT]
_REPLACE = (
    f"UPDATE yandu.articles SET {', '.join(f'{name} = %s' for name in _REPLACED)}, original = %s "  # noqa: S608
    f"WHERE month = %s AND id = %s RETURNING {STORED}"
)


class Writing:
    """Adds a batch within one transaction.

    Args:
        connection: with a transaction under way, which alone writes.
        batch: the articles.
        former: path to id, for articles that were removed and come back.
    """

    def __init__(
        self,
        connection: Connection,
        batch: Sequence[Incoming],
        former: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self._connection = connection
        self._former = former
        self._batch = [prepared(incoming) for incoming in batch]
        self._ids = self._known_origins()
        self._articles = {one.record.id: one for one in self._known_articles()}
        self._twins: dict[str, list[str]] = {}
        for one in sorted(self._articles.values(), key=lambda one: one.record.number):
            self._twins.setdefault(one.digest, []).append(one.record.id)

    def add(self) -> Outcome:
        """Write the batch."""
        outcome = Outcome()
        for one in self._batch:
            outcome += self._add(one)
        return outcome

    def _known_origins(self) -> dict[str, str]:
        paths = [path_bytes(one.origin.path) for one in self._batch]
        rows = self._connection.execute(
            "SELECT path, id FROM yandu.origins WHERE path = ANY(%s) AND id <> ''", (paths,)
        )
        return {path_text(path): id_ for path, id_ in rows}

    def _known_articles(self) -> Iterable[Stored]:
        rows = self._connection.execute(
            f"SELECT {STORED} FROM yandu.articles WHERE id = ANY(%s) OR digest = ANY(%s)",  # noqa: S608
            (list(self._ids.values()), [one.hashed for one in self._batch]),
        )
        return map(stored, rows.fetchall())

    def _add(self, one: Prepared) -> Outcome:
        id_ = self._ids.get(one.origin.path)
        if id_ is None or id_ not in self._articles:
            return self._met(one)
        known = self._articles[id_]
        if known.article == one.article:
            self._link(one.origin, id_)
            return _UNCHANGED
        if one.origin.path in self._former:  # the source has given another text since
            return _UNCHANGED
        if known.sources > 1:  # another source still has the text as it was
            self._count_source(id_, -1)
            return self._met(one)
        self._replace(known, one)
        self._link(one.origin, id_)
        return Outcome(updated=1)

    def _met(self, one: Prepared) -> Outcome:
        """Take an article from a source that nothing came from before."""
        twins = self._twins.get(one.hashed, [])
        for id_ in twins:
            twin = self._articles[id_].article
            if (twin.date, twin.page) == (one.article.date, one.article.page):
                self._count_source(id_, 1)
                self._link(one.origin, id_)
                return _UNCHANGED
        id_ = self._new_id(one)
        self._write(_INSERT, values(one, id_, self._first(twins), 1))
        self._link(one.origin, id_)
        return Outcome(added=1, duplicates=1 if twins else 0)

    def _replace(self, known: Stored, one: Prepared) -> None:
        id_ = known.record.id
        pass_on(self._connection, [id_])
        self._forget(known)
        twins = self._twins.get(one.hashed, [])
        row = dict(zip(COLUMNS, values(one, id_, None, 1), strict=True))
        new = [row[name] for name in _REPLACED]
        self._write(_REPLACE, (*new, self._first(twins), month(id_), id_))

    def _write(self, command: str, row: Sequence[object]) -> None:
        """Write an article, and know it as the server now has it."""
        for answer in self._connection.execute(command.encode(), row):
            one = stored(answer)
            self._articles[one.record.id] = one
            self._twins.setdefault(one.digest, []).append(one.record.id)

    def _forget(self, known: Stored) -> None:
        self._twins[known.digest].remove(known.record.id)

    def _first(self, twins: Sequence[str]) -> str | None:
        """Return the id of the first article with some text."""
        return (self._articles[twins[0]].record.duplicate_of or twins[0]) if twins else None

    def _new_id(self, one: Prepared) -> str:
        day = one.day or 0
        page = one.article.page or 0
        wanted = [article_id(day, page, one.digest), *other_ids(day, page, one.hashed)]
        if had := self._former.get(one.origin.path):
            wanted.insert(0, had)
        rows = self._connection.execute(
            "SELECT id FROM yandu.articles WHERE month = ANY(%s) AND id = ANY(%s)",
            ([month(id_) for id_ in wanted[:2]], wanted),
        )
        taken = {id_ for (id_,) in rows}
        return next(id_ for id_ in wanted if id_ not in taken)

    def _count_source(self, id_: str, more: int) -> None:
        self._connection.execute(
            "UPDATE yandu.articles SET sources = sources + %s WHERE month = %s AND id = %s",
            (more, month(id_), id_),
        )
        known = self._articles[id_]
        self._articles[id_] = Stored(
            known.record, known.article, known.digest, known.sources + more
        )

    def _link(self, origin: Origin, id_: str) -> None:
        remember(self._connection, origin, id_)
        self._ids[origin.path] = id_


def copied(connection: Connection, ids: Sequence[str]) -> list[Copy]:
    """Return those articles that there are, with the sources they came from."""
    origins: dict[str, list[tuple[str, str]]] = {}
    rows = connection.execute(
        "SELECT id, path, stamp FROM yandu.origins WHERE id = ANY(%s)", (list(ids),)
    )
    for id_, path, stamp in rows:
        origins.setdefault(id_, []).append((path_text(path), stamp))
    found = connection.execute(
        f"SELECT {STORED} FROM yandu.articles WHERE month = ANY(%s) AND id = ANY(%s)",  # noqa: S608
        (sorted({month(id_) for id_ in ids}), list(ids)),
    )
    return [
        Copy(one.record.id, one.record.number, one.article, tuple(origins.get(one.record.id, ())))
        for one in map(stored, found.fetchall())
    ]


def put_back(connection: Connection, copies: Sequence[Copy]) -> Outcome:
    """Write articles again under the ids they had; say what became of them."""
    batch, former = [], {}
    for copy in copies:
        for path, stamp in copy.origins or ((copy.id, ""),):
            batch.append(Incoming(copy.article, Origin(path, stamp)))
            former[path] = copy.id
    outcome = Writing(connection, batch, former).add()
    return replace(outcome, unchanged=len(copies) - outcome.added)


def remember(connection: Connection, origin: Origin, id_: str) -> None:
    """Keep where an article came from, or with no id that a file was read to its end."""
    path = path_bytes(origin.path)
    connection.execute("DELETE FROM yandu.origins WHERE path = %s", (path,))
    connection.execute(
        "INSERT INTO yandu.origins (month, path, stamp, id) VALUES (%s, %s, %s, %s)",
        (month(id_), path, origin.stamp, id_),
    )


def remove(connection: Connection, ids: Sequence[str]) -> int:
    """Remove articles and where they came from; return how many there were."""
    pass_on(connection, ids)
    gone = connection.execute(
        "DELETE FROM yandu.articles WHERE month = ANY(%s) AND id = ANY(%s)",
        (sorted({month(id_) for id_ in ids}), list(ids)),
    ).rowcount
    connection.execute("DELETE FROM yandu.origins WHERE id = ANY(%s)", (list(ids),))
    return gone


def pass_on(connection: Connection, ids: Sequence[str]) -> None:
    """Make the next article with the same text the first one, before that one goes."""
    for id_ in ids:
        rows = connection.execute(
            "SELECT month, id FROM yandu.articles WHERE original = %s AND id <> ALL(%s) "
            "ORDER BY number",
            (id_, list(ids)),
        ).fetchall()
        for number, (month_, other) in enumerate(rows):
            connection.execute(
                "UPDATE yandu.articles SET original = %s WHERE month = %s AND id = %s",
                (rows[0][1] if number else None, month_, other),
            )


def path_bytes(path: str) -> bytes:
    """Return a path as the server can hold it, even one that is no UTF-8."""
    return path.encode("utf-8", "surrogatepass")


def path_text(path: bytes) -> str:
    """Return the path that `path_bytes` was given."""
    return path.decode("utf-8", "surrogatepass")
