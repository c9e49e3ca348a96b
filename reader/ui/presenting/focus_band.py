"""Which sentence or line comes next when the lit band, or the curtain, moves on."""

# ruff: noqa: PLC0415  # loaded when a band is first moved

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.article.model import Span
from reader.ui.presenting.tools import Light

if TYPE_CHECKING:
    from reader.ui.article_view.page import Page


def band_at(page: Page, offset: int, light: Light) -> Span:
    """Return the sentence or line that holds a character of the page's article."""
    text = page.article.text
    offset = max(0, min(offset, len(text) - 1))
    if light is Light.LINE:
        return _inked(page, page.line_span(offset))
    from reader.article.sentences import sentence_at

    return sentence_at(text, offset)


def band_beside(page: Page, band: Span, light: Light, step: int) -> Span:
    """Return the next (1) or previous (-1) sentence or line; the same one at either end."""
    text = page.article.text
    at = band.end if step > 0 else band.start - 1
    while 0 <= at < len(text) and text[at].isspace():
        at += step
    if not 0 <= at < len(text):
        return band
    return band_at(page, at, light)


def line_beside(page: Page, offset: int, step: int) -> int:
    """Return the first character of the next (1) or previous (-1) line; at either end the same."""
    line = page.line_span(offset)
    at = line.end if step > 0 else line.start - 1
    while 0 <= at < len(page.article.text) and page.article.text[at] == "\n":
        at += step
    return page.line_span(at).start if 0 <= at < len(page.article.text) else line.start


def _inked(page: Page, line: Span) -> Span:
    text = page.article.text[line.start : line.end]
    return Span(line.start, line.start + len(text.rstrip("\n")))
