"""Whether a library is whole: the store in itself, and the index in step with it."""

from collections.abc import Iterator
from typing import Any

import apsw

from reader.language import Text
from reader.library.article_ids import digest_of, text_hash
from reader.library.store.store import Store
from reader.library.text_index import TextIndex
from reader.storage.guard import faults

_TRUE = {
    "days": """
        SELECT NOT EXISTS (SELECT day, page, articles, characters FROM pages EXCEPT
        SELECT coalesce(day, 0), coalesce(page, -1), count(*), sum(characters)
        FROM articles GROUP BY 1, 2) AND (SELECT coalesce(sum(articles), 0) FROM pages)
        = (SELECT count(*) FROM articles)
    """,
    "titles": "SELECT (SELECT count(*) FROM titles) = (SELECT count(*) FROM articles)",
    "columns": """
        SELECT NOT EXISTS (SELECT 1 FROM columns AS c WHERE c.articles <>
        (SELECT count(*) FROM articles WHERE topic = c.number AND topic IS NOT NULL))
    """,
    "sources": """
        SELECT NOT EXISTS (SELECT 1 FROM origins AS o
        LEFT JOIN articles AS a ON a.number = o.article WHERE a.number IS NULL)
    """,
    "duplicates": """
        SELECT NOT EXISTS (SELECT 1 FROM articles AS a LEFT JOIN articles AS f
        ON f.number = a.original WHERE a.original IS NOT NULL
        AND (f.digest IS NOT a.digest OR f.original IS NOT NULL))
    """,
}


def step_problems(store: Store, index: TextIndex) -> Iterator[Text]:
    """Yield how the index is out of step with the store, apart from what is known to be owed."""
    with store.reading() as connection:
        held = {row[0] for row in connection.execute("SELECT number FROM articles")}
        owed = {row[0] for row in connection.execute("SELECT article FROM todo")}
    found = set(index.numbers())
    if lost := len(held - found - owed):
        yield Text(
            en=f"{lost:,} articles are not found by searching.",
            zh=f"有 {lost:,} 篇文章搜索不到。",
        )
    if ghosts := len(found - held - owed):
        yield Text(
            en=f"{ghosts:,} articles are found that are not there.",
            zh=f"搜索会找到 {ghosts:,} 篇并不存在的文章。",
        )


def store_problems(store: Store) -> Iterator[Text]:
    """Yield what is wrong in the store. Every text is read: some minutes at a million articles."""
    with store.reading() as connection:
        yield from faults(connection)
        yield from _sums(connection)
        rows: list[Any] = connection.execute("SELECT number, digest FROM articles").fetchall()
    digests: dict[int, int] = dict(rows)
    for entry in store.entries(digests):
        if digest_of(text_hash(entry.text)) != digests[entry.record.number]:
            yield Text(
                en=f"The text of {entry.record.id} is not the one that was imported.",
                zh=f"{entry.record.id} 的正文与导入时不同。",
            )


def _sums(connection: apsw.Connection) -> Iterator[Text]:
    for name in (name for name, sql in _TRUE.items() if not connection.execute(sql).get):
        yield Text(
            en=f"The table of {name} does not agree with the articles.",
            zh=f"数据表 {name} 与文章不一致。",
        )
