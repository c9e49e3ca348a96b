"""Tells screen readers where the caret stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleTextCursorEvent

from reader.ui.article_view.positions import Positions

if TYPE_CHECKING:
    from reader.article.model import Article
    from reader.ui.article_view.view import ArticleView


class SpokenCaret:
    """Sends the caret's moves over the platform's bridge, where somebody listens.

    Args:
        view: whose caret it is.
    """

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._article: Article | None = None
        self._positions = Positions("")

    def tell(self, at: int) -> None:
        """Say that the caret stands before the character at `at`."""
        if not QAccessible.isActive():
            return
        article = self._view.article
        if article is not self._article:
            self._article = article
            self._positions = Positions(article.text if article else "")
        event = QAccessibleTextCursorEvent(self._view, self._positions.to_utf16(at))
        QAccessible.updateAccessibility(event)
