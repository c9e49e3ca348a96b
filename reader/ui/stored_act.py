"""An act that the store has carried out and can take back."""

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from reader.overriding import override


class StoredAct(QUndoCommand):
    """An operation of the notes on the window's stack of acts.

    Args:
        text: what it did, for the menu.
        step: takes it back (True) or does it again (False); tells whether that went well.

    Attributes:
        idle: it does nothing yet, as when it is put on the stack after it was done.
    """

    def __init__(self, text: str, step: Callable[[bool], bool]) -> None:
        super().__init__(text)
        self._step, self.idle = step, True

    @override
    def redo(self) -> None:
        if not self.idle and not self._step(False):  # noqa: FBT003
            self.setObsolete(True)  # Qt's own signature

    @override
    def undo(self) -> None:
        if not self.idle and not self._step(True):  # noqa: FBT003
            self.setObsolete(True)
