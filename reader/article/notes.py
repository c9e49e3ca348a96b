"""Notes at the end of an article, and the signs in its text that point to them.

The sign is a number between the brackets that collected works use for it: 〔1〕.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from reader.article.model import Article, Role, Span

SIGN = "〔{number}〕"
_SIGN = re.compile(r"〔\d{1,4}〕")


def without_signs(text: str) -> str:
    """Return a text such as a title without the signs of notes in it."""
    return _SIGN.sub("", text)


class NoteLink(NamedTuple):
    """A sign in the text and the note it points to.

    Attributes:
        sign: its place in the text.
        head: the same sign at the beginning of the note.
        note: the whole note.
    """

    sign: Span
    head: Span
    note: Span


def note_links(article: Article) -> tuple[NoteLink, ...]:
    """Return the links of an article in the order of its text; usually none."""
    notes = [one.span for one in article.paragraphs if one.role is Role.NOTE]
    if not notes:
        return ()
    heads: dict[str, tuple[Span, Span]] = {}
    for note in notes:
        if found := _SIGN.match(article.text, note.start, note.end):
            heads.setdefault(found[0], (Span(*found.span()), note))
    return tuple(_links(article.text, notes[0].start, heads))


def _links(text: str, end: int, heads: dict[str, tuple[Span, Span]]) -> Iterator[NoteLink]:
    for found in _SIGN.finditer(text, 0, end):
        if there := heads.get(found[0]):
            yield NoteLink(Span(*found.span()), *there)


class NoteTable:
    """The links of an article by place.

    Args:
        article: whose notes they are.

    Attributes:
        links: in the order of the text.
        signs: all signs in the order of the text, those at the heads of the notes among them.
    """

    def __init__(self, article: Article) -> None:
        self.links = note_links(article)
        self._ends: dict[Span, Span] = {}
        for link in self.links:
            self._ends[link.sign] = link.head
            self._ends.setdefault(link.head, link.sign)
        self.signs = sorted(self._ends)

    def within(self, span: Span) -> list[Span]:
        """Return the signs that begin in a run of text."""
        first = bisect_left(self.signs, Span(span.start, 0))
        return self.signs[first : bisect_left(self.signs, Span(span.end, 0))]

    def sign_at(self, offset: int) -> Span | None:
        """Return the sign that covers a character."""
        place = bisect_right(self.signs, Span(offset, offset + len(SIGN) + 4)) - 1
        sign = self.signs[place] if place >= 0 else None
        return sign if sign is not None and offset in sign else None

    def other_end(self, sign: Span) -> Span:
        """Return where a sign leads: to the head of its note, or from there back to the text."""
        return self._ends[sign]

    def note_of(self, sign: Span) -> Span | None:
        """Return the note that a sign in the text points to; None of a sign at its head."""
        return next((link.note for link in self.links if link.sign == sign), None)

    def sign_from(self, offset: int) -> Span | None:
        """Return the head of the note that a character is in, else the first sign from there on."""
        inside = next((link.head for link in self.links if offset in link.note), None)
        later = (link.sign for link in self.links if link.sign.end > offset)
        return inside or next(later, None)
