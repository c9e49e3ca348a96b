"""What a query looks for in titles, to be marked in the list of results."""

from collections.abc import Iterator, Sequence

from reader.article.folding import fold
from reader.article.model import Span
from reader.library.query_tree import And, Concept, Field, Near, Or, Phrase, Pinyin, Query


def needles(query: Query) -> tuple[str, ...]:
    """Return the folded texts that a query looks for in the text or the title."""
    return tuple(dict.fromkeys(fold(text) for text in _texts(query)))


def has_pinyin(query: Query) -> bool:
    """Tell whether some part is pinyin, so that only what is found tells what it stands for."""
    if isinstance(query, And | Or):
        return any(map(has_pinyin, query.parts))
    return isinstance(query, Pinyin)


def spans_in(text: str, wanted: Sequence[str]) -> list[Span]:
    """Return where any of the folded texts stands, without overlaps, rising."""
    folded, found = fold(text), []
    for needle in wanted:
        at = folded.find(needle) if needle else -1
        while at >= 0:
            found.append(Span(at, at + len(needle)))
            at = folded.find(needle, at + len(needle))
    apart: list[Span] = []
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        if not apart or span.start >= apart[-1].end:
            apart.append(span)
    return apart


def _texts(query: Query) -> Iterator[str]:
    if isinstance(query, Phrase) and query.field in {Field.TEXT, Field.TITLE}:
        yield query.text
    elif isinstance(query, Concept):
        yield from query.forms
    elif isinstance(query, Near):
        yield from (query.first.text, query.second.text)
    elif isinstance(query, And | Or):
        for part in query.parts:
            yield from _texts(part)
