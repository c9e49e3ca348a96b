"""Bar, search and page work together by keyboard alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from reader.ui.requests import Request
from tests.ui.stand_in import make_article, spans_of


@pytest.fixture
def window(program, open_file):
    open_file(program.workspace)
    return program.window


@pytest.fixture
def search(qtbot, window):
    """Return a function that searches as a reader does, and waits for the answer."""

    def type_in(query):
        window.workspace.ask(Request.FIND)
        window.find_bar.entry.setText(query)  # QTest types no Chinese
        window.find_bar.entry.textEdited.emit(query)
        qtbot.waitUntil(lambda: window.searching.session.found.query == query)
        qtbot.waitUntil(lambda: not window.searching.session.found.searching)
        return window.searching.session.found

    return type_in


def test_the_bar_comes_with_the_selected_word(qtbot, window):
    window.view.select(spans_of(window.workspace.article.text, "确保")[1])
    window.workspace.ask(Request.FIND)
    assert window.find_bar.isVisible()
    assert window.find_bar.entry.text() == "确保"


def test_hits_are_marked_on_the_page(window, search):
    found = search("确保")
    assert found.hits == spans_of(window.workspace.article.text, "确保")
    assert window.view._shown.current_hit == found.hits[0]
    assert window.find_bar.count.text() == "1 of 6"


def test_enter_walks_the_hits(qtbot, window, search):
    search("确保")
    qtbot.keyClick(window.find_bar.entry, Qt.Key.Key_Return)
    assert window.searching.session.found.current == 1


def test_a_search_that_was_walked_is_remembered(qtbot, window, search):
    search("确保")
    qtbot.keyClick(window.find_bar.entry, Qt.Key.Key_Return)
    assert window.workspace.settings.find_history == ("确保",)


def test_a_search_that_was_walked_by_f3_is_remembered_too(qtbot, window, search):
    search("确保")
    window.workspace.ask(Request.FIND_NEXT)
    assert window.workspace.settings.find_history == ("确保",)


def test_escape_gives_the_keyboard_to_the_page_at_the_hit(qtbot, window, search):
    found = search("确保")
    qtbot.keyClick(window.find_bar.entry, Qt.Key.Key_Escape)
    assert window.find_bar.isHidden()
    assert window.view.selected == found.hits[0]
    assert window.view._shown.current_hit is None


def test_the_next_hit_can_be_asked_for_when_the_bar_is_closed(qtbot, window, search):
    found = search("确保")
    window.find_bar.leave()
    window.workspace.ask(Request.FIND_NEXT)
    assert window.find_bar.isVisible()
    assert window.view._shown.current_hit == found.hits[1]


def test_so_can_the_hit_before(qtbot, window, search):
    found = search("确保")
    window.find_bar.leave()
    window.workspace.ask(Request.FIND_PREVIOUS)
    assert window.view._shown.current_hit == found.hits[-1]


def test_without_a_search_the_next_hit_opens_the_bar(window):
    window.workspace.ask(Request.FIND_NEXT)
    assert window.find_bar.isVisible()


def test_the_next_hit_is_a_step_while_the_bar_is_open(window, search):
    search("确保")
    window.workspace.ask(Request.FIND_NEXT)
    window.workspace.ask(Request.FIND_NEXT)
    window.workspace.ask(Request.FIND_PREVIOUS)
    assert window.searching.session.found.current == 1


def test_another_article_is_searched_as_it_opens(qtbot, window, search, open_file):
    search("第二篇")
    assert window.find_bar.count.text() == "No hits"
    open_file(window.workspace, "two.txt")
    qtbot.waitUntil(lambda: window.find_bar.count.text() == "1 of 1")


def test_the_choice_of_expressions_is_remembered(window, search):
    search("确保")
    window.find_bar.regex.click()
    assert window.workspace.settings.find_regex


def test_another_article_is_searched_and_stays_where_its_reader_left_it(program, study, qtbot):
    workspace, window = program.workspace, program.window
    for name in ("one.txt", "two.txt"):
        study.articles[name] = make_article(headline=name, copies=40)
    with qtbot.waitSignal(workspace.analysis_ready):
        workspace.open([Path("one.txt"), Path("two.txt")])
    window.view.scroll_to(window.view.article.paragraphs[30].start)
    place = window.view.first_visible()
    with qtbot.waitSignal(workspace.visited):
        workspace.tabs.turn_to(1)
    workspace.ask(Request.FIND)
    window.searching.search("稳步推进", False)
    window.find_bar.entry.setText("两个确保")
    with qtbot.waitSignal(workspace.visited):
        workspace.tabs.turn_to(0)
    qtbot.waitUntil(lambda: len(window.searching.session.found.hits) == 40)
    assert window.view.first_visible() == place
    window.searching.session.step(1)
    assert window.view._shown.current_hit.start > place
