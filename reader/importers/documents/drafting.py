"""From the lines of a document to an article, as plain text becomes one."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from reader.article.model import Article, Role
from reader.article.notes import SIGN, without_signs
from reader.importers.authors import credited
from reader.importers.body import structure
from reader.importers.composition import Parts, compose
from reader.importers.dates import date_of_head, date_of_name
from reader.importers.documents.kinds import Kind
from reader.importers.file_names import printable_name, refused
from reader.importers.heading import front, is_picture
from reader.importers.lines import Block, Line
from reader.language import Text


@dataclass(frozen=True, slots=True)
class Draft:
    """What a document says of itself.

    Attributes:
        lines: its paragraphs, clean, in their order; the heading's lines first.
        title: as the document gives it; empty where it gives none.
        date: day of publication, if it is told apart from the text.
        authors: as the document names them.
        column: what the article is a part of, such as the title of a book.
        encoding: in which its characters were written.
        problems: what was odd.
        notes: footnotes and endnotes in the order of their signs in the lines, without signs.
    """

    lines: Sequence[Line]
    title: str = ""
    date: datetime.date | None = None
    authors: tuple[str, ...] = ()
    column: str | None = None
    encoding: str = "utf-8"
    problems: tuple[Text, ...] = field(default=())
    notes: tuple[str, ...] = ()


def article_of(draft: Draft, kind: Kind, name: str) -> Article:
    """Return the article of a draft.

    Args:
        draft: what is in it.
        kind: the document's kind.
        name: the file's name; it may hold the date.

    Raises:
        RefusedInput: there is no text in it.
    """
    if not draft.lines:
        raise refused(name, "there is no text in it", "其中没有文字")
    title = draft.title or _title(draft.lines)
    top = front(title, draft.lines)
    body = structure(top.rest, pictures=is_picture(title))
    signed = (f"{SIGN.format(number=n)}{text}" for n, text in enumerate(draft.notes, 1))
    body += [Block(text, Role.NOTE) for text in signed]
    title = without_signs(title)
    article = compose(title or printable_name(PurePath(name).stem), Parts(top.heading, body))
    return replace(
        article,
        date=draft.date or date_of_name(name) or date_of_head(draft.lines),
        column=draft.column,
        authors=draft.authors or credited(top.heading, body),
        format=kind.value,
        encoding=draft.encoding,
        problems=draft.problems,
    )


def _title(lines: Sequence[Line]) -> str:
    """Return the first line when the document marks it as a heading and text follows."""
    return lines[0].text if len(lines) > 1 and lines[0].is_heading else ""
