"""The menu bar, made from the table of commands."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from reader.ui.commands.command import Command, is_possible
from reader.ui.commands.table import commands, menu_titles
from reader.ui.recent_libraries import RecentLibraries
from reader.ui.sources import recalled
from reader.ui.tabs import wants_new_tab
from reader.ui.workspace import Workspace

_DIGITS = 9  # recent files that can be opened by a digit
_LONGEST = 40  # characters of a name in the menu


class Menus(QObject):
    """Fills a window's menu bar and keeps its ticks in step with the settings.

    Args:
        workspace: what the commands act on.
        window: has the menu bar; owns this object.
    """

    def __init__(self, workspace: Workspace, window: QMainWindow) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._actions: list[tuple[QAction, Command]] = []
        self._titles: dict[str, QAction] = {}
        workspace.settings_changed.connect(self.show_state)
        workspace.article_opened.connect(self.show_state)
        workspace.visited.connect(self.show_state)
        workspace.trail.changed.connect(self.show_state)
        workspace.tabs.changed.connect(self.show_state)
        workspace.undo.indexChanged.connect(self.show_state)
        workspace.library.changed.connect(self.show_state)
        self.fill()

    def title(self, name: str) -> QAction | None:
        """Return the title of a menu in the bar."""
        return self._titles.get(name)

    def fill(self) -> None:
        """Make all menus, in the language now set."""
        for action, _ in self._actions:
            self._window.removeAction(action)
        self._actions.clear()
        bar = self._window.menuBar()
        bar.clear()
        titles = menu_titles()
        rows = commands()
        for name in (name for name in titles if "/" not in name):
            menu = bar.addMenu(titles[name])
            self._titles[name] = menu.menuAction()
            for command in rows:
                if command.menu.split("/")[0] == name:
                    self._add(self._inner(menu, command.menu, titles), command)
            if name == "file":
                self._add_recent(menu, titles["file/recent"])
            if name == "library":
                RecentLibraries(self._workspace, self._inner(menu, "library/place", titles))
        self.show_state()

    def show_state(self, *_: object) -> None:
        """Tick what is on and grey what cannot be done now."""
        settings = self._workspace.settings
        for action, command in self._actions:
            if command.checked:
                action.setChecked(command.checked(settings))
            action.setEnabled(is_possible(command, self._workspace))
            if command.about:
                about = command.about(self._workspace).replace("&", "&&")
                action.setText(f"{command.text}  {about}" if about else command.text)

    def _inner(self, menu: QMenu, place: str, titles: dict[str, str]) -> QMenu:
        """Return the menu at `place`, made when its first command comes."""
        if "/" not in place:
            return menu
        found = menu.findChild(QMenu, place)
        if isinstance(found, QMenu):
            return found
        inner = menu.addMenu(titles[place])
        inner.setObjectName(place)
        return inner

    def _add(self, menu: QMenu, command: Command) -> None:
        if command.parted:
            menu.addSeparator()
        text = command.text if not command.hint else f"{command.text}\t{command.hint}"
        action = menu.addAction(text)
        action.setShortcuts([QKeySequence(key) for key in command.keys])
        action.setCheckable(command.checked is not None)
        action.triggered.connect(lambda: self._run(command))
        self._window.addAction(action)  # so that its keys work while no menu bar is shown
        self._actions.append((action, command))

    def _run(self, command: Command) -> None:
        command.run(self._workspace)
        self.show_state()

    def _add_recent(self, menu: QMenu, title: str) -> None:
        recent = QMenu(title, menu)
        recent.aboutToShow.connect(lambda: self._fill_recent(recent))
        menu.insertMenu(menu.actions()[1], recent)

    def _fill_recent(self, menu: QMenu) -> None:
        menu.clear()
        for number, line in enumerate(self._workspace.settings.recent_files, 1):
            source = recalled(line)
            name = _shortened(source.name).replace("&", "&&")
            action = menu.addAction(f"&{number} {name}" if number <= _DIGITS else name)
            action.setToolTip(line)
            action.triggered.connect(
                lambda _=False, source=source: self._workspace.open_sources(
                    [source], apart=wants_new_tab()
                )
            )
        if menu.isEmpty():
            menu.addAction(self.tr("Nothing was opened yet")).setEnabled(False)


def _shortened(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
