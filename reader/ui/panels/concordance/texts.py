"""The words of lines that are in sight, read off the GUI thread and kept for a while."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.corpus.concordance import Line
from reader.corpus.context import context
from reader.errors import NoSuchArticle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.analysis.progress import Progress
    from reader.corpus.concordance import Concordance
    from reader.library.library import Library
    from reader.library.model import Record
    from reader.ui.workspace import Workspace

WINDOW = 60  # characters on each side: what fits beside a term on a wide screen
_KEPT = 4000  # lines
_AT_ONCE = 200  # lines that are read in one go, the last asked for


def read_lines(
    library: Library,
    concordance: Concordance,
    numbers: Sequence[int],
    progress: Progress,
    window: int = WINDOW,
) -> dict[int, Line | None]:
    """Return lines with their words; None for those whose article is gone.

    Raises:
        Cancelled: by `progress`.
        LibraryError: the library cannot be read.
    """
    read: dict[int, Line | None] = {}
    name, found = "", None
    for done, number in enumerate(numbers, 1):
        progress(done / len(numbers))
        place = concordance.place(number)
        if place.id != name:
            name, found = place.id, _article(library, place.id)
        read[number] = found and Line(found[0], place.span, context(found[1], place.span, window))
    return read


def _article(library: Library, name: str) -> tuple[Record, str] | None:
    try:
        return library.record(name), library.article(name).text
    except NoSuchArticle:
        return None


class LineTexts(QObject):
    """Gives lines that were read, and reads those that were not.

    Args:
        workspace: whose library is read, by whose jobs.

    Signals:
        came: lines can be had that could not before.
    """

    came = Signal()

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._concordance: Concordance | None = None
        self._lines: dict[int, Line | None] = {}
        self._wanted: dict[int, None] = {}
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._read)

    def set_concordance(self, concordance: Concordance) -> None:
        """Give the lines of another concordance."""
        self._concordance = concordance
        self._lines, self._wanted = {}, {}
        self._workspace.jobs.cancel("concordance texts")

    def line(self, number: int) -> Line | None:
        """Return a line; None until `came`, and for good if its article is gone."""
        if number not in self._lines:
            self._wanted[number] = None
            self._timer.start()
        return self._lines.get(number)

    def _read(self) -> None:
        concordance = self._concordance
        numbers = sorted(list(self._wanted)[-_AT_ONCE:])
        self._wanted = {}
        if concordance is None or not numbers:
            return
        library = self._workspace.library
        self._workspace.jobs.replace(
            "concordance texts",
            lambda going: read_lines(library.required(), concordance, numbers, going),
            self._take,
        )

    def _take(self, lines: dict[int, Line | None]) -> None:
        kept = self._lines | lines
        self._lines = dict(list(kept.items())[-_KEPT:])
        self.came.emit()
