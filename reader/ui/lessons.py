"""The lessons on the open article in the window: edited by acts, run step by step, recorded."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from reader.annotations.keys import new_id
from reader.annotations.model import Change, Lesson, Step
from reader.language import Text
from reader.lessons import making
from reader.lessons.cloze import clozes
from reader.lessons.reusing import reused
from reader.ui.first_mark import put_down

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.article.model import Span
    from reader.notes.operations import Operation
    from reader.ui.workspace import Workspace

translate = QCoreApplication.translate


def lessons_of(workspace: Workspace) -> Lessons:
    """Return the lessons of a workspace's article, held from the first time they are wanted."""
    found = workspace.findChild(Lessons)
    return found if isinstance(found, Lessons) else Lessons(workspace)


class Lessons(QObject):
    """Holds the lessons of the open article, the chosen one, and how far it has come.

    Args:
        workspace: what is open; owns this object.

    Attributes:
        all: in their order.
        done: how many steps of the chosen one have been done.
        place: before which step a new one goes; None for the end.
        recording: what is done on the page becomes steps.

    Signals:
        changed: other lessons or steps.
        moved: another step was reached, or none.
        recording_changed: it began or ended.
        step_asked: StepKind of a step that is to be made of what the page shows.
        outline_asked: steps are to be made of the outline of the article.
    """

    step_asked = Signal(object)
    outline_asked = Signal()
    changed = Signal()
    moved = Signal()
    recording_changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace, self._annotations = workspace, workspace.annotations
        self.all: tuple[Lesson, ...] = ()
        self.done = 0
        self.place: int | None = None
        self.recording = False
        self._chosen = ""
        self._reached: dict[str, int] = {}  # steps done of lessons, by their ids
        self._annotations.loaded.connect(self._start_over)
        self._annotations.changed.connect(self._follow)
        workspace.article_opened.connect(self._forget)
        self._start_over()

    # What there is

    @property
    def chosen(self) -> Lesson | None:
        """The lesson that is shown and run: the one chosen last, else the first."""
        found = (one for one in self.all if one.id == self._chosen)
        return next(found, self.all[0] if self.all else None)

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the chosen lesson."""
        return self.chosen.steps if self.chosen else ()

    @property
    def next(self) -> Step | None:
        """The step that comes next."""
        return self.steps[self.done] if self.done < len(self.steps) else None

    @property
    def current(self) -> Step | None:
        """The step that was done last."""
        return self.steps[self.done - 1] if 0 < self.done <= len(self.steps) else None

    def spans(self) -> tuple[Span | None, ...]:
        """Return where the steps of the chosen lesson are in the open text."""
        article, store = self._workspace.article, self._annotations.store
        if article is None or store is None:
            return tuple(None for _ in self.steps)
        return making.spans_of(self.steps, article, store.text)

    def _forget(self, *_: object) -> None:
        self._note()
        self.all, self.done = (), 0
        self.changed.emit()

    def _note(self) -> None:
        if self.chosen is not None:
            self._reached[self.chosen.id] = self.done

    def _start_over(self) -> None:
        """Read the lessons; one that was run before goes on where it was."""
        self._note()
        store, key = self._annotations.store, self._annotations.key
        self.all = store.lessons(key) if store and key else ()
        reached = self._reached.get(self.chosen.id, 0) if self.chosen else 0
        self.done = min(reached, len(self.steps))
        self.changed.emit()

    def _follow(self, done: Operation) -> None:
        if any(isinstance(change.item, Lesson) for change in done.changes):
            store = self._annotations.store
            self.all = store.lessons(self._annotations.key) if store else ()
            self.done = min(self.done, len(self.steps))
            self.changed.emit()

    def choose(self, name: str) -> None:
        """Choose a lesson by its id."""
        self._chosen, self.done = name, 0
        self.changed.emit()
        self.moved.emit()

    # Running

    def go(self, done: int) -> bool:
        """Be where so many steps have been done; False where that is nowhere else."""
        done = max(0, min(done, len(self.steps)))
        if done == self.done:
            return False
        self.done = done
        self.moved.emit()
        return True

    def advance(self) -> bool:
        """Do the next step; False after the last one."""
        return self.go(self.done + 1)

    def retreat(self) -> bool:
        """Take the last step back; False before the first one."""
        return self.go(self.done - 1)

    # Recording

    def record(self, recording: bool) -> None:  # noqa: FBT001  # Qt's own way of setters
        """Begin or end to make steps of what is done on the page."""
        if recording != self.recording:
            self.recording = recording
            self.recording_changed.emit()

    def take_down(self, step: Step) -> None:
        """Add a step to the end while recording, unless it is the last one again."""
        if self.recording and self.steps[-1:] != (step,):
            self.add([step])

    # Editing

    def make(self, name: str, steps: Sequence[Step] = ()) -> bool:
        """Make a lesson and choose it."""
        annotations = self._annotations
        if not annotations.key:
            return False
        made = Lesson(new_id(), annotations.key, name, tuple(steps), len(self.all))
        self._chosen, self.done = made.id, 0
        return self._act(None, made, translate("Lessons", "New Lesson"))

    def copy(self, name: str) -> bool:
        """Make a copy of the chosen lesson under another name."""
        return self.chosen is not None and self.make(name, self.steps)

    def others(self) -> tuple[tuple[Lesson, str], ...]:
        """Return the lessons on other articles, the latest first, with the articles' titles."""
        store, known = self._annotations.store, self._annotations.known
        every = store.all_lessons() if store else ()
        found = (one for one in every if one.article != self._annotations.key and one.steps)
        return tuple(
            (one, known[one.article].title if one.article in known else "")
            for one in sorted(found, key=lambda one: one.id, reverse=True)
        )

    def reuse(self, lesson: Lesson) -> None:
        """Make a lesson of the steps of one on another article that can be done with this one."""
        workspace, store = self._workspace, self._annotations.store
        article = workspace.article
        if article is None or store is None:
            return
        known = clozes(self._annotations.shown(), article)
        steps = reused(lesson.steps, article, known, store.text)
        count, every = len(steps), len(lesson.steps)
        if steps:
            self.make(lesson.name, steps)
        workspace.say(
            Text(
                f"{count} of {every} steps can be done with this article.",
                f"{every} 个步骤中有 {count} 个可用于本文。",
            )
        )

    def rename(self, name: str) -> None:
        """Give the chosen lesson another name."""
        if self.chosen is not None:
            renamed = replace(self.chosen, name=name)
            self._act(self.chosen, renamed, translate("Lessons", "Rename Lesson"))

    def delete(self) -> None:
        """Delete the chosen lesson."""
        self._act(self.chosen, None, translate("Lessons", "Delete Lesson"))

    def add(self, steps: Sequence[Step], place: int | None = None) -> bool:
        """Add steps before a place of the chosen lesson, or at its end; the first make a lesson."""
        if not steps:
            return False
        if self.chosen is None:
            return self.make(translate("Lessons", "Lesson"), steps)
        place = len(self.steps) if place is None else place
        after = making.inserted(self.chosen, place, steps)
        return self._act(self.chosen, after, translate("Lessons", "Add Steps"))

    def remove(self, places: Sequence[int]) -> None:
        """Remove steps."""
        if self.chosen is not None and places:
            after = making.without(self.chosen, places)
            self._act(self.chosen, after, translate("Lessons", "Remove Steps"))

    def move(self, place: int, to: int) -> None:
        """Put a step at another place."""
        if self.chosen is not None:
            after = making.moved(self.chosen, place, to)
            self._act(self.chosen, after, translate("Lessons", "Move Step"))

    def edit(self, place: int, step: Step) -> None:
        """Put another step in the place of one."""
        if self.chosen is not None:
            after = making.changed(self.chosen, place, step)
            self._act(self.chosen, after, translate("Lessons", "Edit Step"))

    def _act(self, before: Lesson | None, after: Lesson | None, label: str) -> bool:
        return before != after and put_down(self._workspace, [Change(before, after)], label)
