"""How well the reader knows the concepts: read once, changed by acts that can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QUndoCommand

from reader.errors import NotesError
from reader.glossary.stage import PASSED, Stage
from reader.overriding import override

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QUndoStack

    from reader.ui.notebook import Notebook


class _Step(QUndoCommand):
    """A concept comes to another stage."""

    def __init__(self, stages: Stages, concept: str, stage: Stage) -> None:
        super().__init__(QCoreApplication.translate("Stages", "Change How a Term Is Known"))
        self._stages, self._concept = stages, concept
        self._before, self._after = stages.of(concept), stage

    @override
    def redo(self) -> None:
        self.setObsolete(not self._stages.put(self._concept, self._after))

    @override
    def undo(self) -> None:
        self._stages.put(self._concept, self._before)


class Stages(QObject):
    """Holds the stages of the concepts.

    Args:
        notebook: has the store; owns this object.
        undo: the window's stack of acts.

    Attributes:
        kept: stage by concept, of those that are not new.

    Signals:
        changed: a concept has another stage.
    """

    changed = Signal()

    def __init__(self, notebook: Notebook, undo: QUndoStack) -> None:
        super().__init__(notebook)
        self._notebook, self._undo = notebook, undo
        self.kept: Mapping[str, Stage] = {}

    def recall(self) -> None:
        """Read the stages if there are notes; no first picture waits for them."""
        self._notebook.if_there(self._read)

    def of(self, concept: str) -> Stage:
        """Return the stage of a concept."""
        return self.kept.get(concept, Stage.NEW)

    def hidden(self, *, only_unknown: bool) -> frozenset[str]:
        """Return the concepts that are not marked on the page."""
        out = PASSED if only_unknown else {Stage.IGNORED}
        return frozenset(concept for concept, stage in self.kept.items() if stage in out)

    def turn(self, concept: str, stage: Stage) -> None:
        """Bring a concept to a stage as an act, or back to new where it is there already."""

        def act() -> None:
            self._read()
            wanted = Stage.NEW if self.of(concept) is stage else stage
            self._undo.push(_Step(self, concept, wanted))

        self._notebook.after_opening(act)

    def put(self, concept: str, stage: Stage) -> bool:
        """Keep a stage; tell whether that went well."""
        notebook = self._notebook
        if notebook.store is None:
            return False
        try:
            notebook.store.acquaintance.put(concept, stage)
        except NotesError as error:
            notebook.failed.emit(error)
            return False
        self._read()
        return True

    def _read(self) -> None:
        notebook = self._notebook
        if notebook.store is None:
            return
        try:
            kept = notebook.store.acquaintance.all()
        except NotesError as error:
            notebook.failed.emit(error)
            return
        if kept != self.kept:
            self.kept = kept
            self.changed.emit()


def stage_label(stage: Stage) -> str:
    """Return the name of a stage in the language now set."""
    translate = QCoreApplication.translate
    return {
        Stage.NEW: translate("Stages", "new"),
        Stage.LEARNING: translate("Stages", "learning"),
        Stage.KNOWN: translate("Stages", "known"),
        Stage.IGNORED: translate("Stages", "not marked"),
    }[stage]
