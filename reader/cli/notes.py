"""What the commands of the notes have in common: opening them."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reader.cli.console import Console

if TYPE_CHECKING:
    from reader.notes.store import NotesStore


@contextmanager
def open_notes(console: Console) -> Iterator["NotesStore"]:
    """Give the reader's notes; how they were opened is said.

    Raises:
        NotesError: they can be neither opened nor made.
    """
    from reader.notes.opening import open_notes as opened
    from reader.notes.store import notes_folder

    store = opened(notes_folder())
    try:
        for notice in store.notices:
            console.say(notice)
        yield store
    finally:
        store.close()
