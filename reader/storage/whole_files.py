"""Writes a file that is whole or not there at all."""

import errno
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from reader.errors import RefusedInput, system_reason


def write_whole(path: Path, pieces: Iterable[str], *, marked: bool = False) -> None:
    """Write pieces one after the other beside a file's place, then put them there.

    Args:
        path: the file; one of that name is replaced.
        pieces: may raise anything; nothing is written then.
        marked: begin with a byte order mark, which tells spreadsheets of UTF-8.

    Raises:
        RefusedInput: the file cannot be written.
    """
    encoding = "utf-8-sig" if marked else "utf-8"
    with (
        _unfinished(path) as unfinished,
        unfinished.open("w", encoding=encoding, errors="replace", newline="") as file,
    ):
        file.writelines(pieces)
        _settle(file)


def write_whole_bytes(path: Path, content: bytes) -> None:
    """Write bytes beside a file's place, then put them there.

    Raises:
        RefusedInput: the file cannot be written.
    """
    with _unfinished(path) as unfinished, unfinished.open("wb") as file:
        file.write(content)
        _settle(file)


def refuse_unwritable(path: Path) -> None:
    """Refuse a file that could not be written, before long work is done for it.

    What is there stays as it is.

    Raises:
        RefusedInput: it is a folder, or nothing can be made where it would be.
    """
    with _telling(path):
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, "it is a folder")
        unfinished = _beside(path)
        unfinished.touch()
        unfinished.unlink()


def _settle(file: IO[str] | IO[bytes]) -> None:
    """Have a file on the disk before it takes another's place, in case the power fails."""
    file.flush()
    os.fsync(file.fileno())


@contextmanager
def _unfinished(path: Path) -> Iterator[Path]:
    """Give a place beside a file's; what is there at the end takes the place of the file."""
    unfinished = _beside(path)
    with _telling(path):
        try:
            yield unfinished
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)


def _beside(path: Path) -> Path:
    return path.with_name(f".{path.name}.part")


@contextmanager
def _telling(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = system_reason(error)
        raise RefusedInput(
            en=f"{path} cannot be written: {reason.en}.", zh=f"无法写入 {path}：{reason.zh}。"
        ) from error
