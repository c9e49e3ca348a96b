"""Pinyin in the window: whole article, terms, selection; loaded in the background, remembered."""

import pytest

from reader.article.model import Span
from reader.errors import NotesError
from reader.ui.article_view.roles import Room
from reader.ui.dialogs.reading_dialog import ReadingDialog
from reader.ui.reading_aids.pinyin_above import PinyinAbove
from reader.ui.requests import Request
from tests.glossary.concepts_made import concept, form, glossary
from tests.ui.stand_in import make_article, spans_of


@pytest.fixture
def window(program, open_file):
    open_file(program.workspace)
    return program.window


@pytest.fixture
def wait_for_pinyin(qtbot, window):
    def wait():
        qtbot.waitUntil(lambda: window.view.page.column.ruby is not None)
        return window.view.page.column.ruby

    return wait


def shown(ruby, span):
    return " ".join(ruby.syllables(span.start, span.end))


def test_the_whole_article_has_pinyin_when_it_is_asked_for(window, wait_for_pinyin):
    window.workspace.change(pinyin="whole")
    ruby = wait_for_pinyin()
    [place, *_] = spans_of(window.workspace.article.text, "社会保障体系")
    assert shown(ruby, place) == "shè huì bǎo zhàng tǐ xì"
    assert ruby.room is Room.ALL
    window.workspace.change(pinyin="off")
    assert window.view.page.column.ruby is None


def test_only_terms_have_pinyin_when_that_is_chosen(window, wait_for_pinyin):
    window.workspace.change(pinyin="terms")
    ruby = wait_for_pinyin()
    [place, *_] = spans_of(window.workspace.article.text, "国务院总理主持")
    assert shown(ruby, place) == "guó wù yuàn    "


def test_terms_that_are_not_marked_have_none(window, wait_for_pinyin):
    window.workspace.change(pinyin="terms")
    wait_for_pinyin()
    window.workspace.change(hidden_categories=("politics",))
    [place, *_] = spans_of(window.workspace.article.text, "国务院")
    assert shown(window.view.page.column.ruby, place) == "  "


def test_a_selection_gets_pinyin_and_loses_it(window, wait_for_pinyin, qtbot):
    window.view.select(Span(2, 5))
    window.workspace.ask(Request.PINYIN_OF_SELECTION)
    ruby = wait_for_pinyin()
    assert [bool(one) for one in ruby.syllables(0, 7)] == [0, 0, 1, 1, 1, 0, 0]
    window.workspace.ask(Request.PINYIN_OF_SELECTION)
    assert window.view.page.column.ruby is None


def test_without_a_selection_nothing_happens(window):
    window.view.select(None)
    window.workspace.ask(Request.PINYIN_OF_SELECTION)
    assert window.view.page.column.ruby is None


def test_the_next_article_has_pinyin_too_but_no_selection(
    window, wait_for_pinyin, open_file, study
):
    window.workspace.change(pinyin="terms")
    wait_for_pinyin()
    window.view.select(Span(2, 5))
    window.workspace.ask(Request.PINYIN_OF_SELECTION)
    study.articles["other.txt"] = make_article(copies=3, headline="另一篇文章在这里")
    open_file(window.workspace, "other.txt")
    assert shown(window.view.page.column.ruby, Span(0, 8)) == "       "


def test_tones_take_their_colours_from_the_settings(window, wait_for_pinyin):
    window.workspace.change(pinyin="whole", tone_colours=False)
    assert not wait_for_pinyin().coloured
    window.workspace.change(tone_colours=True)
    assert window.view.page.column.ruby.coloured


def test_the_projected_page_has_the_same_pinyin(window, wait_for_pinyin):
    window.workspace.change(pinyin="whole")
    wait_for_pinyin()
    window.presenting.start(place=False)
    assert window.presenting.projector.view.page.column.ruby is not None
    window.workspace.change(pinyin="off")
    assert window.presenting.projector.view.page.column.ruby is None
    window.presenting.stop()


def test_a_table_that_cannot_be_read_is_told(window, qtbot, monkeypatch):
    def fail():
        raise OSError("gone")

    monkeypatch.setattr("reader.analysis.reading_table.load_reading_table", fail)
    with qtbot.waitSignal(window.workspace.noticed):
        window.workspace.change(pinyin="whole")
    assert window.view.page.column.ruby is None


