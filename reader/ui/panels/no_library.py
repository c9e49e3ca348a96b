"""What a panel shows while there is no library to show: how one comes, or why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.overriding import override
from reader.ui.notices import notice_of
from reader.ui.open_library import LibraryState
from reader.ui.requests import Request

if TYPE_CHECKING:
    from reader.ui.workspace import Workspace

_EDGE = 20  # pixels

translate = QCoreApplication.translate


class NoLibrary(QWidget):
    """Invites to import, waits, or says what is wrong.

    Args:
        workspace: whose library it is.
    """

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.title = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.text = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.folder = QPushButton()
        self.files = QPushButton()
        self.again = QPushButton()
        self.usual = QPushButton()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self._place()
        self.folder.clicked.connect(lambda: workspace.ask(Request.IMPORT_FOLDER))
        self.files.clicked.connect(lambda: workspace.ask(Request.IMPORT_FILES))
        self.again.clicked.connect(workspace.library.want)
        self.usual.clicked.connect(lambda: workspace.library_asked.emit(""))
        workspace.library.changed.connect(self.retranslate)
        self.retranslate()

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addWidget(self.text)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.folder, self.files, self.again, self.usual):
            button.setAutoDefault(True)
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)

    def enter(self) -> None:
        """Give the keyboard to what can be done now."""
        for button in (self.folder, self.again):
            if button.isVisible():
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say how it stands, in the language now set."""
        library = self._workspace.library
        missing = library.state is LibraryState.MISSING
        refused = library.state is LibraryState.REFUSED
        self.folder.setText(translate("NoLibrary", "Import a &Folder…"))
        self.files.setText(translate("NoLibrary", "Import F&iles…"))
        self.again.setText(translate("NoLibrary", "&Try Again"))
        self.folder.setVisible(missing)
        self.files.setVisible(missing)
        self.again.setVisible(refused)
        self.usual.setText(translate("NoLibrary", "&Usual Library"))
        self.usual.setVisible(refused and bool(library.place.where))
        self.title.setText(self._title(library.state))
        self.text.setText(self._text())
        self.text.setVisible(missing or refused)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _title(self, state: LibraryState) -> str:
        return {
            LibraryState.MISSING: translate("NoLibrary", "The library is still empty"),
            LibraryState.REFUSED: translate("NoLibrary", "The library cannot be opened"),
        }.get(state, translate("NoLibrary", "Opening the library…"))

    def _text(self) -> str:
        error = self._workspace.library.error
        if error is not None:
            return self._workspace.words(notice_of(error).text)
        return translate(
            "NoLibrary",
            "Import a folder of articles, a month of the archive, or all of it; or drop it on "
            "the window. Any phrase in it is then found as you type.",
        )
