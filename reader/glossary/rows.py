"""Records that are read from a line each when they are first wanted."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from reader.overriding import override

_START = b'{"id":"'

T = TypeVar("T")


class Rows(Mapping[str, T]):
    """Records by id, each kept as the line it is written in until it is asked for.

    A thousand concepts take 30 ms to read, and an article has some two hundred of them.
    """

    def __init__(self, lines: Iterable[bytes], read: Callable[[bytes], T]) -> None:
        self._lines = {
            line[len(_START) : line.index(b'"', len(_START))].decode(): line for line in lines
        }
        self._read = read
        self._known: dict[str, T] = {}

    @override
    def __getitem__(self, key: str) -> T:
        record = self._known.get(key)
        if record is None:
            record = self._known[key] = self._read(self._lines[key])
        return record

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    @override
    def __len__(self) -> int:
        return len(self._lines)

    @override
    def __contains__(self, key: object) -> bool:
        return key in self._lines
