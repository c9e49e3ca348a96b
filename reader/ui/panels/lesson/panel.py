"""The panel in which a lesson is prepared and from which it is run."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.annotations.model import Kind, Step, StepKind
from reader.overriding import override
from reader.ui.dialogs.name_dialog import NameDialog
from reader.ui.lessons import lessons_of
from reader.ui.panels.lesson.reusing import add_others
from reader.ui.panels.lesson.step_dialog import StepDialog
from reader.ui.panels.lesson.step_list import StepList

if TYPE_CHECKING:
    from reader.annotations.model import Layer
    from reader.ui.requests import Request
    from reader.ui.theme import Theme
    from reader.ui.workspace import Workspace

translate = QCoreApplication.translate
_INSTANT = QToolButton.ToolButtonPopupMode.InstantPopup


class LessonPanel(QWidget):
    """The lessons of the open article, the steps of one, and what can be done to them.

    Args:
        workspace: what is open.
        theme: colours.

    Signals:
        left: the reader goes on to the page.
    """

    left = Signal()

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self._workspace, self._lessons = workspace, lessons_of(workspace)
        self.choice = QComboBox()
        self.more, self.add, self.outline = QToolButton(), QToolButton(), QToolButton()
        self.record, self.edit, self.remove = QToolButton(), QToolButton(), QToolButton()
        self.back, self.next = QToolButton(), QToolButton()
        self.list = StepList()
        self.empty = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._place()
        self._connect()
        self.set_theme(theme)
        self.retranslate()
        workspace.notebook.want()

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        rows: tuple[tuple[QWidget, ...], ...] = (
            (self.choice, self.more),
            (self.add, self.outline, self.record),
        )
        for widgets in rows:
            column.addLayout(_row(widgets))
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        column.addLayout(_row((self.edit, self.remove, self.back, self.next)))
        self.choice.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.record.setCheckable(True)
        for button in (self.more, self.add):
            button.setPopupMode(_INSTANT)
            button.setMenu(QMenu(button))

    def _connect(self) -> None:
        lessons = self._lessons
        lessons.changed.connect(self.refresh)
        lessons.moved.connect(self.refresh)
        lessons.recording_changed.connect(self.refresh)
        self.choice.activated.connect(lambda _: lessons.choose(self.choice.currentData()))
        self.record.clicked.connect(lambda: lessons.record(self.record.isChecked()))
        self.outline.clicked.connect(self._ask_for_outline)
        self.more.menu().aboutToShow.connect(self._fill_more)
        self.add.menu().aboutToShow.connect(self.fill_add)
        self.edit.clicked.connect(self.edit_step)
        self.remove.clicked.connect(self._remove)
        self.back.clicked.connect(lessons.retreat)
        self.next.clicked.connect(lessons.advance)
        self.list.moved.connect(lessons.move)
        self.list.removed.connect(self._remove)
        self.list.edited.connect(self.edit_step)
        self.list.opened.connect(self._open)
        self.list.itemSelectionChanged.connect(self._choose_place)

    # What every panel can do

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        palette = self.empty.palette()
        palette.setColor(self.empty.foregroundRole(), theme.chrome_muted)
        self.empty.setPalette(palette)

    def enter(self) -> None:
        """Give the keyboard to the steps, or to what makes some."""
        ready = not self.list.count() and self.outline.isEnabled()
        (self.outline if ready else self.list).setFocus()

    def return_to(self) -> None:
        """Give the keyboard to the steps."""
        self.enter()

    def fulfil(self, request: Request) -> None:
        """Nothing else can be asked of it."""

    # What there is

    def refresh(self) -> None:
        """Show lessons and steps as they are now."""
        lessons = self._lessons
        with QSignalBlocker(self.choice):
            self.choice.clear()
            for lesson in lessons.all:
                self.choice.addItem(lesson.name, lesson.id)
            if lessons.chosen:
                self.choice.setCurrentIndex(lessons.all.index(lessons.chosen))
        spans = lessons.spans()
        pairs = zip(lessons.steps, spans, strict=True)
        lost = [step.target is not None and span is None for step, span in pairs]
        self.list.show_steps(lessons.steps, lessons.done, lost)
        self.choice.setVisible(bool(lessons.all))
        self.empty.setVisible(not lessons.steps)
        self.record.setChecked(lessons.recording)
        article = self._workspace.article is not None
        for button in (self.add, self.outline, self.record, self.more):
            button.setEnabled(article)
        for button in (self.edit, self.remove, self.back, self.next):
            button.setEnabled(bool(lessons.steps))

    def _fill_more(self) -> None:
        menu, there = self.more.menu(), self._lessons.chosen is not None
        menu.clear()
        menu.addAction(translate("Lesson", "New Lesson…"), self.make)
        add_others(menu, self._lessons)
        rows = (
            (translate("Lesson", "Rename…"), self._rename),
            (translate("Lesson", "Copy…"), self._copy),
            (translate("Lesson", "Delete"), self._lessons.delete),
        )
        for text, act in rows:
            menu.addAction(text, act).setEnabled(there)

    def fill_add(self) -> None:
        """List what can be added as a step."""
        menu = self.add.menu()
        menu.clear()
        for text, kind in (
            (translate("Lesson", "Go to This Place"), StepKind.SCROLL),
            (translate("Lesson", "Light on What Is Selected"), StepKind.SPOTLIGHT),
            (translate("Lesson", "Card of the Term, Stage by Stage"), StepKind.CARD),
            (translate("Lesson", "Reveal All Blanks, One by One"), StepKind.REVEAL),
        ):
            menu.addAction(text, partial(self._lessons.step_asked.emit, kind))
        menu.addSeparator()
        for layer in self._workspace.annotations.layers.values():
            for text, shown in (
                (translate("Lesson", "Show Layer “{name}”"), True),
                (translate("Lesson", "Hide Layer “{name}”"), False),
            ):
                name = text.format(name=layer.name)
                menu.addAction(name, partial(self._add_layer, layer, shown=shown))
        for placed in self._workspace.annotations.shown():
            if placed.annotation.kind is Kind.INK and placed.annotation.targets:
                self._offer_ink(menu, placed.annotation.id)

    def _offer_ink(self, menu: QMenu, name: str) -> None:
        target = self._workspace.annotations.placed[name].annotation.targets[0]
        words = target.quote.exact[:12]
        text = translate("Lesson", "Draw Ink at “{words}” Again").format(words=words)
        step = Step(StepKind.STROKE, words, target, item=name)
        menu.addAction(text, lambda: self._lessons.add([step], self._lessons.place))

    def _add_layer(self, layer: Layer, *, shown: bool) -> None:
        step = Step(StepKind.LAYER, layer.name, item=layer.id, shown=shown)
        self._lessons.add([step], self._lessons.place)

    def _choose_place(self) -> None:
        """A new step goes behind the last chosen one, else to the end."""
        chosen = self.list.chosen
        self._lessons.place = chosen[-1] + 1 if chosen else None

    # What is done

    def _ask_for_outline(self) -> None:
        self._lessons.outline_asked.emit()

    def _ask_name(self, title: str, name: str) -> NameDialog:
        text = translate("Lesson", "Name of the lesson, such as the class it is for:")
        dialog = NameDialog(title, text, name, self.window())
        dialog.open()
        return dialog

    def make(self) -> None:
        """Ask for the name of a new lesson."""
        title = translate("Lesson", "New Lesson")
        self._ask_name(title, "").named.connect(self._lessons.make)

    def _rename(self) -> None:
        name = self._lessons.chosen.name if self._lessons.chosen else ""
        title = translate("Lesson", "Rename Lesson")
        self._ask_name(title, name).named.connect(self._lessons.rename)

    def _copy(self) -> None:
        name = self._lessons.chosen.name if self._lessons.chosen else ""
        title = translate("Lesson", "Copy Lesson")
        self._ask_name(title, name).named.connect(self._lessons.copy)

    def edit_step(self) -> None:
        """Ask what the current step shall be."""
        row = self.list.currentRow()
        if 0 <= row < len(self._lessons.steps):
            dialog = StepDialog(self._lessons.steps[row], self.window())
            dialog.edited.connect(lambda step: self._lessons.edit(row, step))
            dialog.open()

    def _remove(self) -> None:
        chosen = self.list.chosen or [self.list.currentRow()]
        self._lessons.remove([row for row in chosen if row >= 0])

    def _open(self, row: int) -> None:
        """Run the lesson up to a step; while nothing is presented, show its passage."""
        if self._workspace.presenting:
            self._lessons.go(row + 1)
            return
        span = self._lessons.spans()[row]
        if span is not None:
            self._workspace.span_asked.emit(span)

    # Languages

    def retranslate(self) -> None:
        """Say everything in the language now set."""
        texts = (
            (self.more, "⋯", translate("Lesson", "New, rename, copy, delete")),
            (self.add, translate("Lesson", "Add"), ""),
            (
                self.outline,
                translate("Lesson", "From the Outline"),
                translate("Lesson", "A step for each speaker and each numbered point"),
            ),
            (
                self.record,
                translate("Lesson", "Record"),
                translate("Lesson", "Make steps of what you do on the page"),
            ),
            (self.edit, translate("Lesson", "Edit"), "F2"),
            (self.remove, translate("Lesson", "Remove"), translate("Lesson", "Del")),
            (self.back, translate("Lesson", "Back"), translate("Lesson", "PgUp")),
            (self.next, translate("Lesson", "Next"), translate("Lesson", "Space, PgDn")),
        )
        for button, text, tip in texts:
            button.setText(text)
            button.setToolTip(tip)
        self.more.setAccessibleName(translate("Lesson", "New, rename, copy, delete"))
        self.choice.setAccessibleName(translate("Lesson", "Lesson"))
        self.list.setAccessibleName(translate("Lesson", "Steps"))
        self.empty.setText(
            translate(
                "Lesson",
                "A lesson is a list of steps that Space or a presenter's remote runs while you "
                "present (F5). Make steps of the outline, add them one by one, or record them.",
            )
        )
        self.refresh()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def _row(widgets: tuple[QWidget, ...]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(4)
    for widget in widgets:
        row.addWidget(widget, 1 if isinstance(widget, QComboBox) else 0)
    row.addStretch(0)
    return row
