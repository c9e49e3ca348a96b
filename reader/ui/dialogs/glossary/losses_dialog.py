"""What a file will not hold of the entries, before it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialogButtonBox, QListWidget

from reader.ui.dialogs.plain_dialog import PlainDialog, plain_label

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from reader.glossary.exchange.pack import Loss
    from reader.ui.workspace import Workspace

_WIDTH = 440

translate = QCoreApplication.translate


class LossesDialog(PlainDialog):
    """A list of losses; the file is written when the reader goes on.

    Args:
        workspace: in whose language they are told.
        path: the file.
        losses: what they are.
        parent: the dialog it belongs to.
    """

    def __init__(
        self, workspace: Workspace, path: Path, losses: Iterable[Loss], parent: QWidget | None
    ) -> None:
        button = QDialogButtonBox.StandardButton
        title = translate("GlossariesDialog", "What the File Will Not Hold")
        super().__init__(parent, title, button.Save | button.Cancel)
        text = translate(
            "GlossariesDialog",
            "“{file}” has no place for these; the number is that of the entries. "
            "The glossary here stays as it is.",
        )
        self.column.addWidget(plain_label(text.format(file=path.name)))
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.addItems([workspace.words(loss.text) for loss in losses])
        self.column.addWidget(self.list, 1)
        self.buttons.button(button.Save).setText(translate("GlossariesDialog", "&Write It"))
        self.finish()
        self.setMinimumWidth(_WIDTH)
