"""Meanings are renamed, redrawn, reordered and added; one act for all, to be undone at once."""

import pytest

from reader.annotations.model import Kind
from reader.annotations.styles import SHIPPED
from reader.ui.marks.styles_dialog import StylesDialog
from reader.ui.requests import Request


@pytest.fixture
def dialog(program, marking):
    program.workspace.ask(Request.EDIT_STYLES)
    return program.window.findChild(StylesDialog)


@pytest.fixture
def styles(program):
    return lambda: program.workspace.annotations.styles


def test_nothing_changed_is_no_act(dialog, program, styles):
    assert dialog.chinese.placeholderText() == "政策用语"
    dialog.accept()
    assert styles() == SHIPPED
    assert not program.workspace.undo.canUndo()


def test_a_style_gets_names_a_look_and_an_ink(dialog, program, styles, mark, marking):
    mark("办公会议")
    dialog.chinese.setText("考点")
    dialog.chinese.textEdited.emit("考点")
    dialog.english.setText("Exam point")
    dialog.english.textEdited.emit("Exam point")
    dialog.look.setCurrentIndex(dialog.look.findData("box"))
    dialog.ink.setCurrentIndex(5)
    assert "Exam point" in dialog.list.item(0).text()
    dialog.accept()
    assert (styles()[0].name, styles()[0].english) == ("考点", "Exam point")
    assert (styles()[0].kind, styles()[0].ink) == (Kind.BOX, 5)
    assert marking.page.overlay.marks[0].ink == 5
    program.workspace.undo.undo()
    assert styles() == SHIPPED
    assert marking.page.overlay.marks[0].ink == 0


def test_marks_are_drawn_as_their_meaning_is_from_now_on(dialog, program, mark, marking):
    one, other = mark("办公会议"), mark("衔接", kind=Kind.STRIKE)  # the second is drawn otherwise
    kept = mark("落实", kind=Kind.MARGIN)
    dialog.look.setCurrentIndex(dialog.look.findData("box"))
    dialog.accept()

    def kinds():
        placed = program.workspace.annotations.placed
        return [placed[name].annotation.kind for name in (one.id, other.id, kept.id)]

    assert kinds() == [Kind.BOX, Kind.STRIKE, Kind.MARGIN]
    program.workspace.undo.undo()
    assert kinds() == [Kind.HIGHLIGHT, Kind.STRIKE, Kind.MARGIN]


def test_styles_are_added_moved_and_removed(dialog, program, styles):
    dialog.new_button.click()
    assert dialog.list.count() == len(SHIPPED) + 1
    dialog.up_button.click()
    dialog.accept()
    assert styles()[-2].key not in {style.key for style in SHIPPED}
    program.workspace.ask(Request.EDIT_STYLES)
    second = program.window.findChildren(StylesDialog)[-1]
    second.list.setCurrentRow(len(SHIPPED) - 1)
    second.remove_button.click()
    second.accept()
    assert [style.key for style in styles()] == [style.key for style in SHIPPED]


def test_a_shipped_style_becomes_again_as_it_was(dialog, styles):
    dialog.down_button.click()
    dialog.up_button.click()
    dialog.ink.setCurrentIndex(3)
    assert dialog.changes()
    dialog.remove_button.click()
    assert dialog.changes() == []
    dialog.reject()
    assert styles() == SHIPPED
