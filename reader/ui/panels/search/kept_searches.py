"""Between the notebook and the search panel: searches kept, recent, and what is new in them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from reader.errors import ReaderError
from reader.notes.model import SavedSearch
from reader.ui.dialogs.name_dialog import NameDialog
from reader.ui.open_library import LibraryState
from reader.ui.panels.rows import KEY
from reader.ui.panels.search.start_list import StartList, Suggestion

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.analysis.progress import Progress
    from reader.ui.panels.search.session import Search
    from reader.ui.workspace import Workspace

MOST_RECENT = 12  # searches shown

translate = QCoreApplication.translate


class KeptSearches(QObject):
    """Fills the list the panel starts with, and keeps searches.

    Args:
        workspace: whose notebook holds them.
        shown: the list; owns this object.

    Signals:
        changed: the saved searches are other than before.
    """

    changed = Signal()

    def __init__(self, workspace: Workspace, shown: StartList) -> None:
        super().__init__(shown)
        self._workspace, self._list = workspace, shown
        self._notebook = workspace.notebook
        self._totals: Mapping[str, int] = {}
        shown.dropped.connect(self.forget)
        shown.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        shown.customContextMenuRequested.connect(self._offer)
        shown.renamed.connect(self.rename)
        self._notebook.changed.connect(self.show)
        self._notebook.want()
        workspace.library.changed.connect(self._count_anew)
        self.show()

    def count(self) -> None:
        """Find out how many articles each saved search finds now."""
        lines = [search.line for search in self._notebook.saved]
        if not lines or self._workspace.library.state is not LibraryState.READY:
            return

        def look(going: Progress) -> Mapping[str, int]:
            library = self._workspace.library
            totals = {}
            for line in lines:
                going(0.5)
                try:
                    totals[line] = library.required().count(library.place.parse(line), going)
                except ReaderError:  # a line of another version: it is shown without a count
                    continue
            return totals

        self._workspace.jobs.replace("library-saved", look, self._take)

    @property
    def _where(self) -> str:
        return self._workspace.library.place.where

    def order_of(self, line: str) -> str | None:
        """Return the order that a saved search is to have; None for any other line."""
        known = self._notebook.search_of(line)
        return known.order if known else None

    def is_saved(self, line: str) -> bool:
        """Tell whether a query line is among the saved searches."""
        return self._notebook.search_of(line.strip()) is not None

    def switch(self, search: Search) -> None:
        """Save a search, or forget it where it is saved."""
        line = search.line.strip()
        if known := self._notebook.search_of(line):
            self._notebook.drop_search(known)
        elif line:
            order, total = str(search.order), search.total
            kept = SavedSearch(line, line, order, total, library=self._where)
            self._notebook.save_search(kept)

    def look_at(self, search: Search) -> None:
        """Note that the reader sees what a search finds now, if it is a saved one."""
        library = self._workspace.library
        if library.unfound or library.held:
            return  # what is found later is no news
        known = self._notebook.search_of(search.line.strip())
        if known and search.exact:
            self._notebook.look_at(known, search.total, self._where)

    def forget(self, line: str) -> None:
        """Forget a search, saved or recent."""
        if known := self._notebook.search_of(line):
            self._notebook.drop_search(known)
        else:
            self._notebook.forget(line)

    def rename(self, line: str) -> None:
        """Ask for another name of a saved search."""
        known = self._notebook.search_of(line)
        if known is None:
            return
        dialog = NameDialog(
            translate("SearchStart", "Rename Search"),
            translate("SearchStart", "Name of the saved search"),
            known.name,
            self._list.window(),
        )
        dialog.named.connect(lambda name: self._notebook.save_search(replace(known, name=name)))
        dialog.open()

    def _count_anew(self) -> None:
        """Forget what was found before: another library, or more in this one."""
        self._totals = {}
        if self._list.isVisible():
            self.count()

    def _take(self, totals: Mapping[str, int]) -> None:
        self._totals = totals
        self.show()

    def show(self) -> None:
        """Fill the list, in the language now set."""
        saved = [
            Suggestion(search.name, search.line, self._news(search))
            for search in self._notebook.saved
        ]
        recent = [
            Suggestion(line, line) for line in self._notebook.history if not self.is_saved(line)
        ]
        self._list.fill(saved, recent[:MOST_RECENT])
        self.changed.emit()

    def _news(self, search: SavedSearch) -> str:
        more = self._totals.get(search.line, search.total) - search.total
        if more > 0 and search.library == self._where:
            return translate("SearchStart", "{count} new").format(count=f"{more:,}")
        return search.line if search.line != search.name else ""

    def _offer(self, place: QPoint) -> None:
        item = self._list.itemAt(place)
        line = item.data(KEY) if item else None
        if not line:
            return
        menu = QMenu(self._list)
        if self.is_saved(line):
            rename = menu.addAction(translate("SearchStart", "&Rename…"))
            rename.triggered.connect(lambda: self.rename(line))
        elif line not in self._notebook.history:
            return
        drop = menu.addAction(translate("SearchStart", "&Forget"))
        drop.triggered.connect(lambda: self.forget(line))
        menu.popup(self._list.viewport().mapToGlobal(place))
