"""Marks are made, found, changed and left by mouse and keyboard."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.annotations.model import Change, Kind
from reader.article.model import Span
from reader.errors import NotesError
from reader.ui.cards import Cards
from reader.ui.requests import Request
from tests.ui.article_view.page_samples import spans_of
from tests.ui.marks.conftest import LAYER

NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def view(program, marking):
    return program.window.view


@pytest.fixture
def select(view):
    """Return a function that selects the first place of a word."""

    def select_word(word, place=0):
        span = spans_of(view.article, word)[place]
        view.select(span)
        return span

    return select_word


def kinds(program):
    return [one.annotation.kind for one in program.workspace.annotations.placed.values()]


def click(view, span):
    point = view.rects_of(span)[0].center().toPoint()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, point)


def press(view, key):
    QTest.keyClick(view, key)


def test_a_number_key_marks_what_is_selected(view, select, marking, program):
    span = select("办公会议")
    press(view, Qt.Key.Key_3)
    (placed,) = program.workspace.annotations.placed.values()
    assert (placed.spans, placed.annotation.kind) == ((span,), Kind.WAVY)
    assert view.selected is None
    assert [layer.name for layer in program.workspace.annotations.layers.values()] == ["Mine"]
    (record,) = program.workspace.annotations.known.values()
    assert record.source.endswith("one.txt")
    assert program.workspace.undo.undoText() == "Mark as Question"
    program.workspace.undo.undo()
    assert program.workspace.annotations.placed == program.workspace.annotations.layers == {}


def test_a_mark_that_is_made_is_shown(view, select, marking, program):
    program.workspace.change(marks=False)
    select("办公会议")
    press(view, Qt.Key.Key_1)
    assert program.workspace.settings.marks
    assert len(marking.page.overlay.marks) == 1


def test_nothing_is_marked_in_a_layer_that_is_hidden(view, select, mark, program):
    mark("落实")
    program.workspace.change(mark_layer=LAYER.id)
    program.workspace.annotations.act([Change(LAYER, replace(LAYER, visible=False))], "Hide")
    notices = []
    program.workspace.noticed.connect(notices.append)
    select("办公会议")
    press(view, Qt.Key.Key_1)
    assert "hidden" in notices[0].text.en
    assert len(program.workspace.annotations.placed) == 1


def test_a_mark_asks_again_for_notes_that_could_not_be_opened(  # noqa: PLR0913, PLR0917
    view, select, marking, program, place, monkeypatch, qtbot
):
    workspace, whole = program.workspace, place.notes

    def refuse():
        raise NotesError(en="The disk is full.", zh="磁盘已满。")

    monkeypatch.setattr(place, "notes", refuse)
    workspace.notebook.close()
    with qtbot.waitSignal(workspace.noticed):
        workspace.annotations.show(workspace.article)
    select("办公会议")
    with qtbot.waitSignal(workspace.noticed):
        press(view, Qt.Key.Key_1)
    monkeypatch.setattr(place, "notes", whole)
    with qtbot.waitSignal(workspace.annotations.loaded):
        press(view, Qt.Key.Key_1)
    press(view, Qt.Key.Key_1)  # the words are selected still
    assert kinds(program) == [Kind.HIGHLIGHT]


def test_the_same_mark_is_shown_and_not_made_twice(view, select, marking, program):
    for _ in range(2):
        select("办公会议")
        press(view, Qt.Key.Key_1)
    assert kinds(program) == [Kind.HIGHLIGHT]
    assert marking.choice.active in program.workspace.annotations.placed
    press(view, Qt.Key.Key_9)  # there are eight styles
    assert len(program.workspace.annotations.placed) == 1


def test_clicks_go_through_the_marks_of_a_place_and_leave_them(view, marking, mark):
    long, short = mark("主持办公会议"), mark("办公", style="mine")
    span = spans_of(view.article, "办公")[0]
    seen = []
    for _ in range(3):
        click(view, span)
        seen.append(marking.choice.active)
    assert seen == [short.id, long.id, ""]
    assert marking.card.isHidden()


def test_a_click_is_for_the_term_after_the_last_mark(view, marking, mark):
    mark("两个确保")
    point = view.rects_of(spans_of(view.article, "两个确保")[0])[0].center().toPoint()
    assert view.claimed(point)
    click(view, spans_of(view.article, "两个确保")[0])
    assert not view.claimed(point)
    assert not view.claimed(view.rects_of(spans_of(view.article, "落实")[0])[0].center().toPoint())


@pytest.mark.parametrize("first", ["marks", "terms"])
def test_one_click_is_for_the_mark_and_the_next_for_its_term(view, marking, mark, program, first):
    hover = program.window.findChild(Cards).hover
    front = marking.input if first == "marks" else hover._input
    clicks = []
    hover.click = clicks.append
    view.viewport().installEventFilter(front)  # what is installed last sees events first
    one, span = mark("两个确保"), spans_of(view.article, "两个确保")[0]
    click(view, span)
    assert (marking.choice.active, clicks) == (one.id, [])
    click(view, span)
    assert marking.choice.active == ""
    assert len(clicks) == 1


def test_the_active_mark_gets_another_meaning_and_goes(view, marking, mark, program):
    one = mark("办公会议")
    marking.show(one.id)
    press(view, Qt.Key.Key_3)
    assert kinds(program) == [Kind.WAVY]
    press(view, Qt.Key.Key_Delete)
    assert kinds(program) == []
    assert marking.choice.active == ""


def test_a_note_is_written_where_it_belongs(view, select, marking, program):
    for key in (Qt.Key.Key_M, Qt.Key.Key_T):
        select("办公会议")
        press(view, key)
        assert marking.card.isVisible()
        marking.card.note.insertPlainText("何时？")
        marking.card.close_card()
    assert kinds(program) == [Kind.MARGIN, Kind.NOTE]
    notes = [one.annotation.note for one in program.workspace.annotations.placed.values()]
    assert notes == ["何时？", "何时？"]


def test_a_note_can_follow_the_mark_that_was_just_made(view, select, marking, program):
    span = select("办公会议")
    press(view, Qt.Key.Key_4)
    press(view, Qt.Key.Key_M)
    assert program.window.focusWidget() is marking.card.note
    QTest.keyClicks(marking.card.note, "1998")
    press(marking.card.note, Qt.Key.Key_Escape)
    (placed,) = program.workspace.annotations.placed.values()
    assert (placed.spans, placed.annotation.kind) == ((span,), Kind.HIGHLIGHT)
    assert placed.annotation.note == "1998"
    assert marking.choice.active == ""


def test_a_note_needs_words_when_another_mark_was_left_since(view, select, marking, mark):
    marking.choice.choose(mark("落实").id)
    select("办公会议")
    press(view, Qt.Key.Key_4)
    marking.choice.choose("")
    press(view, Qt.Key.Key_M)
    assert marking.card.isHidden()


def test_a_note_that_nobody_wrote_leaves_the_page_again(view, select, marking, program):
    select("办公会议")
    press(view, Qt.Key.Key_T)
    press(view, Qt.Key.Key_Escape)
    assert kinds(program) == []
    assert program.workspace.undo.redoText() == "Note"


def test_a_bookmark_is_laid_found_and_taken_away(view, marking, program):
    press(view, Qt.Key.Key_B)
    assert kinds(program) == [Kind.BOOKMARK]
    box = view.rects_of(Span(0, 1))[0]
    point = box.center().toPoint()
    point.setX(round(view.page.frame.left - view.em))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, point)
    assert marking.choice.active
    press(view, Qt.Key.Key_B)
    assert kinds(program) == []


def test_a_link_joins_two_passages_and_is_followed_both_ways(view, select, marking, program):
    select("办公会议")
    press(view, Qt.Key.Key_L)
    last = select("衔接", -1)
    press(view, Qt.Key.Key_L)
    (placed,) = program.workspace.annotations.placed.values()
    assert (placed.annotation.kind, placed.spans[1]) == (Kind.LINK, last)
    gone = []
    marking.card.followed.connect(gone.append)
    view.verticalScrollBar().setValue(0)
    marking.show(placed.annotation.id)
    press(view, Qt.Key.Key_G)
    press(view, Qt.Key.Key_G)
    assert len(gone) == 2
    assert marking.choice.active == placed.annotation.id


@pytest.mark.parametrize("ended", [True, False], ids=["ended", "given up"])
def test_what_is_said_of_a_link_goes_with_its_end(view, select, marking, program, ended):
    select("办公会议")
    press(view, Qt.Key.Key_L)
    assert program.window.notices.isVisible()
    select("落实" if ended else "办公会议")
    press(view, Qt.Key.Key_L if ended else Qt.Key.Key_Escape)
    assert program.window.notices.isHidden() or not ended
    press(view, Qt.Key.Key_Escape)
    assert program.window.notices.isHidden()


def test_a_link_that_was_begun_can_be_given_up(view, select, marking, program):
    select("办公会议")
    press(view, Qt.Key.Key_L)
    assert marking.linking.begun
    press(view, Qt.Key.Key_Escape)
    assert marking.linking.begun is None
    assert kinds(program) == []


def test_further_passages_belong_to_one_mark(view, select, marking, mark, program):
    one = mark("办公会议")
    marking.show(one.id)
    more = select("落实")
    press(view, Qt.Key.Key_A)
    (placed,) = program.workspace.annotations.placed.values()
    assert more in placed.spans
    assert len(placed.spans) == 2


def test_marks_are_walked_through(view, marking, mark):
    first, second = mark("主持办公会议"), mark("落实")
    seen = []
    for key in (Qt.Key.Key_Period, Qt.Key.Key_Period, Qt.Key.Key_Period, Qt.Key.Key_Comma):
        press(view, key)
        seen.append(marking.choice.active)
    assert seen == [first.id, second.id, first.id, second.id]


def test_the_menu_does_what_the_keys_do(view, select, marking, program):
    select("办公会议")
    program.workspace.ask(Request.MARK_SELECTION)
    assert marking.bar.isVisible()
    marking.bar.styles[3].click()
    assert kinds(program) == [Kind.HIGHLIGHT]
    program.workspace.ask(Request.NEXT_MARK)
    assert marking.choice.active
    program.workspace.ask(Request.DELETE_MARK)
    assert kinds(program) == []


def test_what_needs_selected_words_says_so(view, marking, program):
    notices = []
    program.workspace.noticed.connect(notices.append)
    for request in (Request.WRITE_MARGIN_NOTE, Request.LINK_PASSAGES, Request.MARK_SELECTION):
        program.workspace.ask(request)
    press(view, Qt.Key.Key_T)
    assert ["Select" in notice.text.en for notice in notices] == [True] * 4


def test_adding_needs_a_mark_and_words(view, select, marking, mark, program):
    notices = []
    program.workspace.noticed.connect(notices.append)
    select("办公会议")
    program.workspace.ask(Request.ADD_TO_MARK)
    assert "click on a mark" in notices[0].text.en


def test_without_a_mark_or_a_selection_nothing_happens(view, marking, program):
    for key in (Qt.Key.Key_1, Qt.Key.Key_M, Qt.Key.Key_L, Qt.Key.Key_A, Qt.Key.Key_G):
        press(view, key)
    for key in (Qt.Key.Key_Period, Qt.Key.Key_Delete, Qt.Key.Key_Escape):
        press(view, key)
    assert kinds(program) == []
