"""Articles for tests of the library."""

import datetime

from reader.article.model import Article, Paragraph, Role
from reader.library.model import Incoming, Origin


def made(text="标题\n正文", *, day=None, page=None, **fields):
    """Return an article whose first line is its headline."""
    spans, start = [], 0
    for line in text.split("\n"):
        spans.append((start, start + len(line)))
        start += len(line) + 1
    heading = (Paragraph(*spans[0], Role.HEADLINE),)
    body = tuple(Paragraph(*span, Role.BODY) for span in spans[1:])
    title = fields.pop("title", text.split("\n", 1)[0])
    date = datetime.date.fromisoformat(day) if day else None
    return Article(text, title, heading, body, date=date, page=page, **fields)


def coming(article, path="/a.txt", stamp="1"):
    return Incoming(article, Origin(path, stamp))


def numbered(count, day="1978-12-24", page=1):
    """Return articles of one page, each with a text of its own."""
    return [
        coming(made(f"第{n}篇\n改革开放第{n}步。", day=day, page=page), f"/{day}/{n}.txt")
        for n in range(count)
    ]
