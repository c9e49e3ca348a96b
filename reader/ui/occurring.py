"""Asks the library where the terms of the cards stand, and does what a card asks of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.corpus.occurrences import PENDING, Occurrences, occurrences
from reader.dictionary.entry import word_of
from reader.ui.open_library import LibraryState
from reader.ui.sources import LibrarySource
from reader.ui.tabs import wants_new_tab
from reader.ui.term_card.blocks import InLibrary, OpenArticle, ShowLines, ShowTimeline, Subject
from reader.ui.visits import Visit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.analysis.progress import Progress
    from reader.ui.term_card.pane import CardPane
    from reader.ui.term_card.source import CardSource
    from reader.ui.workspace import Workspace


class Occurring(QObject):
    """Keeps what the library told of each concept for as long as the library stays as it is.

    Args:
        workspace: whose library is asked.
        source: what the cards are told from.
        panes: the cards.
    """

    def __init__(
        self, workspace: Workspace, source: CardSource, panes: Sequence[CardPane], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workspace, self._source, self._panes = workspace, source, list(panes)
        for pane in panes:
            self._follow(pane)
        workspace.library.changed.connect(self._start_anew)

    def add(self, pane: CardPane) -> None:
        """Serve one card more."""
        self._panes.append(pane)
        self._follow(pane)

    def _follow(self, pane: CardPane) -> None:
        pane.subject_shown.connect(self._ask)
        pane.library_asked.connect(self._fulfil)

    def _ask(self, subject: Subject) -> None:
        """Ask for a concept that is about to be shown, unless that was done."""
        library, concept = self._workspace.library, subject.concept
        if word_of(concept):
            return
        if library.state is LibraryState.UNOPENED:
            library.want()
        if library.state is not LibraryState.READY or self._source.has_occurrences(concept):
            return
        self._source.set_occurrences(concept, PENDING)
        line = self._source.line(concept)

        def look(_: Progress) -> Occurrences:
            return occurrences(library.required(), library.place.parse(line))

        self._workspace.jobs.start(
            look,
            lambda found: self._take(concept, found),
            lambda error: self._refuse(concept, error),
        )

    def _take(self, concept: str, found: Occurrences | None) -> None:
        if self._source.has_occurrences(concept):  # else the library changed meanwhile
            self._source.set_occurrences(concept, found)
            self._refresh(concept)

    def _refuse(self, concept: str, error: Exception) -> None:
        self._take(concept, None)
        self._workspace.report(error)

    def _start_anew(self) -> None:
        self._source.forget_occurrences()
        for pane in self._panes:
            if pane.isVisible() and pane.subject is not None:
                pane.refresh()

    def _refresh(self, concept: str) -> None:
        for pane in self._panes:
            if pane.subject is not None and pane.subject.concept == concept and pane.isVisible():
                pane.refresh()

    def _fulfil(self, wish: InLibrary) -> None:
        match wish:
            case ShowLines(line):
                self._workspace.lines_asked.emit(line)
            case ShowTimeline(line):
                self._workspace.timeline_asked.emit(line)
            case OpenArticle(name, title, line, matches):
                first = 0 if matches else None
                source = LibrarySource(name, title)
                apart = wants_new_tab()
                self._workspace.go(Visit(source, "", line, matches, first, apart))
