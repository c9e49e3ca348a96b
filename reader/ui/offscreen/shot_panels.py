"""The panels of the library as a picture shows them: with what was asked for, and settled."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt

from reader.errors import LibraryError, QueryError
from reader.notes.store import NotesStore
from reader.overriding import override
from reader.ui.docks import SEARCH, TIMELINE
from reader.ui.open_library import LibraryState
from reader.ui.shipped_library import ShippedLibrary

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from reader.ui.app import Program
    from reader.ui.panels.search.panel import SearchPanel
    from reader.ui.panels.timeline.panel import TimelinePanel
    from reader.ui.study import Study

    Wait = Callable[[Callable[[], bool]], None]

_ROOM = 270  # pixels that the timeline is high


class PictureLibrary(ShippedLibrary):
    """A library beside lists that nobody has filled: a picture shows nothing of the reader's own.

    Args:
        study: knows the forms of terms.
        place: the library; None for the user's own.
        folder: where the empty lists lie.
    """

    def __init__(self, study: Study, place: str | None, folder: Path) -> None:
        super().__init__(study, place)
        self._folder = folder

    @override
    def notes(self) -> NotesStore:
        return NotesStore(self._folder / "notes")


def show_search(program: Program, line: str, wait: Wait) -> None:
    """Show what a query line finds.

    Raises:
        LibraryError: there is no library, or it cannot be opened.
        QueryError: the line cannot be understood.
    """
    _open(program, wait)
    program.workspace.search_asked.emit(line)
    panel = cast("SearchPanel", _contents(program, SEARCH))
    wait(
        lambda: panel.session.search.spread is not None or panel.session.search.mistake is not None
    )
    if mistake := panel.session.search.mistake:
        en, zh = mistake.text
        raise QueryError(en=en, zh=zh, start=mistake.start, end=mistake.end)


def show_timeline(program: Program, line: str, wait: Wait) -> None:
    """Show a query line over time.

    Raises:
        LibraryError: there is no library, or it cannot be opened.
    """
    _open(program, wait)
    program.workspace.timeline_asked.emit(line)
    panel = cast("TimelinePanel", _contents(program, TIMELINE))
    dock = program.window.docks.panels[TIMELINE]
    program.window.resizeDocks([dock], [_ROOM], Qt.Orientation.Vertical)
    wait(lambda: bool(panel.session.terms) and not panel.session.counting)


def _open(program: Program, wait: Wait) -> None:
    library = program.workspace.library
    library.want()
    wait(lambda: library.state not in {LibraryState.UNOPENED, LibraryState.OPENING})
    if isinstance(library.error, LibraryError):
        raise library.error
    library.required()  # says so where there is none


def _contents(program: Program, name: str) -> QWidget | None:
    return program.window.docks.panels[name].contents
