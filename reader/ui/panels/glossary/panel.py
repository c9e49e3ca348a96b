"""The glossary browser: what is looked for, the entries found, and the card of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from reader.glossary.browsing import Listed, browse
from reader.glossary.combined import combined
from reader.glossary.entry_text import counted
from reader.glossary.glossary import owner
from reader.glossary.own import SHIPPED, OwnState
from reader.overriding import override
from reader.ui.dialogs.glossary.exchanging import Exchanging
from reader.ui.languages import chosen_language
from reader.ui.notes.own_glossaries import Draft
from reader.ui.occurring import Occurring
from reader.ui.panels.glossary.entry_table import EntryModel, EntryTable
from reader.ui.panels.glossary.query_rows import QueryRows
from reader.ui.term_card.blocks import EditEntry, EditNote
from reader.ui.term_card.pane import CardPane
from reader.ui.term_card.source import CardSource
from reader.ui.term_card.type import USUAL_EM, CardLook

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from reader.glossary.concept import Concept
    from reader.glossary.glossary import Glossary
    from reader.ui.requests import Request
    from reader.ui.term_card.blocks import InGlossary
    from reader.ui.theme import Theme
    from reader.ui.workspace import Workspace

_EDGE = 8  # pixels

translate = QCoreApplication.translate


class _Card(CardPane):
    """The card below the entries."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._look.theme.card_paper)


class GlossaryPanel(QWidget):
    """Every glossary there is can be looked through, those that are off as well.

    Args:
        workspace: has study and glossaries.
        theme: colours.

    Signals:
        left: the reader goes on to the page.
    """

    left = Signal()

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self._workspace, self._own = workspace, workspace.own
        self._glossaries: dict[str, Glossary] = {}
        self.query = QueryRows()
        self.model = EntryModel(self._name_of)
        self.table = EntryTable(self.model)
        self.count = QLabel()
        self.print_button, self.export_button = QPushButton(), QPushButton()
        self._source = CardSource(workspace.study.shipped, self._language())
        self.card = _Card(self._source, self._look(theme), None, pinnable=False)
        self._exchanging = Exchanging(workspace, self)
        self._occurring = Occurring(workspace, self._source, (self.card,), self)
        self._place()
        self._name()
        self._connect()
        self._own.after_reading(lambda _: self._take())

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.setSpacing(6)
        column.addWidget(self.query)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.table)
        self._split.addWidget(self.card)
        self._split.setStretchFactor(0, 1)
        self._split.setStretchFactor(1, 1)
        column.addWidget(self._split, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.count, 1)
        foot.addWidget(self.print_button)
        foot.addWidget(self.export_button)
        column.addLayout(foot)
        self.card.hide()

    def _connect(self) -> None:
        self.query.changed.connect(self.search)
        self.query.left_downwards.connect(self._enter_table)
        self.table.opened.connect(self._open)
        self.table.passed.connect(self._show)
        self.card.close_requested.connect(self._leave_card)
        self.card.focus_left.connect(lambda _: self.table.setFocus())
        self.card.own_asked.connect(self._edit)
        self.print_button.clicked.connect(self._print)
        self.export_button.clicked.connect(self._export)
        self._own.changed.connect(self._take)
        self._workspace.settings_changed.connect(self._apply)

    # What every panel can do

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.card.set_look(self._look(theme))

    def enter(self) -> None:
        """Give the keyboard to the line of entry."""
        self.query.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.query.line.selectAll()

    def return_to(self) -> None:
        """Give the keyboard to the entries."""
        self.table.setFocus()

    def fulfil(self, request: Request) -> None:
        """Do one of the row's other requests; there are none."""

    # What is shown

    @property
    def _state(self) -> OwnState:
        return self._own.state or OwnState()

    def _take(self) -> None:
        """Take the glossaries as they are now."""
        state, study = self._state, self._workspace.study
        self._glossaries = {
            "" if one.id == SHIPPED else one.id: state.contents.get(one.id, study.shipped)
            for one in state.glossaries
        }
        self._source.own = state
        self._source.set_glossary(combined(self._glossaries))
        self.query.set_glossaries(state.glossaries)
        self.search()

    def search(self) -> None:
        """Look for what is wanted now."""
        glossaries, wanted = dict(self._glossaries), self.query.wanted()

        self._workspace.jobs.replace(
            "glossary browser", lambda _: browse(glossaries, wanted), self._fill
        )

    def _fill(self, listed: Listed) -> None:
        self.model.set_concepts(listed.concepts, self._language())
        text = self._workspace.words(counted(listed.total))
        if listed.total > len(listed.concepts):
            more = translate("GlossaryPanel", "the first {count} are listed")
            text = f"{text}, {more.format(count=f'{len(listed.concepts):,}')}"
        self.count.setText(text)
        for button in (self.print_button, self.export_button):
            button.setEnabled(bool(listed.concepts))
        self.card.refresh()

    def _name_of(self, concept: str) -> str:
        named = self._state.named(owner(concept)) if owner(concept) else None
        return named.name if named else ""

    def _language(self) -> str:
        return "zh" if chosen_language(self._workspace.settings.language) != "en" else "en"

    def _look(self, theme: Theme) -> CardLook:
        return CardLook(theme, USUAL_EM, self._workspace.settings.tone_colours)

    def _name(self) -> None:
        self.print_button.setText(translate("GlossaryPanel", "&Print…"))
        self.export_button.setText(translate("GlossaryPanel", "E&xport…"))
        self.table.setAccessibleName(translate("GlossaryPanel", "Entries"))

    def _apply(self) -> None:
        if self._source.language != self._language():
            self._source.language = self._language()
            self.query.name()
            self._name()
            self._take()

    # What is done

    def _enter_table(self) -> None:
        self.table.setFocus()
        if not self.table.currentIndex().isValid() and self.model.rowCount():
            self.table.selectRow(0)

    def _show(self, concept: Concept) -> None:
        self.card.show()
        self.card.show_subject(self._source.linked(concept.id))

    def _open(self, concept: Concept) -> None:
        """Show an entry and go to its links."""
        self._show(concept)
        self.card.focus_first()

    def _leave_card(self) -> None:
        self.table.setFocus()

    def _edit(self, wish: InGlossary) -> None:
        if isinstance(wish, EditNote):
            self._own.note_asked.emit(wish.concept)
        elif isinstance(wish, EditEntry):
            self._own.entry_asked.emit(Draft(concept=wish.concept))

    def _export(self) -> None:
        name = self.query.line.text().strip() or translate("GlossaryPanel", "glossary")
        chosen = self.table.chosen()
        self._exchanging.ask_where(name, lambda: chosen)

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415  # rarely wanted

        from reader.ui.panels.glossary.printing import document_of  # noqa: PLC0415

        printer = QPrinter()
        dialog = QPrintDialog(printer, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        concepts, language = self.table.chosen(), self._language()
        dialog.accepted.connect(lambda: document_of(concepts, language).print_(printer))
        dialog.setModal(True)  # Qt's own signature
        dialog.show()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.table.hasFocus():
            self.query.line.setFocus()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._apply()
