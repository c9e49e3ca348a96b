"""How well the reader knows the concepts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.glossary.stage import PASSED, Stage
from reader.ui.notes.kept_values import KeptValues
from reader.ui.requests import Request

if TYPE_CHECKING:
    from PySide6.QtGui import QUndoStack

    from reader.ui.notes.notebook import Notebook

STAGE_WISHES = {
    Request.TERM_IS_KNOWN: Stage.KNOWN,
    Request.TERM_IS_LEARNT: Stage.LEARNING,
    Request.TERM_IS_IGNORED: Stage.IGNORED,
}


class Stages(KeptValues):
    """Holds the stages of the concepts that are not new.

    Args:
        notebook: has the store; owns this object.
        undo: the window's stack of acts.
    """

    def __init__(self, notebook: Notebook, undo: QUndoStack) -> None:
        super().__init__(
            notebook,
            undo,
            lambda store: store.acquaintance,
            lambda: QCoreApplication.translate("Stages", "Change How a Term Is Known"),
            Stage.NEW,
        )

    def of(self, concept: str) -> Stage:
        """Return the stage of a concept."""
        stage: Stage = self.kept.get(concept, Stage.NEW)
        return stage

    def hidden(self, *, only_unknown: bool) -> frozenset[str]:
        """Return the concepts that are not marked on the page."""
        out = PASSED if only_unknown else {Stage.IGNORED}
        return frozenset(concept for concept, stage in self.kept.items() if stage in out)

    def turn(self, concept: str, stage: Stage) -> None:
        """Bring a concept to a stage as an act, or back to new where it is there already."""
        self.change(concept, lambda before: Stage.NEW if before is stage else stage)


def stage_label(stage: Stage) -> str:
    """Return the name of a stage in the language now set."""
    translate = QCoreApplication.translate
    return {
        Stage.NEW: translate("Stages", "new"),
        Stage.LEARNING: translate("Stages", "learning"),
        Stage.KNOWN: translate("Stages", "known"),
        Stage.IGNORED: translate("Stages", "not marked"),
    }[stage]
