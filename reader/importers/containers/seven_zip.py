"""7z archives, read in memory: their names may be longer than a disk allows."""

from collections.abc import Iterator
from typing import BinaryIO

import py7zr
from py7zr.exceptions import PasswordRequired
from py7zr.io import Py7zIO, WriterFactory

from reader.errors import RefusedInput
from reader.importers.containers.members import Member, Opener, is_ignored, natural, pieces
from reader.importers.containers.piece import Pieces
from reader.importers.file_names import refused
from reader.overriding import override

LIMIT = 256 * 1024 * 1024
"""Bytes that an archive may unpack to; a month of the paper has some 10 MB."""


class _Memory(Py7zIO):
    """Takes one member's bytes as they are unpacked."""

    def __init__(self) -> None:
        self._parts = bytearray()

    @override
    def write(self, s: bytes | bytearray) -> int:
        self._parts += s
        return len(s)

    @override
    def read(self, size: int | None = None) -> bytes:
        return bytes(self._parts[:size])

    @override
    def seek(self, offset: int, whence: int = 0) -> int:
        return offset

    @override
    def flush(self) -> None:
        pass

    @override
    def size(self) -> int:
        return len(self._parts)


class _Memories(WriterFactory):
    def __init__(self) -> None:
        self.members: dict[str, _Memory] = {}

    @override
    def create(self, filename: str) -> Py7zIO:
        return self.members.setdefault(filename, _Memory())


def seven_zip_pieces(file: BinaryIO, name: str, opener: Opener) -> Pieces:
    """Return the pieces of a 7z archive; an empty one has none.

    Args:
        file: the archive, seekable.
        name: its name, for a refusal.
        opener: opens each member.

    Raises:
        RefusedInput: it is damaged, encrypted or too large.
    """
    members = _unpacked(file, name)
    names = sorted((name for name in members if not is_ignored(name)), key=natural)
    return pieces(_in_order(members, names), len(names), opener)


def _in_order(members: dict[str, _Memory], names: list[str]) -> Iterator[Member]:
    for name in names:
        yield Member(name, members.pop(name).read)


def _unpacked(file: BinaryIO, name: str) -> dict[str, _Memory]:
    """Return the members by their names.

    The archive is handed over as an open file: given a path, the library would read its blocks
    in threads.
    """
    memories = _Memories()
    try:
        with py7zr.SevenZipFile(file, max_extract_size=LIMIT) as archive:
            _check(archive, name)
            archive.extractall(factory=memories)
    except RefusedInput:
        raise
    except PasswordRequired as fault:
        raise refused(name, "it is encrypted", "文件已加密") from fault
    except MemoryError as fault:
        raise _too_large(name) from fault
    except Exception as fault:  # the library raises whatever its decoders raise
        raise refused(name, "it is damaged or cut off", "文件已损坏或不完整") from fault
    return memories.members


def _check(archive: py7zr.SevenZipFile, name: str) -> None:
    if archive.needs_password():
        raise refused(name, "it is encrypted", "文件已加密")
    if sum(member.uncompressed for member in archive.files) > LIMIT:
        raise _too_large(name)


def _too_large(name: str) -> RefusedInput:
    limit = LIMIT // (1024 * 1024)
    return refused(
        name,
        f"it unpacks to more than {limit} MB; unpack it and import the folder",
        f"解压后超过 {limit} MB；请先解压，再导入文件夹",
    )
