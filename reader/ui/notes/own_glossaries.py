"""The reader's own glossaries in the window: read when there are any, changed by acts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from reader.errors import NotesError
from reader.overriding import override

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.glossary.concept import Concept
    from reader.glossary.own import Change, OwnState
    from reader.notes.store import NotesStore
    from reader.ui.jobs import Jobs
    from reader.ui.library_place import LibraryPlace
    from reader.ui.notes.notebook import Notebook
    from reader.ui.study import Study


class Draft(NamedTuple):
    """What an entry is to be written about.

    Attributes:
        label: the words, for a new entry.
        concept: id of the entry that is to be changed; empty for a new one.
        glossary: id of the own glossary to write into; empty for the first.
        basis: what a new entry begins with.
    """

    label: str = ""
    concept: str = ""
    glossary: str = ""
    basis: Concept | None = None


AT_ONCE = 200  # changes, and entries of a glossary, that the window itself carries out


class _Act(QUndoCommand):
    """Some changes, which the store takes back by their number, or this where it has none."""

    def __init__(self, text: str, own: OwnGlossaries, changes: Sequence[Change]) -> None:
        super().__init__(text)
        self._own, self._changes = own, changes
        self.refused = False
        self.number = 0

    @override
    def redo(self) -> None:
        if self.number:
            self.setObsolete(not self._own.step(self.number, undone=False))
        else:
            self.refused = not self._own.carry_out(self._changes, self.text(), self._keep)
            self.setObsolete(self.refused)

    def _keep(self, number: int) -> None:
        self.number = number

    @override
    def undo(self) -> None:
        from reader.glossary.own import inverted  # noqa: PLC0415  # no start needs it

        if self.number:
            self.setObsolete(not self._own.step(self.number, undone=True))
        else:
            self._own.carry_out(inverted(self._changes))


class OwnGlossaries(QObject):
    """Holds what is the reader's own, and sees that the study uses it.

    Args:
        place: knows whether there is anything.
        notebook: has the store; owns this object.
        jobs: runs what takes long.
        undo: the window's stack of acts.
        study: finds the terms.

    Attributes:
        state: all there is; None before it was read.

    Signals:
        changed: the state is another.
        matched: the study finds the terms of the state now.
        began: many entries are being kept.
        ended: that is over.
        entry_asked: Draft of an entry that the reader wants to write or to change.
        note_asked: str, id of a concept that the reader wants to write about.
    """

    changed = Signal()
    matched = Signal()
    began = Signal()
    ended = Signal()
    entry_asked = Signal(object)
    note_asked = Signal(str)

    def __init__(
        self, place: LibraryPlace, notebook: Notebook, jobs: Jobs, undo: QUndoStack, study: Study
    ) -> None:
        super().__init__(notebook)
        self._place, self._notebook, self._jobs = place, notebook, jobs
        self._undo, self._study = undo, study
        self._reading = False
        self._later: list[Callable[[OwnState], None]] = []
        self.state: OwnState | None = None
        notebook.changed.connect(self._follow)

    def want(self, then: Callable[[], None]) -> None:
        """Read what there is, if there is anything, and let the study use it; then go on."""

        def read(there: bool) -> None:  # noqa: FBT001  # a job's result
            if there:
                self.after_reading(lambda _: then())
            else:
                then()
                self.matched.emit()

        self._jobs.start(lambda _: self._place.has_own(), read)

    def after_reading(self, act: Callable[[OwnState], None]) -> None:
        """Do something with what there is, at once if it was read; read it otherwise."""
        if self.state is not None:
            act(self.state)
            return
        self._later.append(act)
        if not self._reading:
            self._reading = True
            self._notebook.after_opening(self._read)

    def act(self, text: str, changes: Sequence[Change]) -> bool:
        """Carry out changes as an act of the window; tell whether that went well."""
        if not changes:
            return True
        command = _Act(text, self, changes)
        self._undo.push(command)
        return not command.refused

    def carry_out(
        self,
        changes: Sequence[Change],
        label: str = "",
        numbered: Callable[[int], None] = lambda _: None,
    ) -> bool:
        """Change the store and read it again; many changes go on behind the window.

        Args:
            changes: what each thing becomes.
            label: of the act, to be undone after a restart, too; empty for what takes one back.
            numbered: is told the number by which the store knows the act.
        """

        def apply(store: NotesStore) -> bool:
            numbered(store.glossaries.apply(changes, label))
            return True

        return self._carry_out(apply, len(changes))

    def step(self, number: int, undone: bool) -> bool:  # noqa: FBT001  # as the stack calls it
        """Take back an act by its number, or do it again; tell whether that went well."""
        store = self._notebook.store
        if store is None:
            return False
        if self.state is None:
            self._later_step(number, undone)
            return True
        glossaries = store.glossaries
        try:
            size = glossaries.size(number)
        except NotesError as error:
            self._notebook.failed.emit(error)
            return False
        return self._carry_out(
            lambda _: glossaries.undo(number) if undone else glossaries.redo(number), size
        )

    def _later_step(self, number: int, undone: bool) -> None:  # noqa: FBT001
        def step(_: OwnState) -> None:
            self.step(number, undone)

        self.after_reading(step)

    def _carry_out(self, work: Callable[[NotesStore], bool], changes: int) -> bool:
        store = self._notebook.store
        if store is None:
            return False
        if changes > AT_ONCE:
            self._carry_out_behind(store, work)
            return True
        try:
            done = work(store)
            self._take(store.glossaries.state(self.state))
        except NotesError as error:
            self._notebook.failed.emit(error)
            return False
        return done

    def _carry_out_behind(self, store: NotesStore, work: Callable[[NotesStore], bool]) -> None:
        known = self.state

        def carry_out(_: object) -> OwnState:
            work(store)
            return store.glossaries.state(known)

        def done(state: OwnState) -> None:
            self.ended.emit()
            self._take(state)

        def refuse(error: Exception) -> None:
            self.ended.emit()
            self._notebook.failed.emit(error)

        self.began.emit()
        self._jobs.start(carry_out, done, refuse)

    def act_with(self, text: str, make: Callable[[], Sequence[Change]], entries: int) -> None:
        """Carry out changes that take long to make where there are many entries."""
        if entries <= AT_ONCE:
            self.act(text, make())
            return

        def done(changes: Sequence[Change]) -> None:
            self.ended.emit()
            self.act(text, changes)

        def refuse(error: Exception) -> None:
            self.ended.emit()
            self._notebook.failed.emit(error)

        self.began.emit()
        self._jobs.start(lambda _: make(), done, refuse)

    def _follow(self) -> None:
        """Read with the other notes, should the mark of own glossaries have been lost."""
        if self.state is None and not self._reading:
            self.after_reading(lambda _: None)

    def _read(self) -> None:
        store = self._notebook.store
        if store is None:
            return

        def read(_: object) -> OwnState:
            state = store.glossaries.state()
            self._study.use_own(state)
            return state

        self._jobs.start(read, self._take_first, self._refuse)

    def _take_first(self, state: OwnState) -> None:
        self._reading = False
        self.state = state
        later, self._later = self._later, []
        for act in later:
            act(state)
        self.changed.emit()
        self.matched.emit()

    def _refuse(self, error: Exception) -> None:
        self._reading = False
        self._later.clear()
        self._notebook.failed.emit(error)

    def _take(self, state: OwnState) -> None:
        self.state = state
        self.changed.emit()
        self._jobs.replace(
            "own glossaries", lambda _: self._study.use_own(state), lambda _: self.matched.emit()
        )
