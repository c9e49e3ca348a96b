"""One of two pages that stand side by side: the page under a strip that names its article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSignalBlocker, QSize, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.overriding import override
from reader.ui.strip import Strip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from reader.ui.article_view.view import ArticleView
    from reader.ui.theme import Theme

_CROSS = QSize(12, 12)
_LINE = 2  # pixels of the line over the page that is read, as over the tab that is shown
translate = QCoreApplication.translate


class PaneStrip(Strip):
    """Draws a line along its upper edge while its page is the one that is read.

    Attributes:
        active: it is.
    """

    active = False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.active:
            painter = QPainter(self)
            painter.fillRect(QRect(0, 0, self.width(), _LINE), self._theme.accent)


class PagePane(QWidget):
    """Holds a page, and above it which article that is, to be changed or closed.

    Args:
        view: the page.
        theme: colours.
        active: the page is the one that is read: keys, cards, marks and searches are about it.

    Attributes:
        view: the page.
        strip: above it; shown while two pages are.
        choice: the articles that can stand here.
        linked: both pages scroll together; shown by the right pane only.
        cross: closes the pane.

    Signals:
        chosen: int, number of an article in the list.
    """

    chosen = Signal(int)

    def __init__(self, view: ArticleView, theme: Theme, *, active: bool) -> None:
        super().__init__()
        self.view = view
        self.strip = PaneStrip(theme)
        self.strip.active = active
        self.choice, self.linked, self.cross = QComboBox(), QCheckBox(), QToolButton()
        self.choice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.choice.activated.connect(self.chosen)
        self.cross.setAutoRaise(True)
        self.cross.setIconSize(_CROSS)
        self.strip.set_icons({self.cross: "close"})
        row = QHBoxLayout(self.strip)
        row.setContentsMargins(6, 4, 6, 4)
        for part, stretch in ((self.choice, 1), (self.linked, 0), (self.cross, 0)):
            row.addWidget(part, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(view, 1)
        self.set_theme(theme)
        self._name()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.strip.set_theme(theme)
        palette = self.choice.palette()
        colour = theme.chrome_text if self.strip.active else theme.chrome_muted
        for role in (QPalette.ColorRole.ButtonText, QPalette.ColorRole.Text):
            palette.setColor(QPalette.ColorGroup.Active, role, colour)
            palette.setColor(QPalette.ColorGroup.Inactive, role, colour)
        self.choice.setPalette(palette)

    def list_articles(self, titles: Sequence[str], shown: int) -> None:
        """Offer articles, of which one is shown."""
        with QSignalBlocker(self.choice):
            self.choice.clear()
            self.choice.addItems(list(titles))
            self.choice.setCurrentIndex(shown)
            self.choice.setToolTip(self.choice.currentText())

    def _name(self) -> None:
        self.linked.setText(translate("SideBySide", "Scroll together"))
        self.cross.setToolTip(translate("SideBySide", "Close this page"))
        self.cross.setAccessibleName(self.cross.toolTip())
        if self.strip.active:
            name = translate("SideBySide", "Article on the page that is read")
        else:
            name = translate("SideBySide", "Article beside")
        self.choice.setAccessibleName(name)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
