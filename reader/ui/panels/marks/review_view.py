"""Marks whose text has changed: the old and the new sentence side by side, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from reader.annotations.anchoring import State
from reader.overriding import override
from reader.ui.marks.reviewing import Case, Reviewing
from reader.ui.panels.marks.sentence_field import SentenceField
from reader.ui.panels.rows import RowsList

if TYPE_CHECKING:
    from reader.article.model import Span
    from reader.ui.theme import Theme
    from reader.ui.workspace import Workspace

_AFTER_CHANGE = 100  # milliseconds

translate = QCoreApplication.translate


class ReviewView(QWidget):
    """A list of cases, the two sentences, three buttons.

    Args:
        workspace: whose article is open.
        theme: colours.

    Attributes:
        selected: what is selected on the page, where a passage may be placed by hand.

    Signals:
        left: the reader goes to the page.
    """

    left = Signal()

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self._workspace, self._theme = workspace, theme
        self.reviewing = Reviewing(workspace)
        self.list = RowsList(theme)
        self.before, self.after = SentenceField(theme), SentenceField(theme)
        self.before_label, self.after_label = QLabel(), QLabel()
        self.accept_button, self.place_button = QPushButton(), QPushButton()
        self.keep_button = QPushButton()
        self.empty = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.cases: list[Case] = []
        self._timer = QTimer(self, singleShot=True, interval=_AFTER_CHANGE)
        self._place()
        self._connect()

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        self.empty.setMargin(20)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.empty, 1)
        self._work = QWidget()
        column.addWidget(self._work, 1)
        inner = QVBoxLayout(self._work)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.list, 1)
        sides = QSplitter(Qt.Orientation.Horizontal)
        for label, text in ((self.before_label, self.before), (self.after_label, self.after)):
            side = QWidget()
            box = QVBoxLayout(side)
            box.setContentsMargins(8, 0, 8, 0)
            box.addWidget(label)
            box.addWidget(text)
            sides.addWidget(side)
        inner.addWidget(sides, 2)
        grid = QGridLayout()
        grid.setContentsMargins(8, 0, 8, 0)
        buttons = (self.accept_button, self.keep_button, self.place_button)
        for place, button in enumerate(buttons):
            button.setAutoDefault(True)
            grid.addWidget(button, place // 2, place % 2)
        inner.addLayout(grid)
        self.list.installEventFilter(self)

    def _connect(self) -> None:
        annotations = self._workspace.annotations
        self.list.currentRowChanged.connect(lambda _: self._show_case())
        self.list.opened.connect(lambda _: self.accept())
        self.list.shown.connect(lambda _: self._go())
        self.accept_button.clicked.connect(self.accept)
        self.place_button.clicked.connect(self.place_by_hand)
        self.keep_button.clicked.connect(self.keep)
        self._timer.timeout.connect(self.refresh)
        annotations.loaded.connect(self._timer.start)
        annotations.changed.connect(lambda _: self._timer.start())

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.list.set_theme(theme)
        self.before.theme = self.after.theme = theme
        self._show_case()

    def retranslate(self) -> None:
        """Say everything in the language now set."""
        self.before_label.setText(translate("ReviewView", "As it was marked"))
        self.after_label.setText(translate("ReviewView", "As it stands now"))
        self.before.setAccessibleName(self.before_label.text())
        self.after.setAccessibleName(self.after_label.text())
        self.accept_button.setText(translate("ReviewView", "&Accept This Place"))
        self.place_button.setText(translate("ReviewView", "&Place at the Selection"))
        self.keep_button.setText(translate("ReviewView", "&Keep without Place"))
        self.list.setAccessibleName(translate("ReviewView", "Marks to be reviewed"))
        self.empty.setText(
            translate(
                "ReviewView",
                "Nothing is to be reviewed. When the text of an article has changed, marks of "
                "which it is not certain where they belong wait here.",
            )
        )
        self.refresh()

    def enter(self) -> None:
        """Give the keyboard to the cases."""
        self.refresh()
        if self.cases:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is shown

    def refresh(self) -> None:
        """Look again what is to be reviewed."""
        self._timer.stop()
        row = self.list.currentRow()
        self.cases = self.reviewing.cases()
        with QSignalBlocker(self.list):
            self.list.clear()
            for place, case in enumerate(self.cases):
                lost = case.state is State.ORPHAN
                remark = translate("ReviewView", "not found") if lost else ""
                self.list.add_row(case.words, place, remark)
            self.list.setCurrentRow(min(max(0, row), len(self.cases) - 1))
        self._work.setVisible(bool(self.cases))
        self.empty.setVisible(not self.cases)
        self._show_case()

    @property
    def case(self) -> Case | None:
        """The case on which the reader stands."""
        row = self.list.currentRow()
        return self.cases[row] if 0 <= row < len(self.cases) else None

    def _show_case(self) -> None:
        case = self.case
        self.accept_button.setEnabled(case is not None and case.span is not None)
        if case is None:
            return
        drawn, ink = self.reviewing.drawn(case)
        self.before.show_excerpt(self.reviewing.before(case), drawn, ink)
        now = self.reviewing.after(case)
        if now is None:
            self.after.show_words(translate("ReviewView", "This passage was not found."))
        else:
            self.after.show_excerpt(now, drawn if case.span is not None else (), ink)

    # What the reader decides

    def accept(self) -> None:
        """Let the mark be where it is proposed."""
        if self.case is not None and self.reviewing.place(self.case):
            self.refresh()

    def place_by_hand(self) -> None:
        """Let the mark be at what is selected on the page."""
        span = self._selection()
        if self.case is not None and span is not None and self.reviewing.place(self.case, span):
            self.refresh()

    def keep(self) -> None:
        """Keep the mark, although its passage is gone."""
        if self.case is not None and self.reviewing.give_up(self.case):
            self.refresh()

    def _selection(self) -> Span | None:
        return self._workspace.annotations.selected

    def _go(self) -> None:
        if self.case is not None and self.case.span is not None:
            self._workspace.span_asked.emit(self.case.span)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        act = {
            Qt.Key.Key_A: self.accept,
            Qt.Key.Key_P: self.place_by_hand,
            Qt.Key.Key_K: self.keep,
        }.get(Qt.Key(event.key()))
        if act is None or event.modifiers():
            return False
        act()
        return True
