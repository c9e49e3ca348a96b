"""Asks before articles are removed from the library, and shows how far that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QDialogButtonBox, QProgressBar

from reader.library.removing import MOST_KEPT
from reader.overriding import override
from reader.ui.dialogs.plain_dialog import PlainDialog, plain_label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_WIDTH = 460  # pixels
_STEPS = 1000  # of the bar
_LONGEST = 60  # characters of a title

translate = QCoreApplication.translate


class RemoveDialog(PlainDialog):
    """How many are to be removed, what becomes of them, and then a bar.

    Args:
        count: number of articles.
        title: of the article, where it is one.
        parent: the window.

    Signals:
        wanted: they are to be removed.
        stopped: no more of them.
    """

    wanted = Signal()
    stopped = Signal()

    def __init__(self, count: int, title: str = "", parent: QWidget | None = None) -> None:
        cancel = QDialogButtonBox.StandardButton.Cancel
        super().__init__(parent, translate("RemoveDialog", "Remove from Library"), cancel)
        self._works = False
        self.question = plain_label(_question(count, title))
        font = self.question.font()
        font.setBold(True)
        self.question.setFont(font)
        self.column.addWidget(self.question)
        self.column.addWidget(plain_label(_consequence(count)))
        self.bar = QProgressBar(maximum=_STEPS, textVisible=False)
        self.bar.setAccessibleName(translate("RemoveDialog", "Share done"))
        self.bar.hide()
        self.column.addWidget(self.bar)
        role = QDialogButtonBox.ButtonRole.AcceptRole
        self.remove = self.buttons.addButton(translate("RemoveDialog", "&Remove"), role)
        self.cancel = self.buttons.button(cancel)
        self.finish()
        self.fit(_WIDTH)
        self.remove.setAutoDefault(False)
        self.cancel.setDefault(True)
        self.cancel.setFocus()

    @override
    def accept(self) -> None:
        """Let the work begin; the dialog stays until it is done."""
        self._works = True
        self.remove.setEnabled(False)
        self.cancel.setText(translate("RemoveDialog", "Stop"))
        self.bar.show()
        self.fit(_WIDTH)
        self.wanted.emit()

    @override
    def reject(self) -> None:
        """Close it, or stop the work that is under way."""
        if self._works:
            self.cancel.setEnabled(False)
            self.stopped.emit()
        else:
            super().reject()

    def show_share(self, share: float) -> None:
        """Show how much is done, 0…1."""
        self.bar.setValue(round(share * _STEPS))

    def finish_work(self) -> None:
        """Close: the work is done or was stopped."""
        self._works = False
        super().accept()


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
            "Undo brings them back until the program is closed; after that, importing their files "
            "again does. Those files, your lists and your marks are not touched.",
        )
    text = translate(
        "RemoveDialog",
        "More than {count} cannot be brought back by Undo, only by importing their files again. "
        "Those files, your lists and your marks are not touched.",
    )
    return text.format(count=f"{MOST_KEPT:,}")
