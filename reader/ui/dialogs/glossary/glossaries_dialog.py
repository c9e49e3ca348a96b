"""The reader's glossaries by priority: switched, ordered, named, merged, taken in, written out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.glossary.identifiers import new_glossary_id
from reader.glossary.merging import delete_glossary, merge_glossaries
from reader.glossary.own import SHIPPED, Change, OwnGlossary, OwnState
from reader.overriding import override
from reader.ui.dialogs.glossary.exchanging import Exchanging
from reader.ui.dialogs.glossary.scopes import Scopes
from reader.ui.dialogs.name_dialog import NameDialog
from reader.ui.dialogs.plain_dialog import PlainDialog, plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QDropEvent, QKeyEvent

    from reader.ui.workspace import Workspace

_SIZE = QSize(660, 460)
_NAME_WIDTH = 220  # pixels
_ID = Qt.ItemDataRole.UserRole

translate = QCoreApplication.translate


class GlossaryTree(QTreeWidget):
    """The glossaries in order; they are dragged, or moved with Alt and an arrow.

    Signals:
        moved: int, how many places the current one goes down.
        dropped: the order is another.
    """

    moved = Signal(int)
    dropped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setRootIsDecorated(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setUniformRowHeights(True)
        self.setColumnCount(3)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
        else:
            super().keyPressEvent(event)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        super().dropEvent(event)
        self.dropped.emit()


class GlossariesDialog(PlainDialog):
    """Every change is an act at once; there is nothing to save.

    Args:
        workspace: has the glossaries.
        parent: the window.
    """

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent, translate("GlossariesDialog", "My Glossaries"))
        self._workspace, self._own = workspace, workspace.own
        self.tree = GlossaryTree()
        self.scopes = Scopes(workspace)
        self.exchanging = Exchanging(workspace, self)
        self._filling = False
        self._place()
        self.tree.itemChanged.connect(self._switch)
        self.tree.moved.connect(self._move)
        self.tree.dropped.connect(self._order)
        self.tree.itemSelectionChanged.connect(self._enable)
        self.tree.itemActivated.connect(lambda *_: self._rename())
        self.scopes.changed.connect(self.fill)
        # A tick is told by its row, which must not be gone before that is over.
        self._own.changed.connect(self.fill, Qt.ConnectionType.QueuedConnection)
        # Methods, not lambdas: these end with the dialog, which the glossaries outlive.
        self._own.began.connect(self._wait)
        self._own.ended.connect(self._go_on)
        self.finished.connect(lambda _: self.exchanging.stop())
        self.fill()
        self.tree.setFocus()

    @property
    def _state(self) -> OwnState:
        return self._own.state or OwnState()

    def _wait(self) -> None:
        self.setEnabled(False)

    def _go_on(self) -> None:
        self.setEnabled(True)

    def _place(self) -> None:
        self.column.addWidget(
            plain_label(
                translate(
                    "GlossariesDialog",
                    "The first glossary that has a meaning for the day is asked first. "
                    "Drag the rows, or move them with Alt+↑ and Alt+↓.",
                )
            )
        )
        self.column.addWidget(self.scopes)
        middle = QHBoxLayout()
        self.tree.setHeaderLabels(
            [
                translate("GlossariesDialog", "Glossary"),
                translate("GlossariesDialog", "Entries"),
                translate("GlossariesDialog", "Origin"),
            ]
        )
        self.tree.setAccessibleName(self.windowTitle())
        self.tree.setColumnWidth(0, _NAME_WIDTH)
        self.tree.setColumnWidth(1, self.fontMetrics().horizontalAdvance("0") * 10)
        middle.addWidget(self.tree, 1)
        middle.addLayout(self._buttons())
        self.column.addLayout(middle, 1)
        self.message = QLabel(wordWrap=True)
        self.column.addWidget(self.message)
        self.finish()
        self.resize(_SIZE)

    def _buttons(self) -> QVBoxLayout:
        column = QVBoxLayout()
        rows = {
            "new": (translate("GlossariesDialog", "&New…"), self._new),
            "rename": (translate("GlossariesDialog", "&Rename…"), self._rename),
            "up": (translate("GlossariesDialog", "&Up"), lambda: self._move(-1)),
            "down": (translate("GlossariesDialog", "&Down"), lambda: self._move(1)),
            "merge": (translate("GlossariesDialog", "&Merge into the One Above"), self._merge),
            "delete": (translate("GlossariesDialog", "De&lete"), self._delete),
            "import": (translate("GlossariesDialog", "&Import…"), self.exchanging.ask_for_file),
            "export": (translate("GlossariesDialog", "&Export…"), self._export),
            "conflicts": (translate("GlossariesDialog", "&Conflicts…"), self._show_conflicts),
        }
        self.commands: dict[str, QPushButton] = {}
        for name, (text, act) in rows.items():
            button = self.commands[name] = QPushButton(text)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, act=act: act())
            column.addWidget(button)
            if name in {"rename", "delete"}:
                column.addSpacing(10)
        column.addStretch(1)
        return column

    # What is shown

    def fill(self) -> None:
        """Show the glossaries as they are now."""
        self._filling = True
        kept = self.current
        self.tree.clear()
        for one in self._state.glossaries:
            self._add(one)
        self._filling = False
        ids = [one.id for one in self._state.glossaries]
        place = ids.index(kept) if kept in ids else 0
        self.tree.setCurrentIndex(self.tree.model().index(place, 0))
        self._enable()

    def _add(self, one: OwnGlossary) -> None:
        ours = one.id == SHIPPED
        name = translate("Card", "Yandu's glossary") if ours else one.name
        count = f"{len(self._state.contents[one.id].concepts):,}" if not ours else ""
        item = QTreeWidgetItem(self.tree, [name, count, one.note])
        item.setData(0, _ID, one.id)
        item.setToolTip(2, one.note.replace("<", "＜"))
        item.setFlags(
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
            | Qt.ItemFlag.ItemIsDragEnabled
        )
        item.setSizeHint(0, QSize(0, self.fontMetrics().lineSpacing() + 8))
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        on = self.scopes.is_on(one)
        item.setCheckState(0, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    @property
    def current(self) -> str:
        """The id of the chosen glossary."""
        item = self.tree.currentItem()
        return str(item.data(0, _ID)) if item else ""

    def _enable(self) -> None:
        named = self._state.named(self.current)
        own = named is not None and named.id != SHIPPED
        for name in ("rename", "delete", "export"):
            self.commands[name].setEnabled(own)
        place = self.tree.currentIndex().row() if named else -1
        above = self._state.glossaries[place - 1] if place > 0 else None
        self.commands["merge"].setEnabled(own and above is not None and above.id != SHIPPED)
        self.commands["up"].setEnabled(place > 0)
        self.commands["down"].setEnabled(0 <= place < self.tree.topLevelItemCount() - 1)

    # What is done

    def _act(self, text: str, changes: Sequence[Change]) -> None:
        self._own.act(text, changes)

    def _switch(self, item: QTreeWidgetItem, column: int) -> None:
        named = self._state.named(str(item.data(0, _ID)))
        if self._filling or column or named is None:
            return
        on = item.checkState(0) == Qt.CheckState.Checked
        text = translate("GlossariesDialog", "Switch a Glossary")
        self._act(text, self.scopes.changes(named, on=on))

    def _move(self, step: int) -> None:
        ids = [one.id for one in self._state.glossaries]
        place = ids.index(self.current)
        if 0 <= place + step < len(ids):
            ids.insert(place + step, ids.pop(place))
            self._arrange(ids)

    def _order(self) -> None:
        rows = (self.tree.topLevelItem(n) for n in range(self.tree.topLevelItemCount()))
        self._arrange([str(row.data(0, _ID)) for row in rows if row])

    def _arrange(self, ids: Sequence[str]) -> None:
        """Give the glossaries the places of their order."""
        changes = []
        for place, name in enumerate(ids):
            named = self._state.named(name)
            if named is not None and named.place != place:
                changes.append(Change(self._state.kept(named), replace(named, place=place)))
        self._act(translate("GlossariesDialog", "Order Glossaries"), changes)

    def _new(self) -> None:
        title = translate("GlossariesDialog", "New Glossary")
        dialog = NameDialog(title, translate("GlossariesDialog", "Its name"), "", self)
        dialog.named.connect(self._make)
        dialog.open()

    def _make(self, name: str) -> None:
        first = min(one.place for one in self._state.glossaries) - 1
        made = OwnGlossary(new_glossary_id(), name, first)
        self._act(translate("GlossariesDialog", "New Glossary"), [Change(None, made)])

    def _rename(self) -> None:
        named = self._state.named(self.current)
        if named is None or named.id == SHIPPED:
            return
        title = translate("GlossariesDialog", "Rename Glossary")
        text = translate("GlossariesDialog", "Its name")
        dialog = NameDialog(title, text, named.name, self)
        dialog.named.connect(
            lambda name: self._act(title, [Change(named, replace(named, name=name))])
        )
        dialog.open()

    def _merge(self) -> None:
        ids = [one.id for one in self._state.glossaries]
        above = ids[ids.index(self.current) - 1]
        text = translate("GlossariesDialog", "Merge Glossaries")
        state, current = self._state, self.current
        count = len(list(state.ids(current))) + len(list(state.ids(above)))
        self._own.act_with(text, lambda: merge_glossaries(state, above, current), count)

    def _delete(self) -> None:
        text = translate("GlossariesDialog", "Delete Glossary")
        state, current = self._state, self.current
        count = len(list(state.ids(current)))
        self._own.act_with(text, lambda: delete_glossary(state, current), count)

    def _export(self) -> None:
        named = self._state.named(self.current)
        if named is not None:
            state = self._state
            self.exchanging.ask_where(named.name, lambda: state.entries(named.id), named.note)

    def _show_conflicts(self) -> None:
        from reader.ui.dialogs.glossary.conflicts_dialog import ConflictsDialog  # noqa: PLC0415

        ConflictsDialog(self._workspace, self).open()
