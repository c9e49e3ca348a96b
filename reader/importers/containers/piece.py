"""What a file yields: its articles one by one, and what in it could not be read."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from reader.article.model import Article
from reader.importers.file_names import printable_name
from reader.language import Text

_LONGEST_MEMBER = 120


@dataclass(frozen=True, slots=True)
class Piece:
    """One article of a file, or the reason why there is none.

    Attributes:
        member: its name in the file; empty where the file holds this article alone.
        stamp: changes when the member changes; empty where the file's own stamp tells.
        content: the article, or one sentence that says why it is refused.
        share: how much of the file has been read with it, 0…1; 0 where that is not told.
    """

    member: str
    stamp: str
    content: Article | Text
    share: float = 0.0


Pieces = Iterator[Piece]


def checksum(content: bytes | str) -> str:
    """Return the stamp of a member: eight digits that change with what it holds."""
    if isinstance(content, str):
        content = content.encode("utf-8", "replace")
    return f"{zlib.crc32(content):08x}"


class MemberNames:
    """Names for the articles of a file that are called after what they are.

    Such a name stays when another article is put in before it, as a number would not.
    """

    def __init__(self) -> None:
        self._met: dict[str, int] = {}

    def name(self, article: Article) -> str:
        """Return day, page and title, and a number from the second of that name on."""
        page = f"第{article.page}版" if article.page else ""
        parts = (article.date.isoformat() if article.date else "", page, article.title)
        name = printable_name(" ".join(filter(None, parts))[:_LONGEST_MEMBER])
        self._met[name] = count = self._met.get(name, 0) + 1
        return name if count == 1 else f"{name} ({count})"
