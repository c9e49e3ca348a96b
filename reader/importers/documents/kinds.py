"""Recognise documents by their first bytes; web pages also by their name."""

import re
from enum import StrEnum

from reader.importers.file_names import suffix_of


class Kind(StrEnum):
    """A kind of document, as it is called in `Article.format`."""

    HTML = "html"
    DOCX = "docx"
    EPUB = "epub"
    PDF = "pdf"


_PDF = re.compile(rb"(?:\xef\xbb\xbf)?%PDF-")
_DOCX = re.compile(rb"PK\x03\x04.{26}(?:\[Content_Types\]|docProps/|_rels/|word/)", re.DOTALL)
_EPUB = re.compile(rb"PK\x03\x04.{26,80}?mimetype.{0,40}?application/epub", re.DOTALL)
_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,300}?-->\s*)*<(?:!doctype html|html)\b",
    re.DOTALL | re.IGNORECASE,
)
_SUFFIXES = frozenset((".html", ".htm", ".xhtml", ".shtml"))
_BOOK = ".epub"
_WORD = ".docx"


def kind_of(head: bytes, name: str) -> Kind | None:
    """Return which document it is that begins with `head`; None for anything else.

    Args:
        head: the first 1,024 bytes.
        name: the file's name; what is in it is believed before its suffix.
    """
    suffix = suffix_of(name)
    if _PDF.match(head):
        return Kind.PDF
    if head.startswith(b"PK\x03\x04"):
        if _EPUB.match(head) or suffix == _BOOK:
            return Kind.EPUB
        return Kind.DOCX if _DOCX.match(head) or suffix == _WORD else None
    if _HTML.match(head) or (suffix in _SUFFIXES and b"\0" not in head):
        return Kind.HTML
    return None
