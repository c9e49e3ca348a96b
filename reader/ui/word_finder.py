"""The word under a double-click: at once by what is loaded, then by the dictionary."""

# ruff: noqa: PLC0415  # words are not in the first picture

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from reader.analysis.segmenter import Segmenter
    from reader.article.model import Span
    from reader.ui.article_view.view import ArticleView
    from reader.ui.workspace import Workspace


class WordFinder(QObject):
    """Finds words for the page.

    A start from kept findings does without the dictionary of words. The first word asked for
    then loads it; when it has come, a selection made meanwhile grows to the whole word.

    Args:
        workspace: has the dictionary.
        view: the page; owns this object.
    """

    def __init__(self, workspace: Workspace, view: ArticleView) -> None:
        super().__init__(view)
        self._workspace, self._view = workspace, view
        self._asked: tuple[str, int] | None = None
        view.set_word_finder(self.word_at)

    def word_at(self, text: str, offset: int) -> Span:
        """Return the word that holds a character of `text`, as well as is known by now."""
        segmenter = self._workspace.study.segmenter
        if segmenter:
            return segmenter.word_at(text, offset)
        from reader.analysis.segmenter import plain_word_at

        self._asked = (text, offset)
        study = self._workspace.study
        self._workspace.jobs.replace("words", lambda _: study.load_words(), self._correct)
        return plain_word_at(text, offset)

    def _correct(self, segmenter: Segmenter) -> None:
        if self._asked is None or self._view.article is None:
            return
        from reader.analysis.segmenter import plain_word_at

        text, offset = self._asked
        self._asked = None
        same = self._view.article.text == text
        if same and self._view.selected == plain_word_at(text, offset):
            self._view.select(segmenter.word_at(text, offset))
