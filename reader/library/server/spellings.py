"""How often pairs of characters occur on a server, for what pinyin can stand for."""

from collections.abc import Sequence

from reader.library.server.connections import Connections

_ENOUGH = 2_000  # articles; beyond, all pairs are equally frequent


def frequencies(connections: Connections, pairs: Sequence[str]) -> list[int]:
    """Return in how many articles each of some pairs of characters stands, up to what is enough.

    A syllable after another makes some thousand pairs, so each must be looked up in the index:
    left to itself, the server reads a small table through for every pair.
    """
    with connections.borrow_to_search() as connection:
        rows = connection.execute(
            "SELECT (SELECT count(*) FROM (SELECT 1 FROM yandu.articles "
            "WHERE grams @> ARRAY[pair] LIMIT %s) AS held) "
            "FROM unnest(%s::text[]) WITH ORDINALITY AS asked (pair, place) ORDER BY place",
            (_ENOUGH, list(pairs)),
        )
        return [int(number) for (number,) in rows]
