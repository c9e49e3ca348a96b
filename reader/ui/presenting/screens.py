"""Which screen the projector is, and where its window goes when screens come and go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QScreen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

FULL, WINDOW = "full", "window"  # what one screen is used for


def projector_among(screens: Sequence[QScreen], own: QScreen, name: str) -> QScreen | None:
    """Return the screen to project on: the one of that name, or the first that is not the reader's.

    A screen that shows the same as the reader's own (mirrored) is none.
    """
    others = [one for one in screens if one is not own and one.geometry() != own.geometry()]
    named = [one for one in others if one.name() == name]
    return next(iter([*named, *others]), None)


class Screens(QObject):
    """Puts the projector's window where it belongs, and again when screens come and go.

    Args:
        window: the reader's own.
        projector: the projector's.

    Attributes:
        alone: what to do with one screen: FULL, or WINDOW.
        name: of the screen that was projected on last.
        in_place: the projector's window covers the reader's own.

    Signals:
        placed: the projector's window went somewhere.
    """

    placed = Signal()

    def __init__(self, window: QWidget, projector: QWidget) -> None:
        super().__init__(projector)
        self._window, self._projector = window, projector
        self.alone, self.name = FULL, ""
        self._on: QScreen | None = None
        self.in_place = False
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._arrange)
            application.screenRemoved.connect(self._lose)

    @property
    def on_second(self) -> bool:
        """Tell whether it stands on a screen of its own."""
        return self._on is not None

    def place(self, screens: Sequence[QScreen] | None = None) -> None:
        """Show the window: on the second screen, else where one screen is to be used."""
        found = QGuiApplication.screens() if screens is None else screens
        self._on = projector_among(found, self._window.screen(), self.name)
        self.in_place = self._on is None and self.alone == FULL
        if self._on is not None:
            self.name = self._on.name()
            self._fill(self._on)
        elif self.in_place:
            self._fill(self._window.screen())
        else:
            self._stand_beside()
        self.placed.emit()

    def _fill(self, screen: QScreen) -> None:
        self._projector.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not self.in_place)
        if isinstance(screen, QScreen):
            self._projector.setScreen(screen)  # a window that was shown before stays where it was
        self._projector.setGeometry(screen.geometry())
        self._projector.showFullScreen()

    def _stand_beside(self) -> None:
        """A window of its own that covers as little as can be of the reader's."""
        self._projector.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        area = self._window.screen().availableGeometry()
        self._projector.showNormal()
        self._projector.resize(area.width() // 2, area.height() * 3 // 5)
        self._projector.move(area.right() - self._projector.width(), area.top() + 40)

    def _arrange(self, _: QScreen) -> None:
        if self._projector.isVisible() and self._on is None:
            self.place()

    def _lose(self, gone: QScreen) -> None:
        """Go on in a window of its own: to cover the reader's page would be a surprise."""
        if gone is self._on and self._projector.isVisible():
            left = [one for one in QGuiApplication.screens() if one is not gone]
            self._on = projector_among(left, self._window.screen(), self.name)
            if self._on is not None:
                self._fill(self._on)
            else:
                self._stand_beside()
            self.placed.emit()
