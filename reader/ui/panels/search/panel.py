"""The search panel: a query line, and under it what the library has, while typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from reader.library.model import Order
from reader.library.narrowing import with_condition
from reader.overriding import override
from reader.ui.open_library import LibraryState
from reader.ui.panels.exporting import ask_and_save
from reader.ui.panels.no_library import NoLibrary
from reader.ui.panels.record_menu import ask_removal, record_menu
from reader.ui.panels.search.head import SearchHead
from reader.ui.panels.search.kept_searches import KeptSearches
from reader.ui.panels.search.narrowing_strip import NarrowingStrip
from reader.ui.panels.search.needles import has_pinyin, needles
from reader.ui.panels.search.results_view import ResultsView
from reader.ui.panels.search.session import Search, SearchSession
from reader.ui.panels.search.start_list import StartList
from reader.ui.removal_request import RemovalRequest
from reader.ui.sources import LibrarySource
from reader.ui.tabs import wants_new_tab
from reader.ui.visits import Visit

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from reader.library.model import Results
    from reader.ui.theme import Theme
    from reader.ui.workspace import Workspace

NAME = "search"  # of the panel, as a visit's origin
_WIDTH = 340  # pixels at least

translate = QCoreApplication.translate


class SearchPanel(QWidget):
    """Plain parts around one session.

    Args:
        workspace: whose library is searched.
        theme: colours.

    Signals:
        left: the reader goes to the page.
    """

    left = Signal()

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self._workspace = workspace
        self._listed = ""  # the line whose results are shown
        self.session = SearchSession(workspace, self)
        self.head = SearchHead(workspace, theme)
        self.line = self.head.line
        self.strip = NarrowingStrip(theme)
        self.start_list = StartList(theme)
        self.results = ResultsView(theme)
        self.no_library = NoLibrary(workspace)
        self.kept = KeptSearches(workspace, self.start_list)
        self._stack = QStackedWidget()
        self._place()
        self._connect()
        self.set_theme(theme)
        self.retranslate()
        workspace.library.want()
        self._show_state()

    def _place(self) -> None:
        self.setMinimumWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.strip)
        for page in (self.no_library, self.start_list, self.results):
            self._stack.addWidget(page)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.line.textEdited.connect(lambda _: self.search())
        self.line.textChanged.connect(lambda text: None if text else self.search())
        self.line.walked.connect(self._walk)
        self.line.entered.connect(self._enter_result)
        self.line.left.connect(self.left)
        self.line.offer = self._offer_current
        self.head.ordered.connect(self._choose_order)
        self.head.starred.connect(lambda: self.kept.switch(self.session.search))
        self.head.exported.connect(self.choose_file)
        self.head.lines_wanted.connect(
            lambda: self._workspace.lines_asked.emit(self.session.search.line)
        )
        self.head.timeline_wanted.connect(
            lambda: self._workspace.timeline_asked.emit(self.session.search.line)
        )
        self.results.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.results.customContextMenuRequested.connect(self._offer)
        self.kept.changed.connect(self._show_star)
        self.strip.narrowed.connect(self._narrow)
        self.start_list.chosen.connect(self._choose_search)
        self.results.shown.connect(self._open)
        self.results.opened.connect(self._read)
        self.results.typed.connect(self._type)
        self.results.dropped.connect(self._remove)
        self.head.removal_wanted.connect(self._remove_all)
        self.results.results.wanted.connect(self.session.load)
        self.session.found.connect(self._show_found)
        self.session.changed.connect(self._show_more)
        self.session.loaded.connect(self.results.results.put)
        self.session.failed.connect(self._workspace.report)
        self._workspace.library.changed.connect(self._show_state)

    # From outside

    def enter(self) -> None:
        """Let the reader type."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def return_to(self) -> None:
        """Go back to the line of the results that was opened."""
        if self._stack.currentWidget() is not self.results:
            self.enter()
            return
        self.results.setFocus(Qt.FocusReason.OtherFocusReason)
        self.results.stand_on(max(0, self.results.row))

    def show_term(self, line: str) -> None:
        """Put a line into the field and search for it."""
        self.line.setText(line)
        self.search()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        for part in (self.head, self.strip, self.start_list, self.results):
            part.set_theme(theme)

    def search(self) -> None:
        """Search for what stands in the line."""
        self.session.start(self.line.text(), Order(self._workspace.settings.search_order))

    # What is shown

    def _show_state(self) -> None:
        """Show the library's state, or the search in it."""
        if self._workspace.library.state is not LibraryState.READY:
            self._stack.setCurrentWidget(self.no_library)
            return
        if self._stack.currentWidget() is self.no_library:
            self._show_start()
            self.search()
        else:
            self.session.again()

    def _show_start(self) -> None:
        self.kept.count()
        self._stack.setCurrentWidget(self.start_list)

    def _show_star(self) -> None:
        self.head.show_star(saved=self.kept.is_saved(self.session.search.line))

    def _show_found(self, search: Search, results: Results) -> None:
        row = self.results.row if search.line == self._listed else -1
        self._listed = search.line
        query = search.query
        if query is not None:
            self.results.mark(needles(query), as_found=has_pinyin(query))
        self.results.results.start(search.total, results.hits)
        if self._workspace.library.state is LibraryState.READY:
            if search.query is None:
                self._show_start()
            else:
                self._stack.setCurrentWidget(self.results)
                self.results.scrollToTop()
        if row >= 0:
            self.results.stand_on(row)
        self._show_more(search)

    def _show_more(self, search: Search) -> None:
        """Show what is known of the list so far; that of the line before fades at a mistake."""
        for part in (self.results, self.strip):
            part.setEnabled(search.mistake is None)
        self.results.results.set_total(search.total)
        self.head.show_search(search)
        self._show_star()
        if search.mistake is None:
            self.strip.show_search(search)
        if search.spread is not None:
            self.kept.look_at(search)

    # What the reader does

    def _choose_order(self, order: str) -> None:
        self._workspace.change(search_order=order)
        self.search()

    def _choose_search(self, line: str) -> None:
        """Search again for a line, in the order it was saved with."""
        if order := self.kept.order_of(line):
            self._workspace.change(search_order=order)
            self.head.show_order(order)
        self.show_term(line)

    def _narrow(self, field: str, value: str) -> None:
        self.show_term(with_condition(self.line.text(), field, value))

    def _walk(self, key: Qt.Key) -> None:
        if self.session.search.mistake is not None:
            return
        if self._stack.currentWidget() is self.results:
            self.results.walk(key)
        else:
            self.start_list.walk(1 if key in {Qt.Key.Key_Down, Qt.Key.Key_PageDown} else -1)

    def _enter_result(self) -> None:
        if self.session.search.mistake is not None:
            self.search()  # the server may be there again
            return
        if self._stack.currentWidget() is not self.results:
            self.start_list.choose_current()
        elif self.results.results.rowCount():
            self.results.stand_on(max(0, self.results.row))
            self._read(self.results.row)

    def _open(self, row: int) -> None:
        hit = self.results.results.hit(row)
        if hit is not None:
            source = LibrarySource(hit.record.id, hit.record.title)
            first = 0 if hit.matches else None
            line = self.session.search.line
            visit = Visit(source, NAME, line, hit.matches, first, apart=wants_new_tab())
            self._workspace.notebook.remember(self.session.search.line)
            self._workspace.go(visit)

    def _read(self, row: int) -> None:
        self._open(row)
        self.left.emit()

    def _offer_current(self) -> bool:
        """Show what can be done with the current result; tell whether there is one."""
        if self._stack.currentWidget() is not self.results or self.results.row < 0:
            return False
        self._offer(self.results.visualRect(self.results.currentIndex()).center())
        return True

    def _offer(self, place: QPoint) -> None:
        """Show what can be done with the result at a point, or with the current one."""
        index = self.results.indexAt(place)
        row = index.row() if index.isValid() else self.results.row
        hit = self.results.results.hit(row) if row >= 0 else None
        if hit is not None:
            self.results.stand_on(row)
            menu = record_menu(self._workspace, hit.record, lambda: self._read(row), self.results)
            menu.popup(self.results.viewport().mapToGlobal(place))

    def _remove(self, row: int) -> None:
        if hit := self.results.results.hit(row):
            ask_removal(self._workspace, hit.record)

    def _remove_all(self) -> None:
        """Ask for everything that is found to be removed."""
        if query := self.session.search.query:
            self._workspace.library.removal_asked.emit(
                RemovalRequest(lambda library: library.ids(query))
            )

    def choose_file(self) -> None:
        """Ask where what is found is to be written."""
        query, order = self.session.search.query, self.session.search.order
        if query is not None:
            ask_and_save(self._workspace, query, order, self)

    def _type(self, event: QKeyEvent) -> None:
        """Let what was typed on the list go on in the line."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.end(False)  # noqa: FBT003  # Qt's own signature
        QApplication.sendEvent(self.line, event)

    def retranslate(self) -> None:
        """Say everything in the language now set."""
        self.results.setAccessibleName(translate("SearchPanel", "Articles found"))
        self.start_list.setAccessibleName(translate("SearchPanel", "Searches to choose from"))
        self.head.retranslate()
        self.strip.retranslate()
        self.kept.show()
        self._show_more(self.session.search)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
