"""Removes articles from the library after asking, and brings them back when that is undone."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QUndoCommand

from reader.language import Text, counted
from reader.library.removing import put_back, remove
from reader.overriding import override
from reader.ui.dialogs.remove_dialog import RemoveDialog
from reader.ui.dialogs.work_dialog import WorkDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from reader.analysis.progress import Progress
    from reader.library.library import Library
    from reader.library.removing import Removal
    from reader.ui.jobs import Job
    from reader.ui.removal_request import RemovalRequest
    from reader.ui.workspace import Workspace


T = TypeVar("T")


class Removing(QObject):
    """Asks, removes and reports.

    Args:
        workspace: whose library it is.
        window: to which the question belongs; owns this object.
    """

    _told = Signal(float)

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace, self._window = workspace, window
        self._job: Job | None = None

    def ask(self, request: RemovalRequest) -> None:
        """Ask whether articles are to be removed, when it is known that they can be."""
        workspace = self._workspace

        def find(_: Progress) -> tuple[str, ...]:
            library = workspace.library.required()
            with library.writing():  # says why, if nothing can be changed
                return tuple(request.find(library))

        workspace.jobs.replace("removal-ids", find, lambda ids: self._question(ids, request.title))

    def _question(self, ids: Sequence[str], title: str) -> None:
        if ids:
            dialog = RemoveDialog(len(ids), title if len(ids) == 1 else "", self._window)
            dialog.wanted.connect(lambda: self._remove(ids, dialog))
            dialog.stopped.connect(self._stop)
            self._told.connect(dialog.show_share)
            dialog.open()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.stop()

    def _remove(self, ids: Sequence[str], dialog: RemoveDialog) -> None:
        self._run(dialog, lambda library, going: remove(library, ids, going), self._take)

    def change(
        self,
        text: str,
        work: Callable[[Library, Progress], T],
        take: Callable[[T], None] = lambda _: None,
    ) -> None:
        """Remove articles again or bring them back; a dialog tells of it, if it takes long.

        Args:
            text: what is done.
            work: does it, off the GUI thread.
            take: gets what came of it, unless that failed.
        """
        title = QCoreApplication.translate("Removal", "Remove from Library")
        dialog = WorkDialog(title, text, self._window)
        dialog.stopped.connect(self._stop)
        self._told.connect(dialog.show_share)
        dialog.begin_soon()
        self._run(dialog, work, take)

    def list_removed(self) -> None:
        """Show what can be brought back."""
        from reader.ui.dialogs.removed_dialog import RemovedDialog  # noqa: PLC0415  # rarely wanted

        RemovedDialog(self._workspace, self.change, self._window).open()

    def _run(
        self,
        dialog: WorkDialog,
        work: Callable[[Library, Progress], T],
        take: Callable[[T], None],
    ) -> None:
        """Change the library off the GUI thread while a dialog shows how far that is."""
        library = self._workspace.library
        library.hold()

        def change(going: Progress) -> T:
            def tell(share: float) -> None:
                self._told.emit(share)
                going(share)

            return work(library.required(), tell)

        def end() -> None:
            library.let_go()
            dialog.finish_work()
            library.tell()

        def done(result: T) -> None:
            end()
            take(result)

        def fail(error: Exception) -> None:
            end()
            self._workspace.report(error)

        self._job = self._workspace.jobs.start(change, done, fail)

    def _take(self, removal: Removal) -> None:
        if removal.number is not None:
            self._workspace.undo.push(RemovalAct(self, self._workspace, removal))
        self._workspace.say(_told_text(removal))


class RemovalAct(QUndoCommand):
    """Articles were removed; undone, they come back under the ids they had.

    Both ways lead to the same end however often they are gone: what is removed already is not
    there to be removed, what is back already stays.
    """

    def __init__(self, removing: Removing, workspace: Workspace, removal: Removal) -> None:
        super().__init__(QCoreApplication.translate("Removal", "Remove from Library"))
        self._removing, self._workspace = removing, workspace
        self._count, self._number = removal.count, removal.number
        self._ids: Sequence[str] = ()
        self._where = workspace.library.place.where
        self._is_done = True

    @override
    def redo(self) -> None:
        if self._is_done:  # Qt calls it when the act is put on the stack
            self._is_done = False
            return
        text = QCoreApplication.translate("Removal", "{count} articles are being removed again.")
        self._run(text, self._remove)

    @override
    def undo(self) -> None:
        text = QCoreApplication.translate("Removal", "{count} articles are being brought back.")
        self._run(text, self._put_back)

    def _remove(self, library: Library, going: Progress) -> Text:
        removal = remove(library, self._ids, going)
        self._number = removal.number
        return _told_text(removal)

    def _put_back(self, library: Library, going: Progress) -> Text:
        back = 0
        if self._number is not None:
            self._ids = library.removed.ids(self._number) or self._ids
            back = put_back(library, self._number, going)
        are = "is" if back == 1 else "are"
        return Text(
            en=f"{counted(back, 'article')} {are} back in the library.",
            zh=f"已恢复 {back:,} 篇文章。",
        )

    def _run(self, text: str, change: Callable[[Library, Progress], Text]) -> None:
        workspace = self._workspace
        if workspace.library.place.where == self._where:
            self._removing.change(text.format(count=f"{self._count:,}"), change, workspace.say)
        else:
            workspace.say(
                Text(
                    en="These articles belong to another library; open that one first.",
                    zh="这些文章属于另一个资料库，请先打开那个资料库。",
                )
            )


def _told_text(removal: Removal) -> Text:
    count = removal.count
    en = f"{count:,} articles were removed" if count != 1 else "1 article was removed"
    zh = f"已移除 {count:,} 篇文章"
    if removal.cancelled:
        en, zh = f"Stopped: {en}", f"已停止：{zh}"
    if removal.number is not None:
        them = "them" if count != 1 else "it"
        en, zh = f"{en}; Undo (Ctrl+Z) brings {them} back", f"{zh}，撤销（Ctrl+Z）可以恢复"
    return Text(en=f"{en}.", zh=f"{zh}。")
