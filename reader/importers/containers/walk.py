"""Find the files below some paths, in the order of their days, without following a circle."""

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.errors import RefusedInput
from reader.importers.containers.members import is_ignored, natural
from reader.importers.file_bytes import unreadable


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to be read.

    Attributes:
        path: absolute, as the system spells it.
        size: its length in bytes.
        stamp: changes when the file changes: its size and the time of its last change.
    """

    path: str
    size: int
    stamp: str


@dataclass(frozen=True, slots=True)
class Unreachable:
    """A path that leads to no file that could be read."""

    path: str
    refusal: RefusedInput


def walk(paths: Sequence[Path]) -> Iterator[FoundFile | Unreachable]:
    """Yield the files that `paths` name or hold, folders in the order of their names.

    Numbers in names count as numbers, so that the folders of the archive come by date. Links to
    folders are followed only where they are named in `paths`; hidden files and those of the
    system are left out.
    """
    for path in paths:
        yield from _found(os.path.abspath(path), is_named=True)  # noqa: PTH100 - keeps links


def _found(path: str, *, is_named: bool) -> Iterator[FoundFile | Unreachable]:
    try:
        status = os.stat(path)  # noqa: PTH116 - a Path for each of a million files takes seconds
        if stat.S_ISDIR(status.st_mode):
            if is_named or not os.path.islink(path):  # noqa: PTH114
                yield from _in_folder(path)
        else:
            stamp = f"{status.st_size}-{status.st_mtime_ns}"
            yield FoundFile(path, status.st_size, stamp)
    except (OSError, ValueError) as error:
        yield Unreachable(path, unreadable(os.path.basename(path) or path, error))  # noqa: PTH119


def _in_folder(folder: str) -> Iterator[FoundFile | Unreachable]:
    names = [name for name in os.listdir(folder) if not is_ignored(name)]  # noqa: PTH208
    names.sort(key=natural)
    for name in names:
        yield from _found(os.path.join(folder, name), is_named=False)  # noqa: PTH118
