"""Any other text: a line a paragraph, the first line perhaps a title."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.article.model import Article, Role
from reader.importers.authors import credited
from reader.importers.body import structure
from reader.importers.composition import Parts, compose
from reader.importers.dates import date_of_head, date_of_name
from reader.importers.heading import SENTENCE_ENDS, Front, front, is_picture
from reader.importers.lines import Block, Line, filled_lines
from reader.importers.markdown import is_markdown, marked_lines
from reader.importers.source import Source
from reader.importers.unwrapping import unwrapped

FORMAT = "plain"

_LONGEST_TITLE = 60
_TITLE_ENDS = set(SENTENCE_ENDS) - set("！？!?…")
_SIGNED = re.compile(
    r"^[（(][^（）()]{2,24}(?:摄|照片|图|供稿|文)[）)]$|。[（(][\u4e00-\u9fff]{2,6}[）)]$"
)
_PAGE_FILE = re.compile(r"\d{8}-(\d{1,2})(?:-\d{1,2})?\.txt")


def parse(source: Source) -> Article:
    """Return the article in `source`; it takes every text."""
    if is_markdown(source.name):
        lines = marked_lines(source.lines)
    else:
        lines = filled_lines(unwrapped(source.lines))
    title = _title(lines)
    top = front(title, lines) if title else _below_the_last(lines)
    title = title or " ".join(one.text for one in top.heading if one.role is Role.HEADLINE)
    body = structure(top.rest, pictures=is_picture(title))
    article = compose(title or source.stem, Parts(top.heading, body))
    page = _PAGE_FILE.fullmatch(source.name)
    return replace(
        article,
        date=date_of_name(source.name) or date_of_head(lines),
        page=int(page[1]) if page else None,
        authors=credited(top.heading, body),
        format=FORMAT,
        encoding=source.encoding,
        problems=source.problems,
    )


def _below_the_last(lines: Sequence[Line]) -> Front:
    """Return the heading below the signed end of the article before; else there is none.

    A newspaper cut into articles by machine leaves the credit of a picture, or the last sentence
    of a report with its writer's name, above the next headline. It stays there as text: whoever it
    names did not write what is below.
    """
    if _SIGNED.search(lines[0].text) and (title := _title(lines[1:])):
        top = front(title, lines[1:])
        return Front((Block(lines[0].text, Role.BODY), *top.heading), top.rest)
    return Front((), lines)


def _title(lines: Sequence[Line]) -> str:
    """Return the first line if it looks like a title: short, no sentence, with text below."""
    first = lines[0].text if len(lines) > 1 else ""
    if not first or len(first) > _LONGEST_TITLE or "。" in first:
        return ""
    bracketed = first[0] in "（([{<" and first[-1] in "）)]}>"
    return "" if bracketed or first[-1] in _TITLE_ENDS else first
