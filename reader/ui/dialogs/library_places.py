"""The dialogs around opening another library: a folder, a server, a library that is to be made."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog

from reader.errors import NoLibraryThere
from reader.library.opening import library_in
from reader.ui.dialogs.plain_dialog import PlainDialog, plain_label
from reader.ui.dialogs.server_dialog import ServerDialog
from reader.ui.library_place import is_server
from reader.ui.library_switch import LibrarySwitch

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.ui.workspace import Workspace

_WIDTH = 460  # pixels

translate = QCoreApplication.translate


class NewLibraryDialog(PlainDialog):
    """Offers to make a library in a folder that holds none.

    Args:
        text: that there is none.
        parent: the window.
    """

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        cancel = QDialogButtonBox.StandardButton.Cancel
        super().__init__(parent, translate("NewLibrary", "No Library There"), cancel)
        more = translate("NewLibrary", "A new one can be made there, to be filled by an import.")
        self.column.addWidget(plain_label(text))
        self.column.addWidget(plain_label(more))
        role = QDialogButtonBox.ButtonRole.AcceptRole
        self.make = self.buttons.addButton(translate("NewLibrary", "&Make a Library There"), role)
        self.finish()
        self.fit(_WIDTH)


class LibraryPlaces(QObject):
    """Asks where a library is and has it opened.

    Args:
        workspace: whose library it will be.
        window: to which the dialogs belong.
    """

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace, self._window = workspace, window
        self.switch = LibrarySwitch(workspace, self)
        self.switch.refused.connect(self._refuse)
        self._connecting: ServerDialog | None = None

    def go(self, where: str) -> None:
        """Open the library at a place; "" is the user's own."""
        self.switch.go(where)

    def choose_folder(self) -> None:
        """Ask for a folder and open the library in it."""
        title = translate("LibraryPlaces", "Open the Library in a Folder")
        where = self._workspace.library.place.where
        dialog = QFileDialog(self._window, title, "" if is_server(where) else where)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.filesSelected.connect(lambda files: self.go(str(library_in(Path(files[0])))))
        dialog.open()

    def choose_server(self) -> None:
        """Ask for the address of a server and open the library on it."""
        dialog = self._connecting = ServerDialog(self.switch, self._workspace, self._window)
        dialog.finished.connect(self._forget)
        dialog.open()

    def _forget(self) -> None:
        self._connecting = None

    def _refuse(self, where: str, error: Exception) -> None:
        if self._connecting is not None:
            return  # it says so itself
        if not isinstance(error, NoLibraryThere):
            self._workspace.report(error)
            return
        dialog = NewLibraryDialog(self._workspace.words(error.text), self._window)
        dialog.accepted.connect(lambda: self.switch.make(where))
        dialog.open()
