"""One search in the open article: its hits, where the reader stands, and why there are none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.ui.finding.regex import RegexHits, RegexProblem, find_regex

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.analysis.find import Finder
    from reader.analysis.progress import Progress
    from reader.article.model import Article, Span
    from reader.ui.jobs import Jobs

_WARMING = "a"  # a query that loads the table of pinyin


@dataclass(frozen=True, slots=True)
class Found:
    """The state of a search.

    Attributes:
        query: what was searched; empty when nothing was.
        hits: in the order of the text.
        current: number of the hit the reader stands on, from 0; None when there are none.
        by_pinyin: the hits are Chinese found by its pinyin.
        wrapped: the last step went past an end: 1 past the last hit, −1 past the first.
        searching: the hits are still being looked for.
        adopted: they are hits of the library, not of the find bar.
        shown: the hit the reader stands on is to be brought into sight.
        problem: of a regular expression.
        reason: what is wrong with it, in Qt's words.
    """

    query: str = ""
    hits: Sequence[Span] = ()
    current: int | None = None
    by_pinyin: bool = False
    wrapped: int = 0
    searching: bool = False
    adopted: bool = False
    shown: bool = True
    problem: RegexProblem = RegexProblem.NONE
    reason: str = ""


class FindSession(QObject):
    """Searches as one types.

    A plain query is answered at once, in the GUI thread; what makes the text ready and regular
    expressions run in jobs.

    Attributes:
        respell: gives a query that finds nothing another form; as it is by default.

    Signals:
        changed: Found.
    """

    changed = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.found = Found()
        self._jobs = jobs
        self._article: Article | None = None
        self._finder: Finder | None = None
        self._origin = 0
        self._regex, self._shown = False, True
        self.respell: Callable[[str], str] = str

    def set_article(self, article: Article | None) -> None:
        """Forget the hits; the next search is in this article."""
        self._article, self._finder = article, None
        self._jobs.cancel("find")
        self._set(Found())

    def prepare(self, origin: int) -> None:
        """Make the article ready and let the next search start at an offset of its text."""
        self._origin = origin
        if self._article and self._finder is None:
            text = self._article.text

            def ready(_: Progress) -> Finder:
                from reader.analysis.find import Finder  # noqa: PLC0415  # no start needs it

                finder = Finder(text)
                finder.find(_WARMING)
                return finder

            self._jobs.replace("find", ready, self._take_finder)

    def search(self, query: str, *, regex: bool = False, shown: bool = True) -> None:
        """Look for a query; the hit at or after the origin becomes the current one.

        Args:
            query: what is typed.
            regex: it is a regular expression.
            shown: the hit is to be brought into sight.
        """
        self._regex, self._shown = regex, shown
        if self._article is None or not query.strip():
            self._jobs_of_search_end()
            self._set(Found())
        elif regex:
            text = self._article.text
            self._set(Found(query, searching=True))
            self._jobs.replace(
                "find-regex",
                lambda progress: find_regex(text, query, progress),
                lambda hits: self._take_regex(query, hits),
            )
        elif self._finder is None:
            self._set(Found(query, searching=True))
            self.prepare(self._origin)
        else:
            self._search_plain(self._finder, query)

    def adopt(self, query: str, hits: Sequence[Span], first: int | None, origin: int = 0) -> None:
        """Take hits that the library found.

        Args:
            query: what was searched.
            hits: in the order of the text.
            first: number of the hit to stand on and to show; None for the one at the origin,
                which is not brought into sight.
            origin: where the reader is.
        """
        self._jobs_of_search_end()
        self._origin = origin
        current = self._first(hits) if first is None else min(first, len(hits) - 1)
        shown = first is not None
        self._set(Found(query, hits, current, adopted=True, shown=shown))

    def step(self, direction: int) -> None:
        """Go to the next hit (1) or the one before (−1), round the ends."""
        hits, current = self.found.hits, self.found.current
        if current is None:
            return
        place = current + direction
        wrapped = 0 if 0 <= place < len(hits) else direction
        place %= len(hits)
        self._origin = hits[place].start
        self._set(replace(self.found, current=place, wrapped=wrapped, shown=True))

    def _search_plain(self, finder: Finder, query: str) -> None:
        self._jobs_of_search_end()
        hits = finder.find(query)
        if not hits and (respelled := self.respell(query)) != query:
            hits = finder.find(respelled)
        by_pinyin = bool(hits) and query.isascii() and not finder.find(query, pinyin=False)
        self._set(Found(query, hits, self._first(hits), by_pinyin, shown=self._shown))

    def _jobs_of_search_end(self) -> None:
        self._jobs.cancel("find-regex")

    def _take_finder(self, finder: Finder) -> None:
        self._finder = finder
        if self.found.searching and not self._regex:
            self._search_plain(finder, self.found.query)

    def _take_regex(self, query: str, hits: RegexHits) -> None:
        found = Found(query, hits.spans, self._first(hits.spans), shown=self._shown)
        self._set(replace(found, problem=hits.problem, reason=hits.reason))

    def _first(self, hits: Sequence[Span]) -> int | None:
        if not hits:
            return None
        return next((i for i, hit in enumerate(hits) if hit.end > self._origin), 0)

    def _set(self, found: Found) -> None:
        if found != self.found:
            self.found = found
            self.changed.emit(found)
