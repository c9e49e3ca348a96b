"""Which part of a query is to blame when it finds nothing."""

from collections.abc import Callable, Iterator

from reader.library.query_tree import And, Not, Or, Query


def parts_without_hits(query: Query, finds: Callable[[Query], bool]) -> tuple[Query, ...]:
    """Return the smallest parts that find nothing by themselves, in the order of the line.

    Empty when each part finds something, but not together.

    Args:
        query: one that finds nothing.
        finds: tells whether a part finds any article.
    """
    return tuple(_barren(query, finds, whole=True))


def _barren(
    query: Query, finds: Callable[[Query], bool], *, whole: bool = False
) -> Iterator[Query]:
    if isinstance(query, Not) or (not whole and finds(query)):
        return
    if isinstance(query, And | Or):
        for part in query.parts:
            yield from _barren(part, finds)
    elif not finds(query):
        yield query
