"""Terms that two glossaries have, or one has twice for the same time."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

from reader.glossary.conflicts import Conflict, ConflictKind, conflicts
from reader.glossary.glossary import owner
from reader.glossary.own import SHIPPED, OwnState
from reader.ui.dialogs.plain_dialog import PlainDialog, plain_label
from reader.ui.notes.own_glossaries import Draft

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from reader.ui.workspace import Workspace

_SIZE = QSize(600, 420)
_SHOWN = 2_000
_AROUND = 16  # pixels beside a term in its column
_ID = Qt.ItemDataRole.UserRole

translate = QCoreApplication.translate


class ConflictsDialog(PlainDialog):
    """A row a conflict; Enter opens the entry to be changed.

    Args:
        workspace: has the glossaries.
        parent: the dialog it belongs to.
    """

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent, translate("GlossariesDialog", "Conflicts and Doubles"))
        self._workspace = workspace
        self.message = plain_label(translate("GlossariesDialog", "Looking…"))
        self.column.addWidget(self.message)
        self.tree = QTreeWidget()
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.setHeaderLabels(
            [
                translate("GlossariesDialog", "Term"),
                translate("GlossariesDialog", "Is asked first"),
                translate("GlossariesDialog", "Is asked after it"),
            ]
        )
        self.tree.setAccessibleName(self.windowTitle())
        self.tree.itemActivated.connect(self._edit)
        self.column.addWidget(self.tree, 1)
        self.finish()
        self.resize(_SIZE)
        self._find()

    @property
    def _state(self) -> OwnState:
        return self._workspace.own.state or OwnState()

    def _find(self) -> None:
        state, study = self._state, self._workspace.study

        def look(_: object) -> Sequence[Conflict]:
            every = {
                "" if one.id == SHIPPED else one.id: state.contents.get(one.id, study.shipped)
                for one in state.glossaries
            }
            return list(islice(conflicts(every), _SHOWN))

        self._workspace.jobs.replace("conflicts", look, self._show)

    def _show(self, found: Sequence[Conflict]) -> None:
        for conflict in found:
            item = QTreeWidgetItem(
                self.tree, [conflict.label, self._told(conflict.first), self._told(conflict.second)]
            )
            first = conflict.first if owner(conflict.first) else conflict.second
            item.setData(0, _ID, first)
            wide = self.tree.fontMetrics().horizontalAdvance(conflict.label)
            item.setSizeHint(0, QSize(wide + _AROUND, self.fontMetrics().lineSpacing() + 8))
        twice = sum(conflict.kind is ConflictKind.TWICE for conflict in found)
        text = translate(
            "GlossariesDialog",
            "{count} terms stand in two glossaries, {twice} twice in one for the same time. "
            "Enter opens an entry.",
        )
        self.message.setText(text.format(count=len(found) - twice, twice=twice))
        for column in range(3):
            self.tree.resizeColumnToContents(column)

    def _told(self, concept: str) -> str:
        named = self._state.named(owner(concept)) if owner(concept) else None
        name = named.name if named else translate("Card", "Yandu's glossary")
        known = self._state.concept(concept) or self._workspace.study.shipped.concepts.get(concept)
        gloss = (known.gloss_zh or known.gloss_en) if known else ""
        return f"{name}: {gloss}" if gloss else name

    def _edit(self, item: QTreeWidgetItem) -> None:
        self._workspace.own.entry_asked.emit(Draft(concept=str(item.data(0, _ID))))
