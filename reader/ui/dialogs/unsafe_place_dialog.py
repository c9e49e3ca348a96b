"""Says that notes would lie where they get lost, and lets the reader decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialogButtonBox

from reader.errors import NotesError
from reader.notes.opening import accept
from reader.overriding import override
from reader.ui.dialogs.plain_dialog import PlainDialog, plain_label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.errors import UnsafePlace
    from reader.ui.workspace import Workspace

_WIDTH = 480  # pixels

translate = QCoreApplication.translate


class UnsafePlaceDialog(PlainDialog):
    """The reason, and a button to use the folder nevertheless.

    Args:
        workspace: whose notes are opened then.
        error: the reason; names the folder.
        parent: the window.
    """

    def __init__(
        self, workspace: Workspace, error: UnsafePlace, parent: QWidget | None = None
    ) -> None:
        cancel = QDialogButtonBox.StandardButton.Cancel
        super().__init__(parent, translate("UnsafePlace", "Where Your Notes Lie"), cancel)
        self._workspace, self._folder = workspace, error.folder
        self.column.addWidget(plain_label(workspace.words(error.text)))
        self.column.addWidget(
            plain_label(
                translate(
                    "UnsafePlace",
                    "If you use it nevertheless, open your notes on one computer at a time.",
                )
            )
        )
        role = QDialogButtonBox.ButtonRole.AcceptRole
        self.use = self.buttons.addButton(
            translate("UnsafePlace", "&Use This Folder Nevertheless"), role
        )
        self.use.setAutoDefault(False)
        self.finish()
        self.setMinimumWidth(_WIDTH)
        self.buttons.button(cancel).setDefault(True)

    @override
    def accept(self) -> None:
        try:
            accept(self._folder)
        except NotesError as error:
            self._workspace.report(error)
        else:
            self._workspace.notebook.want()
            self._workspace.annotations.show(self._workspace.article)
        super().accept()
