"""What the window asks of those who open a library and understand a query line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from reader.library.library import Library
    from reader.library.query_tree import Query
    from reader.notes.store import NotesStore


class LibraryPlace(Protocol):
    """Where the reader's library is. Its methods run off the GUI thread."""

    def open(self) -> Library | None:
        """Return the library; None while there is none.

        Raises:
            LibraryError: there is one that cannot be opened.
        """

    def create(self) -> Library:
        """Return the library, made now if there is none.

        Raises:
            LibraryError: it can be neither opened nor made.
        """

    def notes(self) -> NotesStore:
        """Return the store of the reader's lists and searches, made when absent.

        Raises:
            NotesError: it can be neither opened nor made.
        """

    def parse(self, line: str) -> Query:
        """Return what a query line means.

        Raises:
            QueryError: it cannot be understood.
        """
