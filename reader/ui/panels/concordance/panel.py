"""The concordance's panel: query, lines, groups, and the way from a line to its article."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from reader.corpus.ordering import SortBy
from reader.errors import QueryError, ReaderError
from reader.overriding import override
from reader.ui.languages import chosen_language
from reader.ui.open_library import LibraryState
from reader.ui.panels.concordance.bar import ConcordanceBar
from reader.ui.panels.concordance.exporting import save_lines
from reader.ui.panels.concordance.group_list import GroupList
from reader.ui.panels.concordance.line_table import LineTable
from reader.ui.panels.concordance.model import LinesModel
from reader.ui.panels.concordance.renewal import Renewal
from reader.ui.panels.concordance.session import ConcordanceSession
from reader.ui.panels.concordance.texts import LineTexts
from reader.ui.panels.no_library import NoLibrary
from reader.ui.panels.unfound import unfound_text
from reader.ui.sources import LibrarySource
from reader.ui.tabs import wants_new_tab
from reader.ui.visits import Visit

if TYPE_CHECKING:
    from reader.ui.panels.concordance.arrangement import Arrangement
    from reader.ui.theme import Theme
    from reader.ui.workspace import Workspace

NAME = "concordance"
_GROUPS_WIDTH = 220  # pixels
_SIZE = QSize(900, 320)


class ConcordancePanel(QWidget):
    """Lines of a query.

    Args:
        workspace: whose library is searched; opens the articles.
        theme: colours.

    Signals:
        left: the reader goes on to the page.
    """

    left = Signal()

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self._workspace = workspace
        self.session = ConcordanceSession(workspace, self)
        self.bar = ConcordanceBar(theme)
        self.model = LinesModel(self.session, LineTexts(workspace, self.session))
        self.table = LineTable(self.model, theme)
        self.groups = GroupList()
        self.message = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.no_library = NoLibrary(workspace)
        self._lines = QSplitter()
        self._stack = QStackedWidget()
        self._place()
        self._connect()
        self.set_theme(theme)
        self.bar.set_order(SortBy(workspace.settings.concordance_sort))
        self.session.arrange(self.bar.arrangement())
        workspace.library.want()
        self._show()

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        self._lines.addWidget(self.groups)
        self._lines.addWidget(self.table)
        self._lines.setStretchFactor(1, 1)
        self._lines.setSizes([_GROUPS_WIDTH, 4 * _GROUPS_WIDTH])
        self._lines.setChildrenCollapsible(False)
        self.groups.hide()
        self.message.setWordWrap(True)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.message.setContentsMargins(24, 16, 24, 16)
        for page in (self.no_library, self.message, self._lines):
            self._stack.addWidget(page)

    def _connect(self) -> None:
        bar, session = self.bar, self.session
        bar.searched.connect(self.show_term)
        bar.wanted.connect(self._arrange)
        bar.stopped.connect(session.stop)
        bar.exported.connect(self.choose_file)
        bar.charted.connect(lambda: self._workspace.timeline_asked.emit(session.line))
        session.changed.connect(self._show)
        session.arranged_anew.connect(self._show_groups)
        self.groups.chosen.connect(bar.choose_group)
        self.table.opened.connect(self.open_row)
        self.table.sorted.connect(self._sort)
        self._workspace.library.changed.connect(self._show)
        self._workspace.library.unfound_changed.connect(self._show)
        Renewal(self._workspace, session, self.table, self)

    # As a panel of the window

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.bar.set_theme(theme)
        self.table.set_theme(theme)
        for area in (self.table, self.groups):
            palette = area.palette()
            palette.setColor(palette.ColorRole.Base, theme.card_paper)
            area.setPalette(palette)

    def enter(self) -> None:
        """Give the keyboard to the query."""
        self.bar.entry.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.entry.selectAll()

    def return_to(self) -> None:
        """Give the keyboard to the line from which an article was opened."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # Searching

    def show_term(self, line: str) -> None:
        """Show the lines of a query."""
        self.bar.set_query(line.strip())
        self.session.arrange(self.bar.arrangement())
        self.session.search(line)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self, wanted: Arrangement) -> None:
        self._workspace.change(concordance_sort=wanted.by.value)
        self.session.arrange(wanted)

    def _sort(self, by: SortBy) -> None:
        self.bar.set_order(by)
        self._arrange(replace(self.bar.arrangement(), by=by))

    # What is shown

    def _show(self) -> None:
        session = self.session
        empty = not len(session.concordance)
        ready = self._workspace.library.state is LibraryState.READY
        page = self.message if empty else self._lines
        self._stack.setCurrentWidget(page if ready else self.no_library)
        self.message.setText(self._message())
        self.bar.say(self._count() if not empty else "", self._problem())
        self.bar.stop_button.setVisible(session.collecting)
        for button in (self.bar.export_button, self.bar.chart_button):
            button.setEnabled(not empty)
        self.groups.setVisible(session.wanted.grouping is not None)

    def _show_groups(self) -> None:
        self.groups.set_groups(self.session.arranged.groups, self.session.wanted.group)

    def _count(self) -> str:
        session = self.session
        text = self.tr("{lines} lines in {articles} articles")
        found = text.format(
            lines=f"{session.concordance.total:,}", articles=f"{session.concordance.articles:,}"
        )
        shown = len(session.arranged.lines)
        if session.collecting:
            return f"{found} · {session.share:.0%}"
        if session.arranging:
            return f"{found} · {self.tr('sorting…')}"
        if shown < session.concordance.total:
            return f"{found} · {self.tr('{shown} shown').format(shown=f'{shown:,}')}"
        return found

    def _message(self) -> str:
        session = self.session
        if session.collecting:
            return self.tr("Searching…")
        if session.error is not None:
            return ""
        if session.line and (unfound := unfound_text(self._workspace.library)):
            return unfound
        if session.line:
            return self.tr("No lines: the library has nothing of this query.")
        return self.tr(
            "Type a word to see every place of it in the library, one line each, with what stands "
            "around it. Enter on a line opens the article there."
        )

    def _problem(self) -> str:
        error = self.session.error
        if error is None:
            missing = len(self.session.concordance) and not self._workspace.library.held
            return unfound_text(self._workspace.library) if missing else ""
        if isinstance(error, QueryError):
            self.bar.mark(error.start, error.end)
        if isinstance(error, ReaderError):
            return error.text.in_language(chosen_language(self._workspace.settings.language))
        return ""

    # Articles

    def open_row(self, index: QModelIndex) -> None:
        """Open the article of a line at its hit, with the article's other hits marked."""
        number = self.model.number(index.row())
        concordance = self.session.concordance
        same = concordance.same_article(number)
        line = self.model.line(index.row())
        source = LibrarySource(concordance.place(number).id, line.record.title if line else "")
        matches = tuple(concordance.place(each).span for each in same)
        first, apart = number - same.start, wants_new_tab()
        self._workspace.go(Visit(source, NAME, self.session.line, matches, first, apart))
        self.left.emit()

    # Export

    def choose_file(self) -> None:
        """Ask where to, and write the lines shown."""
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export the Lines"), self.tr("lines") + ".csv", "CSV (*.csv)"
        )
        if name:
            self.export(Path(name))

    def export(self, path: Path) -> None:
        """Write the lines shown, in their order."""
        library, concordance = self._workspace.library, self.session.concordance
        lines = self.session.arranged.lines
        self._workspace.jobs.replace(
            "concordance export",
            lambda going: save_lines(path, library.required(), concordance, lines, going),
            lambda count: self._tell_written(path, count),
            self._workspace.report,
        )

    def _tell_written(self, path: Path, count: int) -> None:
        text = self.tr("{count} lines written to {name}")
        self.bar.count.setText(text.format(count=f"{count:,}", name=path.name))

    @override
    def sizeHint(self) -> QSize:
        return _SIZE

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.bar.retranslate()
            self.table.retranslate()
            self._show()
        super().changeEvent(event)
