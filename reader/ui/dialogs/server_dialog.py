"""Asks for the address of a library on a server, and stays until it is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QLineEdit

from reader.overriding import override
from reader.ui.dialogs.plain_dialog import PlainDialog, plain_label
from reader.ui.library_place import is_server
from reader.ui.notices import notice_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.ui.library_switch import LibrarySwitch
    from reader.ui.workspace import Workspace

_WIDTH = 460  # pixels
_LONGEST = 500  # characters
_EXAMPLE = "postgresql://host/database"

translate = QCoreApplication.translate


class ServerDialog(PlainDialog):
    """A line for the address; what is wrong is said below it.

    Args:
        switch: opens it.
        workspace: in whose language errors are.
        parent: the window.
    """

    def __init__(
        self, switch: LibrarySwitch, workspace: Workspace, parent: QWidget | None = None
    ) -> None:
        button = QDialogButtonBox.StandardButton
        title = translate("ServerDialog", "Open a Library on a Server")
        super().__init__(parent, title, button.Open | button.Cancel)
        self._switch, self._workspace = switch, workspace
        self.column.addWidget(
            plain_label(
                translate(
                    "ServerDialog",
                    "Address of the PostgreSQL server, as postgresql://host/database or "
                    "service=name. A password has no place here: it stays in .pgpass.",
                )
            )
        )
        self.entry = QLineEdit(maxLength=_LONGEST, placeholderText=_EXAMPLE)
        self.entry.setAccessibleName(translate("ServerDialog", "Address"))
        self.column.addWidget(self.entry)
        self.message = QLabel(wordWrap=True)
        self.message.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.column.addWidget(self.message)
        self.open_button = self.buttons.button(button.Open)
        self.finish()
        self.fit(_WIDTH)
        self.entry.textChanged.connect(self._look)
        switch.moved.connect(self._close)
        switch.refused.connect(self._show_error)
        self._look()

    def _look(self) -> None:
        self.open_button.setEnabled(bool(self.entry.text().strip()))
        self.message.clear()

    def _close(self, _: str) -> None:
        super().accept()

    def _show_error(self, _: str, error: Exception) -> None:
        self.open_button.setEnabled(True)
        self.message.setText(self._workspace.words(notice_of(error).text))

    @override
    def accept(self) -> None:
        address = self.entry.text().strip()
        if not is_server(address):
            wrong = translate("ServerDialog", "An address begins with postgresql:// or service=.")
            self.message.setText(wrong)
            return
        self.open_button.setEnabled(False)
        self.message.setText(translate("ServerDialog", "Connecting…"))
        self._switch.go(address)
