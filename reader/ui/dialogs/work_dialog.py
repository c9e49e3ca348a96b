"""Shows how far a work is that changes the library, and stops it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QDialogButtonBox, QProgressBar

from reader.overriding import override
from reader.ui.dialogs.plain_dialog import PlainDialog, plain_label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

PATIENCE = 500  # milliseconds; what is done sooner needs no dialog
_WIDTH = 460  # pixels
_STEPS = 1000  # of the bar

translate = QCoreApplication.translate


class WorkDialog(PlainDialog):
    """A sentence, a bar and a button that stops.

    Args:
        title: of its frame.
        text: what is done.
        parent: the window.

    Signals:
        stopped: the reader wants no more of it.
    """

    stopped = Signal()

    def __init__(self, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, title, QDialogButtonBox.StandardButton.Cancel)
        self._works = False
        self.text = plain_label(text)
        self.column.addWidget(self.text)
        self.bar = QProgressBar(maximum=_STEPS, textVisible=False)
        self.bar.setAccessibleName(translate("WorkDialog", "Share done"))
        self.bar.hide()
        self.cancel = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self.open)

    @override
    def finish(self) -> None:
        self.column.addWidget(self.bar)
        super().finish()
        self.fit(_WIDTH)

    def begin_soon(self) -> None:
        """Show it when the work takes longer than a moment."""
        self.finish()
        self.begin()
        self._patience.start()

    def begin(self) -> None:
        """Show the bar: the work goes on."""
        self._works = True
        self.cancel.setText(translate("WorkDialog", "Stop"))
        self.bar.show()
        self.fit(_WIDTH)

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
        self._patience.stop()
        super().accept()
        self.deleteLater()  # it may never have been shown
