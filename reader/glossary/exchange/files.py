"""Reading what may be hostile: bounded bytes, bounded archives, texts in any usual encoding."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

from reader.errors import RefusedInput

LARGEST = 128 << 20  # bytes of a file
LARGEST_UNPACKED = 512 << 20  # bytes of all members of an archive
MOST_MEMBERS = 2_000


def read_bytes(path: Path) -> bytes:
    """Return a file's content.

    Raises:
        RefusedInput: it cannot be read, or is too large.
    """
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        reason = error.strerror or str(error)
        raise RefusedInput(
            en=f"“{path.name}” cannot be read: {reason}.", zh=f"无法读取“{path.name}”：{reason}。"
        ) from error
    if len(content) > LARGEST:
        raise RefusedInput(
            en=f"“{path.name}” is larger than {LARGEST >> 20} MB.",
            zh=f"“{path.name}”超过 {LARGEST >> 20} MB。",
        )
    return content


def text_of(content: bytes, name: str) -> str:
    """Return the text of a file in UTF-8, UTF-16 with a mark, or GB18030.

    Raises:
        RefusedInput: it is none of them.
    """
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise refused(name, "it is no text", "不是文本文件")


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
                    raise refused(
                        name,
                        f"it unpacks to more than {LARGEST_UNPACKED >> 20} MB",
                        f"解压后超过 {LARGEST_UNPACKED >> 20} MB",
                    )
                yield row.filename, unpacked
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError) as error:
        raise refused(
            name, f"the archive is damaged ({error})", f"压缩包已损坏（{error}）"
        ) from error


def refused(name: str, en: str, zh: str) -> RefusedInput:
    """Return the error that says why a file cannot be taken in as a glossary."""
    return RefusedInput(
        en=f"“{name}” is no glossary that can be read: {en}.",
        zh=f"“{name}”无法作为词库读入：{zh}。",
    )
