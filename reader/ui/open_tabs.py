"""Which articles are open side by side in tabs, and what is kept of each in memory."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from reader.ui.sources import state_of
from reader.ui.visits import Visits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.article.model import Article
    from reader.ui.sources import Source
    from reader.ui.study import Findings
    from reader.ui.visits import Visit

MOST_KEPT = 1_500_000  # characters of the articles that are kept in memory, the open one aside
MOST_CLOSED = 20  # closed tabs that can be opened again


@dataclass(frozen=True, slots=True)
class Tab:
    """One open article.

    Attributes:
        visit: how it was opened last.
        neighbours: what can be leafed to from it.
        article: as it was read; None before it is first shown, or when it was forgotten.
        findings: found in it; None while nothing was.
        state: time of the last change and size of its file when it was read.
        visits: where the reader has been in this tab.
    """

    visit: Visit
    neighbours: tuple[Source, ...] = ()
    article: Article | None = None
    findings: Findings | None = None
    state: tuple[int, int] | None = None
    visits: Visits = field(default_factory=Visits, compare=False)

    @property
    def title(self) -> str:
        """What to call it in one line."""
        article, name = self.article, self.visit.source.name
        title = (article.headline or article.title) if article else ""
        return " ".join((title or name).split())


class OpenTabs:
    """The tabs in their order, each article once; those used longest ago are kept on disk only.

    Attributes:
        tabs: in the order of the bar.
        current: number of the one that is shown; -1 before the first.
    """

    def __init__(self) -> None:
        self.tabs: list[Tab] = []
        self.current = -1
        self._closed: list[tuple[int, Tab]] = []
        self._used: list[Source] = []  # latest last

    def __len__(self) -> int:
        """Count the tabs."""
        return len(self.tabs)

    @property
    def shown(self) -> Tab | None:
        """The one that is shown."""
        return self.tabs[self.current] if self.tabs else None

    def place_of(self, source: Source) -> int | None:
        """Return the number of the tab of a source."""
        return next((n for n, tab in enumerate(self.tabs) if tab.visit.source == source), None)

    def show(self, tab: Tab) -> None:
        """Take what is shown now: in its own tab, in a new one where wished, or the present one."""
        place = self.place_of(tab.visit.source)
        if place is None and (tab.visit.apart or not self.tabs):
            place = self.current + 1
            self.tabs.insert(place, tab)
        self.current = self.current if place is None else place
        self.tabs[self.current] = replace(tab, visits=self.tabs[self.current].visits)
        self._used = [one for one in self._used if one != tab.visit.source]
        self._used.append(tab.visit.source)
        self._forget()

    def add(self, tabs: Sequence[Tab]) -> None:
        """Put tabs that are not shown yet after the one that is; what has a tab gets no other."""
        new = [tab for tab in tabs if self.place_of(tab.visit.source) is None]
        self.tabs[self.current + 1 : self.current + 1] = new

    def close(self, number: int) -> None:
        """Take a tab away that is not shown."""
        self._closed.append((number, self.tabs.pop(number)))
        del self._closed[:-MOST_CLOSED]
        self.current -= number < self.current

    def take_closed(self) -> Tab | None:
        """Put the tab closed last where it was, and return it; None when there is none."""
        while self._closed:
            place, tab = self._closed.pop()
            if self.place_of(tab.visit.source) is None:
                place = min(place, len(self.tabs))
                self.tabs.insert(place, tab)
                self.current += place <= self.current
                return tab
        return None

    @property
    def can_reopen(self) -> bool:
        """Whether a closed tab is remembered."""
        return bool(self._closed)

    def move(self, start: int, end: int) -> None:
        """Put a tab in another place."""
        shown = self.shown
        self.tabs.insert(end, self.tabs.pop(start))
        self.current = next(n for n, tab in enumerate(self.tabs) if tab is shown)

    def keep_findings(self, findings: Findings) -> None:
        """Keep what was found in the article that is shown."""
        if shown := self.shown:
            self.tabs[self.current] = replace(shown, findings=findings)

    def fill(self, source: Source, article: Article, findings: Findings) -> None:
        """Keep the article of a tab that is not shown."""
        place = self.place_of(source)
        if place is not None and place != self.current:
            tab = self.tabs[place]
            state = state_of(source)
            self.tabs[place] = replace(tab, article=article, findings=findings, state=state)

    def _forget(self) -> None:
        """Let go of the articles used longest ago where they are too many to keep."""
        kept = 0
        for source in reversed(self._used[:-1]):
            place = self.place_of(source)
            tab = self.tabs[place] if place is not None else None
            if place is None or tab is None or tab.article is None:
                continue
            kept += len(tab.article.text)
            if kept > MOST_KEPT:
                self.tabs[place] = replace(tab, article=None, findings=None)
