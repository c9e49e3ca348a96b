"""The browse panel shows one view at a time and remembers which."""

import pytest
from PySide6.QtCore import Qt

from reader.ui.open_library import LibraryState
from reader.ui.requests import Request
from reader.ui.sources import LibrarySource
from tests.ui.stand_in_library import StandInPlace


@pytest.fixture
def window(program):
    return program.window


@pytest.fixture
def panel(qtbot, window):
    window.workspace.ask(Request.BROWSE_LIBRARY)
    qtbot.waitUntil(lambda: window.workspace.library.state is not LibraryState.OPENING)
    return window.docks.panels["browse"].contents


def test_it_begins_with_the_calendar(qtbot, window, panel):
    assert panel._stack.currentWidget() is panel.days
    assert panel.chips["days"].isChecked()
    qtbot.waitUntil(lambda: panel.days.rows.count() > 1)


@pytest.mark.parametrize("name", ["days", "articles", "columns", "lists", "alike"])
def test_a_chip_shows_its_view_and_is_remembered(window, panel, name):
    panel.chips[name].click()
    assert panel._stack.currentWidget() is panel.views[name]
    assert window.workspace.settings.browse_view == name
    assert [one for one, chip in panel.chips.items() if chip.isChecked()] == [name]
    assert not panel.grab().isNull()


def test_an_article_is_opened_and_back_leads_to_its_row(qtbot, window, panel):
    qtbot.waitUntil(lambda: panel.days.rows.count() > 1)
    panel.days.rows.walk(2)
    with qtbot.waitSignal(window.workspace.visited):
        qtbot.keyClick(panel.days.rows, Qt.Key.Key_Return)
    assert window.focusWidget() is window.view
    window.workspace.ask(Request.BACK)
    assert panel.isAncestorOf(window.focusWidget())


def test_more_like_this_is_asked_for_by_a_command(qtbot, window, place):
    name = next(iter(place.library.articles))
    with qtbot.waitSignal(window.workspace.article_opened):
        window.workspace.open_sources([LibrarySource(name)])
    window.workspace.ask(Request.MORE_LIKE_THIS)
    panel = window.docks.panels["browse"].contents
    qtbot.waitUntil(lambda: panel._stack.currentWidget() is panel.alike)
    qtbot.waitUntil(lambda: panel.alike.rows.count() > 1)


def test_its_chip_looks_for_what_is_like_the_open_article(qtbot, window, panel, place):
    name = next(iter(place.library.articles))
    with qtbot.waitSignal(window.workspace.article_opened):
        window.workspace.open_sources([LibrarySource(name)])
    panel.chips["alike"].click()
    qtbot.waitUntil(lambda: panel.alike.rows.count() > 1)


def test_a_column_is_searched_in_the_search_panel(qtbot, window, panel):
    panel.columns.refresh()
    qtbot.waitUntil(lambda: panel.columns.rows.key == "今日谈")
    panel.columns.rows.shown.emit("今日谈")
    search = window.docks.panels["search"].contents
    assert search.line.text() == "column:今日谈"
    qtbot.waitUntil(lambda: search.session.search.total > 0)


def test_after_an_import_the_view_is_read_again(qtbot, window, panel, place):
    panel.chips["articles"].click()
    qtbot.waitUntil(lambda: panel.articles.model.rowCount() > 0)
    place.library.articles.popitem()
    window.workspace.library.tell()
    count = len(place.library.articles)
    qtbot.waitUntil(lambda: panel.articles.model.rowCount() == count)


class TestWithoutALibrary:
    @pytest.fixture
    def place(self, tmp_path):
        return StandInPlace(folder=tmp_path / "notes")

    def test_an_import_is_offered_but_lists_are_there(self, panel):
        assert panel._stack.currentWidget() is panel.no_library
        panel.enter()
        assert panel.no_library.folder.hasFocus()
        panel.chips["lists"].click()
        assert panel._stack.currentWidget() is panel.lists
