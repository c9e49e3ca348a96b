"""Asks what a step is called, what to remember at it, and how far a card is told."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from reader.annotations.model import Step, StepKind
from reader.overriding import override
from reader.ui.dialogs.plain_dialog import PlainDialog
from reader.ui.panels.lesson.labels import stage_labels

translate = QCoreApplication.translate
_LONGEST = 80  # characters of a title
_WIDTH = 420  # pixels


class StepDialog(PlainDialog):
    """Entry fields for one step.

    Args:
        step: to begin with.
        parent: the window.

    Signals:
        edited: Step as it shall be.
    """

    edited = Signal(object)

    def __init__(self, step: Step, parent: QWidget | None) -> None:
        button = QDialogButtonBox.StandardButton
        super().__init__(parent, translate("Lesson", "Edit Step"), button.Ok | button.Cancel)
        self._step = step
        self.title = QLineEdit(step.title, maxLength=_LONGEST)
        self.note = QPlainTextEdit(step.note)
        self.note.setTabChangesFocus(True)
        self.stage = QComboBox()
        self.stage.addItems(stage_labels())
        self.stage.setCurrentIndex(max(0, step.stage - 1))
        self._field(translate("Lesson", "&Title"), self.title)
        if step.kind is StepKind.CARD:
            self._field(translate("Lesson", "The card is told up to the"), self.stage)
        self._field(translate("Lesson", "&Note, for you only"), self.note)
        self.finish()
        self.setMinimumWidth(_WIDTH)

    def _field(self, text: str, widget: QWidget) -> None:
        label = QLabel(text)
        label.setBuddy(widget)
        self.column.addWidget(label)
        self.column.addWidget(widget)

    @override
    def accept(self) -> None:
        card = self._step.kind is StepKind.CARD
        stage = self.stage.currentIndex() + 1 if card else self._step.stage
        title = self.title.text().strip() or self._step.title
        note = self.note.toPlainText().strip()
        self.edited.emit(replace(self._step, title=title, note=note, stage=stage))
        super().accept()
