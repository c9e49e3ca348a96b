"""The columns (专栏) of the library with the number of their articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from reader.library.narrowing import with_condition
from reader.overriding import override
from reader.ui.panels.browse.view import BrowseView
from reader.ui.panels.rows import RowsList

if TYPE_CHECKING:
    from reader.library.model import Counts
    from reader.ui.theme import Theme
    from reader.ui.workspace import Workspace

translate = QCoreApplication.translate


class ColumnsView(BrowseView):
    """A list to filter; a column chosen is searched for."""

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__(workspace, theme)
        self._counts: Counts = {}
        self.entry = QLineEdit(clearButtonEnabled=True)
        self.rows = RowsList(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(12, 6, 12, 8)
        head.addWidget(self.entry)
        column.addLayout(head)
        column.addWidget(self.rows, 1)
        self.entry.textChanged.connect(self._fill)
        self.entry.returnPressed.connect(lambda: self._search(self.rows.key))
        self.rows.shown.connect(self._search)
        self.rows.opened.connect(self._search)

    @override
    def set_theme(self, theme: Theme) -> None:
        self.rows.set_theme(theme)

    @override
    def enter(self) -> None:
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def refresh(self) -> None:
        library = self._workspace.library
        self._workspace.jobs.replace(
            "browse-columns", lambda _: library.required().columns(), self._take
        )

    def _take(self, counts: Counts) -> None:
        self._counts = counts
        self._fill()

    def _fill(self, _: str = "") -> None:
        wanted = self.entry.text().strip()
        found = [(name, count) for name, count in self._counts.items() if wanted in name]
        self.rows.clear()
        if not found:
            self.rows.add_heading(translate("Browse", "No columns"))
        for name, count in sorted(found, key=lambda item: (-item[1], item[0])):
            self.rows.add_row(name, name, f"{count:,}")
        self.rows.walk(1)

    def _search(self, name: object) -> None:
        if isinstance(name, str):
            self._workspace.search_asked.emit(with_condition("", "column", name))

    @override
    def retranslate(self) -> None:
        self.entry.setPlaceholderText(translate("Browse", "Part of a column's name"))
        self.entry.setAccessibleName(self.entry.placeholderText())
        self.rows.setAccessibleName(translate("Browse", "Columns"))
        self._fill()
