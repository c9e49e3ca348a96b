"""A query spelled out: concepts and pinyin become the phrases that they stand for."""

from collections.abc import Callable, Iterator, Sequence

from reader.library.pinyin_spellings import Spelling
from reader.library.query_tree import And, Concept, Near, Not, Or, Phrase, Pinyin, Query


def spelled(query: Query, pinyin: Callable[[str], Sequence[Spelling]]) -> Query:
    """Return `query` without Concept and Pinyin.

    Args:
        query: any tree.
        pinyin: gives the strings that a text in Latin letters can stand for.
    """
    match query:
        case Concept(_, forms, start, end):
            return Or(tuple(Phrase(form, start=start, end=end) for form in forms))
        case Pinyin(text, start, end):
            return Or(tuple(_spelling(one, start, end) for one in pinyin(text)))
        case And(parts):
            return And(tuple(spelled(part, pinyin) for part in parts))
        case Or(parts):
            return Or(tuple(spelled(part, pinyin) for part in parts))
        case Not(part):
            return Not(spelled(part, pinyin))
    return query


def wanted(query: Query) -> Iterator[Phrase | Near]:
    """Yield what speaks for an article in a query that is spelled out: what is not excluded."""
    match query:
        case Phrase() | Near():
            yield query
        case And(parts) | Or(parts):
            for part in parts:
                yield from wanted(part)


def has_near(query: Query) -> bool:
    """Tell whether a distance matters anywhere in a query."""
    match query:
        case Near():
            return True
        case And(parts) | Or(parts):
            return any(map(has_near, parts))
        case Not(part):
            return has_near(part)
    return False


def _spelling(one: Spelling, start: int, end: int) -> Phrase:
    # A hit in a title counts ten times: the square keeps one of a rarer word from coming first.
    return Phrase(one.text, weight=one.share**2, start=start, end=end)
