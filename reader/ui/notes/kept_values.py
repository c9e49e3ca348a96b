"""A table of the reader's own values: read once, changed by acts that can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand

from reader.errors import NotesError
from reader.overriding import override

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QUndoStack

    from reader.notes.store import NotesStore
    from reader.ui.notes.notebook import Notebook


class Table(Protocol):
    """Where values are kept in the notes."""

    def all(self) -> Mapping[str, Any]:
        """Return the value of each key that has one.

        Raises:
            NotesError: it cannot be read.
        """

    def put(self, key: str, value: Any, /) -> None:  # noqa: ANN401  # each table has its own
        """Keep a value, or forget it when it is the one that every key has at first.

        Raises:
            NotesError: it cannot be written.
        """


class _Change(QUndoCommand):
    """A key gets another value."""

    def __init__(self, values: KeptValues, key: str, value: object) -> None:
        super().__init__(values.label())
        self._values, self._key = values, key
        self._before, self._after = values.kept.get(key, values.usual), value

    @override
    def redo(self) -> None:
        self.setObsolete(not self._values.put(self._key, self._after))

    @override
    def undo(self) -> None:
        self._values.put(self._key, self._before)


class KeptValues(QObject):
    """Holds what one table of the notes holds.

    Args:
        notebook: has the store.
        undo: the window's stack of acts.
        table: returns the table of a store.
        label: returns what a change is called in the menu, in the language now set.
        usual: the value of a key of which nothing is kept.

    Attributes:
        kept: value by key.

    Signals:
        changed: a key has another value, or could not be given one.
    """

    changed = Signal()

    def __init__(
        self,
        notebook: Notebook,
        undo: QUndoStack,
        table: Callable[[NotesStore], Table],
        label: Callable[[], str],
        usual: object = None,
    ) -> None:
        super().__init__(notebook)
        self._notebook, self._undo, self._table = notebook, undo, table
        self.label, self.usual = label, usual
        self.kept: Mapping[str, Any] = {}

    def recall(self) -> None:
        """Read the values if there are notes; no first picture waits for them."""
        self._notebook.if_there(self._read)

    def change(self, key: str, change: Callable[[Any], object]) -> None:
        """Give a key another value as an act.

        Args:
            key: whose value it is.
            change: returns the new value for the old one, which may have to be read first.
        """

        def act() -> None:
            self._read()
            before = self.kept.get(key, self.usual)
            value = change(before)
            if value != before:
                self._undo.push(_Change(self, key, value))

        self._notebook.after_opening(act)

    def put(self, key: str, value: object) -> bool:
        """Keep a value; tell whether that went well."""
        store = self._notebook.store
        if store is None:
            return False
        try:
            self._table(store).put(key, value)
        except NotesError as error:
            self._notebook.failed.emit(error)
            self.changed.emit()  # what showed the wish shows again what is
            return False
        self._read()
        return True

    def _read(self) -> None:
        store = self._notebook.store
        if store is None:
            return
        try:
            kept = self._table(store).all()
        except NotesError as error:
            self._notebook.failed.emit(error)
            return
        if kept != self.kept:
            self.kept = kept
            self.changed.emit()
