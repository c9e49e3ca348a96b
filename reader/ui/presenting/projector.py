"""The projector's window: the article in large type, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from reader.overriding import override
from reader.ui.article_view.sheet_area import EM
from reader.ui.article_view.view import ArticleView
from reader.ui.presenting.overlay import Overlay

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QPixmap, QResizeEvent

    from reader.ui.theme import Theme

LINES = 22  # lines of bare type that would fill the height: 4.5 % each, legible from the last row
USUAL_SIZE = QSize(1024, 768)


class ProjectorWindow(QWidget):
    """A page of its own on the same article, with what is laid over it. It has no chrome.

    Args:
        theme: one of the projector's.

    Attributes:
        view: the projected page.
        overlay: what lies over it.
        is_copied: what is painted is no change before the class, but a picture of it.

    Signals:
        closed: the window was closed from outside.
        resized: its size changed, and with it that of its type.
    """

    closed = Signal()
    resized = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._size = 100
        self.is_copied = False
        self.view = ArticleView(theme, self)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAcceptDrops(False)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.overlay = Overlay(self.view, theme, self)
        self.setFocusProxy(self.view)
        self.resize(USUAL_SIZE)
        self._name()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.view.set_theme(theme)
        self.overlay.set_theme(theme)

    def set_size(self, percent: int) -> None:
        """Set type at `percent` of the usual share of the window's height."""
        self._size = percent
        self._fit()

    def picture(self) -> QPixmap:
        """Return what it shows at this moment."""
        self.is_copied = True
        picture = self.grab()
        self.is_copied = False
        return picture

    def _fit(self) -> None:
        em = self.height() / LINES * self._size / 100
        self.view.set_zoom(round(100 * em / EM))

    def _name(self) -> None:
        self.setWindowTitle(QCoreApplication.translate("Presenting", "Yandu on the Projector"))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        self.view.setGeometry(self.rect())
        self.overlay.setGeometry(self.rect())
        self.resized.emit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()
