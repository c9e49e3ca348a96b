"""Open a document of any kind as its articles."""

from collections.abc import Iterator

from reader.article.model import Article
from reader.importers.documents.kinds import Kind
from reader.importers.file_names import refused

LARGEST = 64 * 1024 * 1024
"""Bytes of the largest document that is opened; pictures make most of so large a one."""

_MEGABYTE = 1024 * 1024


def articles_of(kind: Kind, content: bytes, name: str) -> Iterator[Article]:
    """Yield the articles of a document: one, or the chapters of a book.

    The libraries are loaded here, and only those of this kind. To be called in a process that
    may be killed.

    Raises:
        RefusedInput: it is damaged, hostile, protected, too large, or holds no text.
    """
    # ruff: noqa: PLC0415
    if len(content) > LARGEST:
        limit = LARGEST // _MEGABYTE
        raise refused(name, f"it is larger than {limit} MB", f"文件超过 {limit} MB")
    if kind is Kind.EPUB:
        from reader.importers.documents.epub import chapters

        yield from chapters(content, name)
    elif kind is Kind.DOCX:
        from reader.importers.documents.word_document import word_document

        yield word_document(content, name)
    elif kind is Kind.PDF:
        from reader.importers.documents.pdf import pdf_document

        yield pdf_document(content, name)
    else:
        from reader.importers.documents.web_page import web_page

        yield web_page(content, name)
