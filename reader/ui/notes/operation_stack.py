"""The operations of the store of notes on the window's stack of acts, to be undone there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

from reader.errors import NotesError
from reader.overriding import override

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QUndoStack

    from reader.notes.operations import Operation
    from reader.ui.notes.notebook import Notebook

MOST_STEPS = 1000  # of former days that can be undone


class _Act(QUndoCommand):
    """An operation that the store has carried out, and can take back by its number."""

    def __init__(self, label: str, number: int, step: Callable[[int, bool], bool]) -> None:
        super().__init__(label)  # of which Qt takes the first line only
        self.label, self.number, self.step, self.idle = label, number, step, True

    @override
    def redo(self) -> None:
        if not self.idle and not self.step(self.number, False):  # noqa: FBT003
            self.setObsolete(True)  # Qt's own signature

    @override
    def undo(self) -> None:
        if not self.idle and not self.step(self.number, True):  # noqa: FBT003
            self.setObsolete(True)


class OperationStack:
    """Puts operations on a stack of acts; those of former days when the store is opened.

    Args:
        notebook: has the store.
        undo: the stack.
        step: takes an operation of marks back by its number, if its second argument is true, or
            does it again; tells whether that went well.
        step_things: does so with an operation of the reader's glossaries.

    Attributes:
        recalled: the acts of former days are on the stack already.
    """

    def __init__(
        self,
        notebook: Notebook,
        undo: QUndoStack,
        step: Callable[[int, bool], bool],
        step_things: Callable[[int, bool], bool],
    ) -> None:
        self._notebook, self._undo = notebook, undo
        self._step, self._step_things = step, step_things
        self.recalled = False
        notebook.changed.connect(self._recall)

    @property
    def last(self) -> int | None:
        """Number of the marks' operation that would be undone next; None if it is another act.

        None, too, where something can be done again: it would be lost by going on.
        """
        place = self._undo.index()
        act = self._undo.command(place - 1) if place else None
        if not isinstance(act, _Act) or act.step != self._step or place != self._undo.count():
            return None
        return act.number

    def push(self, done: Operation) -> None:
        """Put an operation that was just done on the stack."""
        act = _Act(done.label, done.number, self._step)
        self._undo.push(act)
        act.idle = False

    @property
    def is_stale(self) -> bool:
        """Tell whether its acts were done on other notes than are there now.

        So it is when `yandu annotations restore` or another window has put a backup in their place:
        what was done last is not in the store, which forgets what was undone or is long past.
        """
        store, act = self._notebook.store, self._last_done()
        if store is None or act is None:
            return False
        try:
            return not store.marks.is_there(act.number, act.label)
        except NotesError:
            return False  # the next act will say what is wrong

    def _last_done(self) -> _Act | None:
        """Return the newest act of the store that is not undone."""
        for place in range(self._undo.index() - 1, -1, -1):
            act = self._undo.command(place)
            if isinstance(act, _Act):
                return act
        return None

    def _recall(self) -> None:
        """Put what was done before the program was last closed on the stack, once."""
        store = self._notebook.store
        if self.recalled or store is None:
            return
        self.recalled = True
        if self._undo.count():
            return
        steps = store.marks.operations(MOST_STEPS)
        acts = [
            _Act(one.label, one.number, self._step_things if one.of_things else self._step)
            for one in steps
        ]
        self._undo.blockSignals(True)  # noqa: FBT003  # each would make the menus anew
        for act in acts:
            self._undo.push(act)
        self._undo.setIndex(sum(not step.undone for step in steps))
        self._undo.blockSignals(False)  # noqa: FBT003
        for act in acts:
            act.idle = False
        self._undo.indexChanged.emit(self._undo.index())

    def recall_again(self) -> None:
        """Put what the store remembers in the place of all that is on the stack."""
        self._undo.clear()
        self.recalled = False
        self._recall()
