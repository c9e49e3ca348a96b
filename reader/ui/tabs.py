"""Several articles open at once: turning to one, closing, opening again, remembering them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from reader.ui.open_tabs import OpenTabs, Tab
from reader.ui.sources import FileSource, remembered, state_of, titled
from reader.ui.visits import Asked, Visit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import SignalInstance

    from reader.analysis.progress import Progress
    from reader.article.model import Article
    from reader.ui.jobs import Jobs
    from reader.ui.notes.own_glossaries import OwnGlossaries
    from reader.ui.sources import Source
    from reader.ui.study import Findings, Study

MOST_AT_ONCE = 20  # files opened together that get tabs; more can only be leafed through


class Shows(Protocol):
    """What tabs need of the workspace: see there."""

    article: Article | None
    source: Source | None
    neighbours: tuple[Source, ...]
    findings: Findings
    own: OwnGlossaries
    study: Study
    jobs: Jobs

    @property
    def analysis_ready(self) -> SignalInstance:
        """Tells what was found in it."""

    @property
    def noticed(self) -> SignalInstance:
        """Tells the reader something, such as that a file cannot be opened."""

    def open_sources(self, sources: Sequence[Source]) -> None:
        """Open the first of some sources."""

    def go(self, visit: Visit, neighbours: Sequence[Source] = ()) -> None:
        """Read and show what a visit is of."""

    def read(self, source: Source, progress: Progress) -> Article:
        """Return the article of a source; on a job's thread."""

    def show_kept(self, asked: Asked, article: Article, findings: Findings | None) -> None:
        """Show what was read before."""

    def report(self, error: BaseException) -> None:
        """Tell the reader of an error."""

    def remember_tabs(self, lines: Sequence[str], shown: int) -> None:
        """Keep what is open for the next start."""


def wants_new_tab() -> bool:
    """Tell whether the key is held that opens an article in a tab of its own."""
    return bool(QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier)


class Tabs(QObject):
    """Follows what the workspace shows, and turns it to what is open in another tab.

    Args:
        workspace: shows one article.

    Attributes:
        open: the tabs.

    Signals:
        changed: the tabs, their order or their titles, or another one is shown.
    """

    changed = Signal()

    def __init__(self, workspace: Shows) -> None:
        super().__init__()
        self._workspace = workspace
        self.open = OpenTabs()
        self._closing: tuple[Source, Source] | None = None
        self._refused: set[Source] = set()  # could not be fetched
        workspace.analysis_ready.connect(self._keep)
        workspace.noticed.connect(self._stay)

    def restore(self, sources: Sequence[Source], current: int) -> None:
        """Open what was open at the last end; only the tab that was shown is read now."""
        if len(sources) > 1:
            self.open.tabs = [Tab(Visit(source), (source,)) for source in sources]
            self.open.current = min(max(current, 0), len(sources) - 1)
            self.changed.emit()
            self.turn_to(self.open.current)
        else:
            self._workspace.open_sources(sources)

    def turn_to(self, number: int) -> None:
        """Show another tab, from memory where its article is kept and its file is the same."""
        tab = self.open.tabs[number]
        own = self._workspace.own.state
        visit = tab.visit._replace(first=None, apart=False)
        if tab.article is None or tab.state != state_of(tab.visit.source):
            self._workspace.go(visit, tab.neighbours)
            return
        stale = tab.findings is not None and tab.findings.own != (own.revision if own else "")
        findings = None if stale else tab.findings
        self._workspace.show_kept(Asked(visit, tab.neighbours), tab.article, findings)

    def fetch(self, source: Source) -> None:
        """Read the article of a tab that is not shown, and find its terms."""
        workspace = self._workspace

        def read(progress: Progress) -> tuple[Article, Findings]:
            article = workspace.read(source, progress)
            return article, workspace.study.at_once(article)

        def take(read: tuple[Article, Findings]) -> None:
            self.open.fill(source, *read)
            if workspace.article is not None:
                workspace.study.turn_to(workspace.article)
            self.changed.emit()

        def refuse(error: Exception) -> None:
            self._refused.add(source)
            workspace.report(error)

        if source not in self._refused:
            workspace.jobs.replace("fetch", read, take, refuse)

    def step(self, step: int) -> None:
        """Show the tab `step` places on, round the end."""
        if len(self.open) > 1:
            self.turn_to((self.open.current + step) % len(self.open))

    def close(self, number: int) -> None:
        """Close a tab; the one that is shown gives way to the next. The last one stays."""
        if len(self.open) < 2:  # noqa: PLR2004
            return
        if number != self.open.current:
            self.open.close(number)
            self._tell()
            return
        following = number + 1 if number + 1 < len(self.open) else number - 1
        sources = [tab.visit.source for tab in self.open.tabs]
        self._closing = sources[number], sources[following]
        self.turn_to(following)

    def close_shown(self) -> None:
        """Close the tab that is shown."""
        self.close(self.open.current)

    def close_others(self, number: int) -> None:
        """Close all tabs but one, which is shown then."""
        for other in reversed(range(len(self.open))):
            if other not in {number, self.open.current}:
                self.close(other)
                number -= other < number
        if number != self.open.current:
            self.close_shown()

    def reopen(self) -> None:
        """Open the tab closed last where it was, and show it."""
        if tab := self.open.take_closed():
            self.turn_to(self.open.tabs.index(tab))
            self._tell()

    def move(self, start: int, end: int) -> None:
        """Put a tab in another place."""
        self.open.move(start, end)
        self._tell()

    def take(self, visit: Visit) -> None:
        """Take what is shown now, in its own tab, a new one or the present one."""
        workspace = self._workspace
        if workspace.source is None or workspace.article is None:
            return
        visit = visit._replace(source=titled(workspace.source, workspace.article))
        source, neighbours = visit.source, workspace.neighbours
        self._refused.discard(source)
        found = workspace.findings
        findings = found if found.complete or found.index.terms else None
        self.open.show(Tab(visit, neighbours, workspace.article, findings, state_of(source)))
        if visit.apart and len(neighbours) <= MOST_AT_ONCE:
            others = [one for one in neighbours if not _of_one_file(one, source)]
            self.open.add([Tab(Visit(other), neighbours) for other in others])
        closing, self._closing = self._closing, None
        if closing and closing[1] == source:
            place = self.open.place_of(closing[0])
            if place is not None:
                self.open.close(place)
        self._tell()

    def _keep(self, findings: Findings) -> None:
        shown = self.open.shown
        if shown and shown.article is self._workspace.article:
            self.open.keep_findings(findings)

    def _stay(self) -> None:
        """Stand on the tab that is shown where another one could not be opened."""
        self._closing = None
        self.changed.emit()

    def _tell(self) -> None:
        lines = [remembered(tab.visit.source) for tab in self.open.tabs]
        self._workspace.remember_tabs(lines, self.open.current)
        self.changed.emit()


def _of_one_file(one: Source, other: Source) -> bool:
    if isinstance(one, FileSource) and isinstance(other, FileSource):
        return one.path == other.path
    return False
