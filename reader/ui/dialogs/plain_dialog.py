"""A dialog that says something and can be closed; the others build on it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

_EDGE = 20  # pixels


class PlainDialog(QDialog):
    """A title, room for contents, and buttons at the foot.

    Args:
        parent: the window it belongs to.
        title: of its frame.
        buttons: at its foot.
    """

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        buttons: QDialogButtonBox.StandardButton = QDialogButtonBox.StandardButton.Close,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE - 4)
        self.column.setSpacing(12)
        self.buttons = QDialogButtonBox(buttons)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def finish(self) -> None:
        """Put the buttons under what was added to the column."""
        for button in self.buttons.buttons():
            button.setIcon(QIcon())  # some desktops give them to some buttons only
        self.column.addWidget(self.buttons)

    def fit(self, width: int) -> None:
        """Be so wide at least, and as high as the texts need at that width."""
        self.setMinimumWidth(width)
        self.resize(width, self.column.totalHeightForWidth(width))


def plain_label(text: str) -> QLabel:
    """Return a label that shows a text as it is, broken into lines, to be selected and copied."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
