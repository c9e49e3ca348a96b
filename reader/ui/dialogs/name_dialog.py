"""Asks for one name, such as that of a list or a saved search."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QWidget

from reader.overriding import override
from reader.ui.dialogs.plain_dialog import PlainDialog, plain_label

_LONGEST = 100  # characters
_WIDTH = 380  # pixels


class NameDialog(PlainDialog):
    """A line of entry with what it is for above it.

    Args:
        title: of the frame.
        text: what the name is for.
        name: to begin with.
        parent: the window.

    Signals:
        named: str, not empty.
    """

    named = Signal(str)

    def __init__(self, title: str, text: str, name: str, parent: QWidget | None) -> None:
        button = QDialogButtonBox.StandardButton
        super().__init__(parent, title, button.Ok | button.Cancel)
        self.column.addWidget(plain_label(text))
        self.entry = QLineEdit(name, maxLength=_LONGEST)
        self.entry.setAccessibleName(text)
        self.entry.selectAll()
        self.entry.textChanged.connect(self._look)
        self.column.addWidget(self.entry)
        self.finish()
        self.setMinimumWidth(_WIDTH)
        self._look()

    def _look(self) -> None:
        usable = bool(self.entry.text().strip())
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(usable)

    @override
    def accept(self) -> None:
        self.named.emit(self.entry.text().strip())
        super().accept()
