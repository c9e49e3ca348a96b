"""Writes a text file that is whole or not there at all."""

from collections.abc import Iterable
from pathlib import Path

from reader.errors import RefusedInput


def write_whole(path: Path, pieces: Iterable[str], *, marked: bool = False) -> None:
    """Write pieces one after the other beside a file's place, then put them there.

    Args:
        path: the file; one of that name is replaced.
        pieces: may raise anything; nothing is written then.
        marked: begin with a byte order mark, which tells spreadsheets of UTF-8.

    Raises:
        RefusedInput: the file cannot be written.
    """
    unfinished = path.with_name(f".{path.name}.part")
    encoding = "utf-8-sig" if marked else "utf-8"
    try:
        try:
            with unfinished.open("w", encoding=encoding, newline="") as file:
                file.writelines(pieces)
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise RefusedInput(
            en=f"{path} cannot be written: {reason}.", zh=f"无法写入 {path}：{reason}。"
        ) from error
