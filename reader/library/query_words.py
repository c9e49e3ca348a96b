"""The words of a query line: where it is cut, and what each piece is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from reader.article.folding import fold
from reader.errors import QueryError

_OPENING = '"＂“”„'
_CLOSING = {'"': '"＂', "＂": '"＂'}
_OTHER_CLOSING = '"＂“”'
_BREAKS = re.escape(_OPENING + "()（）|｜")
_WORD = re.compile(rf"[^\s{_BREAKS}]+")
_DISTANCE = re.compile(r"[~～]\d*")
_MINUS = "-－−"
_FIELD = re.compile(r"([^\W\d_]+)[:：]")

FIELDS = {
    "title": "title",
    "标题": "title",
    "page": "page",
    "版": "page",
    "版面": "page",
    "column": "column",
    "专栏": "column",
    "栏目": "column",
    "author": "author",
    "作者": "author",
    "date": "date",
    "日期": "date",
    "term": "term",
    "术语": "term",
}


class Kind(Enum):
    """What a piece of the line is."""

    WORD = auto()
    QUOTED = auto()
    FIELD = auto()  # title: and the like; `text` is its English name
    OPEN = auto()
    CLOSE = auto()
    OR = auto()
    NOT = auto()
    NEAR = auto()  # ~10; `text` holds the digits
    END = auto()


@dataclass(frozen=True, slots=True)
class Word:
    """A piece of the line.

    Attributes:
        kind: what it is.
        text: what it says, without quotation marks, colon and the like.
        start: its first character, in code points of the line.
        end: after its last character.
    """

    kind: Kind
    text: str
    start: int
    end: int


def words(line: str) -> Iterator[Word]:
    """Cut a query line into pieces; the last one is END.

    Raises:
        QueryError: a quotation mark without its partner, or nothing between the two.
    """
    place = 0
    while place < len(line):
        if line[place].isspace():
            place += 1
            continue
        word = _next(line, place)
        yield word
        place = word.end
    yield Word(Kind.END, "", len(line), len(line))


def _next(line: str, start: int) -> Word:
    character = line[start]
    if character in _OPENING:
        return _quoted(line, start)
    for kind, signs in ((Kind.OPEN, "(（"), (Kind.CLOSE, ")）"), (Kind.OR, "|｜")):
        if character in signs:
            return Word(kind, character, start, start + 1)
    found = _WORD.match(line, start)
    text = found[0] if found else character
    return _operator(line, start, text) or Word(Kind.WORD, text, start, start + len(text))


def _operator(line: str, start: int, text: str) -> Word | None:
    """Return what `text`, a run without blanks, begins with, if that is no plain word."""
    if text in ("OR", "ＯＲ"):
        return Word(Kind.OR, text, start, start + len(text))
    if _DISTANCE.fullmatch(text):
        return Word(Kind.NEAR, text[1:], start, start + len(text))
    after = line[start + 1 : start + 2]
    if text[0] in _MINUS and after and not after.isspace() and after not in _MINUS + ")）|｜":
        return Word(Kind.NOT, text[0], start, start + 1)
    field = _FIELD.match(text)
    name = FIELDS.get(fold(field[1])) if field else None
    return Word(Kind.FIELD, name, start, start + field.end()) if field and name else None


def _quoted(line: str, start: int) -> Word:
    closing = _CLOSING.get(line[start], _OTHER_CLOSING)
    end = next((i for i in range(start + 1, len(line)) if line[i] in closing), None)
    if end is None:
        raise QueryError(
            en="This quotation mark has no partner.",
            zh="这个引号没有配对。",
            start=start,
            end=len(line),
        )
    text = line[start + 1 : end].strip()
    if not text:
        raise QueryError(
            en="There is nothing between the quotation marks.",
            zh="引号之间没有内容。",
            start=start,
            end=end + 1,
        )
    return Word(Kind.QUOTED, text, start, end + 1)
