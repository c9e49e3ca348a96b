"""Back and forward: through the places in an article, and through the articles of a tab."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance

    from reader.article.model import Article
    from reader.ui.sources import Source
    from reader.ui.tabs import Tabs
    from reader.ui.visits import Asked, Stay, Visit, Visits

RESTLESS = 2.0  # seconds; who leaps on before that has only passed through a place


class Opens(Protocol):
    """What a trail needs of the workspace: see there."""

    article: Article | None
    source: Source | None
    tabs: Tabs

    @property
    def leaving(self) -> SignalInstance:
        """Tells that the open article is about to give way."""

    @property
    def place(self) -> int:
        """Where the reader left the open article."""

    def open_again(self, stay: Stay, step: int) -> None:
        """Open what lies some places on."""


class Trail(QObject):
    """Each tab has a way back of its own, as in a browser.

    Args:
        workspace: has the tabs.
        clock: seconds.

    Attributes:
        here: returns the first character in sight of the open article.

    Signals:
        changed: there is another way back or forward.
        place_asked: int, offset in the open article of the line to be brought to the top.
    """

    changed = Signal()
    place_asked = Signal(int)

    def __init__(self, workspace: Opens, clock: Callable[[], float] = monotonic) -> None:
        super().__init__()
        self._workspace, self._clock = workspace, clock
        self._leapt = -RESTLESS
        self.here: Callable[[], int] = lambda: workspace.place
        workspace.leaving.connect(self._leave)

    @property
    def _visits(self) -> Visits | None:
        tab = self._workspace.tabs.open.shown
        return tab.visits if tab else None

    @property
    def visit(self) -> Visit | None:
        """How the open article was opened last."""
        return self._visits.current if self._visits else None

    def can_go(self, step: int = -1) -> bool:
        """Tell whether there is anything in that direction."""
        return self._visits is not None and self._visits.beyond(step) is not None

    def go(self, step: int = -1) -> None:
        """Go to where the reader was before, or was after that (1)."""
        visits = self._visits
        stay = visits.beyond(step) if visits else None
        if visits is None or stay is None:
            return
        self._leave()
        if stay.visit.source == self._workspace.source:
            visits.arrive(stay.visit, step)
            self.place_asked.emit(stay.offset or 0)
            self.changed.emit()
        else:
            self._workspace.open_again(stay, step)

    def arrive(self, asked: Asked) -> None:
        """Note that something was opened in the tab that is shown."""
        visits = self._visits
        if visits is None:
            return
        stay = visits.beyond(asked.step)
        there = stay is not None and stay.visit.source == asked.visit.source
        visits.arrive(asked.visit, asked.step if there else 0)
        self._leapt = -RESTLESS
        self.changed.emit()

    def note_leap(self, before: int) -> None:
        """Note that the reader leapt to another place of the open article.

        Args:
            before: the first character that was in sight.
        """
        visits, now = self._visits, self._clock()
        passing, self._leapt = now - self._leapt < RESTLESS, now
        if visits is not None and not passing:
            visits.leave(before)
            visits.leap()
            self.changed.emit()

    def _leave(self) -> None:
        if self._visits is not None and self._workspace.article is not None:
            self._visits.leave(self.here())
