"""The articles of a class pack, put into a library."""

from collections.abc import Iterable

from reader.article.model import Article
from reader.library.library import Library
from reader.library.model import Incoming, Origin


def add_articles(library: Library, articles: Iterable[Article]) -> None:
    """Add articles that are not there yet; each is known by its digest when it comes again.

    Raises:
        LibraryError: nothing can be added to the library.
    """
    coming = [
        Incoming(article, Origin(f"class-pack\n{article.sha256}", article.sha256))
        for article in articles
    ]
    known = library.known([one.origin.path for one in coming])
    new = [one for one in coming if one.origin.path not in known]
    if new:
        library.add(new)
        library.index()
