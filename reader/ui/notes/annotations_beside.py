"""The annotations of an article that is shown beside the open one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.overriding import override
from reader.ui.notes.annotations import Annotations

if TYPE_CHECKING:
    from PySide6.QtGui import QUndoStack

    from reader.article.model import Article
    from reader.ui.jobs import Jobs
    from reader.ui.notes.notebook import Notebook

_OF_AN_ARTICLE = ("article", "_key", "placed", "layers", "styles", "known", "_state")


class AnnotationsBeside(Annotations):
    """Follows every act of the open article's annotations, and changes places with them.

    Args:
        opened: the annotations of the open article.
        notebook: opens the store.
        jobs: reads and places annotations.
        undo: the window's stack of acts; owns this object.
    """

    _job = "annotations beside"

    def __init__(
        self, opened: Annotations, notebook: Notebook, jobs: Jobs, undo: QUndoStack
    ) -> None:
        super().__init__(notebook, jobs, undo)
        self._opened = opened
        self.stack.recalled = True  # the acts of former days are brought back for the window once
        opened.changed.connect(self._follow)
        opened.read_already = self._exchange

    @override
    def show(self, article: Article | None) -> None:
        if article is not None and article is self.article and self.key:
            self.loaded.emit()
        else:
            super().show(article)

    def _exchange(self, article: Article) -> bool:
        """Give away what was read of an article that is opened; take what was open before."""
        if article is not self.article or not self.key:
            return False
        for name in _OF_AN_ARTICLE:
            here, there = getattr(self, name), getattr(self._opened, name)
            setattr(self, name, there)
            setattr(self._opened, name, here)
        return True
