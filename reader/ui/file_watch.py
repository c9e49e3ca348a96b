"""Notice when another program changes the open file, and say how to read it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

from reader.language import Text
from reader.ui.sources import state_of

if TYPE_CHECKING:
    from reader.ui.workspace import Workspace

_SETTLED = 400  # milliseconds after the last change: programs write a file in several steps


class FileWatch(QObject):
    """Watches the open file, and only that.

    Args:
        workspace: what is open.
        parent: owns this object.
    """

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._watcher = QFileSystemWatcher(self)
        self._state: tuple[int, int] | None = None
        self._said: Text | None = None
        self._timer = QTimer(self, singleShot=True, interval=_SETTLED)
        self._timer.timeout.connect(self._compare)
        self._watcher.fileChanged.connect(lambda _: self._timer.start())
        workspace.article_opened.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self._timer.stop()
        self._take_back()
        if watched := self._watcher.files():
            self._watcher.removePaths(watched)
        path = self._workspace.path
        self._state = self._state_now()
        if path is not None and self._state is not None:
            self._watcher.addPath(str(path))

    def _compare(self) -> None:
        path = self._workspace.path
        state = self._state_now()
        if path is None or state == self._state:
            return
        self._state = state
        if state is None:
            self._take_back()
            self._workspace.say(_gone(path.name))
            return
        self._watcher.addPath(str(path))  # many programs put a new file in the place of the old
        self._said = _changed(path.name)
        self._workspace.say(self._said)

    def _take_back(self) -> None:
        """Do not ask any more for the key that reads the changed file."""
        if self._said is not None:
            self._workspace.unsay(self._said)
            self._said = None

    def _state_now(self) -> tuple[int, int] | None:
        source = self._workspace.source
        return state_of(source) if source else None


def _changed(name: str) -> Text:
    return Text(
        en=f"“{name}” was changed by another program. Ctrl+R reads it again.",
        zh=f"“{name}”已被其他程序修改。按 Ctrl+R 重新读取。",
    )


def _gone(name: str) -> Text:
    return Text(
        en=f"“{name}” was moved or deleted. What is open stays open.",
        zh=f"“{name}”已被移动或删除。已打开的内容不受影响。",
    )
