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


def walk(paths: Sequence[Path], *, in_order: bool = True) -> Iterator[FoundFile | Unreachable]:
    """Yield the files that `paths` name or hold, folders in the order of their names.

    Numbers in names count as numbers, so that the folders of the archive come by date. Links to
    folders are followed only where they are named in `paths`; hidden files and those of the
    system are left out.

    Args:
        paths: files and folders.
        in_order: False for whoever only counts: to sort names takes a third of the time.
    """
    for path in paths:
        named = os.path.abspath(path)  # noqa: PTH100 - keeps links
        try:
            status = os.stat(named)  # noqa: PTH116
            if stat.S_ISDIR(status.st_mode):
                yield from _in_folder(named, in_order=in_order)
            else:
                yield _file(named, status)
        except (OSError, ValueError) as error:
            yield _unreachable(named, error)


def _in_folder(folder: str, *, in_order: bool) -> Iterator[FoundFile | Unreachable]:
    """Yield what is in a folder; its entries know what they are, so that each is asked once."""
    with os.scandir(folder) as entries:
        found = [entry for entry in entries if not is_ignored(entry.name)]
    if in_order:
        found.sort(key=lambda entry: natural(entry.name))
    for entry in found:
        try:
            if not entry.is_dir():
                yield _file(entry.path, entry.stat())
            elif not entry.is_symlink():
                yield from _in_folder(entry.path, in_order=in_order)
        except (OSError, ValueError) as error:
            yield _unreachable(entry.path, error)


def _file(path: str, status: os.stat_result) -> FoundFile:
    return FoundFile(path, status.st_size, f"{status.st_size}-{status.st_mtime_ns}")


def _unreachable(path: str, error: OSError | ValueError) -> Unreachable:
    return Unreachable(path, unreadable(os.path.basename(path) or path, error))  # noqa: PTH119
