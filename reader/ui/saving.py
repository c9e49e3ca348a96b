"""Writes the settings some time after they changed, off the GUI thread."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from reader.settings import Settings, save
from reader.ui.jobs import Jobs

BEFORE_SAVING = 1000  # milliseconds in which further changes join one write


class Saving(QObject):
    """Keeps a file of settings in step with the latest ones.

    Args:
        latest: returns them.
        file: where they are written.
        jobs: does it.

    Signals:
        failed: Exception; only the first of a row of failures.
    """

    failed = Signal(object)

    def __init__(
        self, latest: Callable[[], Settings], file: Path, jobs: Jobs, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._latest, self._file, self._jobs = latest, file, jobs
        self._saving = self._warned = False
        self.timer = QTimer(self, singleShot=True, interval=BEFORE_SAVING)
        self.timer.timeout.connect(self._save)

    def later(self) -> None:
        """Write the settings soon."""
        self.timer.start()

    def finish(self) -> None:
        """Write the settings now, on this thread.

        Raises:
            SettingsError: the folder cannot be written.
        """
        self.timer.stop()
        save(self._latest(), self._file)

    def _save(self) -> None:
        if self._saving:
            self.timer.start()
            return
        self._saving = True
        settings = self._latest()
        self._jobs.start(lambda _: save(settings, self._file), self._saved, self._refuse)

    def _saved(self, _: None) -> None:
        self._saving = self._warned = False

    def _refuse(self, error: Exception) -> None:
        self._saving = False
        if not self._warned:
            self._warned = True
            self.failed.emit(error)
