"""What segmentation into words offers to the rest, whichever library does it."""

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple, Protocol

from reader.article.folding import fold
from reader.article.model import Span

PIECE = 2_000  # characters: a segmenter's time and memory grow with what it gets at once

_BORDERS = re.compile(r"[。！？；，、,;!? ]")
_HAN = r"\u3400-\u9fff\U00020000-\U0003ffff"


class Token(NamedTuple):
    """One word: a pair of numbers, because a long text has a million of them."""

    start: int
    end: int


class Segmenter(Protocol):
    """Cuts a text into words."""

    def segment(self, text: str) -> tuple[Token, ...]:
        """Return the words of `text`; they cover it without a gap."""
        ...

    def word_at(self, text: str, offset: int) -> Span:
        """Return the word that holds the character at `offset`; empty at a newline or the end."""
        ...

    def frequency(self, word: str) -> int:
        """Return how often the dictionary's makers met a folded word; 0 if it is none."""
        ...

    def tag(self, word: str) -> str:
        """Return the dictionary's tag of a folded name: ns, nt, nrt; "" for other words."""
        ...

    def parts(self, word: str) -> tuple[str, ...]:
        """Return the shorter words a folded word is made of: 试点工作 → 试点, 工作."""
        ...


def pieces(text: str, longest: int = PIECE) -> Iterator[Span]:
    r"""Cut `text` where no word is cut: at newlines, and in longer lines at punctuation.

    They cover the text without a gap; each has at most `longest` characters. A newline ends its
    piece. A line without any punctuation is cut hard.
    """
    start = 0
    while start < len(text):
        end = text.find("\n", start, start + longest) + 1
        if not end:
            end = min(start + longest, len(text))
            if end < len(text):
                end = _last_border(text, start, end)
        yield Span(start, end)
        start = end


def plain_word_at(text: str, offset: int) -> Span:
    """Return the word at `offset` as far as it can be told without a dictionary.

    A run of letters and digits is one word, each Chinese character one. Empty elsewhere.
    """
    folded = fold(text[max(0, offset - PIECE) : offset + PIECE])
    shift = max(0, offset - PIECE)
    for found in _plain_words().finditer(folded):
        if found.start() <= offset - shift < found.end():
            return Span(found.start() + shift, found.end() + shift)
    return Span(offset, offset)


@functools.cache
def _plain_words() -> re.Pattern[str]:
    """Compile when first needed: a range of so many characters takes 2 ms."""
    return re.compile(rf"[{_HAN}]|[^\W{_HAN}]+")


def _last_border(text: str, start: int, end: int) -> int:
    borders = [found.end() for found in _BORDERS.finditer(text, start, end)]
    return borders[-1] if borders else end
