"""The browse panel: one view of the library at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from reader.overriding import override
from reader.ui.open_library import LibraryState
from reader.ui.panels.browse.alike_view import AlikeView
from reader.ui.panels.browse.articles_view import ArticlesView
from reader.ui.panels.browse.columns_view import ColumnsView
from reader.ui.panels.browse.days_view import DaysView
from reader.ui.panels.browse.lists_view import ListsView
from reader.ui.panels.chip import Chip
from reader.ui.panels.no_library import NoLibrary
from reader.ui.requests import Request
from reader.ui.tabs import wants_new_tab
from reader.ui.visits import Visit

if TYPE_CHECKING:
    from reader.ui.panels.browse.view import BrowseView
    from reader.ui.sources import Source
    from reader.ui.theme import Theme
    from reader.ui.workspace import Workspace

NAME = "browse"  # of the panel, as a visit's origin
_WIDTH = 340  # pixels at least

translate = QCoreApplication.translate


class BrowsePanel(QWidget):
    """Chips to choose a view, and the view.

    Args:
        workspace: whose library is browsed.
        theme: colours.

    Signals:
        left: the reader goes to the page.
    """

    left = Signal()

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self._workspace = workspace
        self.days = DaysView(workspace, theme)
        self.articles = ArticlesView(workspace, theme)
        self.columns = ColumnsView(workspace, theme)
        self.lists = ListsView(workspace, theme)
        self.alike = AlikeView(workspace, theme)
        self.views: dict[str, BrowseView] = {
            "days": self.days,
            "articles": self.articles,
            "columns": self.columns,
            "lists": self.lists,
            "alike": self.alike,
        }
        self.chips = {name: Chip(theme) for name in self.views}
        self.no_library = NoLibrary(workspace)
        self._stale = set(self.views)
        self._stack = QStackedWidget()
        self._place()
        self._connect()
        self.retranslate()
        workspace.library.want()
        self.show_view(workspace.settings.browse_view)

    def _place(self) -> None:
        self.setMinimumWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(12, 6, 12, 4)
        row.setSpacing(6)
        for chip in self.chips.values():
            row.addWidget(chip)
        row.addStretch(1)
        column.addLayout(row)
        self._stack.addWidget(self.no_library)
        for view in self.views.values():
            self._stack.addWidget(view)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        for name, chip in self.chips.items():
            chip.clicked.connect(lambda _=False, name=name: self._choose(name))
        for view in self.views.values():
            view.chosen.connect(self._open)
        self._workspace.library.changed.connect(self._show_state)

    @property
    def view(self) -> str:
        """Name of the view that is shown."""
        return self._workspace.settings.browse_view

    # From outside

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        for view in self.views.values():
            view.set_theme(theme)
        for chip in self.chips.values():
            chip.set_theme(theme)

    def enter(self) -> None:
        """Let the reader begin in the view shown last."""
        self._shown().enter()

    def return_to(self) -> None:
        """Go back to the row from which an article was opened."""
        self._shown().enter()

    def fulfil(self, request: Request) -> None:
        """Show what a command asks for."""
        if request is Request.MORE_LIKE_THIS:
            self._choose("alike")

    def show_view(self, name: str) -> None:
        """Show a view."""
        for one, chip in self.chips.items():
            chip.setChecked(one == name)
        self._workspace.change(browse_view=name)
        self._show_state(changed=False)

    # What happens

    def _shown(self) -> BrowseView | NoLibrary:
        shown = self._stack.currentWidget()
        return self.no_library if shown is self.no_library else self.views[self.view]

    def _choose(self, name: str) -> None:
        if name == "alike":
            self.alike.look()
        self.show_view(name)
        self._shown().enter()

    def _show_state(self, *, changed: bool = True) -> None:
        """Show the library's state, or the view as it is now."""
        if changed:
            self._stale = set(self.views)
        away = self._workspace.library.state is not LibraryState.READY
        if away and self.view != "lists":
            self._stack.setCurrentWidget(self.no_library)
            return
        self._stack.setCurrentWidget(self.views[self.view])
        if self.view in self._stale:
            self._stale.discard(self.view)
            self.views[self.view].refresh()

    def _open(self, source: Source, read: bool) -> None:  # noqa: FBT001  # a slot
        self._workspace.go(Visit(source, NAME, apart=read and wants_new_tab()))
        if read:
            self.left.emit()

    def retranslate(self) -> None:
        """Say everything in the language now set."""
        for name, text in (
            ("days", translate("Browse", "Days")),
            ("articles", translate("Browse", "Articles")),
            ("columns", translate("Browse", "Columns")),
            ("lists", translate("Browse", "Lists")),
            ("alike", translate("Browse", "Alike")),
        ):
            self.chips[name].setText(text)
            self.views[name].retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
