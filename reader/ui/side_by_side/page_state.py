"""Where a reader is on a page: first line, cursor, selection and term, kept and restored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.article.model import Span

if TYPE_CHECKING:
    from reader.analysis.model import TermSpan
    from reader.article.model import Article
    from reader.ui.article_view.selection import Selection
    from reader.ui.article_view.view import ArticleView


@dataclass(frozen=True, slots=True)
class PageState:
    """What has to be as it was when an article comes to another page of the same width.

    Attributes:
        article: on the page.
        at_top: nothing is scrolled away.
        line: first character of the first line that is wholly in sight.
        above: pixels from the upper edge of the viewport to that line.
        selection: with its moving end; None when nothing was selected or clicked.
        term: on which the keyboard stands.
    """

    article: Article
    at_top: bool
    line: int
    above: float
    selection: Selection | None
    term: TermSpan | None

    @classmethod
    def of(cls, view: ArticleView) -> PageState | None:
        """Return the state of a page; None of an empty one."""
        if view.article is None:
            return None
        line = view.first_visible()
        at_top = not view.verticalScrollBar().value()
        above = _top(view, line)
        return cls(view.article, at_top, line, above, view.selection, view.current_term)

    def restore(self, view: ArticleView) -> None:
        """Bring a page to this state if it shows the same article."""
        if view.article is not self.article:
            return
        if self.term is not None and self.term in view.index.covering(self.term.span.start):
            view.focus_term(self.term)
        view.select(self.selection)
        view.scroll_to(0 if self.at_top else self.line)
        if not self.at_top:
            bar = view.verticalScrollBar()
            bar.setValue(round(bar.value() + _top(view, self.line) - self.above))


def _top(view: ArticleView, offset: int) -> float:
    rects = view.rects_of(Span(offset, offset + 1))
    return rects[0].top() if rects else 0.0
