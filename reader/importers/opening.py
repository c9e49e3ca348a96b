"""Open any file for reading: one article, or the several that it holds.

Plain texts are read here and at once. Documents, whose formats can be turned against their reader,
are read in a second process that is ended when it takes too long.
"""

import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from reader.article.model import Article
from reader.errors import RefusedInput
from reader.importers.containers import month_file
from reader.importers.containers.piece import Piece
from reader.importers.containers.text_blocks import TextBlocks
from reader.importers.decoding import Decoded, decode
from reader.importers.documents.kinds import kind_of
from reader.importers.file_bytes import opened, read_bytes
from reader.importers.file_names import refused
from reader.importers.reading import article_of
from reader.importers.reading_process import ReadingProcess
from reader.importers.wire import FileEnd

MOST_ARTICLES = 2_000
"""Articles of one file that are opened to be leafed through; more belong into a library."""

PATIENCE = 20.0
"""Seconds that a document may take; a book of a million characters takes one."""

_HEAD = 1024
_SEVERAL = 65_536  # characters in which a second article shows


def read_articles(
    path: Path, encoding: str | None = None, look_around: Callable[[], None] = lambda: None
) -> tuple[Article, ...]:
    """Return the articles of the file at `path`, at least one.

    Args:
        path: any path; folders, pipes and devices are refused, not waited for.
        encoding: the character encoding the reader chose, for a plain text; None to find it out.
        look_around: called a few times a second while a second process works; what it raises
            ends that process.

    Raises:
        RefusedInput: the file cannot be read, is no text, hostile, too large, or takes too long.
    """
    name = path.name or str(path)
    with opened(path) as file:
        head = file.read(_HEAD)
    if kind_of(head, name):
        return _read_apart(path, name, look_around)
    decoded = decode(read_bytes(path), encoding, name=name)
    if month_file.holds_several(decoded.text[:_SEVERAL]):
        return _of_month(decoded, name)
    return (article_of(decoded, name),)


def _read_apart(path: Path, name: str, look_around: Callable[[], None]) -> tuple[Article, ...]:
    end = time.monotonic() + PATIENCE

    def wait() -> None:
        look_around()
        if time.monotonic() > end:
            seconds = f"{PATIENCE:.0f}"
            raise refused(
                name, f"reading it takes more than {seconds} seconds", f"读取超过 {seconds} 秒"
            )

    articles: list[Article] = []
    with closing(ReadingProcess()) as process:
        for news in process.read([(0, str(path))], wait):
            wait()
            for what in (one.what for one in news):
                if isinstance(what, FileEnd):
                    if what.refusal and not articles:
                        raise RefusedInput(en=what.refusal.en, zh=what.refusal.zh)
                else:
                    _take(what, articles, name)
    return tuple(articles)


def _of_month(decoded: Decoded, name: str) -> tuple[Article, ...]:
    blocks = TextBlocks(
        name, decoded.encoding, decoded.problems, decoded.text, iter(()), whole=True
    )
    articles: list[Article] = []
    for piece in month_file.pieces(blocks):
        _take(piece, articles, name)
    return tuple(articles) or (article_of(decoded, name),)


def _take(piece: Piece, articles: list[Article], name: str) -> None:
    """Put the article of a piece to the others; a part that cannot be read is left out."""
    if isinstance(piece.content, Article):
        articles.append(piece.content)
    if len(articles) > MOST_ARTICLES:
        raise refused(
            name,
            f"it holds more than {MOST_ARTICLES:,} articles; import it into the library",
            f"其中的文章超过 {MOST_ARTICLES:,} 篇，请导入资料库",
        )
