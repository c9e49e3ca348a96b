"""The readings the reader has corrected: read once, changed by acts that can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand

from reader.errors import NotesError
from reader.overriding import override

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.analysis.reading_table import Syllables
    from reader.ui.workspace import Workspace


class _Correction(QUndoCommand):
    """A word gets another reading, or loses it (None)."""

    def __init__(self, own: OwnReadings, word: str, syllables: Syllables | None) -> None:
        super().__init__(own.tr("Correct a Reading"))
        self._own, self._word = own, word
        self._before, self._after = own.words.get(word), syllables

    @override
    def redo(self) -> None:
        self.setObsolete(not self._own.put(self._word, self._after))

    @override
    def undo(self) -> None:
        self._own.put(self._word, self._before)


class OwnReadings(QObject):
    """Holds the corrected words.

    Args:
        workspace: has the store and the stack of acts.
        parent: owns this object.

    Attributes:
        words: syllables by folded word.

    Signals:
        changed: a word is read otherwise now.
    """

    changed = Signal()

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.words: Mapping[str, Syllables] = {}
        workspace.notebook.if_there(self._read)

    def correct(self, word: str, syllables: Syllables | None) -> None:
        """Read a folded word so wherever it stands, as an act; None as before any correction."""

        def act() -> None:
            self._read()
            if self.words.get(word) != syllables:
                self._workspace.undo.push(_Correction(self, word, syllables))

        self._workspace.notebook.after_opening(act)

    def put(self, word: str, syllables: Syllables | None) -> bool:
        """Keep a reading; tell whether that went well."""
        notebook = self._workspace.notebook
        if notebook.store is None:
            return False
        try:
            notebook.store.readings.put(word, syllables)
        except NotesError as error:
            notebook.failed.emit(error)
            return False
        self._read()
        return True

    def _read(self) -> None:
        notebook = self._workspace.notebook
        if notebook.store is None:
            return
        try:
            words = notebook.store.readings.all()
        except NotesError as error:
            notebook.failed.emit(error)
            return
        if words != self.words:
            self.words = words
            self.changed.emit()
