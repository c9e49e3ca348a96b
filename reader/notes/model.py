"""What the reader gathers: lists of articles, and searches to come back to."""

import datetime
from dataclasses import dataclass
from enum import StrEnum


class ListKind(StrEnum):
    """What a list of articles is for."""

    READING = "reading"  # to be read; there is one
    COLLECTION = "collection"
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class Entry:
    """An article in a list, with what the list shows of it.

    Attributes:
        article: its id in every library that holds it.
        title: as the library gives it.
        date: the day of the paper, if known.
        page: page of the paper, if known.
        finished: the reader is done with it.
        place: the greater the later it was added.
    """

    article: str
    title: str
    date: datetime.date | None = None
    page: int | None = None
    finished: bool = False
    place: int = 0


@dataclass(frozen=True, slots=True)
class ArticleList:
    """A named list of articles.

    Attributes:
        number: by which the store knows it.
        kind: what it is for.
        name: as the reader calls it; empty for the reading list.
        entries: in the order they were added.
    """

    number: int
    kind: ListKind
    name: str
    entries: tuple[Entry, ...] = ()

    def holds(self, article: str) -> bool:
        """Tell whether an article is in it."""
        return any(entry.article == article for entry in self.entries)


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search with a name.

    Attributes:
        name: as the reader calls it.
        line: the query line.
        order: of the hits, as the settings write it.
        total: how many articles it found when it was last looked at.
        library: where it was last looked at; empty for the reader's own library.
        number: by which the store knows it; 0 for a new one.
    """

    name: str
    line: str
    order: str = "relevance"
    total: int = 0
    number: int = 0
    library: str = ""
