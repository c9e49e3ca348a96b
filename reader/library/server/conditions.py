"""A query as a condition in SQL: pairs of characters for the index, the text for the rest.

The array `grams` of an article holds every character and every pair of neighbouring characters
of its folded title and text. An index answers which articles hold all pairs of a phrase; whether
they hold them in a row is looked up in the folded text itself.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from psycopg import sql

from reader.article.folding import fold
from reader.library.query_tree import (
    And,
    Dates,
    Field,
    Near,
    Not,
    Or,
    Pages,
    Phrase,
    Query,
    Selection,
)

_COLUMNS = {
    Field.TITLE: "folded_title",
    Field.COLUMN: "folded_topic",
    Field.AUTHOR: "folded_authors",
}
_FURTHEST = 255  # the most times a regular expression of PostgreSQL repeats something
_PAIR = 2


Statement = sql.SQL | sql.Composed


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition on a row of yandu.articles.

    Attributes:
        text: in SQL.
        values: of its placeholders, in their order.
    """

    text: Statement
    values: tuple[object, ...] = ()


def condition(query: Query) -> Condition:
    """Return the condition that an article must meet to be found by `query`.

    Args:
        query: spelled out (reader.library.spelling).
    """
    return _MAKERS[type(query)](query)


def grams(*texts: str) -> list[str]:
    """Return the characters and the pairs of neighbours in some folded texts, once each.

    Blanks and line ends are no characters, and nothing is a neighbour across them.
    """
    found: set[str] = set()
    for text in texts:
        for run in text.split():
            found.update(run)
            found.update(map(str.__add__, run, run[1:]))
    return sorted(found)


def _phrase(phrase: Phrase) -> Condition:
    folded = fold(phrase.text).strip()
    words = folded.split()
    if not words:
        return Condition(sql.SQL("TRUE"))
    if phrase.field is Field.TEXT:
        columns = ["folded_title", "folded_text"]
        held = Condition(sql.SQL("grams @> %s"), (_needed(words),))
        if len(words) == 1 and len(folded) <= _PAIR:
            return held
        return _all([held, _any(_written(column, words) for column in columns)])
    written = _written(_COLUMNS[phrase.field], words)
    if phrase.field is Field.TITLE:
        return _all([Condition(sql.SQL("grams @> %s"), (_needed(words),)), written])
    return written


def _either(query: Or) -> Condition:
    """Return the condition for any of some parts; those that are one pair each are asked at once.

    Pinyin stands for up to sixty of them: one by one they take a hundred times as long. The most
    frequent ones come first, and before the article's own, so that few are compared where the
    server looks at the article, too.
    """
    every = list(_alternatives(query))
    held = [gram for part in every for gram in _gram(part)]
    parts = [condition(part) for part in every if not _gram(part)]
    return _any([Condition(sql.SQL("%s::text[] && grams"), (held,)), *parts] if held else parts)


def _alternatives(query: Or) -> Iterator[Query]:
    for part in query.parts:
        if isinstance(part, Or):
            yield from _alternatives(part)
        else:
            yield part


def _gram(query: Query) -> tuple[str, ...]:
    """Return the character or pair that a query asks for in the text, if it is no more."""
    if not isinstance(query, Phrase) or query.field is not Field.TEXT:
        return ()
    words = fold(query.text).split()
    return (words[0],) if len(words) == 1 and len(words[0]) <= _PAIR else ()


def _needed(words: list[str]) -> list[str]:
    """Return what an article must hold: all pairs, and the words that are one character."""
    pairs = {pair for word in words for pair in map(str.__add__, word, word[1:])}
    return sorted(pairs | {word for word in words if len(word) < _PAIR})


def _written(column: str, words: list[str]) -> Condition:
    name = sql.Identifier(column)
    if len(words) == 1:
        return Condition(sql.SQL("strpos({}, %s) > 0").format(name), (words[0],))
    return Condition(sql.SQL("{} ~ %s").format(name), (pattern(words),))


def pattern(words: Iterable[str]) -> str:
    """Return a regular expression for words parted by blanks, for PostgreSQL and Python."""
    return " +".join(re.sub(r"(\W)", r"\\\1", word) for word in words)


def _near(query: Near) -> Condition:
    first, second = (fold(one.text).split() for one in (query.first, query.second))
    if not first or not second:
        return _all([_phrase(query.first), _phrase(query.second)])
    between = _between(query.distance)
    there = f"{pattern(first)}{between}{pattern(second)}"
    back = f"{pattern(second)}{between}{pattern(first)}"
    held = [_phrase(query.first), _phrase(query.second)]
    columns = ["folded_title", "folded_text"]
    if query.first.field is not Field.TEXT:
        columns = [_COLUMNS[query.first.field]]
    near = (
        Condition(sql.SQL("{} ~ %s").format(sql.Identifier(column)), (f"(?:{there})|(?:{back})",))
        for column in columns
    )
    return _all([*held, _any(near)])


def _between(distance: int) -> str:
    """Return the expression for at most `distance` characters of one line."""
    whole, rest = divmod(distance, _FURTHEST)
    return rf"[^\n]{{0,{_FURTHEST}}}" * whole + rf"[^\n]{{0,{rest}}}"


def _range(name: str, first: object, last: object) -> Condition:
    column = sql.Identifier(name)
    sides = [(">=", first), ("<=", last)]
    tests = [
        Condition(sql.SQL("{} {} %s").format(column, sql.SQL(sign)), (value,))
        for sign, value in sides
        if value is not None
    ]
    return _all(tests or [Condition(sql.SQL("{} IS NOT NULL").format(column))])


def _not(part: Condition) -> Condition:
    return Condition(sql.SQL("NOT COALESCE({}, FALSE)").format(part.text), part.values)


def _all(parts: Iterable[Condition]) -> Condition:
    return _joined("AND", "TRUE", list(parts))


def _any(parts: Iterable[Condition]) -> Condition:
    return _joined("OR", "FALSE", list(parts))


def _joined(word: str, nothing: str, parts: list[Condition]) -> Condition:
    if not parts:
        return Condition(sql.SQL(nothing))
    text = sql.SQL(f" {word} ").join(part.text for part in parts)
    return Condition(sql.SQL("({})").format(text), tuple(v for part in parts for v in part.values))


_MAKERS: dict[type[Query], Callable[[Any], Condition]] = {
    Phrase: _phrase,
    Near: _near,
    Dates: lambda query: _range("day", query.first, query.last),
    Pages: lambda query: _range("page", query.first, query.last),
    Selection: lambda query: Condition(sql.SQL("id = ANY(%s)"), (list(query.ids),)),
    And: lambda query: _all(map(condition, query.parts)),
    Or: _either,
    Not: lambda query: _not(condition(query.part)),
}
