"""What the reader writes about an entry, whosever it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialogButtonBox, QPlainTextEdit

from reader.glossary.bounds import clean_text
from reader.glossary.own import Change, EntryNote, OwnState
from reader.overriding import override
from reader.ui.dialogs.plain_dialog import PlainDialog, plain_label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.ui.workspace import Workspace

_LINES, _WIDTH = 6, 440

translate = QCoreApplication.translate


class NoteDialog(PlainDialog):
    """A field of several lines; an empty one takes the note away.

    Args:
        workspace: has the notes; saving is an act of it.
        concept: id of the entry.
        parent: the window.
    """

    def __init__(self, workspace: Workspace, concept: str, parent: QWidget | None = None) -> None:
        button = QDialogButtonBox.StandardButton
        title = translate("NoteDialog", "My Note")
        super().__init__(parent, title, button.Save | button.Cancel)
        self._own, self._concept = workspace.own, concept
        state = workspace.own.state or OwnState()
        known = workspace.study.glossary.concepts
        headword = known[concept].headword if concept in known else concept
        self.column.addWidget(plain_label(headword))
        self._before = state.notes.get(concept, "")
        self.entry = QPlainTextEdit(self._before)
        self.entry.setAccessibleName(title)
        self.entry.setTabChangesFocus(True)
        self.entry.setMinimumHeight(_LINES * self.fontMetrics().lineSpacing() + 16)
        self.column.addWidget(self.entry, 1)
        self.buttons.button(button.Save).setText(translate("EntryDialog", "&Save"))
        self.finish()
        self.setMinimumWidth(_WIDTH)
        self.entry.setFocus()

    @override
    def accept(self) -> None:
        text = clean_text(self.entry.toPlainText())
        before = EntryNote(self._concept, self._before) if self._before else None
        after = EntryNote(self._concept, text) if text else None
        changes = [] if before == after else [Change(before, after)]
        if self._own.act(self.windowTitle(), changes):
            super().accept()
