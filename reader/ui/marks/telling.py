"""What the reader should see without asking: texts that changed, acts out of sight, other windows.

Marks that another window has made are there a moment later, and at the latest when the reader comes
back to this one: on some disks nobody tells of a change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QFileSystemWatcher, QObject, QTimer

from reader.annotations.model import Annotation
from reader.language import Text
from reader.overriding import override
from reader.ui.marks.reviewing import Reviewing
from reader.ui.notes_replaced import show_all_again

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.notes.operations import Operation
    from reader.ui.workspace import Workspace

_QUIET = 150  # milliseconds after which a change of the file is looked at

_TO_REVIEW = Text(
    "The text has changed since it was marked; marks to be reviewed: {count}"
    " (menu Marks, Review Changed Texts).",
    "原文自标注后有变动：{count} 处标注需要核对（“标注”菜单 › 核对变动原文）。",
)
_ELSEWHERE = Text(
    "Undone or done again in “{title}”: {label}.", "已在《{title}》中撤销或重做：{label}。"
)


class Telling(QObject):
    """Tells them, and looks what other windows did.

    Args:
        workspace: shows the sentences.
        window: owns this object.
    """

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        workspace.annotations.loaded.connect(self._tell_changed)
        workspace.annotations.stepped_back.connect(self._tell_elsewhere)
        window.installEventFilter(self)
        self._watcher = QFileSystemWatcher(self)
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET)
        self._watcher.fileChanged.connect(lambda _: self._quiet.start())
        self._quiet.timeout.connect(self._look)
        workspace.annotations.loaded.connect(self._watch)
        self._watch()

    def _watch(self) -> None:
        """Watch the log of the notes: each change of them is written there first."""
        store = self._workspace.notebook.store
        log = store.database.log if store else None
        if log is not None and log.exists() and str(log) not in self._watcher.files():
            self._watcher.addPath(str(log))

    def _look(self) -> None:
        """Show what was done to the notes elsewhere."""
        annotations = self._workspace.annotations
        if annotations.stack.is_stale:
            show_all_again(self._workspace)
        else:
            annotations.look_again()

    def _tell_changed(self) -> None:
        count = len(Reviewing(self._workspace).cases())
        if count:
            self._workspace.say(Text(*(text.format(count=count) for text in _TO_REVIEW)))

    def _tell_elsewhere(self, done: Operation) -> None:
        """Say what was undone or done again where the reader does not see it."""
        annotations = self._workspace.annotations
        items = [change.item for change in done.changes]
        articles = {item.article for item in items if isinstance(item, Annotation)}
        if articles and annotations.key not in articles:
            known = annotations.known.get(min(articles))
            title = known.title if known else "…"
            told = (text.format(label=done.label, title=title) for text in _ELSEWHERE)
            self._workspace.say(Text(*told))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate:
            self._look()
        return False
