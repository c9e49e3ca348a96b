"""A document, such as a book: its chapters are articles of one file."""

from reader.importers.containers.piece import MemberNames, Piece, Pieces, checksum
from reader.importers.documents.kinds import Kind
from reader.importers.documents.opening import articles_of


def document_pieces(kind: Kind, content: bytes, name: str) -> Pieces:
    """Yield the articles of a document; only those of a book have names of their own.

    Raises:
        RefusedInput: it is damaged, hostile, protected, too large, or holds no text.
    """
    names = MemberNames()
    for article in articles_of(kind, content, name):
        if kind is Kind.EPUB:
            yield Piece(names.name(article), checksum(article.text), article)
        else:
            yield Piece("", "", article)
