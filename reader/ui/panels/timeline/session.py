"""Counts the terms of a timeline, one job each, and tells how far they are."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.corpus.tally import Tally, TallyCache, default_folder
from reader.corpus.timeline import MOST_TERMS, Part, Series, Sizes, series
from reader.errors import ReaderError

if TYPE_CHECKING:
    from reader.analysis.progress import Progress
    from reader.ui.jobs import Job
    from reader.ui.workspace import Workspace

_EVERY = 200  # milliseconds between two pictures while counting goes on

_Counted = tuple[Tally, Sizes, Sizes]


@dataclass(slots=True)
class Term:
    """One term of a timeline.

    Attributes:
        line: as it was typed.
        number: its place among the six looks.
        tally: its counts so far.
        share: of the articles that were read, 0…1; 1 when all are.
        error: why it cannot be counted.
        done: nothing more is to come.
    """

    line: str
    number: int
    tally: Tally = field(default_factory=Tally)
    share: float = 0.0
    error: Exception | None = None
    done: bool = False
    job: Job | None = None


class TimelineSession(QObject):
    """The terms and their counts.

    Args:
        workspace: whose library is counted, by whose jobs.

    Attributes:
        terms: in the order in which they were added.

    Signals:
        changed: terms or counts are other than before.
    """

    changed = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._cache = TallyCache(default_folder())
        self._sizes: dict[bool, Sizes] = {}
        self.terms: list[Term] = []
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.changed)
        workspace.library.changed.connect(self.recount)

    @property
    def full(self) -> bool:
        """Whether no further term can be told apart."""
        return len(self.terms) >= MOST_TERMS

    @property
    def counting(self) -> bool:
        """Whether some term is still being counted."""
        return not all(term.done for term in self.terms)

    def add(self, line: str) -> None:
        """Count one more term, unless it is there or there are six."""
        line = " ".join(line.split())
        if line and not self.full and all(term.line != line for term in self.terms):
            taken = {term.number for term in self.terms}
            term = Term(line, next(n for n in range(MOST_TERMS) if n not in taken))
            self.terms.append(term)
            self._count(term)
            self.changed.emit()

    def remove(self, line: str) -> None:
        """Forget a term."""
        for term in [each for each in self.terms if each.line == line]:
            self._stop(term)
            self.terms.remove(term)
        self._settle()

    def stop(self) -> None:
        """End all counting; what was not counted to the end is forgotten."""
        for term in [each for each in self.terms if not each.done]:
            self._stop(term)
            self.terms.remove(term)
        self._settle()

    def recount(self) -> None:
        """Count again what the library may have changed; unchanged counts are on disk."""
        self._sizes = {}
        for term in self.terms:
            self._stop(term)
            self._count(term)

    def series(self, parts: tuple[Part, ...], *, monthly: bool) -> list[tuple[int, Series]]:
        """Return the terms' series with the number of each term's look."""
        sizes = self._sizes.get(monthly)
        if sizes is None:
            return []
        usable = [term for term in self.terms if term.error is None]
        return [
            (term.number, series(term.line, term.tally, sizes, part))
            for term in usable
            for part in parts
        ]

    def _count(self, term: Term) -> None:
        term.tally, term.share, term.error, term.done = Tally(), 0.0, None, False
        tally, workspace, cache = term.tally, self._workspace, self._cache

        def count(progress: Progress) -> _Counted:
            def tell(share: float) -> None:
                term.share = share
                progress(share)

            library = workspace.library.required()
            query = workspace.library.place.parse(term.line)
            sizes = Sizes.of(library, monthly=False), Sizes.of(library, monthly=True)
            self._sizes = {each.monthly: each for each in sizes}
            return (cache.count(library, query, tell, tally), *sizes)

        term.job = workspace.jobs.start(
            count,
            lambda counted: self._take(term, counted),
            lambda error: self._refuse(term, error),
        )
        self._timer.start()

    def _take(self, term: Term, counted: _Counted) -> None:
        term.tally, term.share, term.done = counted[0], 1.0, True
        self._sizes = {each.monthly: each for each in counted[1:]}
        self._settle()

    def _refuse(self, term: Term, error: Exception) -> None:
        term.error, term.done = error, True
        if not isinstance(error, ReaderError):
            self._workspace.report(error)
        self._settle()

    def _stop(self, term: Term) -> None:
        if term.job is not None:
            term.job.cancel()

    def _settle(self) -> None:
        if not self.counting:
            self._timer.stop()
        self.changed.emit()
