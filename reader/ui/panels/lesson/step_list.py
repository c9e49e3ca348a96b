"""The steps of a lesson as a list: what is done is ticked, the order is changed by dragging."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from reader.overriding import override
from reader.ui.panels.lesson.labels import step_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QDropEvent, QKeyEvent

    from reader.annotations.model import Step

translate = QCoreApplication.translate
_DONE, _NOW = "✓", "▶"


class StepList(QListWidget):
    """Plain data in, signals out.

    Signals:
        moved: numbers of the step that was moved, and of its new place.
        removed: the chosen steps are to be removed.
        edited: the current step is to be edited.
        opened: number of the step that is to be shown or run up to.
    """

    moved = Signal(int, int)
    removed = Signal()
    edited = Signal()
    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setAlternatingRowColors(False)
        self.setWordWrap(True)
        self.setSpacing(2)
        self.setUniformItemSizes(False)
        self.itemDoubleClicked.connect(lambda item: self.opened.emit(self.row(item)))

    def show_steps(self, steps: Sequence[Step], done: int, lost: Sequence[bool]) -> None:
        """Show steps.

        Args:
            steps: of the lesson.
            done: how many of them were done.
            lost: of each, whether its passage is not in the text that is open.
        """
        kept = self.currentRow()
        self.clear()
        for number, (step, gone) in enumerate(zip(steps, lost, strict=True), 1):
            sign = _DONE if number < done else _NOW if number == done else "  "
            text = f"{sign} {number}  {step_label(step)}"
            if gone:
                text += "  " + translate("Lesson", "(not in this text)")
            item = QListWidgetItem(text)
            item.setToolTip(step.note)
            if step.note:
                item.setText(f"{text}  ✎")
            self.addItem(item)
        if self.count():
            row = max(0, min(kept, self.count() - 1))
            self.setCurrentRow(row, QItemSelectionModel.SelectionFlag.NoUpdate)

    @property
    def chosen(self) -> list[int]:
        """The numbers of the chosen steps, rising."""
        return sorted(self.row(item) for item in self.selectedItems())

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dragged where; the list is filled anew by who holds the steps."""
        source, target = self.currentRow(), self.indexAt(event.position().toPoint()).row()
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        target = self.count() - 1 if target < 0 else target
        if source != target:
            self.moved.emit(source, target)
            self.setCurrentRow(target)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentRow()
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if alt and key in steps and row >= 0:
            to = row + steps[key]
            if 0 <= to < self.count():
                self.moved.emit(row, to)
                self.setCurrentRow(to)
        elif key == Qt.Key.Key_Delete and row >= 0:
            self.removed.emit()
        elif key == Qt.Key.Key_F2 and row >= 0:
            self.edited.emit()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and row >= 0:
            self.opened.emit(row)
        else:
            super().keyPressEvent(event)
