"""The line above a panel that names the library in use, where it is not the usual one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.overriding import override
from reader.ui.library_place import short_name

if TYPE_CHECKING:
    from reader.ui.theme import Theme
    from reader.ui.workspace import Workspace

_EDGE = 12  # pixels

translate = QCoreApplication.translate


class PlaceLine(QWidget):
    """One line, shortened in the middle; hidden for the user's own library.

    Args:
        workspace: whose library it is.
        theme: colours.
    """

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self._library, self._theme = workspace.library, theme
        self.text = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        workspace.library.changed.connect(self.retranslate)
        self.retranslate()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def retranslate(self) -> None:
        """Name the library, in the language now set."""
        where, library = self._library.place.where, self._library.library
        self.text = translate("PlaceLine", "Library: {name}").format(name=short_name(where))
        if library is not None and not library.writable:
            self.text = translate("PlaceLine", "{text} (read only)").format(text=self.text)
        self.setToolTip(where)
        self.setAccessibleName(self.text)
        self.setVisible(bool(where))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height() + 8)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._theme.chrome_muted)
        box = self.rect().adjusted(_EDGE, 6, -_EDGE, 0)
        text = self.fontMetrics().elidedText(self.text, Qt.TextElideMode.ElideMiddle, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
