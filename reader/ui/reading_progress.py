"""How much of each article was read: noted by what is in sight, kept, and forgotten as an act."""

# ruff: noqa: PLC0415  # nothing of it is loaded before the first painting

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand

from reader.article.seen import Seen
from reader.errors import NotesError
from reader.overriding import override
from reader.ui.requests import Request

if TYPE_CHECKING:
    from reader.analysis.progress import Progress
    from reader.article.model import Article, Span
    from reader.article.seen_paragraphs import ParagraphNames
    from reader.ui.workspace import Workspace

GLANCE = 900  # milliseconds that a passage is in sight before it counts as read
BEFORE_RECALLING = 300  # milliseconds; no turning of a tab waits for it
BEFORE_KEEPING = 4000  # milliseconds; what is read meanwhile is kept with it

translate = QCoreApplication.translate


class _Forgetting(QUndoCommand):
    """Nothing of an article counts as read any more."""

    def __init__(self, progress: ReadingProgress, key: str, before: str) -> None:
        super().__init__(translate("ReadingProgress", "Forget What Was Read"))
        self._progress, self._key, self._before = progress, key, before

    @override
    def redo(self) -> None:
        self.setObsolete(not self._progress.put(self._key, ""))

    @override
    def undo(self) -> None:
        self._progress.put(self._key, self._before)


class ReadingProgress(QObject):
    """Follows the open article and keeps in the notes what was read of it.

    Args:
        workspace: has the article and the notes; owns this object.

    Attributes:
        seen: what was read of the open article.

    Signals:
        changed: more was read, or another article is open.
    """

    changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._article: Article | None = None
        self._key = ""  # of the article; empty until what was kept has been read
        self._names: ParagraphNames | None = None
        self.seen = Seen()
        self._unkept = False
        self._sight: Span | None = None
        self._glance = QTimer(self, singleShot=True, interval=GLANCE)
        self._glance.timeout.connect(self._note)
        self._keeping = QTimer(self, singleShot=True, interval=BEFORE_KEEPING)
        self._keeping.timeout.connect(self.keep)
        self._recalling = QTimer(self, singleShot=True, interval=BEFORE_RECALLING)
        self._recalling.timeout.connect(lambda: workspace.notebook.after_opening(self._read))
        workspace.sight_changed.connect(self._look)
        workspace.leaving.connect(self.keep)
        workspace.article_opened.connect(self._take)
        workspace.asked.connect(self._fulfil)
        self._take(workspace.article)

    def share(self, span: Span) -> float:
        """Return how much of a passage of the open article was read, 0…1."""
        return self.seen.share(span)

    def keep(self) -> None:
        """Write down what was read since the last time."""
        self._keeping.stop()
        if self._unkept and self._names is not None:
            self._unkept = False
            self._write(self._key, self._names.kept(self.seen))

    def forget(self) -> None:
        """Let nothing of the open article count as read, as an act."""
        self.keep()
        store = self._workspace.notebook.store
        if store is None or not self._key:
            return
        try:
            before = store.read_shares.of(self._key)
        except NotesError as error:
            self._workspace.notebook.failed.emit(error)
            return
        if before:
            self._workspace.undo.push(_Forgetting(self, self._key, before))

    def put(self, key: str, line: str) -> bool:
        """Keep another state of an article, open or not; tell whether that went well."""
        if not self._write(key, line):
            return False
        if key == self._key and self._names is not None:
            self.seen = self._names.recalled(line)
            self.changed.emit()
        return True

    def _write(self, key: str, line: str) -> bool:
        store = self._workspace.notebook.store
        if store is None:
            return False
        try:
            store.read_shares.put(key, line)
        except NotesError as error:
            self._workspace.notebook.failed.emit(error)
            return False
        return True

    def _take(self, article: Article | None) -> None:
        self._glance.stop()
        self._workspace.jobs.cancel("progress")
        self._article, self._names, self._sight = article, None, None
        self._key = ""
        self.seen, self._unkept = Seen(), False
        self.changed.emit()
        if article is not None:
            self._recalling.start()

    def _read(self) -> None:
        store, article = self._workspace.notebook.store, self._article
        if store is None or article is None:
            return

        def read(_: Progress) -> tuple[str, ParagraphNames, Seen]:
            from reader.annotations.keys import article_key
            from reader.article.seen_paragraphs import ParagraphNames

            key, names = article_key(article), ParagraphNames(article)
            return key, names, names.recalled(store.read_shares.of(key))

        self._workspace.jobs.replace("progress", read, self._recall)

    def _recall(self, read: tuple[str, ParagraphNames, Seen]) -> None:
        self._key, self._names, seen = read
        for run in self.seen.runs():  # read meanwhile
            seen.add(run)
        self.seen = seen
        self.changed.emit()

    def _look(self, sight: Span) -> None:
        self._sight = sight
        self._glance.start()

    def _note(self) -> None:
        """Count what has been in sight for a while as read."""
        if self._sight is not None and self.seen.share(self._sight) < 1:
            self.seen.add(self._sight)
            self._unkept = True
            self._keeping.start()
            self.changed.emit()

    def _fulfil(self, request: Request) -> None:
        if request is Request.FORGET_READ:
            self.forget()


def progress_of(workspace: Workspace) -> ReadingProgress:
    """Return what follows the reading in a workspace, made when it is first asked for."""
    found = workspace.findChild(ReadingProgress)
    return found if isinstance(found, ReadingProgress) else ReadingProgress(workspace)
