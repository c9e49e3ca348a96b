"""Names that stay: of an article whatever its text and place, of anything newly made."""

import hashlib
import os
import time
import uuid

from reader.annotations.compact import compact
from reader.article.model import Article

_DIGITS = 24
_VERSION, _VARIANT = 7 << 76, 2 << 62


def article_key(article: Article) -> str:
    """Return what an article is known by in the notes: day, page and title, not its text.

    So marks are found again in another edition, in another folder, from file or library. Where
    there is neither day nor title the text itself tells it.
    """
    title = compact(article.title).text
    if not title and article.date is None:
        return f"text-{article.sha256[:_DIGITS]}"
    day = article.date.isoformat() if article.date else "0"
    known = f"{day}\n{article.page or 0}\n{title}"
    return f"article-{hashlib.sha256(known.encode()).hexdigest()[:_DIGITS]}"


def new_id() -> str:
    """Return a UUID of version 7 (RFC 9562): sorted by the time it was made."""
    milliseconds = time.time_ns() // 1_000_000 & (1 << 48) - 1
    chance = int.from_bytes(os.urandom(10))
    low = chance & (1 << 62) - 1
    middle = chance >> 62 & (1 << 12) - 1
    return str(uuid.UUID(int=milliseconds << 80 | _VERSION | middle << 64 | _VARIANT | low))
