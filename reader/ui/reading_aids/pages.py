"""The pages on which an aid shows something."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.ui.article_view.view import ArticleView
    from reader.ui.beside import Beside


class Pages(NamedTuple):
    """The pages of the open article, and the one of another article beside it.

    Attributes:
        view: the reader's page.
        projected: returns the projector's page, or None while there is none.
        beside: returns the page of another article, or None while there is none.
    """

    view: ArticleView
    projected: Callable[[], ArticleView | None]
    beside: Callable[[], Beside | None]

    def of_article(self) -> tuple[ArticleView, ...]:
        """Return those that show the open article, as far as they are set."""
        every = (self.view, self.projected())
        return tuple(view for view in every if view is not None and view.page is not None)

    def of_another(self) -> Beside | None:
        """Return the page beside, once there is an article on it and it is set."""
        beside = self.beside()
        if beside is None or beside.view.article is None or beside.view.page is None:
            return None
        return beside
