"""What is annotated is on the page, and only that."""

from dataclasses import replace

from reader.annotations.model import Change, Kind
from reader.ui.theme import load_theme
from tests.ui.marks.conftest import LAYER


def drawn(marking):
    return [(mark.span, mark.kind, mark.ink) for mark in marking.page.overlay.marks]


def test_what_is_marked_is_on_the_page_at_once(marking, mark, program):
    one = mark("办公会议", note="何时？")
    (shown,) = marking.page.overlay.marks
    assert (shown.name, shown.ink, shown.noted, shown.last) == (one.id, 0, True, True)
    program.workspace.undo.undo()
    assert drawn(marking) == []
    program.workspace.undo.redo()
    assert len(drawn(marking)) == 1


def test_marks_are_there_when_the_article_is_opened_again(marking, mark, open_file, qtbot, program):
    mark("办公会议", "下岗职工", kind=Kind.UNDERLINE)
    before = drawn(marking)
    with qtbot.waitSignal(program.workspace.annotations.loaded):
        open_file(program.workspace)
    assert drawn(marking) == before
    assert [shown.last for shown in marking.page.overlay.marks].count(True) == 1


def test_hidden_layers_and_all_marks_can_be_left_out(marking, mark, program):
    mark("办公会议")
    hidden = replace(LAYER, visible=False)
    program.workspace.annotations.act([Change(LAYER, hidden)], "Hide")
    assert drawn(marking) == []
    program.workspace.undo.undo()
    program.workspace.change(marks=False)
    assert drawn(marking) == []
    program.workspace.change(marks=True)
    assert len(drawn(marking)) == 1


def test_the_theme_is_followed(marking, program):
    program.workspace.change(theme="dark")
    assert marking.page.overlay.theme.name == "dark"
    marking.page.set_theme(load_theme("sepia"))
    assert marking.page.overlay.theme.name == "sepia"
