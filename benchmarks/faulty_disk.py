"""A disk under SQLite that fails at the n-th call, once or from then on.

It is a VFS in front of SQLite's own (https://sqlite.org/vfs.html). What it syncs is not forced
onto the real disk, as nothing here cuts the power; that makes thousands of faults affordable.
"""

import contextlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import apsw

from reader.overriding import override


@dataclass(frozen=True, slots=True)
class Fault:
    """When and how the disk fails.

    Attributes:
        call: which one fails, from 1.
        error: as SQLite reports it.
        lasting: every later call fails, too.
    """

    call: int
    error: type[apsw.Error] = apsw.IOError
    lasting: bool = False


class FaultyDisk(apsw.VFS):
    """The disk of every connection opened while it is in use.

    Attributes:
        failed: how many calls of each kind have failed.
    """

    def __init__(self) -> None:
        self.below = apsw.vfs_names()[0]
        super().__init__("faulty", self.below, makedefault=True)
        self.failed: Counter[str] = Counter()
        self._fault: Fault | None = None
        self._calls = 0
        self._struck = False

    def fail(self, fault: Fault) -> None:
        """Fail from now on as told; calls are counted anew."""
        self._fault, self._calls, self._struck = fault, 0, False

    def heal(self) -> bool:
        """Fail no more; tell whether a call has failed."""
        self._fault = None
        return self._struck

    def pass_by(self, kind: str) -> None:
        """Let a call through.

        Raises:
            apsw.Error: it is its turn to fail.
        """
        if (fault := self._fault) is None:
            return
        self._calls += 1
        if self._calls == fault.call or (fault.lasting and self._calls > fault.call):
            self._struck = True
            self.failed[kind] += 1
            raise fault.error

    @override
    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> "FaultyFile":
        self.pass_by("open")
        return FaultyFile(self, name, flags)

    @override
    def xDelete(self, filename: str, syncdir: bool) -> None:
        self.pass_by("delete")
        super().xDelete(filename, False)  # noqa: FBT003  # apsw's own signature

    @override
    def excepthook(self, etype: Any, evalue: Any, etraceback: Any) -> None:
        """Say nothing of what SQLite passes over, such as a failed checkpoint at closing."""


class FaultyFile(apsw.VFSFile):
    """A file on the faulty disk. Unlocking and closing never fail, as SQLite supposes."""

    def __init__(
        self, disk: FaultyDisk, name: str | apsw.URIFilename | None, flags: list[int]
    ) -> None:
        super().__init__(disk.below, name, flags)
        self._disk = disk

    @override
    def xRead(self, amount: int, offset: int) -> bytes:
        self._disk.pass_by("read")
        return super().xRead(amount, offset)

    @override
    def xWrite(self, data: Any, offset: int) -> None:
        self._disk.pass_by("write")
        super().xWrite(data, offset)

    @override
    def xSync(self, flags: int) -> None:
        self._disk.pass_by("sync")

    @override
    def xTruncate(self, newsize: int) -> None:
        self._disk.pass_by("truncate")
        super().xTruncate(newsize)

    @override
    def xFileSize(self) -> int:
        self._disk.pass_by("size")
        return super().xFileSize()

    @override
    def xLock(self, level: int) -> None:
        self._disk.pass_by("lock")
        super().xLock(level)


@contextlib.contextmanager
def faulty_disk() -> Iterator[FaultyDisk]:
    """Put a faulty disk under every connection that is opened meanwhile."""
    disk = FaultyDisk()
    try:
        yield disk
    finally:
        disk.unregister()
