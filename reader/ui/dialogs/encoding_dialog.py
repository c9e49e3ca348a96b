"""Choose the character encoding of a file by what its beginning looks like in each."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QListWidget, QListWidgetItem, QWidget

from reader.importers.decoding import Candidate
from reader.overriding import override
from reader.ui.dialogs.plain_dialog import PlainDialog, plain_label
from reader.ui.status_line import encoding_name

_SIZE = QSize(620, 420)


class EncodingDialog(PlainDialog):
    """Lists the encodings with the file's first words in each.

    Args:
        candidates: to choose from, the most likely first.
        current: name of the encoding the file is shown in.
        parent: the window.

    Signals:
        chosen: str, name of an encoding.
    """

    chosen = Signal(str)

    def __init__(
        self, candidates: Sequence[Candidate], current: str, parent: QWidget | None = None
    ) -> None:
        translate = QCoreApplication.translate
        button = QDialogButtonBox.StandardButton
        super().__init__(
            parent, translate("EncodingDialog", "Character Encoding"), button.Open | button.Cancel
        )
        self.column.addWidget(
            plain_label(
                translate("EncodingDialog", "Choose the line that reads as Chinese should.")
            )
        )
        self.list = QListWidget()
        self.list.setAlternatingRowColors(True)
        self.list.setAccessibleName(self.windowTitle())
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for candidate in candidates:
            self._add(candidate)
            if candidate.encoding == current:
                self.list.setCurrentRow(self.list.count() - 1)
        self.list.itemActivated.connect(self.accept)
        self.column.addWidget(self.list)
        self.finish()
        self.resize(_SIZE)

    def _add(self, candidate: Candidate) -> None:
        item = QListWidgetItem(f"{encoding_name(candidate.encoding)}\n{candidate.preview}")
        item.setData(Qt.ItemDataRole.UserRole, candidate.encoding)
        self.list.addItem(item)

    @override
    def accept(self) -> None:
        if item := self.list.currentItem():
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
        super().accept()
