"""Open a file as an article."""

from collections.abc import Callable
from pathlib import Path

from reader.article.model import Article
from reader.errors import RefusedInput
from reader.importers import json_article, paper_site, people_daily, plain_text
from reader.importers.decoding import Decoded, decode
from reader.importers.file_bytes import read_bytes
from reader.importers.file_names import shown_name
from reader.importers.source import Source, clean
from reader.language import Text

IMPORTERS: tuple[Callable[[Source], Article | None], ...] = (
    people_daily.parse,
    paper_site.parse,
    json_article.parse,
    plain_text.parse,
)
"""The formats, asked in this order; the last takes every text."""

_MOST_LINES = 100_000


def read_article(path: Path, encoding: str | None = None) -> Article:
    """Return the article that the file at `path` holds.

    Args:
        path: any path; folders, pipes and devices are refused, not waited for.
        encoding: the character encoding the reader chose; None to find it out.

    Raises:
        RefusedInput: the file cannot be read, is too large, or is no text.
    """
    name = path.name or str(path)
    return article_of(decode(read_bytes(path), encoding, name=name), name)


def article_of(decoded: Decoded, name: str) -> Article:
    """Return the article that a decoded file called `name` holds.

    Raises:
        RefusedInput: there is nothing to read in it, or too many lines.
    """
    return parse_text(decoded.text, name=name, encoding=decoded.encoding, problems=decoded.problems)


def parse_text(
    text: str, *, name: str, encoding: str = "utf-8", problems: tuple[Text, ...] = ()
) -> Article:
    """Return the article that `text` holds.

    Args:
        text: any text.
        name: the file's name, which may hold the date and the title.
        encoding: the character encoding the text was read in.
        problems: what was odd so far.

    Raises:
        RefusedInput: there is nothing to read in it, or too many lines.
    """
    cleaned, found = clean(text)
    if not cleaned or cleaned.isspace():
        shown = shown_name(name)
        raise RefusedInput(
            en=f"“{shown}” cannot be opened: there is no text in it.",
            zh=f"无法打开“{shown}”：其中没有文字。",
        )
    if cleaned.count("\n") > _MOST_LINES:
        shown = shown_name(name)
        raise RefusedInput(
            en=f"“{shown}” cannot be opened: it has more than {_MOST_LINES:,} lines.",
            zh=f"无法打开“{shown}”：超过 {_MOST_LINES:,} 行。",
        )
    source = Source(cleaned, name, encoding, (*problems, *found))
    articles = (parse(source) for parse in IMPORTERS)
    return next(article for article in articles if article is not None)
