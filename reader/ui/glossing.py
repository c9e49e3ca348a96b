"""Opens what the reader's own glossaries are written and ordered with, when it is asked for."""

# ruff: noqa: PLC0415  # a start must not pay for dialogs that nobody may open

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.ui.notes.own_glossaries import Draft
from reader.ui.requests import Request

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from reader.ui.appearance import Appearance
    from reader.ui.main_window import MainWindow
    from reader.ui.term_card.type import CardLook
    from reader.ui.workspace import Workspace

_LONGEST = 40  # characters of a selection that may be a term


class Glossing(QObject):
    """Listens to what is asked of the workspace.

    Args:
        workspace: has the glossaries.
        window: with the page; owns this object.
        appearance: the theme in force.

    Attributes:
        dialog: the one that was opened last.
    """

    def __init__(self, workspace: Workspace, window: MainWindow, appearance: Appearance) -> None:
        super().__init__(window)
        self._workspace, self._window, self._appearance = workspace, window, appearance
        self.dialog: QDialog | None = None
        workspace.asked.connect(self._fulfil)
        workspace.own.entry_asked.connect(self.edit)
        workspace.own.note_asked.connect(self.note)
        workspace.own.began.connect(self._tell)
        workspace.own.ended.connect(lambda: workspace.busy.emit(""))

    def _fulfil(self, request: Request) -> None:
        if request is Request.ADD_ENTRY:
            self.edit(Draft(self._selected()))
        elif request is Request.SHOW_GLOSSARIES:
            self._workspace.own.after_reading(lambda _: self._show_glossaries())

    def _selected(self) -> str:
        """Return the selection, or the term the keyboard stands on."""
        view = self._window.view
        text = view.selected_text().strip()
        if not text and view.current_term is not None and view.article is not None:
            span = view.current_term.span
            text = view.article.text[span.start : span.end]
        return text if len(text) <= _LONGEST and "\n" not in text else ""

    def edit(self, draft: Draft) -> None:
        """Let an entry be written or changed."""

        def show() -> None:
            from reader.ui.dialogs.glossary.entry_dialog import EntryDialog

            self._open(EntryDialog(self._workspace, draft, self._look(), self._window))

        def load() -> None:
            workspace = self._workspace
            workspace.jobs.start(lambda _: _made_ready(workspace), lambda _: show())

        self._workspace.own.after_reading(lambda _: load())

    def note(self, concept: str) -> None:
        """Let the reader write about an entry."""

        def show() -> None:
            from reader.ui.dialogs.glossary.note_dialog import NoteDialog

            self._open(NoteDialog(self._workspace, concept, self._window))

        self._workspace.own.after_reading(lambda _: show())

    def _show_glossaries(self) -> None:
        from reader.ui.dialogs.glossary.glossaries_dialog import GlossariesDialog

        self._open(GlossariesDialog(self._workspace, self._window))

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.open()

    def _tell(self) -> None:
        """Say that entries are being kept, where the name of a file that opens stands."""
        self._workspace.busy.emit(self.tr("Glossary"))

    def _look(self) -> CardLook:
        from reader.ui.term_card.type import USUAL_EM, CardLook

        settings = self._workspace.settings
        return CardLook(self._appearance.theme, USUAL_EM, settings.tone_colours)


def _made_ready(workspace: Workspace) -> None:
    """Load readings, and let every glossary know its terms, which of many takes a while."""
    from reader.analysis.spelling_out import spelled_out

    state = workspace.own.state
    spelled_out("一")
    for glossary in (workspace.study.glossary, *(state.contents.values() if state else ())):
        glossary.by_form("")
