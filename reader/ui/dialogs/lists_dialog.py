"""Which collections and tags hold the open article: ticked on and off, or made anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from reader.notes.model import ArticleList, ListKind
from reader.overriding import override
from reader.ui.dialogs.plain_dialog import PlainDialog, plain_label

if TYPE_CHECKING:
    from reader.notes.model import Entry
    from reader.ui.workspace import Workspace

_SIZE = QSize(420, 460)
_LIST = Qt.ItemDataRole.UserRole

translate = QCoreApplication.translate


class ListsDialog(PlainDialog):
    """Everything ticked here is one act, to be undone at once.

    Args:
        workspace: whose notebook holds the lists.
        entry: the article.
        parent: the window.
    """

    def __init__(self, workspace: Workspace, entry: Entry, parent: QWidget | None = None) -> None:
        button = QDialogButtonBox.StandardButton
        title = translate("ListsDialog", "Collections and Tags")
        super().__init__(parent, title, button.Ok | button.Cancel)
        self._notebook, self._undo, self._entry = workspace.notebook, workspace.undo, entry
        self.column.addWidget(plain_label(entry.title))
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setItemsExpandable(False)
        self.tree.setAccessibleName(title)
        self._headings = {kind: self._heading(kind) for kind in _names()}
        for one in self._notebook.lists:
            if one.kind in self._headings:
                self._add(one, ticked=one.holds(entry.article))
        self.tree.expandAll()
        self.column.addWidget(self.tree, 1)
        self.column.addLayout(self._new_row())
        self.finish()
        self.resize(_SIZE)

    def _heading(self, kind: ListKind) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self.tree, [_names()[kind]])
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = item.font(0)
        font.setBold(True)
        item.setFont(0, font)
        return item

    def _add(self, one: ArticleList, *, ticked: bool) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self._headings[one.kind], [one.name])
        item.setData(0, _LIST, one)
        item.setCheckState(0, Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        return item

    def _new_row(self) -> QHBoxLayout:
        self.entry = QLineEdit()
        self.entry.setPlaceholderText(translate("ListsDialog", "Name of a new one"))
        self.entry.setAccessibleName(self.entry.placeholderText())
        self.add_collection = QPushButton(translate("ListsDialog", "New &Collection"))
        self.add_tag = QPushButton(translate("ListsDialog", "New &Tag"))
        row = QHBoxLayout()
        row.addWidget(self.entry, 1)
        for button, kind in (
            (self.add_collection, ListKind.COLLECTION),
            (self.add_tag, ListKind.TAG),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, kind=kind: self._add_new(kind))
            row.addWidget(button)
        return row

    def _add_new(self, kind: ListKind) -> None:
        """Add a ticked row for a name that no other row has; it is made when all is done."""
        name = self.entry.text().strip()
        if not name:
            return
        item = next((one for one in self._rows(kind) if one.text(0) == name), None)
        item = item or self._add(ArticleList(0, kind, name), ticked=True)
        item.setCheckState(0, Qt.CheckState.Checked)
        self.tree.setCurrentItem(item)
        self.entry.clear()

    def _rows(self, kind: ListKind) -> list[QTreeWidgetItem]:
        heading = self._headings[kind]
        items = (heading.child(number) for number in range(heading.childCount()))
        return [item for item in items if item is not None]

    @override
    def accept(self) -> None:
        self._undo.beginMacro(self.windowTitle())
        for item in (item for kind in self._headings for item in self._rows(kind)):
            ticked = item.checkState(0) == Qt.CheckState.Checked
            self._apply(item.data(0, _LIST), ticked=ticked)
        self._undo.endMacro()
        super().accept()

    def _apply(self, one: ArticleList, *, ticked: bool) -> None:
        if ticked:
            self._notebook.put(one, [self._entry])
        else:
            self._notebook.take(one, [self._entry.article])


def _names() -> dict[ListKind, str]:
    return {
        ListKind.COLLECTION: translate("ListsDialog", "Collections"),
        ListKind.TAG: translate("ListsDialog", "Tags"),
    }
