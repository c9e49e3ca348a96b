"""An article of which only the headline is known, as lists of the archive give it."""

from datetime import date

from reader.article.model import Article, Paragraph, Role
from reader.importers.source import clean

FORMAT = "headline"


def headline(title: str, day: date | None, encoding: str) -> Article | None:
    """Return the article of one row of a list of headlines; None if it has no title."""
    text, problems = clean(title)
    text = " ".join(text.split("\n")).strip()
    if not text:
        return None
    heading = (Paragraph(0, len(text), Role.HEADLINE),)
    return Article(
        text, text, heading, (), date=day, format=FORMAT, encoding=encoding, problems=problems
    )
