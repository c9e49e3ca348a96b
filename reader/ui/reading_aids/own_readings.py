"""The readings the reader has corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.ui.notes.kept_values import KeptValues

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.analysis.reading_table import Syllables
    from reader.ui.workspace import Workspace


class OwnReadings(KeptValues):
    """Holds the corrected words.

    Args:
        workspace: has the store and the stack of acts.
    """

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(
            workspace.notebook,
            workspace.undo,
            lambda store: store.readings,
            lambda: QCoreApplication.translate("OwnReadings", "Correct a Reading"),
        )
        self.recall()

    @property
    def words(self) -> Mapping[str, Syllables]:
        """Syllables by folded word."""
        return self.kept

    def correct(self, word: str, syllables: Syllables | None) -> None:
        """Read a folded word so wherever it stands, as an act; None as before any correction."""
        self.change(word, lambda _: syllables)
