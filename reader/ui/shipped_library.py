"""The reader's library where the platform keeps such things, loaded when it is first wanted."""

# ruff: noqa: PLC0415  # loaded on a job's thread, when a library is first wanted

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.overriding import override
from reader.ui.library_place import LibraryPlace

if TYPE_CHECKING:
    from reader.library.library import Library
    from reader.library.query_tree import Query
    from reader.notes.store import NotesStore
    from reader.ui.study import Study


class ShippedLibrary(LibraryPlace):
    """Opens the library of this machine's user, or another.

    Args:
        study: knows all forms of the glossary's terms.
        place: a folder or the address of a server; None for the user's own.
    """

    def __init__(self, study: Study, place: str | None = None) -> None:
        self._study, self._place = study, place

    @override
    def open(self) -> Library | None:
        from reader.library.opening import open_library

        return open_library(self._place)

    @override
    def create(self) -> Library:
        from reader.library.opening import make_library

        return make_library(self._place)

    @override
    def notes(self) -> NotesStore:
        from reader.notes.store import NotesStore, notes_folder

        return NotesStore(notes_folder())

    @override
    def parse(self, line: str) -> Query:
        from functools import partial

        from reader.library.concept_forms import forms
        from reader.library.query import parse

        return parse(line, partial(forms, self._study.glossary))
