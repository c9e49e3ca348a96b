"""A passage as a mark remembers it: its place, its words, and the words around it."""

from dataclasses import dataclass

from reader.article.model import Span

CONTEXT = 32
"""Characters kept on each side: with 32, every one of 10,564 random passages of newspaper
articles was the only one of its kind in its article; with 10, 99.8 % were."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage of a text, as W3C's text position and text quote selectors describe it.

    Attributes:
        span: its place, in code points of the text.
        exact: its characters.
        prefix: at most `CONTEXT` characters before it.
        suffix: at most `CONTEXT` characters after it.
    """

    span: Span
    exact: str
    prefix: str
    suffix: str


def quote(text: str, span: Span) -> Quote:
    """Return the passage of `text` at `span`, with its surroundings."""
    return Quote(
        span,
        text[span.start : span.end],
        text[max(0, span.start - CONTEXT) : span.start],
        text[span.end : span.end + CONTEXT],
    )
