"""Restores a backup of the notes as an act of the window, which can be undone like any other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QUndoCommand

from reader.overriding import override
from reader.ui.notes_replaced import show_all_again

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reader.notes.backup_files import Backup
    from reader.notes.backups import Backups
    from reader.ui.workspace import Workspace

translate = QCoreApplication.translate


class _Restored(QUndoCommand):
    """A backup that took the place of the notes, and the backup of what they were before.

    Attributes:
        idle: it does nothing yet, as when it is put on the stack after it was done.
    """

    def __init__(
        self, text: str, before: Path, after: Path, go: Callable[[_Restored, bool], None]
    ) -> None:
        super().__init__(text)
        self.before, self.after, self._go, self.idle = before, after, go, True

    @override
    def undo(self) -> None:
        if not self.idle:
            self._go(self, True)  # noqa: FBT003  # as the stack calls it

    @override
    def redo(self) -> None:
        if not self.idle:
            self._go(self, False)  # noqa: FBT003


class Restoring:
    """Puts backups in place of the notes, each time keeping what they were.

    Args:
        workspace: the window's stack of acts, and all that shows notes.
        backups: of its notes.
    """

    def __init__(self, workspace: Workspace, backups: Backups) -> None:
        self._workspace, self._backups = workspace, backups

    def restore(
        self,
        file: Path,
        done: Callable[[Backup | None], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Restore a backup off the GUI thread, and put that on the stack of acts.

        Args:
            file: the backup.
            done: is called with the backup of what was there before.
            failed: is called with what went wrong; nothing was changed then.
        """

        def end(kept: Backup | None) -> None:
            show_all_again(self._workspace)
            if kept is not None:
                self._push(kept.path, file, undone=False)
            done(kept)

        self._workspace.jobs.start(lambda _: self._backups.restore(file), end, failed)

    def _push(self, before: Path, after: Path, *, undone: bool) -> None:
        stack = self._workspace.undo
        act = _Restored(translate("Restoring", "Restore Backup"), before, after, self._go)
        stack.push(act)
        if undone:
            stack.setIndex(stack.index() - 1)
        act.idle = False

    def _go(self, act: _Restored, undone: bool) -> None:  # noqa: FBT001  # as the stack calls it
        """Put back what was there before, or the backup again."""
        file = act.before if undone else act.after

        def end(kept: Backup | None) -> None:
            show_all_again(self._workspace)
            if kept is not None:
                before, after = (act.before, kept.path) if undone else (kept.path, act.after)
                self._push(before, after, undone=undone)

        def fail(error: Exception) -> None:
            stack = self._workspace.undo
            act.idle = True
            stack.setIndex(stack.index() + (1 if undone else -1))
            act.idle = False
            self._workspace.report(error)

        self._workspace.jobs.start(lambda _: self._backups.restore(file), end, fail)
