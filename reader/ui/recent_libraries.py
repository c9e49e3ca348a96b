"""The libraries used of late, in the menu that opens another one."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from reader.ui.workspace import Workspace

_LONGEST = 48  # characters of a place in the menu


class RecentLibraries(QObject):
    """Adds them to a menu whenever it opens, that in use with a tick.

    Args:
        workspace: whose settings remember them.
        menu: owns this object.
    """

    def __init__(self, workspace: Workspace, menu: QMenu) -> None:
        super().__init__(menu)
        self._workspace, self._menu = workspace, menu
        self._added = menu.addSeparator()
        menu.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Show those of the settings after the menu's own entries."""
        actions = self._menu.actions()
        for action in actions[actions.index(self._added) + 1 :]:
            self._menu.removeAction(action)
        here = self._workspace.library.place.where
        for number, where in enumerate(self._workspace.settings.recent_libraries, 1):
            action = self._menu.addAction(f"&{number} {_shortened(where).replace('&', '&&')}")
            action.setCheckable(True)
            action.setChecked(where == here)
            action.setToolTip(where)
            action.triggered.connect(
                lambda _=False, where=where: self._workspace.library_asked.emit(where)
            )


def _shortened(where: str) -> str:
    """Return a place with its end, which tells it from others."""
    return where if len(where) <= _LONGEST else f"…{where[-_LONGEST + 1 :]}"
