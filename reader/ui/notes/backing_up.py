"""The backup of the day, made off the GUI thread while the reader reads."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from reader.notes.store import NotesStore
    from reader.ui.jobs import Jobs

_FIRST = 20_000  # milliseconds after the notes were opened: the start is over
_AGAIN = 3_600_000  # milliseconds; a window may stay open for days


class BackingUp(QObject):
    """Makes a backup when the day has none and something changed.

    Args:
        store: is backed up, if it can be written to.
        jobs: runs the making.
        parent: owns this object.

    Signals:
        failed: Exception; the older backups are as they were.
    """

    failed = Signal(object)

    def __init__(self, store: NotesStore, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._jobs = store, jobs
        self._timer = QTimer(self, interval=_FIRST)
        self._timer.timeout.connect(self.look)
        if store.database.writable:
            self._timer.start()

    def look(self) -> None:
        """Make a backup if it is due."""
        self._timer.setInterval(_AGAIN)
        self._jobs.start(lambda _: _make(self._store), lambda _: None, self._fail)

    def stop(self) -> None:
        """Make none any more."""
        self._timer.stop()

    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)


def _make(store: NotesStore) -> None:
    from reader.notes.backups import Backups  # noqa: PLC0415  # no start needs it

    made = Backups(store)
    if made.is_due(datetime.datetime.now(datetime.UTC)):
        made.make("daily", if_changed=True)