def test_pinyin_left_on_is_there_at_the_next_start(program, open_file, qtbot):
    program.workspace.change(pinyin="whole")
    open_file(program.workspace)
    qtbot.waitUntil(lambda: program.window.view.page.column.ruby is not None)


@pytest.fixture
def ask_reading(window, qtbot):
    """Return a function that asks for the reading of a span and gives the dialog."""

    def ask(span):
        window.view.select(span)
        window.workspace.ask(Request.CORRECT_READING)
        qtbot.waitUntil(lambda: bool(window.findChildren(ReadingDialog)))
        return window.findChildren(ReadingDialog)[-1]

    return ask


def test_a_corrected_word_is_read_so_everywhere_until_that_is_undone(
    window, wait_for_pinyin, ask_reading, qtbot
):
    window.workspace.change(pinyin="whole")
    wait_for_pinyin()
    places = spans_of(window.workspace.article.text, "社会")
    dialog = ask_reading(places[0])
    dialog.entry.setText("shè kuài")
    dialog.accept()
    said = lambda: {shown(window.view.page.column.ruby, place) for place in places}  # noqa: E731
    qtbot.waitUntil(lambda: said() == {"shè kuài"})
    window.workspace.undo.undo()
    assert said() == {"shè huì"}
    window.workspace.undo.redo()
    assert said() == {"shè kuài"}


def test_a_corrected_word_is_remembered_and_can_be_forgotten(window, ask_reading, qtbot):
    [place, *_] = spans_of(window.workspace.article.text, "社会")
    dialog = ask_reading(place)
    dialog.entry.setText("she4 kuai4")
    dialog.accept()
    qtbot.waitUntil(lambda: bool(window.workspace.undo.count()))
    assert window.workspace.notebook.store.readings.all() == {"社会": ("shè", "kuài")}
    assert ask_reading(place).entry.text() == "shè kuài"
    window.aids.pinyin._own.correct("社会", None)
    assert window.workspace.notebook.store.readings.all() == {}


def test_the_word_at_the_cursor_is_meant_where_nothing_is_selected(window, ask_reading, qtbot):
    assert ask_reading(Span(3, 3)).entry.text() == "jìn"


def test_what_is_no_word_is_told(window, wait_for_pinyin, qtbot):
    window.workspace.change(pinyin="whole")
    wait_for_pinyin()
    window.view.select_all()
    with qtbot.waitSignal(window.workspace.noticed):
        window.workspace.ask(Request.CORRECT_READING)


def test_a_store_that_cannot_be_written_is_told_and_is_no_act(window, ask_reading, qtbot):
    [place, *_] = spans_of(window.workspace.article.text, "社会")
    dialog = ask_reading(place)
    dialog.entry.setText("shè kuài")
    window.workspace.notebook.after_opening(lambda: None)
    qtbot.waitUntil(lambda: window.workspace.notebook.is_open)

    def refuse(*_):
        raise NotesError(en="full", zh="满")

    window.workspace.notebook.store.readings.put = refuse
    with qtbot.waitSignal(window.workspace.noticed):
        dialog.accept()
    assert not window.workspace.undo.canUndo()


def test_forms_of_own_entries_are_known_when_they_change(window, wait_for_pinyin):
    window.workspace.change(pinyin="whole")
    wait_for_pinyin()
    made = glossary(concept("own-1/x", form("国务院", "guówùyuàn")))
    window.workspace.study._glossary = made
    window.workspace.own.matched.emit()
    assert window.view.findChild(PinyinAbove)._knowledge.forms == made.forms


def test_the_page_beside_has_pinyin_too(window, wait_for_pinyin, open_file, qtbot):
    workspace = window.workspace
    open_file(workspace, "two.txt")
    workspace.change(side_by_side=True)
    sides = window.page_place.side_by_side
    qtbot.waitUntil(lambda: sides.beside.article is not None)
    workspace.change(pinyin="whole")
    wait_for_pinyin()
    [place, *_] = spans_of(sides.beside.article.text, "国务院")
    assert shown(sides.beside.page.column.ruby, place) == "guó wù yuàn"
    sides.enter_beside()
    assert sides.beside.page.column.ruby is not None
    workspace.change(pinyin="off")
    assert sides.beside.page.column.ruby is None
