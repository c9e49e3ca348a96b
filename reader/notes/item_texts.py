"""Annotations, layers, styles and articles as texts that the store keeps, with their digests."""

import hashlib
import json
import re
import zlib
from collections.abc import Iterable, Iterator

from reader.annotations.documents import BadDocument, document, item_of
from reader.annotations.model import Item

_DIGITS = 16


def item_text(item: Item) -> str:
    """Return an item as one line of JSON; equal items have equal texts."""
    text = json.dumps(document(item), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    # SQLite holds no lone surrogates; they survive as what JSON writes for them.
    return re.sub("[\ud800-\udfff]", lambda found: f"\\u{ord(found[0]):04x}", text)


def item_of_text(text: str) -> Item:
    """Return the item that a text is of.

    Raises:
        BadDocument: of none.
    """
    try:
        return item_of(json.loads(text))
    except (ValueError, RecursionError) as error:
        raise BadDocument(str(error)) from error


def readable(texts: Iterable[str]) -> Iterator[Item]:
    """Yield the items of all texts that can be read; a damaged one keeps nobody from the others."""
    for text in texts:
        try:
            yield item_of_text(text)
        except BadDocument:
            continue


def packed(text: str) -> bytes:
    """Return a text that was marked as the store keeps it; `text_of` gives it back."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"))


def text_of(content: bytes) -> str | None:
    """Return a text that was marked, or None where it is damaged."""
    try:
        return zlib.decompress(content).decode("utf-8", "surrogatepass")
    except (zlib.error, UnicodeDecodeError):
        return None


def digest_of(text: str) -> str:
    """Return what tells a text from any other."""
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]


def is_whole(text: str, digest: str) -> bool:
    """Tell whether a text is as it was written.

    Args:
        text: of an item.
        digest: the one that was written with it; empty for an old item, which had none.
    """
    if digest:
        return digest == digest_of(text)
    return next(readable((text,)), None) is not None
