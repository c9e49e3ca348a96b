"""Searches are remembered, saved, renamed and forgotten, and tell what is new in them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from reader.notes.model import SavedSearch
from reader.ui.dialogs.name_dialog import NameDialog
from reader.ui.requests import Request


@pytest.fixture
def window(program):
    return program.window


@pytest.fixture
def panel(qtbot, window):
    window.workspace.ask(Request.SEARCH_LIBRARY)
    contents = window.docks.panels["search"].contents
    contents.session._timer.setInterval(1)
    qtbot.waitUntil(lambda: window.workspace.notebook.is_open)
    qtbot.waitUntil(lambda: contents._stack.currentWidget() is contents.start_list)
    return contents


def rows(panel):
    shown = panel.start_list
    return [shown.item(number).text() for number in range(shown.count())]


@pytest.fixture
def search(qtbot, panel):
    def find(line):
        with qtbot.waitSignals([panel.session.found, panel.session.changed]):
            panel.show_term(line)

    return find


def test_a_search_whose_result_was_opened_is_recent(qtbot, window, panel, search):
    search("养老保险")
    with qtbot.waitSignal(window.workspace.visited):
        panel._read(0)
    panel.line.clear()
    assert rows(panel)[:2] == ["Recent searches", "养老保险"]


def test_the_star_saves_a_search_and_forgets_it(panel, search):
    search("养老保险")
    panel.head.star.click()
    assert rows(panel)[:2] == ["Saved searches", "养老保险"]
    assert "Forget" in panel.head.star.toolTip()
    panel.head.star.click()
    assert "Saved searches" not in rows(panel)


def test_a_saved_search_tells_what_is_new(qtbot, window, panel):
    notebook = window.workspace.notebook
    notebook.save_search(SavedSearch("养老", "养老保险", total=3))
    panel.kept.count()
    qtbot.waitUntil(lambda: bool(panel.kept._totals))
    spoken = panel.start_list.item(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"养老, {panel.kept._totals['养老保险'] - 3} new"


def test_looking_at_it_makes_it_old(window, panel, search):
    notebook = window.workspace.notebook
    notebook.save_search(SavedSearch("养老", "养老保险", total=3))
    search("养老保险")
    assert notebook.saved[0].total == panel.session.search.total > 3


def test_a_line_that_became_wrong_is_shown_without_a_count(qtbot, window, panel):
    window.workspace.notebook.save_search(SavedSearch("odd", '"', total=3))
    panel.kept.count()
    qtbot.wait(20)
    assert "odd" in rows(panel)


def test_a_saved_search_gets_another_name(qtbot, window, panel):
    window.workspace.notebook.save_search(SavedSearch("养老保险", "养老保险"))
    panel.start_list.setCurrentRow(1)
    qtbot.keyClick(panel.start_list, Qt.Key.Key_F2)
    dialog = window.findChild(NameDialog)
    dialog.entry.setText("  ")
    assert not dialog.buttons.button(dialog.buttons.StandardButton.Ok).isEnabled()
    dialog.entry.setText("社保")
    dialog.accept()
    assert rows(panel)[1] == "社保"
    assert window.workspace.notebook.saved[0].line == "养老保险"


def test_delete_forgets_saved_and_recent_ones(qtbot, window, panel):
    window.workspace.notebook.remember("下岗")
    window.workspace.notebook.save_search(SavedSearch("养老保险", "养老保险"))
    for _ in range(2):
        panel.start_list.setCurrentRow(1)
        qtbot.keyClick(panel.start_list, Qt.Key.Key_Delete)
    assert rows(panel)[0] == "How to search"


def test_a_menu_offers_to_rename_and_forget(qtbot, window, panel):
    window.workspace.notebook.save_search(SavedSearch("养老保险", "养老保险"))
    shown = panel.start_list
    for row, count in ((1, 2), (0, 0), (4, 0)):
        place = shown.visualItemRect(shown.item(row)).center()
        shown.customContextMenuRequested.emit(place)
        menus = [menu for menu in shown.findChildren(QMenu) if menu.isVisible()]
        assert sum(len(menu.actions()) for menu in menus) == count
        for menu in menus:
            menu.actions()[-1].trigger()
            menu.close()
    assert window.workspace.notebook.saved == ()


def test_enter_in_the_list_searches(qtbot, panel):
    panel.start_list.setCurrentRow(2)
    with qtbot.waitSignal(panel.session.found):
        qtbot.keyClick(panel.start_list, Qt.Key.Key_Return)
    assert panel.line.text() == '"下岗职工基本生活"'


def test_a_saved_search_brings_back_its_order(qtbot, window, panel):
    window.workspace.notebook.save_search(SavedSearch("养老", "养老保险", "oldest"))
    with qtbot.waitSignal(panel.session.found):
        panel.start_list.chosen.emit("养老保险")
    assert panel.session.search.order == "oldest"
    assert panel.head.order.currentData() == "oldest"
    assert window.workspace.settings.search_order == "oldest"


def test_in_another_library_nothing_is_new(qtbot, window, panel):
    search = SavedSearch("养老", "养老保险", total=3, library="/media/stick")
    window.workspace.notebook.save_search(search)
    panel.kept.count()
    qtbot.waitUntil(lambda: bool(panel.kept._totals))
    assert "new" not in panel.start_list.item(1).data(Qt.ItemDataRole.AccessibleTextRole)


def test_counts_are_forgotten_when_the_library_changes(qtbot, window, panel):
    window.workspace.notebook.save_search(SavedSearch("养老", "养老保险", total=3))
    panel.kept.count()
    qtbot.waitUntil(lambda: bool(panel.kept._totals))
    window.workspace.library.changed.emit()
    assert panel.kept._totals == {}
    qtbot.waitUntil(lambda: bool(panel.kept._totals))
