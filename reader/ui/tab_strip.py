"""The row of tabs above the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QTabBar, QToolButton

from reader.overriding import override
from reader.ui.icons import icon

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QMouseEvent

    from reader.ui.tabs import Tabs
    from reader.ui.theme import Theme

WIDEST = 220  # pixels of a tab; a longer title is cut, and told in full under the pointer
_CLOSE = QSize(12, 12)
_STYLE = """
QTabBar, QFrame#tabStrip {{ background: {chrome}; }}
QFrame#tabStrip {{ border: none; border-bottom: 1px solid {border}; }}
QTabBar::tab {{
    background: {chrome}; color: {muted}; border: none; border-right: 1px solid {border};
    border-top: 2px solid transparent; padding: 5px 6px 6px 12px;
    min-width: 70px; max-width: {widest}px;
}}
QTabBar::tab:hover {{ color: {text}; }}
QTabBar::tab:selected {{ background: {desk}; color: {text}; border-top: 2px solid {accent}; }}
QTabBar QToolButton {{ border: none; background: transparent; }}
QTabBar QToolButton:hover {{ background: {button}; }}
"""


class _Bar(QTabBar):
    """Closes a tab by the middle button of the mouse."""

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self.tabAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.MiddleButton and place >= 0:
            self.tabCloseRequested.emit(place)
        super().mouseReleaseEvent(event)


class TabStrip(QFrame):
    """Shows the open tabs while there are several.

    Args:
        tabs: what is open.
        theme: colours.

    Signals:
        beside_asked: int, number of the tab that is to stand beside the open one.
    """

    beside_asked = Signal(int)

    def __init__(self, tabs: Tabs, theme: Theme) -> None:
        super().__init__()
        self._tabs, self._theme = tabs, theme
        self.setObjectName("tabStrip")
        self.bar = _Bar(self)
        self.bar.setMovable(True)
        self.bar.setExpanding(False)
        self.bar.setDrawBase(False)
        self.bar.setUsesScrollButtons(True)
        self.bar.setElideMode(Qt.TextElideMode.ElideRight)
        self.bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.bar.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.bar, 1)
        self.bar.currentChanged.connect(self._turn)
        self.bar.tabMoved.connect(tabs.move)
        self.bar.tabCloseRequested.connect(tabs.close)
        self.bar.customContextMenuRequested.connect(self.show_menu)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        colours = {
            "chrome": theme.chrome,
            "border": theme.chrome_border,
            "muted": theme.chrome_muted,
            "text": theme.chrome_text,
            "desk": theme.desk,
            "accent": theme.accent,
            "button": theme.button,
        }
        names = {role: colour.name() for role, colour in colours.items()}
        self.setStyleSheet(_STYLE.format(widest=WIDEST, **names))
        for button in self.bar.findChildren(QToolButton):
            if button.objectName() == "close":
                self._draw(button)

    def show_tabs(self) -> None:
        """Show the tabs as they are now."""
        tabs = self._tabs.open
        with QSignalBlocker(self.bar):
            while self.bar.count() > len(tabs):
                self.bar.removeTab(self.bar.count() - 1)
            while self.bar.count() < len(tabs):
                self.bar.addTab("")
                side = QTabBar.ButtonPosition.RightSide
                self.bar.setTabButton(self.bar.count() - 1, side, self._close_button())
            for number, tab in enumerate(tabs.tabs):
                self.bar.setTabText(number, tab.title.replace("&", "&&"))
                self.bar.setTabToolTip(number, tab.title)
            self.bar.setCurrentIndex(tabs.current)
        self.setVisible(len(tabs) > 1)

    def show_menu(self, place: QPoint) -> None:
        """Show what can be done with the tab at a point of the bar."""
        number = self.bar.tabAt(place)
        if number < 0:
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        close = menu.addAction(self.tr("&Close"))
        close.triggered.connect(lambda: self._tabs.close(number))
        others = menu.addAction(self.tr("Close &Others"))
        others.triggered.connect(lambda: self._tabs.close_others(number))
        menu.addSeparator()
        beside = menu.addAction(self.tr("Show &Beside"))
        beside.setEnabled(number != self._tabs.open.current)
        beside.triggered.connect(lambda: self.beside_asked.emit(number))
        menu.addSeparator()
        again = menu.addAction(self.tr("&Reopen Closed Tab"))
        again.setEnabled(self._tabs.open.can_reopen)
        again.triggered.connect(self._tabs.reopen)
        menu.popup(self.bar.mapToGlobal(place))

    def _turn(self, number: int) -> None:
        if number >= 0 and number != self._tabs.open.current:
            self._tabs.turn_to(number)

    def _close_button(self) -> QToolButton:
        button = QToolButton(self.bar)
        button.setObjectName("close")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setIconSize(_CLOSE)
        button.clicked.connect(lambda: self._close(button))
        self._draw(button)
        self._name(button)
        return button

    def _close(self, button: QToolButton) -> None:
        side = QTabBar.ButtonPosition.RightSide
        for number in range(self.bar.count()):
            if self.bar.tabButton(number, side) is button:
                self._tabs.close(number)
                return

    def _draw(self, button: QToolButton) -> None:
        button.setIcon(icon("close", self._theme.chrome_muted, self.devicePixelRatioF()))

    def _name(self, button: QToolButton) -> None:
        button.setAccessibleName(self.tr("Close tab"))
        button.setToolTip(self.tr("Close tab"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            for button in self.bar.findChildren(QToolButton):
                if button.objectName() == "close":
                    self._name(button)
        super().changeEvent(event)
