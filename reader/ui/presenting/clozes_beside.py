"""The clozes of the article beside the open one; they are made and revealed when that is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.annotations.model import Kind
from reader.lessons.cloze import Cloze, clozes
from reader.ui.presenting.cloze_overlay import ClozeOverlay

if TYPE_CHECKING:
    from reader.ui.article_view.view import ArticleView
    from reader.ui.marks.page_marks import Marked
    from reader.ui.presenting.clozes import Clozes


class ClozesBeside(QObject):
    """Covers what is hidden there.

    Args:
        opened: the clozes of the open article, which know what was revealed of both.
        marked: whose article stands beside.
        view: its page; owns this object.
    """

    def __init__(self, opened: Clozes, marked: Marked, view: ArticleView) -> None:
        super().__init__(view)
        self._opened, self._annotations, self._view = opened, marked.annotations, view
        self._overlay = ClozeOverlay(view)
        self._all: tuple[Cloze, ...] = ()
        opened.placed_beside = lambda: self._annotations.placed
        opened.changed.connect(self._show)
        marked.article_opened.connect(self._read)
        self._annotations.loaded.connect(self._read)
        self._annotations.changed.connect(self._read)
        self._read()

    def _read(self, *_: object) -> None:
        article = self._view.article
        known = article is not None and article is self._annotations.article
        self._all = (
            clozes(self._annotations.shown(Kind.CLOZE), article) if article and known else ()
        )
        self._show()

    def _show(self) -> None:
        self._overlay.show(self._all, self._opened.revealed, opened=self._opened.answers_shown)
