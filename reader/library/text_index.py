"""What the store of the embedded library asks of the index beside it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from reader.language import Text
from reader.library.model import Record


@dataclass(frozen=True, slots=True)
class Entry:
    """What the index takes of an article.

    Attributes:
        record: what is known of it; `record.number` names it in the index.
        text: its text, as it is read.
    """

    record: Record
    text: str


class UnusableIndex(Exception):
    """The index is missing, damaged or of another version: it must be built anew."""


class IndexFailed(Exception):
    """The index could not be written, such as on a full disk.

    Attributes:
        text: the reason, as a sentence.
    """

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


class TextIndex(Protocol):
    """An index of texts, all of which can be made again from the store.

    Its folder may be deleted at any time. Nothing that is put or dropped
    is found before `commit`; what was not committed when the process ends never was. An error
    of writing is an IndexFailed and leaves what was committed last.
    """

    def put(self, entries: Iterable[Entry]) -> None:
        """Take articles; one that is there with that number is replaced."""

    def drop(self, numbers: Iterable[int]) -> None:
        """Forget articles; numbers that are not there do not matter."""

    def commit(self) -> None:
        """Make all that was put and dropped durable and found; the writer may go on."""

    def finish(self) -> None:
        """Throw away what is not committed, end the writer, free its memory and its lock."""

    def numbers(self) -> Collection[int]:
        """Return the number of every article that is found, for the check against the store."""

    def is_there(self) -> bool:
        """Tell whether its files still are; quick, for it is asked before every search."""

    def refresh(self) -> None:
        """See what another process has committed."""

    def close(self) -> None:
        """Close every file."""


class OpenIndex(Protocol):
    """Opens an index, or makes an empty one."""

    def __call__(self, folder: Path, *, new: bool) -> TextIndex:
        """Open the index in a folder.

        Args:
            folder: of the index alone; it exists.
            new: make an empty one; the folder is empty.

        Raises:
            UnusableIndex: there is none, or not one that this version can read.
        """
