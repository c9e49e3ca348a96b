"""Copies of articles that are about to be removed, and the same articles written again."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.library.model import Copy, Incoming, Origin, Outcome
from reader.library.store.origins import split
from reader.library.store.rows import Prepared, prepared
from reader.library.store.store import Store

_ORIGINS = """
    SELECT o.article, f.path, o.name, o.stamp FROM origins AS o
    JOIN folders AS f ON f.number = o.folder
    WHERE o.article IN (SELECT value FROM json_each(?))
"""


def copied(store: Store, ids: Iterable[str]) -> list[Copy]:
    """Return those articles that there are, with their sources as the store knows them."""
    numbers = store.numbers(ids)
    origins: dict[int, list[tuple[bytes, int, str]]] = {}
    with store.reading() as connection:
        for number, folder, name, stamp in connection.execute(_ORIGINS, (json.dumps(numbers),)):
            origins.setdefault(number, []).append((bytes(folder), name, stamp))
    return [
        Copy(known.id, known.number, article, tuple(origins.get(known.number, ())))
        for known, article in store.articles(numbers)
    ]


def as_they_were(copies: Sequence[Copy]) -> list[Prepared]:
    """Return what is to be written again: an article as often as it had sources."""
    again = []
    for copy in copies:
        one = prepared(Incoming(copy.article, Origin(copy.id, "")))
        for folder, name, stamp in copy.origins or ((*split(copy.id), ""),):
            source, origin = (folder, name), Origin(copy.id, stamp)
            kept = replace(one, source=source, origin=origin, id=copy.id, number=copy.number)
            again.append(kept)
    return again


def outcome_for_articles(outcome: Outcome, copies: Sequence[Copy]) -> Outcome:
    """Return what became of articles, each of which was written once for every source."""
    return replace(outcome, unchanged=len(copies) - outcome.added)
