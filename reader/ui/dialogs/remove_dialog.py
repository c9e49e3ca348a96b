"""Asks before articles are removed from the library, and shows how far that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QDialogButtonBox

from reader.library.removing import MOST_KEPT
from reader.overriding import override
from reader.ui.dialogs.plain_dialog import plain_label
from reader.ui.dialogs.work_dialog import WorkDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_LONGEST = 60  # characters of a title

translate = QCoreApplication.translate


class RemoveDialog(WorkDialog):
    """How many are to be removed, what becomes of them, and then a bar.

    Args:
        count: number of articles.
        title: of the article, where it is one.
        parent: the window.

    Signals:
        wanted: they are to be removed.
    """

    wanted = Signal()

    def __init__(self, count: int, title: str = "", parent: QWidget | None = None) -> None:
        frame = translate("RemoveDialog", "Remove from Library")
        super().__init__(frame, _question(count, title), parent)
        font = self.text.font()
        font.setBold(True)
        self.text.setFont(font)
        self.column.addWidget(plain_label(_consequence(count)))
        role = QDialogButtonBox.ButtonRole.AcceptRole
        self.remove = self.buttons.addButton(translate("RemoveDialog", "&Remove"), role)
        self.remove.setAutoDefault(False)
        self.finish()
        self.cancel.setDefault(True)
        self.cancel.setFocus()

    @override
    def accept(self) -> None:
        """Let the work begin; the dialog stays until it is done."""
        self.remove.setEnabled(False)
        self.begin()
        self.wanted.emit()


def _question(count: int, title: str) -> str:
    if count == 1 and title:
        short = title if len(title) <= _LONGEST else f"{title[: _LONGEST - 1]}…"
        return translate("RemoveDialog", "Remove “{title}” from the library?").format(title=short)
    text = translate("RemoveDialog", "Remove {count} articles from the library?")
    return text.format(count=f"{count:,}")


def _consequence(count: int) -> str:
    if count <= MOST_KEPT:
        return translate(
            "RemoveDialog",
            "Undo brings them back, and Library ▸ Recently Removed at any later time. Their files, "
            "your lists and your marks are not touched.",
        )
    text = translate(
        "RemoveDialog",
        "More than {count} cannot be brought back, only imported again from their files. "
        "Those files, your lists and your marks are not touched.",
    )
    return text.format(count=f"{MOST_KEPT:,}")
