"""What is annotated is on the page, and only that."""

from dataclasses import replace

import pytest

from reader.annotations.model import Change, Kind
from reader.ui.article_view.view import ArticleView
from reader.ui.marks.page_marks import PageMarks
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


@pytest.fixture
def class_page(qtbot, program, marking):
    """A page as a class sees it, with its marks."""
    view = ArticleView(load_theme("projector"))
    qtbot.addWidget(view)
    view.resize(1200, 700)
    view.set_article(program.workspace.article)
    view.show()
    made = PageMarks(program.workspace, view, view.theme, for_class=True)
    made.view = view
    return made


def picture(page):
    return page.view.viewport().grab().toImage()


@pytest.mark.parametrize("change", [{"private": True}, {"projected": False}, {"visible": False}])
def test_a_class_never_sees_what_is_not_meant_for_it(class_page, mark, program, change):
    bare = picture(class_page)
    mark("办公会议", note="秘密")
    assert picture(class_page) != bare
    program.workspace.annotations.act([Change(LAYER, replace(LAYER, **change))], "Close")
    assert list(class_page.overlay.marks) == []
    assert class_page.notes == {}
    assert picture(class_page) == bare


def test_a_class_never_sees_a_private_note(class_page, mark, marking, program):
    one, other = mark("办公会议", note="秘密"), mark("听取", kind=Kind.MARGIN, note="秘密")
    assert class_page.notes == {one.id: "秘密", other.id: "秘密"}
    for name in (one.id, other.id):
        marking.acts.note(name, "秘密二", private=True)
    assert class_page.notes == {}
    assert [mark.noted for mark in class_page.overlay.marks] == [False]
    class_page.refresh()
    assert [(mark.name, mark.noted) for mark in class_page.overlay.marks] == [(one.id, False)]
