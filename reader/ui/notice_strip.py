"""A quiet strip in the window for what the reader should know."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
)

from reader.language import Text
from reader.overriding import override
from reader.ui.notices import Notice
from reader.ui.strip import Strip
from reader.ui.theme import Theme
from reader.ui.workspace import Workspace

_DETAILS_HEIGHT = 140  # pixels


class NoticeStrip(Strip):
    """Shows the latest notice until the reader dismisses it, then the one before.

    None goes away by itself unless it holds no more; how many are behind the one in sight is
    said beside it.

    Args:
        workspace: knows the language of the interface.
        theme: colours.
    """

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__(theme, warns=True)
        self._workspace = workspace
        self._behind: list[Notice] = []
        self._shown: Notice | None = None
        self.text = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.more = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.details_button = QPushButton(flat=True)
        self.details_button.setCheckable(True)
        self.close_button = QToolButton(autoRaise=True)
        self.details = QPlainTextEdit(readOnly=True)
        self.details.setMaximumHeight(_DETAILS_HEIGHT)
        self._place_widgets()
        self.details_button.toggled.connect(self.details.setVisible)
        self.close_button.clicked.connect(self.dismiss)
        self.set_icons({self.close_button: "close"})
        self.retranslate()
        self.hide()

    def _place_widgets(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 6, 8, 6)
        row = QHBoxLayout()
        row.addWidget(self.text, 1)
        row.addWidget(self.more)
        row.addWidget(self.details_button)
        row.addWidget(self.close_button)
        column.addLayout(row)
        column.addWidget(self.details)
        self.details.hide()

    def show_notice(self, notice: Notice) -> None:
        """Show a notice in front of those before it; the same one twice counts once."""
        if notice == self._shown:
            return
        if notice in self._behind:
            self._behind.remove(notice)
        if self._shown is not None:
            self._behind.append(self._shown)
        self._show(notice)

    def dismiss(self) -> None:
        """Put the shown notice away; the one behind it comes into sight."""
        self._shown = None
        if self._behind:
            self._show(self._behind.pop())
        else:
            self.hide()

    def withdraw(self, text: Text) -> None:
        """Put a notice away, in sight or behind, that holds no more."""
        self._behind = [notice for notice in self._behind if notice.text != text]
        self._count()
        if self._shown and self._shown.text == text:
            self.dismiss()

    def retranslate(self) -> None:
        """Say everything in the language now set."""
        self.setAccessibleName(self.tr("Notice"))
        self.details_button.setText(self.tr("Details"))
        self.close_button.setToolTip(self.tr("Dismiss"))
        self.close_button.setAccessibleName(self.tr("Dismiss"))
        if self._shown:
            self.text.setText(self._workspace.words(self._shown.text))
        self._count()

    def _count(self) -> None:
        count = len(self._behind)
        self.more.setText(self.tr("{count} more").format(count=f"{count:,}"))
        self.more.setVisible(count > 0)

    def _show(self, notice: Notice) -> None:
        self._shown = notice
        words = self._workspace.words(notice.text)
        self.text.setText(words)
        self.details.setPlainText(notice.details)
        self.details_button.setChecked(False)
        self.details_button.setVisible(bool(notice.details))
        self._count()
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
