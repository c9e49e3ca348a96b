"""What a result shows of its text: not again the title that stands above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.article.model import Span
from reader.library.model import Snippet

if TYPE_CHECKING:
    from reader.library.model import Hit

_SPACE = " \u3000"


def passage(hit: Hit) -> Snippet:
    """Return the piece of text to be shown; empty where there is nothing but the title."""
    piece, title = hit.snippet, hit.record.title.replace("\n", " ")
    if not title or not piece.text.startswith(title):
        return piece
    rest = piece.text[len(title) :].lstrip(_SPACE)
    gone = len(piece.text) - len(rest)
    within = (
        Span(max(span.start - gone, 0), span.end - gone)
        for span in piece.matches
        if span.end > gone
    )
    return Snippet(rest, tuple(within))


def headline_text() -> str:
    """Return what is said of an article that is nothing but its title."""
    return QCoreApplication.translate("Results", "Headline only")
