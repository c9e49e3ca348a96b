"""Records that are read from a line each when they are first wanted."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

from reader.glossary.concept import Concept, Form
from reader.overriding import override

_START = b'{"id":"'

T = TypeVar("T")
Line = bytes | str


class Rows(Mapping[str, T]):
    """Records by id, each kept as the line it is written in until it is asked for.

    A thousand concepts take 30 ms to read, and an article has some two hundred of them.

    Attributes:
        lines: by id.
    """

    def __init__(self, lines: Mapping[str, Line], read: Callable[[Line], T]) -> None:
        self.lines = lines
        self._read = read
        self._known: dict[str, T] = {}

    @override
    def __getitem__(self, key: str) -> T:
        record = self._known.get(key)
        if record is None:
            record = self._known[key] = self._read(self.lines[key])
        return record

    def passing(self, key: str) -> T:
        """Return a record without keeping it: for looking through many."""
        return self._known.get(key) or self._read(self.lines[key])

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(self.lines)

    @override
    def __len__(self) -> int:
        return len(self.lines)

    @override
    def __contains__(self, key: object) -> bool:
        return key in self.lines


def id_of(line: bytes) -> str:
    """Return the id that a line begins with."""
    start = len(_START)
    return line[start : line.index(b'"', start)].decode()


class FormsOfRows(Mapping[str, Sequence[Form]]):
    """The forms of concepts, read with them."""

    def __init__(self, concepts: Mapping[str, Concept]) -> None:
        self._concepts = concepts

    @override
    def __getitem__(self, key: str) -> Sequence[Form]:
        return self._concepts[key].forms

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(self._concepts)

    @override
    def __len__(self) -> int:
        return len(self._concepts)


def passing(records: Mapping[str, T], key: str) -> T:
    """Return a record, which is not kept in memory for that."""
    return records.passing(key) if isinstance(records, Rows) else records[key]


def mentioning(records: Mapping[str, T], words: str, *, folded: bool = False) -> Iterator[str]:
    """Yield the ids of the records that may hold `words`; lines are not read for that.

    Args:
        records: of any sort; of those that are no lines, all are yielded.
        words: as they are written.
        folded: they are lower case and stand for both.
    """
    if not isinstance(records, Rows) or '"' in words or "\\" in words:
        yield from records
        return
    sought = words.encode("utf-8", "replace")
    for name, line in records.lines.items():
        text = line.encode("utf-8", "replace") if isinstance(line, str) else line
        if sought in (text.lower() if folded else text):
            yield name
