"""What only the teacher reads on the lectern: the next step, and notes on what the class sees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from reader.ui.panels.lesson.labels import step_label

if TYPE_CHECKING:
    from reader.annotations.model import Step
    from reader.ui.presenting.lectern import Lectern
    from reader.ui.presenting.presenting import Presenting
    from reader.ui.workspace import Workspace

translate = QCoreApplication.translate
MOST = 6  # notes at a time
AFTER = 120  # milliseconds after the last scrolling, so that thousands of marks delay no frame
_LONGEST = 16  # characters of the words a note is on


class PrivateNotes(QObject):
    """Keeps the lectern's texts in step with page, lesson and annotations.

    Args:
        workspace: whose annotations are read.
        presenting: what the class sees, and the lesson.
        lectern: shows the texts; owns this object.
    """

    def __init__(self, workspace: Workspace, presenting: Presenting, lectern: Lectern) -> None:
        super().__init__(lectern)
        self._workspace, self._presenting, self._lectern = workspace, presenting, lectern
        lessons = presenting.lessons
        for signal in (
            presenting.changed,
            lessons.changed,
            lessons.moved,
            workspace.annotations.loaded,
            workspace.annotations.changed,
        ):
            signal.connect(self.refresh)
        self._timer = QTimer(self, singleShot=True, interval=AFTER)
        self._timer.timeout.connect(self.refresh)
        presenting.following.moved.connect(self._timer.start)

    def refresh(self, *_: object) -> None:
        """Tell what there is to tell now."""
        if not self._presenting.is_on:
            return
        lessons = self._presenting.lessons
        if lessons.steps:
            count = translate("Lectern", "{done} of {count}")
            head = count.format(done=lessons.done, count=len(lessons.steps))
            self._lectern.set_next(f"{head}\n{told(lessons.next)}")
        else:
            self._lectern.set_next("")
        current = lessons.current
        notes = [current.note] if current and current.note else []
        self._lectern.set_notes("\n\n".join([*notes, *self._notes_in_sight()]))

    def _notes_in_sight(self) -> list[str]:
        article = self._workspace.article
        seen = self._presenting.following.in_sight()
        found = []
        for placed in self._workspace.annotations.shown() if article else ():
            span = next((one for one in placed.spans if one.overlaps(seen)), None)
            if span is not None and placed.annotation.note and article:
                words = article.text[span.start : min(span.end, span.start + _LONGEST)]
                found.append(f"「{words}」{placed.annotation.note}")
        return found[:MOST]


def told(step: Step | None) -> str:
    """Return what is said of the step that comes next."""
    if step is None:
        return translate("Lectern", "The lesson is at its end.")
    said = step_label(step)
    return f"{said}\n{step.note}" if step.note else said
