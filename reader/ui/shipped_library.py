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
        chosen: the reader chose it in the window, so that a library must be there; the command
            line may name a folder where the first import makes one.
    """

    def __init__(self, study: Study, place: str | None = None, *, chosen: bool = False) -> None:
        self._study, self._place, self._chosen = study, place, chosen

    @property
    @override
    def where(self) -> str:
        return self._place or ""

    @override
    def at(self, where: str) -> ShippedLibrary:
        return ShippedLibrary(self._study, where or None, chosen=bool(where))

    @override
    def found(self, where: str) -> None:
        from reader.library.opening import make_library

        make_library(where).close()

    @override
    def open(self) -> Library | None:
        from reader.library.opening import chosen_library, open_library

        if self._place and self._chosen:
            return chosen_library(self._place)
        return open_library(self._place)

    @override
    def create(self) -> Library:
        from reader.library.opening import chosen_library, make_library

        if self._place and self._chosen:
            return chosen_library(self._place)
        return make_library(self._place)

    @override
    def notes(self) -> NotesStore:
        from reader.notes.opening import open_notes
        from reader.notes.store import notes_folder

        return open_notes(notes_folder())

    @override
    def has_notes(self) -> bool:
        from reader.notes.store import FILE, notes_folder

        return (notes_folder() / FILE).exists()

    @override
    def has_own(self) -> bool:
        from reader.notes.glossaries import STAMP
        from reader.notes.store import notes_folder

        return (notes_folder() / STAMP).exists()

    @override
    def parse(self, line: str) -> Query:
        from functools import partial

        from reader.library.concept_forms import forms
        from reader.library.query import parse

        return parse(line, partial(forms, self._study.glossary))
