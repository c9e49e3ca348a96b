"""Two pages that scroll together, each with an article of its own."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from reader.ui.article_view.view import ArticleView


class Together(QObject):
    """Lets either of two pages lead the other.

    Articles with as many paragraphs, such as two versions of one report, keep the same paragraph
    at the top; others keep the same share of their length. Top and end always go together.

    Args:
        one: a page.
        other: a page; owns this object.

    Attributes:
        active: they scroll together now.
    """

    def __init__(self, one: ArticleView, other: ArticleView) -> None:
        super().__init__(other)
        self.active = False
        self._leading = False
        one.scrolled.connect(lambda: self.align(one, other))
        other.scrolled.connect(lambda: self.align(other, one))

    def align(self, leader: ArticleView, follower: ArticleView) -> None:
        """Bring one page to where the other one is."""
        shown = leader.page and follower.page and follower.isVisible() and leader.isVisible()
        if not self.active or self._leading or not shown:
            return
        self._leading = True
        follower.verticalScrollBar().setValue(round(_place(leader, follower)))
        self._leading = False


def _place(leader: ArticleView, follower: ArticleView) -> float:
    bar, last = leader.verticalScrollBar(), follower.verticalScrollBar().maximum()
    share = bar.value() / bar.maximum() if bar.maximum() else 0.0
    if share in {0.0, 1.0} or not _alike(leader, follower):
        return share * last
    starts = [paragraph.start for paragraph in leader.article.paragraphs]  # type: ignore[union-attr]
    number = bisect_right(starts, leader.first_visible()) - 1
    here, there = _stretch(leader, number), _stretch(follower, number)
    inside = (bar.value() - here[0]) / max(1.0, here[1] - here[0])
    return there[0] + inside * (there[1] - there[0])


def _alike(one: ArticleView, other: ArticleView) -> bool:
    """Tell whether two articles have as many paragraphs, and more than one."""
    counts = [len(view.article.paragraphs) if view.article else 0 for view in (one, other)]
    return counts[0] == counts[1] > 1


def _stretch(view: ArticleView, number: int) -> tuple[float, float]:
    """Return top and end of a paragraph on the sheet; -1 is all that stands before the first."""
    page = view.page
    if page is None:
        return 0.0, 0.0
    paragraphs = page.article.paragraphs
    top = page.line_top(paragraphs[number].start) if number >= 0 else 0.0
    following = number + 1
    last = following >= len(paragraphs)
    return top, float(page.height) if last else page.line_top(paragraphs[following].start)
