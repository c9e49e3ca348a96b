"""The panel of marks: chips to choose the list, the layers or the review, and what was chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from reader.overriding import override
from reader.ui.marks.acts import MarkActs
from reader.ui.panels.chip import Chip
from reader.ui.panels.marks.layers_view import LayersView
from reader.ui.panels.marks.marks_view import MarksView
from reader.ui.panels.marks.review_view import ReviewView
from reader.ui.requests import Request

if TYPE_CHECKING:
    from reader.ui.theme import Theme
    from reader.ui.workspace import Workspace

_WIDTH = 320  # pixels at least

translate = QCoreApplication.translate


class MarksPanel(QWidget):
    """One view of the marks at a time.

    Args:
        workspace: whose marks they are.
        theme: colours.

    Signals:
        left: the reader goes to the page.
    """

    left = Signal()

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self._workspace = workspace
        self.marks = MarksView(workspace, MarkActs(workspace, self), theme)
        self.layers = LayersView(workspace, theme)
        self.review = ReviewView(workspace, theme)
        self.views: dict[str, MarksView | LayersView | ReviewView] = {
            "marks": self.marks,
            "layers": self.layers,
            "review": self.review,
        }
        self.chips = {name: Chip(theme) for name in self.views}
        self._stack = QStackedWidget()
        self._place()
        self.retranslate()
        self.show_view("marks")

    def _place(self) -> None:
        self.setMinimumWidth(_WIDTH)
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row.setContentsMargins(10, 6, 10, 4)
        row.setSpacing(6)
        for name, view in self.views.items():
            self.chips[name].clicked.connect(lambda _=False, name=name: self._choose(name))
            row.addWidget(self.chips[name])
            self._stack.addWidget(view)
            view.left.connect(self.left)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self._stack, 1)

    @property
    def view(self) -> str:
        """Name of the view that is shown."""
        return next(name for name, chip in self.chips.items() if chip.isChecked())

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        for part in (*self.views.values(), *self.chips.values()):
            part.set_theme(theme)

    def enter(self) -> None:
        """Let the reader begin in the list of marks."""
        self._choose("marks")

    def return_to(self) -> None:
        """Go back to the row from which an article was opened."""
        self._choose("marks")

    def fulfil(self, request: Request) -> None:
        """Show the layers or the review."""
        self._choose("layers" if request is Request.SHOW_MARK_LAYERS else "review")

    def show_view(self, name: str) -> None:
        """Show a view."""
        for one, chip in self.chips.items():
            chip.setChecked(one == name)
        self._stack.setCurrentWidget(self.views[name])
        self.views[name].refresh()

    def _choose(self, name: str) -> None:
        self.show_view(name)
        self.views[name].enter()

    def retranslate(self) -> None:
        """Say everything in the language now set."""
        for name, text in (
            ("marks", translate("MarksPanel", "Marks")),
            ("layers", translate("MarksPanel", "Layers")),
            ("review", translate("MarksPanel", "Review")),
        ):
            self.chips[name].setText(text)
            self.views[name].retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
