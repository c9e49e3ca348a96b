"""Searching on a server: it finds and counts, the texts that come back tell where the hits are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from psycopg import sql

from reader.article.folding import fold
from reader.library.model import Counts, Facet, Found, Hit, Order, Record, Results
from reader.library.query_hits import Hits
from reader.library.query_tree import Field, Near, Query
from reader.library.server.conditions import Condition, Statement, condition
from reader.library.server.connections import Connection
from reader.library.server.rows import RECORD, STORED, record, stored
from reader.library.snippets import snippet
from reader.library.spelling import wanted

_ORDERS = {
    Order.OLDEST: "day ASC NULLS LAST, page NULLS FIRST, number",
    Order.NEWEST: "day DESC NULLS LAST, page NULLS FIRST, number",
}
_GROUPS = {
    Facet.DECADE: ("to_char(date_trunc('decade', day), 'YYYY')", "1"),
    Facet.YEAR: ("to_char(day, 'YYYY')", "1"),
    Facet.MONTH: ("to_char(day, 'YYYY-MM')", "1"),
    Facet.PAGE: ("page", "1"),
    Facet.COLUMN: ("topic", "2 DESC, 1"),
}
_MOST_SCORED = 5_000
_TITLE = 10.0  # a hit in the title counts so many times
_MOST_SCORING = 10  # phrases that count for the order: each takes a look through the text
_TELLING = 12  # pairs by which articles are compared
_SATURATION, _LENGTH_SHARE = 1.2, 0.75  # k1 and b of BM25, as is usual
_USUAL_LENGTH = 600  # characters of an article of the People's Daily, on average


@dataclass(frozen=True, slots=True)
class Sought:
    """A query that is spelled out, with its condition."""

    query: Query
    condition: Condition

    @classmethod
    def of(cls, query: Query) -> "Sought":
        """Work the condition out."""
        return cls(query, condition(query))


def search(
    connection: Connection, sought: Sought, order: Order, offset: int, limit: int
) -> Results:
    """Return some hits with their snippets, and how many there are in all."""
    total = count(connection, sought)
    ordered = _ranked(sought, total) if order is Order.RELEVANCE else _dated(sought, order)
    rows = connection.execute(
        sql.SQL("{} LIMIT %s OFFSET %s").format(ordered.text), (*ordered.values, limit, offset)
    )
    find = Hits(sought.query)
    return Results(total, exact=True, hits=tuple(_hit(find, row) for row in rows))


def count(connection: Connection, sought: Sought) -> int:
    """Return how many articles are found."""
    where = sought.condition
    row = connection.execute(_selecting("count(*)", where.text), where.values).fetchone()
    return int(row[0]) if row else 0


def facet(connection: Connection, sought: Sought, group: Facet) -> Counts:
    """Return how the articles found are spread; see reader.library.facets for the names."""
    name, order = _GROUPS[group]
    where = sought.condition
    grouped = sql.SQL("{} AND {} IS NOT NULL GROUP BY 1 ORDER BY {}").format(
        _selecting(f"{name}, count(*)", where.text), sql.SQL(name), sql.SQL(order)
    )
    return {str(key): number for key, number in connection.execute(grouped, where.values)}


def ids(connection: Connection, sought: Sought, order: Order) -> list[str]:
    """Return the ids of all articles found."""
    if order is Order.RELEVANCE:
        ordered = _ranked(sought, count(connection, sought), columns="id")
    else:
        ordered = _dated(sought, order, columns="id")
    return [row[0] for row in connection.execute(ordered.text, ordered.values)]


def found(connection: Connection, sought: Sought, wanted_ids: Sequence[str]) -> Iterator[Found]:
    """Yield the articles of some ids with every hit in them, in the order of the ids."""
    find = Hits(sought.query)
    rows = connection.execute(
        f"SELECT {STORED} FROM yandu.articles WHERE id = ANY(%s)",  # noqa: S608
        (list(wanted_ids),),
    )
    by_id = {one.record.id: one for one in map(stored, rows)}
    for id_ in wanted_ids:
        if one := by_id.get(id_):
            yield Found(one.record, one.article.text, find(one.article.text))


def alike(connection: Connection, id_: str, grams: Sequence[str], limit: int) -> list[Record]:
    """Return the articles that share most of the telling pairs of one, itself left out.

    Args:
        connection: to the server.
        id_: of the one.
        grams: its pairs of characters.
        limit: how many at most.
    """
    rarest = connection.execute(
        "SELECT gram FROM unnest(%s::text[]) AS gram, LATERAL (SELECT count(*) AS held FROM "
        "(SELECT 1 FROM yandu.articles WHERE grams @> ARRAY[gram] LIMIT 1000) AS few) AS counted "
        "WHERE held > 1 ORDER BY held, gram LIMIT %s",
        (list(grams), _TELLING),
    )
    telling = [gram for (gram,) in rarest]
    rows = connection.execute(
        f"SELECT {RECORD} FROM yandu.articles WHERE grams && %s AND id <> %s "  # noqa: S608
        "ORDER BY (SELECT count(*) FROM unnest(%s::text[]) AS gram "
        "WHERE grams @> ARRAY[gram]) DESC, number LIMIT %s",
        (telling, id_, telling, limit),
    )
    return [record(row) for row in rows]


def _hit(find: Hits, row: tuple[object, ...]) -> Hit:
    *small, score = row
    one = stored(tuple(small))
    text = one.article.text
    matches = find(text)
    heading = len(one.record.title) if text.startswith(one.record.title) else 0
    return Hit(one.record, float(str(score)), snippet(text, matches, heading), matches)


def _dated(sought: Sought, order: Order, columns: str = f"{STORED}, 0") -> Condition:
    where = sought.condition
    ordered = sql.SQL("{} ORDER BY {}").format(
        _selecting(columns, where.text), sql.SQL(_ORDERS[order])
    )
    return Condition(ordered, where.values)


def _ranked(sought: Sought, total: int, columns: str = STORED) -> Condition:
    """Return the articles found, the best first, as BM25 has it with the title ten times.

    BM25 means reading every text, so of very many articles those with the words in the title
    come first and the others after them, the newest first.
    """
    where = sought.condition
    one = _score_of if total <= _MOST_SCORED else _title_score_of
    score = [_weighed(one(text), weight) for text, weight in _phrases(sought.query)]
    text = sql.SQL(
        "SELECT {} FROM (SELECT *, {} AS score FROM yandu.articles WHERE {}) AS found "
        "ORDER BY score DESC, day DESC NULLS LAST, page NULLS FIRST, number"
    ).format(
        sql.SQL(columns if columns == "id" else f"{columns}, score"),
        sql.SQL(" + ").join(part.text for part in score) if score else sql.SQL("0"),
        where.text,
    )
    return Condition(text, (*(v for part in score for v in part.values), *where.values))


def _phrases(query: Query) -> list[tuple[str, float]]:
    """Return what counts for the order and how much: words looked for in the text, folded."""
    parts = [
        one
        for part in wanted(query)
        for one in ((part.first, part.second) if isinstance(part, Near) else (part,))
    ]
    weights: dict[str, float] = {}
    for one in parts:
        if one.field is Field.TEXT and (text := fold(one.text).strip()):
            weight = 1.0 if one.weight is None else one.weight
            weights[text] = max(weight, weights.get(text, 0.0))
    return sorted(weights.items(), key=lambda one: -one[1])[:_MOST_SCORING]


def _weighed(score: Condition, weight: float) -> Condition:
    return Condition(sql.SQL("%s * ({})").format(score.text), (weight, *score.values))


def _score_of(phrase: str) -> Condition:
    occurs = "((characters - length(replace(folded_text, %s, '')))::float / length(%s))"
    text = (
        f"{_TITLE} * (strpos(folded_title, %s) > 0)::integer + "
        f"{1 + _SATURATION} * {occurs} / ({occurs} + {_SATURATION} * "
        f"({1 - _LENGTH_SHARE} + {_LENGTH_SHARE} * characters / {_USUAL_LENGTH}))"
    )
    return Condition(sql.SQL(text), (phrase,) * 5)


def _title_score_of(phrase: str) -> Condition:
    text = f"{_TITLE} * (strpos(folded_title, %s) > 0)::integer"
    return Condition(sql.SQL(text), (phrase,))


def _selecting(columns: str, where: Statement) -> sql.Composed:
    return sql.SQL("SELECT {} FROM yandu.articles WHERE {}").format(sql.SQL(columns), where)
