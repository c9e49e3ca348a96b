"""A text file compressed by itself: .xz, .gz, .bz2, .zst."""

import bz2
import gzip
import lzma
import zlib
from collections.abc import Callable, Iterator
from pathlib import PurePath
from typing import BinaryIO, Protocol, cast

import zstandard

from reader.importers.containers.text_blocks import BLOCK
from reader.importers.file_names import refused

RATIO = 200
"""How many times larger than its archive a text may be: prose is packed to a quarter at best."""

FREE = 64 * 1024 * 1024
"""Bytes that may come out of an archive whatever the ratio."""

_MOST_MEMORY = 256 * 1024 * 1024
_FAULTS = (lzma.LZMAError, zlib.error, zstandard.ZstdError, EOFError, OSError, ValueError)


class _Readable(Protocol):
    def read(self, size: int, /) -> bytes: ...


class _Xz:
    """Reads like a file; lzma.LZMAFile cannot bound the memory that a stream asks for."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._stream = lzma.LZMADecompressor(memlimit=_MOST_MEMORY)

    def read(self, size: int, /) -> bytes:
        while not self._stream.eof:
            data = self._file.read(BLOCK // 8) if self._stream.needs_input else b""
            if self._stream.needs_input and not data:
                raise EOFError("the file is cut off")
            out = self._stream.decompress(data, size)
            if out:
                return out
        return b""


_KINDS: tuple[tuple[bytes, Callable[[BinaryIO], _Readable]], ...] = (
    (b"\xfd7zXZ\0", _Xz),
    (b"BZh", bz2.BZ2File),
    (b"\x1f\x8b\x08", lambda file: cast("_Readable", gzip.GzipFile(fileobj=file))),
    (
        b"\x28\xb5\x2f\xfd",
        lambda file: zstandard.ZstdDecompressor(max_window_size=_MOST_MEMORY).stream_reader(file),
    ),
)


def is_compressed(head: bytes) -> bool:
    """Tell whether a file that begins with `head` is one of these."""
    return any(head.startswith(mark) for mark, _ in _KINDS)


def inner_name(name: str) -> str:
    """Return the name of the file inside: headlines.csv for headlines.csv.xz."""
    return PurePath(name).stem or name


def blocks(file: BinaryIO, head: bytes, name: str) -> Iterator[bytes]:
    """Yield what a compressed file holds, a block at a time.

    Args:
        file: at its start; `tell` says how much of it has been read.
        head: its first bytes.
        name: its name, for a refusal.

    Raises:
        RefusedInput: it is damaged, or holds far more than a text could.
    """
    opener = next(opener for mark, opener in _KINDS if head.startswith(mark))
    total = 0
    try:
        stream = opener(file)
        while block := _full_block(stream):
            total += len(block)
            if total > FREE + RATIO * file.tell():
                raise refused(name, "it expands too far", "解压后过大")
            yield block
    except _FAULTS as fault:
        raise refused(name, "it is damaged or cut off", "文件已损坏或不完整") from fault


def _full_block(stream: _Readable) -> bytes:
    """Read a whole block, so that a short file is one block."""
    parts, missing = [], BLOCK
    while missing > 0:
        part = stream.read(missing)
        if not part:
            break
        parts.append(part)
        missing -= len(part)
    return b"".join(parts)
