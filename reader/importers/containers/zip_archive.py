"""ZIP archives, read member by member; nothing of them is written anywhere."""

import zipfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from reader.errors import RefusedInput
from reader.importers.containers.compressed import FREE, RATIO
from reader.importers.containers.members import Member, Opener, is_ignored, natural, pieces
from reader.importers.containers.piece import Pieces
from reader.importers.file_names import refused

MARKS = (b"PK\x03\x04", b"PK\x05\x06")
_LARGEST_MEMBER = 64 * 1024 * 1024
_SMALL = 1024 * 1024  # bytes that may come out of a member whatever the ratio
_ENCRYPTED = 0x1
_UTF8_NAME = 0x800
_FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError)


def zip_pieces(file: BinaryIO, size: int, name: str, opener: Opener) -> Pieces:
    """Return the pieces of a ZIP archive.

    Args:
        file: the archive, seekable.
        size: its length in bytes.
        name: its name, for a refusal.
        opener: opens each member.

    Raises:
        RefusedInput: it is damaged, encrypted, or expands far more than texts do.
    """
    try:
        archive = zipfile.ZipFile(file)
    except _FAULTS as fault:
        raise refused(name, "it is damaged or cut off", "文件已损坏或不完整") from fault
    infos = sorted(
        (
            (natural(_name(info)), info)
            for info in archive.infolist()
            if not info.is_dir() and not is_ignored(_name(info))
        ),
        key=lambda keyed: keyed[0],
    )
    if infos and all(info.flag_bits & _ENCRYPTED for _, info in infos):
        raise refused(name, "it is encrypted", "文件已加密")
    ordered = [info for _, info in infos]
    return pieces(_members(archive, ordered, size, name), len(ordered), opener)


def _members(
    archive: zipfile.ZipFile, infos: list[zipfile.ZipInfo], size: int, name: str
) -> Iterator[Member]:
    total = 0
    for info in infos:
        fault = _fault(info)
        yield Member(_name(info), lambda info=info, fault=fault: _read(archive, info, fault))  # type: ignore[misc]
        total += 0 if fault else info.file_size
        if total > FREE + RATIO * size:
            raise refused(name, "it expands too far", "解压后过大")


def _fault(info: zipfile.ZipInfo) -> RefusedInput | None:
    """Return why a member is not to be unpacked, as far as its header tells."""
    name = _name(info)
    if info.flag_bits & _ENCRYPTED:
        return refused(name, "it is encrypted", "文件已加密")
    if info.file_size > _LARGEST_MEMBER:
        return refused(name, "it is too large", "文件过大")
    if info.file_size > _SMALL + RATIO * info.compress_size:
        return refused(name, "it expands too far", "解压后过大")
    return None


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo, fault: RefusedInput | None) -> bytes:
    if fault is not None:
        raise fault
    try:
        with archive.open(info) as stream:
            return stream.read(_LARGEST_MEMBER)
    except (*_FAULTS, RuntimeError) as error:
        raise refused(_name(info), "it is damaged or cut off", "文件已损坏或不完整") from error


def _name(info: zipfile.ZipInfo) -> str:
    """Return a member's name; without the mark of UTF-8 it is UTF-8 or GBK all the same."""
    if info.flag_bits & _UTF8_NAME or info.filename.isascii():
        return info.filename
    try:
        written = info.filename.encode("cp437")
    except UnicodeEncodeError:
        return info.filename
    for encoding in ("utf-8", "gb18030"):
        try:
            return written.decode(encoding)
        except UnicodeDecodeError:
            continue
    return info.filename
