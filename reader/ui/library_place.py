"""What the window asks of those who open a library and understand a query line."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from reader.library.library import Library
    from reader.library.query_tree import Query
    from reader.notes.store import NotesStore


class LibraryPlace(Protocol):
    """Where the reader's library is. Its methods run off the GUI thread.

    Attributes:
        where: folder or address of a server; empty for the user's own.
    """

    @property
    def where(self) -> str:
        """Folder or address of a server; empty for the user's own."""

    def at(self, where: str) -> LibraryPlace:
        """Return another place, where a library must be that nothing is made in the stead of."""

    def found(self, where: str) -> None:
        """Make an empty library in a folder.

        Raises:
            LibraryError: none can be made there.
        """

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

    def has_notes(self) -> bool:
        """Tell whether there is a store of the reader's notes."""

    def has_own(self) -> bool:
        """Tell whether the reader has glossaries or notes on entries of his own."""

    def parse(self, line: str) -> Query:
        """Return what a query line means.

        Raises:
            QueryError: it cannot be understood.
        """


_USUAL_NAME = "library"  # says nothing of whose it is


def is_server(where: str) -> bool:
    """Tell whether a place is a server's address and not a folder."""
    return where.startswith(("postgresql:", "postgres:", "service="))


def short_name(where: str) -> str:
    """Return what to call a place in a line: the name of a folder, or of a server's database."""
    if is_server(where):
        server = where.partition("//")[2].rpartition("@")[2] or where.partition("=")[2]
        return server.partition("?")[0].strip("/") or where
    path = PurePath(where)
    own = path.parent.name if path.name == _USUAL_NAME else ""
    return f"{own}/{path.name}" if own else path.name or where
