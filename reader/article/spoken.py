"""A text as it is read aloud: where the voice breathes, and how long each part takes."""

import re
from collections.abc import Iterator

from reader.article.model import Span

# A clause ends after its marks, with the closing ones behind them, or with its line.
_CLAUSE = re.compile(
    r"[^\s，。；：！？…,;:!?][^，。；：！？…;!?\n]*[，。；：！？…;!?]*[”’」』）》〉】]*"
)
_LATIN, _DIGIT, _PAUSE = 0.4, 1.0, 0.6  # syllables a character
_PAUSES = "、，。；：！？…,.;:!?—"


def clauses(text: str, span: Span) -> Iterator[Span]:
    """Yield the parts of a span that are spoken in one breath, in order.

    Together they hold every character that is spoken; a part without one is left out.
    """
    for found in _CLAUSE.finditer(text, span.start, span.end):
        if any(one.isalnum() for one in found.group()):
            yield Span(found.start(), found.start() + len(found.group().rstrip()))


def syllables(text: str) -> float:
    """Return how long a text takes to say, in syllables of Chinese; marks are short pauses."""
    return sum(map(_length, text))


def character_at(text: str, spoken: float) -> int:
    """Return the character that is being said after so many syllables; at the end, the last."""
    for at, one in enumerate(text):
        spoken -= _length(one)
        if spoken < 0:
            return at
    return max(0, len(text) - 1)


def _length(character: str) -> float:
    if character in _PAUSES:
        return _PAUSE
    if character.isdigit():
        return _DIGIT
    if not character.isalnum():
        return 0.0
    return 1.0 if character >= "\u2e80" else _LATIN
