"""The reader's lists: what is to be read, where they stopped, collections and tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QToolButton, QVBoxLayout

from reader.library.model import Order
from reader.library.query_tree import Selection
from reader.notes.model import ArticleList, Entry, ListKind
from reader.overriding import override
from reader.ui.dialogs.name_dialog import NameDialog
from reader.ui.open_library import LibraryState
from reader.ui.panels.browse.view import BrowseView
from reader.ui.panels.exporting import ask_and_save
from reader.ui.panels.records import day_text
from reader.ui.panels.rows import RowsList
from reader.ui.sources import LibrarySource, recalled

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from reader.ui.theme import Theme
    from reader.ui.workspace import Workspace

RECENT = -1  # number of the list of articles read of late

translate = QCoreApplication.translate


class ListsView(BrowseView):
    """Lists above, the articles of the chosen one below. Delete takes out, F2 renames."""

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__(workspace, theme)
        self._notebook = workspace.notebook
        self._missing: frozenset[str] = frozenset()
        self.lists = RowsList(theme)
        self.entries = RowsList(theme)
        self.new_collection = QToolButton(autoRaise=True)
        self.new_tag = QToolButton(autoRaise=True)
        self._place()
        self._connect()
        self._notebook.want()

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(8, 4, 8, 4)
        row.addWidget(self.new_collection)
        row.addWidget(self.new_tag)
        row.addStretch(1)
        column.addLayout(row)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.lists)
        parts.addWidget(self.entries)
        parts.setStretchFactor(0, 2)
        parts.setStretchFactor(1, 3)
        column.addWidget(parts, 1)

    def _connect(self) -> None:
        self.new_collection.clicked.connect(lambda: self.ask_name(ListKind.COLLECTION))
        self.new_tag.clicked.connect(lambda: self.ask_name(ListKind.TAG))
        self.lists.currentItemChanged.connect(self._fill_entries)
        self.lists.opened.connect(lambda _: self._enter_entries())
        self.entries.shown.connect(lambda name: self._open(name, read=False))
        self.entries.opened.connect(lambda name: self._open(name, read=True))
        self._notebook.changed.connect(self._fill)
        self._workspace.article_opened.connect(self._fill)
        for rows, offer in ((self.lists, self._offer_lists), (self.entries, self._offer_entries)):
            rows.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            rows.customContextMenuRequested.connect(offer)

    @override
    def set_theme(self, theme: Theme) -> None:
        self.lists.set_theme(theme)
        self.entries.set_theme(theme)

    @override
    def enter(self) -> None:
        self.lists.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def refresh(self) -> None:
        self._fill()

    # What is shown

    @property
    def current(self) -> ArticleList | None:
        """The list on which the reader stands."""
        number = self.lists.key
        if number == RECENT:
            return self._recent()
        return self._notebook.list_of(number) if isinstance(number, int) else None

    def _recent(self) -> ArticleList:
        """Return the articles of the library that were opened last, as a list."""
        sources = (recalled(line) for line in self._workspace.settings.recent_files)
        entries = tuple(
            Entry(source.id, source.title)
            for source in sources
            if isinstance(source, LibrarySource)
        )
        return ArticleList(RECENT, ListKind.READING, translate("Lists", "Read of late"), entries)

    def _fill(self, _: object = None) -> None:
        key = self.lists.key
        with QSignalBlocker(self.lists):
            self.lists.clear()
            self._add(self._recent())
            headings = {
                ListKind.COLLECTION: translate("Lists", "Collections"),
                ListKind.TAG: translate("Lists", "Tags"),
            }
            for kind in ListKind:
                found = [one for one in self._notebook.lists if one.kind is kind]
                if found and kind in headings:
                    self.lists.add_heading(headings[kind])
                for one in found:
                    self._add(one)
            if not self.lists.stand_on(key):
                self.lists.walk(1)
        self._fill_entries()

    def _add(self, one: ArticleList) -> None:
        left = sum(not entry.finished for entry in one.entries)
        self.lists.add_row(one.name or translate("Lists", "To read"), one.number, f"{left:,}")

    def _fill_entries(self, *_: object) -> None:
        self._show_entries()
        self._look()

    def _look(self) -> None:
        """Find out which articles of the list the library in use does not hold."""
        library, current = self._workspace.library, self.current
        if library.state is LibraryState.READY and current is not None and current.entries:
            names = tuple(entry.article for entry in current.entries)
            self._workspace.jobs.replace(
                "browse-held",
                lambda _: frozenset(names).difference(library.required().ids(Selection(names))),
                self._take_missing,
            )

    def _take_missing(self, missing: frozenset[str]) -> None:
        if missing != self._missing:
            self._missing = missing
            self._show_entries()

    def _show_entries(self) -> None:
        key, current = self.entries.key, self.current
        self.entries.clear()
        for entry in current.entries if current else ():
            title = entry.title.replace("\n", " ")
            day = day_text(entry.date) if entry.date else ""
            gone = entry.article in self._missing
            remark = translate("Lists", "not in this library") if gone else day
            self.entries.add_row(title, entry.article, remark, faint=entry.finished or gone)
        if current is not None and not current.entries:
            self.entries.add_heading(translate("Lists", "Nothing in this list yet"))
        self.entries.stand_on(key)

    def _enter_entries(self) -> None:
        self.entries.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.entries.key is None:
            self.entries.setCurrentRow(-1)
            self.entries.walk(1)

    def _entry(self) -> Entry | None:
        current, name = self.current, self.entries.key
        entries = current.entries if current else ()
        return next((entry for entry in entries if entry.article == name), None)

    def _open(self, name: object, *, read: bool) -> None:
        entry = self._entry()
        if entry is not None and entry.article == name:
            self._choose(entry.article, entry.title, read=read)

    # Changing lists

    def ask_name(self, kind: ListKind) -> None:
        """Make a new collection or tag under a name that is asked for."""
        titles = {
            ListKind.COLLECTION: translate("Lists", "New Collection"),
            ListKind.TAG: translate("Lists", "New Tag"),
        }
        dialog = NameDialog(titles[kind], translate("Lists", "Name"), "", self.window())
        dialog.named.connect(lambda name: self._notebook.make(ArticleList(0, kind, name)))
        dialog.open()

    def rename(self) -> None:
        """Ask for another name of the current list."""
        current = self.current
        if current is not None and current.kind is not ListKind.READING:
            title = translate("Lists", "Rename")
            dialog = NameDialog(title, translate("Lists", "Name"), current.name, self.window())
            dialog.named.connect(lambda name: self._notebook.rename(current, name))
            dialog.open()

    def delete(self) -> None:
        """Delete the current list; Undo brings it back."""
        current = self.current
        if current is not None and current.kind is not ListKind.READING:
            self._notebook.delete(current)

    def export(self) -> None:
        """Ask where the articles of the current list are to be written."""
        if current := self.current:
            query = Selection(tuple(entry.article for entry in current.entries))
            ask_and_save(self._workspace, query, Order.OLDEST, self)

    def take_out(self) -> None:
        """Take the current article out of the current list."""
        current, entry = self.current, self._entry()
        if current is not None and entry is not None and current.number > 0:
            self._notebook.take(current, [entry.article])

    def switch_finished(self) -> None:
        """Mark the current article as read, or as to be read."""
        current, entry = self.current, self._entry()
        if current is not None and entry is not None and current.number > 0:
            self._notebook.finish(current, entry, finished=not entry.finished)

    def _offer_lists(self, place: QPoint) -> None:
        menu = QMenu(self.lists)
        current = self.current
        changeable = current is not None and current.kind is not ListKind.READING
        for text, act in (
            (translate("Lists", "&Rename…"), self.rename),
            (translate("Lists", "&Delete"), self.delete),
        ):
            action = menu.addAction(text)
            action.triggered.connect(act)
            action.setEnabled(changeable)
        export = menu.addAction(translate("Lists", "&Export…"))
        export.triggered.connect(self.export)
        export.setEnabled(current is not None and bool(current.entries))
        menu.popup(self.lists.viewport().mapToGlobal(place))

    def _offer_entries(self, place: QPoint) -> None:
        entry, current = self._entry(), self.current
        if entry is None or current is None:
            return
        menu = QMenu(self.entries)
        opened = menu.addAction(translate("Lists", "&Open"))
        opened.triggered.connect(lambda: self._open(entry.article, read=True))
        if current.number > 0:
            text = (
                translate("Lists", "Mark as &Unread")
                if entry.finished
                else translate("Lists", "Mark as &Read")
            )
            menu.addAction(text).triggered.connect(self.switch_finished)
            menu.addAction(translate("Lists", "&Take Out")).triggered.connect(self.take_out)
        menu.popup(self.entries.viewport().mapToGlobal(place))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = {
            (self.lists, Qt.Key.Key_Delete): self.delete,
            (self.lists, Qt.Key.Key_F2): self.rename,
            (self.entries, Qt.Key.Key_Delete): self.take_out,
            (self.entries, Qt.Key.Key_F2): self.switch_finished,
        }.get((self._focused(), Qt.Key(event.key())))
        if act:
            act()
        else:
            super().keyPressEvent(event)

    def _focused(self) -> RowsList:
        return self.entries if self.focusWidget() is self.entries else self.lists

    @override
    def retranslate(self) -> None:
        self.new_collection.setText(translate("Lists", "New Collection…"))
        self.new_tag.setText(translate("Lists", "New Tag…"))
        self.lists.setAccessibleName(translate("Lists", "Your lists"))
        self.entries.setAccessibleName(translate("Lists", "Articles of the list"))
        self._fill()
