"""Collects the lines of a query and arranges them, off the GUI thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.corpus.concordance import Concordance, collect
from reader.errors import ReaderError
from reader.ui.panels.concordance.arrangement import Arranged, Arrangement, arrange

if TYPE_CHECKING:
    from reader.analysis.progress import Progress
    from reader.library.query_tree import Query
    from reader.ui.workspace import Workspace

_EVERY = 100  # milliseconds between two looks at what was found meanwhile
_COLLECTING = "concordance"
_ARRANGING = "concordance order"


class ConcordanceSession(QObject):
    """One query and its lines.

    Args:
        workspace: whose library is searched, by whose jobs.

    Attributes:
        line: the query line.
        concordance: all lines so far.
        arranged: those that are shown, in order.
        collecting: more is to come.
        share: of the articles that were read, 0…1.
        arranging: the order asked for is not there yet.
        error: why there are none.

    Signals:
        started: a new query.
        grown: more lines are shown after those that were.
        arranged_anew: other lines are shown, or in another order.
        changed: state or counts are other than before.
    """

    started = Signal()
    grown = Signal()
    arranged_anew = Signal()
    changed = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._wanted = Arrangement()
        self._query: Query | None = None
        self.line = ""
        self.concordance = Concordance()
        self.arranged = Arranged(range(0))
        self.collecting = self.arranging = False
        self.share = 0.0
        self.error: Exception | None = None
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self._look)

    def search(self, line: str) -> None:
        """Collect the lines of another query; an empty one has none."""
        self._workspace.jobs.cancel(_ARRANGING)
        self._workspace.jobs.cancel(_COLLECTING)
        self.line, self.error, self._query = line.strip(), None, None
        self.concordance = concordance = Concordance()
        self.arranged, self.share = Arranged(range(0)), 0.0
        self.collecting, self.arranging = bool(self.line), False
        self.started.emit()
        if self.collecting:
            self._timer.start()
            self._workspace.jobs.replace(
                _COLLECTING, lambda going: self._collect(concordance, going), self._end, self._fail
            )
        self.changed.emit()

    def stop(self) -> None:
        """Keep the lines found so far and look for no more."""
        if self.collecting:
            self._workspace.jobs.cancel(_COLLECTING)
            self._end(None)

    @property
    def wanted(self) -> Arrangement:
        """What is shown, as it was asked for."""
        return self._wanted

    def arrange(self, wanted: Arrangement) -> None:
        """Show other lines or another order, at once or when all lines are found."""
        if wanted != self._wanted:
            self._wanted = wanted
            if not self.collecting:
                self._arrange()
            self.changed.emit()

    def _collect(self, concordance: Concordance, going: Progress) -> None:
        library = self._workspace.library
        query = library.place.parse(self.line)

        def tell(share: float) -> None:
            self.share = share
            going(share)

        self._query = query
        collect(library.required(), query, concordance, tell)

    def _look(self) -> None:
        """Show what was found since the last look, in the order in which it came."""
        self.arranged = Arranged(range(len(self.concordance)))
        self.grown.emit()
        self.changed.emit()

    def _end(self, _: None) -> None:
        self._timer.stop()
        self.collecting = False
        self._look()
        if not self._wanted.plain:
            self._arrange()
        self.changed.emit()

    def _fail(self, error: Exception) -> None:
        self._timer.stop()
        self.collecting = self.arranging = False
        self.error = error
        if not isinstance(error, ReaderError):
            self._workspace.report(error)
        self.changed.emit()

    def _arrange(self) -> None:
        query, concordance, wanted = self._query, self.concordance, self._wanted
        if query is None:
            return
        self.arranging = True
        library = self._workspace.library
        self._workspace.jobs.replace(
            _ARRANGING,
            lambda going: arrange(library.required(), query, concordance, wanted, going),
            self._take,
            self._fail,
        )

    def _take(self, arranged: Arranged) -> None:
        self.arranging = False
        self.arranged = arranged
        self.arranged_anew.emit()
        self.changed.emit()
