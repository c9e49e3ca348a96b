"""Tags as they are typed into one line."""

import re
from collections.abc import Iterable

_BETWEEN = re.compile(r"[,，、;；\s]+")


def parted(line: str) -> tuple[str, ...]:
    """Return the tags in a line, each once; commas, semicolons and blanks part them."""
    return tuple(dict.fromkeys(tag for tag in _BETWEEN.split(line.replace("#", " ")) if tag))


def joined(tags: Iterable[str]) -> str:
    """Return tags as one line."""
    return " ".join(tags)
