"""A dock whose contents are loaded and made when it is first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDockWidget, QVBoxLayout, QWidget

from reader.overriding import override
from reader.ui.panels.place_line import PlaceLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QKeyEvent, QShowEvent

    from reader.ui.requests import Request
    from reader.ui.theme import Theme
    from reader.ui.workspace import Workspace


class Contents(Protocol):
    """What every panel's widget can do besides being one.

    Attributes:
        left: signal; the reader goes on to the page.
    """

    left: SignalInstance

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""

    def enter(self) -> None:
        """Give the keyboard to where the reader begins."""

    def return_to(self) -> None:
        """Give the keyboard to the line from which an article was opened."""

    def fulfil(self, request: Request) -> None:
        """Do one of the row's `others`."""


class TermContents(Contents, Protocol):
    """What a panel can do that shows something of a query."""

    def show_term(self, line: str) -> None:
        """Show a query line."""


class PanelRow(NamedTuple):
    """One panel of the window.

    Attributes:
        name: by which the window remembers its place and a visit its origin.
        title: in English; translated in the context "Panel".
        request: shows it and gives it the keyboard.
        area: where it stands at first.
        make: loads and makes the contents.
        others: further requests that it fulfils, shown first.
        of_library: tells of the library, and under its name.
    """

    name: str
    title: str
    request: Request
    area: Qt.DockWidgetArea
    make: Callable[[Workspace, Theme], QWidget]
    others: tuple[Request, ...] = ()
    of_library: bool = True


class Panel(QDockWidget):
    """One dock.

    Args:
        row: what it is.
        workspace: what the contents act on.
        theme: colours.

    Attributes:
        contents: None before it was shown.

    Signals:
        left: the reader is done with the keyboard here.
    """

    left = Signal()

    def __init__(
        self, row: PanelRow, workspace: Workspace, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.row = row
        self.contents: QWidget | None = None
        self._workspace, self._theme = workspace, theme
        self._locked = True
        self._line: PlaceLine | None = None
        self.setObjectName(row.name)
        self._name()
        workspace.settings_changed.connect(self._name)

    def unlock(self) -> None:
        """Allow the contents to be made: the first painting is over."""
        self._locked = False
        if self.isVisible():
            self._fill()

    def enter(self) -> None:
        """Show the panel and let the reader begin."""
        contents = self._appear()
        contents.enter()

    def fulfil(self, request: Request) -> None:
        """Show the panel and what a command asks of it."""
        contents = self._appear()
        contents.fulfil(request)

    def return_to(self) -> None:
        """Show the panel and stand on the line from which an article was opened."""
        contents = self._appear()
        contents.return_to()

    def has_keyboard(self) -> bool:
        """Tell whether what is typed goes to the panel."""
        focus = self.window().focusWidget()
        return focus is not None and self.isAncestorOf(focus) and self.isVisible()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours, now or when the contents are made."""
        self._theme = theme
        if self.contents is not None:
            self._as_contents().set_theme(theme)
        if self._line is not None:
            self._line.set_theme(theme)

    def _appear(self) -> Contents:
        self._locked = False
        self.show()
        self.raise_()
        self._fill()
        return self._as_contents()

    def _as_contents(self) -> Contents:
        return self.contents  # type: ignore[return-value]  # a widget that is Contents too

    def _fill(self) -> None:
        if self.contents is None:
            self.contents = self.row.make(self._workspace, self._theme)
            self._as_contents().left.connect(self.left)
            contents = self.contents
            self.setWidget(self._under_place(contents) if self.row.of_library else contents)

    def _under_place(self, contents: QWidget) -> QWidget:
        """Return the contents below the line that names the library."""
        self._line = PlaceLine(self._workspace, self._theme)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._line)
        column.addWidget(contents, 1)
        return whole

    def _name(self, *_: object) -> None:
        self.setWindowTitle(QCoreApplication.translate("Panel", self.row.title))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._locked:
            self._fill()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
