"""Keys and links open the editor with what is selected, the list of glossaries, the note."""

import pytest
from PySide6.QtCore import Qt

from reader.article.model import Span
from reader.ui.dialogs.glossary.entry_dialog import EntryDialog
from reader.ui.dialogs.glossary.glossaries_dialog import GlossariesDialog
from reader.ui.dialogs.glossary.note_dialog import NoteDialog
from reader.ui.glossing import Glossing
from reader.ui.notes.own_glossaries import Draft
from reader.ui.requests import Request


@pytest.fixture
def opened(qtbot, program):
    def wait(kind):
        window = program.window
        qtbot.waitUntil(lambda: bool(window.findChildren(kind)))
        dialog = window.findChildren(kind)[-1]
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        return dialog

    return wait


def test_the_editor_opens_with_the_selection(program, opened, open_file):
    open_file(program.workspace)
    text = program.workspace.article.text
    start = text.index("主持办公会议")
    program.window.view.select(Span(start, start + 6))
    program.workspace.ask(Request.ADD_ENTRY)
    assert opened(EntryDialog).fields.text().term == "主持办公会议"


def test_without_a_selection_it_opens_with_the_term_of_the_keyboard(program, opened, open_file):
    open_file(program.workspace)
    program.workspace.ask(Request.NEXT_TERM)
    program.workspace.ask(Request.ADD_ENTRY)
    assert opened(EntryDialog).fields.text().term


def test_whoever_has_a_form_may_ask_for_an_entry(program, opened):
    program.workspace.own.entry_asked.emit(Draft("三个离不开"))
    assert opened(EntryDialog).fields.text().term == "三个离不开"


def test_glossaries_and_notes_open_when_they_are_asked_for(program, opened):
    program.workspace.ask(Request.SHOW_GLOSSARIES)
    assert opened(GlossariesDialog).tree.topLevelItemCount() == 1
    program.workspace.own.note_asked.emit("x")
    assert opened(NoteDialog).entry.toPlainText() == ""


def test_the_window_has_one(program):
    assert program.window.findChildren(Glossing)
