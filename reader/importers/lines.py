"""Lines of a source with their indents, and paragraphs that know what they are."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reader.article.model import Role

_WIDE = "\u3000"
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank.

    Attributes:
        text: the line without blanks around it.
        indent: width of the blanks before it, in columns of half a Chinese character.
        is_heading: the source marks it as a heading.
    """

    text: str
    indent: int = 0
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph before its place in the article is known."""

    text: str
    role: Role


def filled_lines(raw: Iterable[str]) -> list[Line]:
    """Return the lines of `raw` that are not blank."""
    lines = []
    for line in raw:
        text = line.strip()
        if text:
            blanks = line.find(text[0])
            lines.append(Line(text, blanks + line.count(_WIDE, 0, blanks) if blanks else 0))
    return lines


def without_blanks(text: str) -> str:
    """Return `text` without any white space."""
    return _BLANKS.sub("", text)
