"""The timeline's panel: terms, what is counted how, the picture or the table, and its export."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QFrame,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reader.corpus.timeline import MONTHS, Part, Series, trimmed, within
from reader.errors import ReaderError
from reader.overriding import override
from reader.ui.languages import chosen_language
from reader.ui.open_library import LibraryState
from reader.ui.panels.no_library import NoLibrary
from reader.ui.panels.timeline.bar import TimelineBar
from reader.ui.panels.timeline.chart import Chart
from reader.ui.panels.timeline.exporting import save_csv, save_picture
from reader.ui.panels.timeline.session import TimelineSession
from reader.ui.panels.timeline.table import TimelineTable
from reader.ui.panels.timeline.view import ChartView
from reader.ui.panels.unfound import unfound_text

if TYPE_CHECKING:
    from reader.settings import Settings
    from reader.ui.theme import Theme
    from reader.ui.workspace import Workspace

_PARTS = {
    "all": (Part.ALL,),
    "front": (Part.FRONT,),
    "inside": (Part.INSIDE,),
    "both": (Part.FRONT, Part.INSIDE),
}
_LIMITS = {Part.ALL: "", Part.FRONT: " page:1", Part.INSIDE: " -page:1"}


_SIZE = QSize(900, 340)


class TimelinePanel(QWidget):
    """Terms over time.

    Args:
        workspace: whose library is counted; opens the lines of what is chosen.
        theme: colours.

    Signals:
        left: the reader goes on to the page.
    """

    left = Signal()

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self._workspace, self._theme = workspace, theme
        self._year = ""  # unfolded into its months
        self.session = TimelineSession(workspace, self)
        self.bar = TimelineBar(theme)
        self.view = ChartView(theme)
        self.model = TimelineTable()
        self.table = _table(self.model)
        self.no_library = NoLibrary(workspace)
        self._stack = QStackedWidget()
        self._place()
        self._connect()
        self.retranslate()
        self.bar.set_settings(workspace.settings)
        workspace.library.want()
        for line in workspace.settings.timeline_terms:
            self.session.add(line)
        self._show()

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        for page in (self.no_library, self.view, self.table):
            self._stack.addWidget(page)

    def _connect(self) -> None:
        bar, session = self.bar, self.session
        bar.added.connect(self._add)
        bar.chips.removed.connect(self._remove)
        bar.chips.chosen.connect(lambda _: self._show())
        bar.changed.connect(lambda values: self._workspace.change(**values))
        bar.folded.connect(self.fold)
        bar.stopped.connect(session.stop)
        bar.exported.connect(self.choose_file)
        session.changed.connect(self._show)
        self.view.opened.connect(self._open)
        self.view.unfolded.connect(self._unfold)
        self.table.activated.connect(self._open_cell)
        self._workspace.settings_changed.connect(self._apply)
        self._workspace.library.changed.connect(self._show)
        self._workspace.library.unfound_changed.connect(self._show)
        keys = QShortcut(QKeySequence("Backspace"), self.view)
        keys.setContext(Qt.ShortcutContext.WidgetShortcut)
        keys.activated.connect(self.fold)

    # As a panel of the window

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.bar.set_theme(theme)
        self.view.set_theme(theme)

    def enter(self) -> None:
        """Give the keyboard to the field for a new term."""
        self.bar.entry.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.entry.selectAll()

    def return_to(self) -> None:
        """Give the keyboard to the picture or the table."""
        shown = self.table if self._stack.currentWidget() is self.table else self.view
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say everything in the language now set."""
        self.view.setAccessibleName(self.tr("Timeline"))
        self.table.setAccessibleName(self.tr("Timeline as a table"))

    # Terms

    def show_term(self, line: str) -> None:
        """Add a term, as from another panel."""
        self._add(line)

    def _add(self, line: str) -> None:
        if self.session.full:
            self.bar.say(self.tr("Six terms are the most: remove one first."))
            return
        self.session.add(line)
        self._keep()

    def _remove(self, line: str) -> None:
        self.session.remove(line)
        self._keep()

    def _keep(self) -> None:
        lines = tuple(term.line for term in self.session.terms)
        self._workspace.change(timeline_terms=lines)

    # What is shown

    def series(self) -> list[tuple[int, Series]]:
        """Return what is shown now: the number of each look with its series."""
        settings = self._workspace.settings
        monthly = settings.timeline_monthly or bool(self._year)
        found = self.session.series(_PARTS[settings.timeline_pages], monthly=monthly)
        many = [each for _, each in found]
        if self._year:
            many = within(many, self._year, self._year)
        elif settings.timeline_trimmed:
            many = trimmed(many)
        return [(number, each) for (number, _), each in zip(found, many, strict=True)]

    def _show(self) -> None:
        found = self.series()
        many = tuple(each for _, each in found)
        front = self.bar.chips.current
        current = next((n for n, each in enumerate(many) if each.term == front), None)
        if current is None:
            current = min(self.view.chart.current, max(0, len(many) - 1))
        looks, mean = tuple(number for number, _ in found), self._mean()
        chart = Chart(many, looks, current, chosen=bool(front), mean=mean)
        self.view.set_chart(chart, self._message())
        self.model.set_series(many)
        self.bar.show_state(self.session.terms, self._year, exportable=bool(many))
        self.bar.say(self._problem())
        table = self._workspace.settings.timeline_table and bool(many)
        ready = self._workspace.library.state is LibraryState.READY
        self._stack.setCurrentWidget(
            (self.table if table else self.view) if ready else self.no_library
        )

    def _mean(self) -> int:
        settings = self._workspace.settings
        wanted = settings.timeline_monthly and settings.timeline_mean and not self._year
        return MONTHS if wanted else 0

    def _message(self) -> str:
        if self.session.counting:
            return self.tr("Counting…")
        return self.tr(
            "Type a term to see how often it occurs in each year: hits per million characters "
            "of what the library holds of that year. Up to six terms can be compared."
        )

    def _problem(self) -> str:
        errors = [term.error for term in self.session.terms if term.error]
        language = chosen_language(self._workspace.settings.language)
        told = [e.text.in_language(language) for e in errors if isinstance(e, ReaderError)]
        if told or not self.session.terms:
            return "".join(told[:1])
        return unfound_text(self._workspace.library)

    def _apply(self, settings: Settings, before: Settings) -> None:
        fields = ("monthly", "mean", "pages", "trimmed", "table")
        names = [f"timeline_{name}" for name in fields]
        if any(getattr(settings, name) != getattr(before, name) for name in names):
            self.bar.set_settings(settings)
            self._show()

    def _unfold(self, year: str) -> None:
        self._year = year
        self._show()

    def fold(self) -> None:
        """Go back from the months of a year to all years."""
        year, self._year = self._year, ""
        self._show()
        if year in self.view.chart.periods:
            self.view.point(self.view.chart.periods.index(year))

    # Lines

    def _open(self, number: int, period: int) -> None:
        each = self.view.chart.series[number]
        name = each.points[period].period
        self._workspace.lines_asked.emit(f"{each.term} date:{name}{_LIMITS[each.part]}")

    def _open_cell(self, index: QModelIndex) -> None:
        if place := self.model.place(index):
            self._open(*place)

    # Export

    def choose_file(self) -> None:
        """Ask where to, and write what is shown."""
        filters = "PNG (*.png);;SVG (*.svg);;CSV (*.csv)"
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export the Timeline"), self.tr("timeline") + ".png", filters
        )
        if name:
            self.export(Path(name))

    def export(self, path: Path) -> None:
        """Write the picture, or for .csv the numbers."""
        chart = self.view.chart
        try:
            if path.suffix.lower() == ".csv":
                save_csv(path, chart.series)
            else:
                plain = replace(chart, period=None)
                save_picture(path, plain, self._theme, self.font())
        except ReaderError as error:
            self._workspace.report(error)

    @override
    def sizeHint(self) -> QSize:
        return _SIZE

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.bar.retranslate()
            self._show()
        super().changeEvent(event)


def _table(model: TimelineTable) -> QTableView:
    table = QTableView()
    table.setModel(model)
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setShowGrid(False)
    table.setAlternatingRowColors(True)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(round(table.fontMetrics().height() * 1.5))
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    return table
