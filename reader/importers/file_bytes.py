"""Read a file's bytes, whatever the path turns out to be, without hanging."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from reader.errors import RefusedInput, system_reason
from reader.importers.file_names import refused
from reader.language import Text

LIMIT = 16 * 1024 * 1024
"""Bytes of the largest file that is opened: so large a text still opens within two seconds."""

_MEGABYTE = 1024 * 1024
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)  # a named pipe without a writer must not hold us
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
_REASONS = {
    errno.ENOENT: Text(en="it does not exist (any more)", zh="文件不存在，或已被移走"),
    errno.ENOTDIR: Text(en="it does not exist (any more)", zh="文件不存在，或已被移走"),
    errno.EACCES: Text(en="you have no permission to read it", zh="没有读取权限"),
    errno.EPERM: Text(en="you have no permission to read it", zh="没有读取权限"),
    errno.EIO: Text(en="the disk reports a reading error", zh="磁盘读取出错"),
}


def read_bytes(path: Path) -> bytes:
    """Return the whole content of the file at `path`.

    Raises:
        RefusedInput: it is missing, unreadable, no ordinary file, or larger than `LIMIT`.
    """
    with opened(path) as file:
        size = os.fstat(file.fileno()).st_size
        data = file.read(LIMIT + 1) if size <= LIMIT else b""
    if max(size, len(data)) > LIMIT:
        raise _too_large(path.name, max(size, len(data)))
    return data


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """Open the file at `path` for reading; a fault of the disk while it is read is a refusal too.

    Raises:
        RefusedInput: it is missing, unreadable, or no ordinary file.
    """
    name = path.name or str(path)
    try:
        _check(path.stat(), name)
        descriptor = os.open(path, _FLAGS)
        with os.fdopen(descriptor, "rb") as file:
            _check(os.fstat(descriptor), name)
            yield file
    except OSError as error:
        raise unreadable(name, error) from error
    except ValueError as error:  # a NUL in the path
        raise unreadable(name, error) from error


def unreadable(name: str, error: OSError | ValueError) -> RefusedInput:
    """Return the refusal of the file `name` that the system does not let us read."""
    if not isinstance(error, OSError):
        error = FileNotFoundError(errno.ENOENT, str(error))
    reason = _REASONS.get(error.errno or 0) or system_reason(error)
    return refused(name, reason.en, reason.zh)


def _check(status: os.stat_result, name: str) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise refused(name, "it is a folder", "这是文件夹")
    if not stat.S_ISREG(status.st_mode):
        raise refused(name, "it is not an ordinary file", "这不是普通文件")


def _too_large(name: str, size: int) -> RefusedInput:
    megabytes, limit = f"{size / _MEGABYTE:,.1f}", LIMIT // _MEGABYTE
    return refused(
        name,
        f"it is too large ({megabytes} MB; the limit is {limit} MB)",
        f"文件过大（{megabytes} MB，上限 {limit} MB）",
    )
