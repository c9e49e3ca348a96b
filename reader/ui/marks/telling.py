"""Sentences about marks that the reader did not ask for: texts that changed, acts out of sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from reader.annotations.model import Annotation
from reader.language import Text
from reader.overriding import override
from reader.ui.marks.reviewing import Reviewing

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.notes.operations import Operation
    from reader.ui.workspace import Workspace

_TO_REVIEW = Text(
    "The text has changed since it was marked; marks to be reviewed: {count}"
    " (menu Marks, Review Changed Texts).",
    "原文自标注后有变动：{count} 处标注需要核对（“标注”菜单 › 核对变动原文）。",
)
_ELSEWHERE = Text(
    "Undone or done again in “{title}”: {label}.", "已在《{title}》中撤销或重做：{label}。"
)


class Telling(QObject):
    """Tells them, and looks what other windows did when the reader comes back to this one.

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
            self._workspace.annotations.look_again()
        return False
