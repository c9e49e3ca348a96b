"""Reading what may be hostile: bounded bytes, bounded archives, texts in any usual encoding."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from reader.errors import RefusedInput, system_reason

LARGEST = 128 << 20  # bytes of a file
LARGEST_UNPACKED = 512 << 20  # bytes of all members of an archive
MOST_MEMBERS = 2_000

_GZIP = b"\x1f\x8b"
_INDEX = "index.json"  # of a Yomitan dictionary
_HAN = re.compile("[\u3400-\u9fff]")
_BIG5_USUAL = range(0xA4, 0xC7)  # lead bytes of Big5's 5,401 usual characters
_GB_USUAL = range(0xB0, 0xF8)  # lead bytes of GB 2312's characters
_MOSTLY = 0.8
_SAMPLE = 20_000  # characters


def read_bytes(path: Path) -> bytes:
    """Return a file's content.

    Raises:
        RefusedInput: it cannot be read, or is too large.
    """
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        reason = system_reason(error)
        raise RefusedInput(
            en=f"“{path.name}” cannot be read: {reason.en}.",
            zh=f"无法读取“{path.name}”：{reason.zh}。",
        ) from error
    if len(content) > LARGEST:
        raise RefusedInput(
            en=f"“{path.name}” is larger than {LARGEST >> 20} MB.",
            zh=f"“{path.name}”超过 {LARGEST >> 20} MB。",
        )
    return content


def text_of(content: bytes, name: str) -> str:
    """Return the text of a file in UTF-8, UTF-16 with a mark, GB18030 or Big5.

    Raises:
        RefusedInput: it is none of them.
    """
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    text = _decoded(content, "utf-16" if marked else "utf-8-sig")
    if text is None and not marked:
        text = _of_old_encoding(content)
    if text is None:
        raise refused(name, "it is no text", "不是文本文件")
    return text


def _decoded(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _of_old_encoding(content: bytes) -> str | None:
    """Return what is more usual Chinese: GB18030 takes most files in Big5 without complaint."""
    mainland, taiwan = (_decoded(content, one) for one in ("gb18030", "big5hkscs"))
    if mainland is None or taiwan is None:
        return mainland or taiwan
    usual = _usual(taiwan, "big5", _BIG5_USUAL)
    return taiwan if usual > max(_MOSTLY, _usual(mainland, "gb2312", _GB_USUAL)) else mainland


def _usual(text: str, encoding: str, lead: range) -> float:
    """Return the share of Han characters that have one of the lead bytes in an encoding."""
    found = _HAN.findall(text[:_SAMPLE])
    leads = (one.encode(encoding, "ignore")[:1] for one in found)
    return sum(bool(one) and one[0] in lead for one in leads) / max(1, len(found))


def packed_text(content: bytes, name: str) -> bytes | None:
    """Return the text that a .gz or a ZIP holds; None of a file of another kind.

    Raises:
        RefusedInput: it is damaged, or unpacks to too much.
    """
    if content.startswith(_GZIP):
        return _ungzipped(content, name)
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return None
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = archive.namelist()
    if _INDEX in names or not any(one.lower().endswith(".u8") for one in names):
        return None
    return next(text for one, text in members(content, name) if one.lower().endswith(".u8"))


def _ungzipped(content: bytes, name: str) -> bytes:
    unpacking = zlib.decompressobj(zlib.MAX_WBITS | 16)  # 16: with the header of gzip
    try:
        text = unpacking.decompress(content, LARGEST_UNPACKED + 1)
    except zlib.error as error:
        raise _damaged(name, error) from error
    if len(text) > LARGEST_UNPACKED:
        raise _too_large(name)
    if not unpacking.eof:
        raise _damaged(name, "it ends too early")
    return text


def members(content: bytes, name: str) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of each file of a ZIP archive.

    Raises:
        RefusedInput: it is no archive, or unpacks to too much.
    """
    left = LARGEST_UNPACKED
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            rows = archive.infolist()
            if len(rows) > MOST_MEMBERS:
                raise refused(name, f"it has {len(rows):,} files", f"其中有 {len(rows):,} 个文件")
            for row in rows:
                with archive.open(row) as file:
                    unpacked = file.read(left + 1)
                left -= len(unpacked)
                if left < 0:
                    raise _too_large(name)
                yield row.filename, unpacked
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError) as error:
        raise _damaged(name, error) from error


def _too_large(name: str) -> RefusedInput:
    most = LARGEST_UNPACKED >> 20
    return refused(name, f"it unpacks to more than {most} MB", f"解压后超过 {most} MB")


def _damaged(name: str, why: object) -> RefusedInput:
    return refused(name, f"the archive is damaged ({why})", "压缩包已损坏，或不完整")


def refused(name: str, en: str, zh: str) -> RefusedInput:
    """Return the error that says why a file cannot be taken in as a glossary."""
    return RefusedInput(
        en=f"“{name}” is no glossary that can be read: {en}.",
        zh=f"“{name}”无法作为词库读入：{zh}。",
    )
