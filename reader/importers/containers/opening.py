"""Open a file as what it is: a document, an archive, a text with one article or many."""

import io
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from reader.importers.containers import compressed, texts, zip_archive
from reader.importers.containers.documents import document_pieces
from reader.importers.containers.members import text_of
from reader.importers.containers.piece import Piece, Pieces
from reader.importers.containers.text_blocks import BLOCK
from reader.importers.documents.kinds import kind_of
from reader.importers.documents.opening import LARGEST
from reader.importers.file_bytes import opened
from reader.importers.file_names import refused
from reader.importers.signatures import recognise

_HEAD = 1024
_SEVEN_ZIP = b"7z\xbc\xaf\x27\x1c"
_OPEN_DOCUMENT = b"mimetype"  # of OpenDocument, which is a ZIP archive and no archive of texts
_MOST_NESTED = 1


def pieces(path: Path) -> Pieces:
    """Yield the articles of the file at `path`, one after the other.

    Only what is being read is in memory, but for 7z archives, which are unpacked there.

    Raises:
        RefusedInput: the file cannot be read, is damaged, too large, or holds no text; pieces
            may have been yielded before.
    """
    with opened(path) as file:
        size = os.fstat(file.fileno()).st_size
        yield from _with_shares(_pieces(file, size, path.name, 0), file, size)


def _with_shares(found: Pieces, file: BinaryIO, size: int) -> Pieces:
    """Say of each piece how much of the file has been read, where its reader does not know."""
    for piece in found:
        share = min(1.0, file.tell() / size) if size else 1.0
        yield piece if piece.share else Piece(piece.member, piece.stamp, piece.content, share)


def _pieces(file: BinaryIO, size: int, name: str, depth: int) -> Pieces:
    head = file.read(_HEAD)
    file.seek(0)
    if kind := kind_of(head, name):
        return document_pieces(kind, file.read(LARGEST + 1), name)
    if compressed.is_compressed(head):
        inner = compressed.blocks(file, head, name)
        return texts.pieces(inner, compressed.inner_name(name))
    if head.startswith(_SEVEN_ZIP):
        from reader.importers.containers import seven_zip  # noqa: PLC0415 - its library is slow

        return seven_zip.seven_zip_pieces(file, name, _nested(name, depth))
    if head.startswith(zip_archive.MARKS) and _OPEN_DOCUMENT not in head:
        return zip_archive.zip_pieces(file, size, name, _nested(name, depth))
    return texts.pieces(_blocks(file, size), name)


def _nested(archive: str, depth: int) -> Callable[[bytes, str], Pieces]:
    """Return what opens the members of an archive; an archive in an archive is the last."""

    def open_member(content: bytes, name: str) -> Pieces:
        if kind := kind_of(content[:_HEAD], name):
            return document_pieces(kind, content, name)
        if recognise(content) is None:
            return text_of(content, name)
        if depth < _MOST_NESTED:
            return _pieces(io.BytesIO(content), len(content), name, depth + 1)
        raise refused(name, "it lies too deep in an archive", "压缩包嵌套过深")

    return open_member


def _blocks(file: BinaryIO, size: int) -> Iterator[bytes]:
    asked = min(BLOCK, size + 1)  # memory for a whole block costs more than to read an article
    while block := file.read(asked):
        yield block
        if len(block) < asked:
            return
        asked = BLOCK
