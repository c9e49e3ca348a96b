"""The search panel: from a key pressed to an article read, and back to the line."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from reader.errors import LibraryError
from reader.ui.open_library import LibraryState
from reader.ui.requests import Request
from tests.ui.stand_in_library import StandInPlace


@pytest.fixture
def window(program):
    return program.window


@pytest.fixture
def panel(qtbot, window):
    window.workspace.ask(Request.SEARCH_LIBRARY)
    contents = window.docks.panels["search"].contents
    contents.session._timer.setInterval(1)
    qtbot.waitUntil(lambda: window.workspace.library.state is not LibraryState.OPENING)
    return contents


@pytest.fixture
def type_line(qtbot, panel):
    """Return a function that types a line and waits until everything is counted."""

    def type_in(line):
        panel.line.clear()
        with qtbot.waitSignals([panel.session.found, panel.session.changed]):
            panel.line.setText(line)
            panel.line.textEdited.emit(line)

    return type_in


def test_results_come_while_typing(panel, type_line):
    type_line("养老保险")
    assert panel._stack.currentWidget() is panel.results
    assert panel.head.count.text() == f"{panel.session.search.total:,} articles"
    assert panel.results.results.rowCount() == panel.session.search.total
    assert panel.strip.isVisible()


def test_what_narrows_a_search_does_not_widen_the_panel(panel, type_line):
    type_line("养老保险")
    before = panel.sizeHint().width()
    line = "养老保险 column:今日谈和别的很长很长很长的专栏名称"
    panel.strip.show_search(replace(panel.session.search, line=line))
    assert panel.strip.column.sizeHint().width() > before // 2
    QApplication.sendPostedEvents()
    assert panel.sizeHint().width() == before


def test_arrows_in_the_line_walk_and_enter_reads_at_the_first_hit(qtbot, window, panel, type_line):
    type_line("养老保险")
    for _ in range(2):
        qtbot.keyClick(panel.line, Qt.Key.Key_Down)
    with qtbot.waitSignal(window.workspace.visited) as heard:
        qtbot.keyClick(panel.line, Qt.Key.Key_Return)
    assert heard.args[0].query == "养老保险"
    assert window.searching.session.found.current == 0
    assert window.focusWidget() is window.view


def test_what_was_found_before_a_failure_fades_and_enter_tries_again(
    qtbot, panel, place, type_line
):
    type_line("养老保险")
    place.library.failure = LibraryError(en="Out of reach.", zh="无法连接。")
    with qtbot.waitSignal(panel.session.changed):
        panel.line.setText("失业")
        panel.line.textEdited.emit("失业")
    assert not panel.results.isEnabled()
    assert (panel.head.count.text(), panel.head.message.text()) == ("", "Out of reach.")
    place.library.failure = None
    with qtbot.waitSignal(panel.session.found):
        qtbot.keyClick(panel.line, Qt.Key.Key_Return)
    assert panel.results.isEnabled()
    assert panel.head.message.text() == ""


def test_back_returns_to_the_line(qtbot, window, panel, type_line):
    type_line("养老保险")
    for _ in range(3):
        qtbot.keyClick(panel.line, Qt.Key.Key_Down)
    with qtbot.waitSignal(window.workspace.visited):
        qtbot.keyClick(panel.line, Qt.Key.Key_Return)
    window.workspace.ask(Request.BACK)
    assert window.focusWidget() is panel.results
    assert panel.results.row == 2


def test_a_click_shows_the_article_and_the_list_keeps_the_keyboard(qtbot, window, panel, type_line):
    type_line("养老保险")
    with qtbot.waitSignal(window.workspace.visited):
        panel.results.shown.emit(1)
    assert window.focusWidget() is not window.view


def test_typing_on_the_list_goes_on_in_the_line(qtbot, window, panel, type_line):
    type_line("养老")
    panel.results.setFocus()
    qtbot.keyClick(panel.results, "a")
    assert panel.line.text() == "养老a"
    assert window.focusWidget() is panel.line


def test_a_mistake_is_said_and_marked(qtbot, panel, type_line):
    type_line("养老保险")
    with qtbot.waitSignal(panel.session.changed):
        panel.show_term('养老保险 "')
    assert panel.head.message.text() == "This quotation mark has no partner."
    assert panel.head.message.isVisible()
    assert panel.results.results.rowCount() > 0
    assert panel.head.count.text() == ""


def test_the_menu_key_in_the_line_acts_on_the_row_walked_to(qtbot, panel, type_line):
    type_line("养老保险")
    assert not panel.line.offer()
    qtbot.keyClick(panel.line, Qt.Key.Key_Down)
    place = QPoint(5, 5)
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(panel.line, QContextMenuEvent(reason, place, place))
    menu = next(one for one in panel.results.findChildren(QMenu) if one.isVisible())
    assert menu.actions()[0].text() == "&Read"
    menu.close()


def test_the_list_of_the_line_before_fades_at_a_mistake(qtbot, window, panel, type_line):
    type_line("养老保险")
    with qtbot.waitSignal(panel.session.changed):
        panel.show_term('养老保险 "')
    assert not panel.results.isEnabled()
    assert not panel.strip.isEnabled()
    before = window.workspace.visit
    qtbot.keyClick(panel.line, Qt.Key.Key_Down)
    qtbot.keyClick(panel.line, Qt.Key.Key_Return)
    assert (panel.results.row, window.workspace.visit) == (-1, before)
    type_line("养老保险")
    assert panel.results.isEnabled()


def test_what_nobody_has_is_named(panel, type_line):
    type_line("养老保险 火星 金星")
    assert panel.head.message.text() == "No article has “火星”, “金星”."
    assert panel.head.count.text() == "0 articles"


def test_while_an_import_goes_on_nothing_is_said_to_be_missing(window, panel, type_line):
    window.workspace.library.hold()
    type_line("养老保险 火星")
    assert "still being indexed" in panel.head.message.text()
    window.workspace.library.let_go()


def test_what_never_meets_is_said(panel, type_line):
    type_line("养老保险 国企改革")
    assert panel.head.message.text() == "No article has all of this together."


def test_a_condition_is_written_into_the_line(qtbot, panel, type_line):
    type_line("养老保险")
    with qtbot.waitSignals([panel.session.found, panel.session.changed]):
        panel.strip.front.click()
    assert panel.line.text() == "养老保险 page:1"
    assert panel.strip.front.isChecked()


def test_the_order_is_remembered(qtbot, window, panel, type_line):
    type_line("养老保险")
    with qtbot.waitSignal(panel.session.found):
        panel.head.order.setCurrentIndex(1)
        panel.head.order.activated.emit(1)
    assert window.workspace.settings.search_order == "date"
    assert panel.session.search.order == "date"


def test_an_empty_line_shows_how_to_search(qtbot, panel, type_line):
    type_line("养老保险")
    panel.line.clear()
    assert panel._stack.currentWidget() is panel.start_list
    qtbot.keyClick(panel.line, Qt.Key.Key_Down)
    qtbot.keyClick(panel.line, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.session.found):
        qtbot.keyClick(panel.line, Qt.Key.Key_Return)
    assert panel.line.text() == '"下岗职工基本生活"'


def test_new_articles_are_found_after_an_import(qtbot, window, panel, type_line):
    type_line("养老保险")
    panel.results.stand_on(3)
    with qtbot.waitSignal(panel.session.found):
        window.workspace.library.tell()
    assert panel.results.row == 3


class TestWithoutALibrary:
    @pytest.fixture
    def place(self):
        return StandInPlace()

    def test_an_import_is_offered(self, qtbot, window, panel):
        heard = []
        window.workspace.asked.connect(heard.append)
        assert panel._stack.currentWidget() is panel.no_library
        panel.no_library.folder.click()
        panel.no_library.files.click()
        assert heard == [Request.IMPORT_FOLDER, Request.IMPORT_FILES]
        assert "still empty" in panel.no_library.title.text()

    def test_the_first_articles_open_the_search(self, window, panel):
        window.workspace.library.made()
        window.workspace.library.tell()
        assert panel._stack.currentWidget() is panel.start_list


class TestARefusedLibrary:
    @pytest.fixture
    def place(self):
        made = StandInPlace()
        made.failure = LibraryError(en="It is damaged.", zh="已损坏。")
        return made

    def test_the_reason_is_said_and_trying_again_offered(self, qtbot, panel, place):
        assert panel.no_library.text.text() == "It is damaged."
        place.failure = ZeroDivisionError("odd")
        panel.no_library.again.click()
        told = "Something went wrong that should not have"
        qtbot.waitUntil(lambda: panel.no_library.text.text().startswith(told))


class TestWhatCanBeDoneWithResults:
    @pytest.fixture
    def found(self, panel, type_line):
        type_line("养老保险")
        return panel

    def test_they_are_shown_in_context_and_over_time_and_exported(self, window, found):
        heard = []
        window.workspace.lines_asked.disconnect()
        window.workspace.timeline_asked.disconnect()
        window.workspace.lines_asked.connect(lambda line: heard.append(("lines", line)))
        window.workspace.timeline_asked.connect(lambda line: heard.append(("timeline", line)))
        actions = found.head.menu.actions()
        for action in actions[:2]:
            action.trigger()
        assert heard == [("lines", "养老保险"), ("timeline", "养老保险")]
        actions[2].trigger()
        dialog = window.findChild(QFileDialog)
        assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
        dialog.close()

    def test_enter_with_control_reads_one_in_a_new_tab(self, qtbot, window, found):
        control = Qt.KeyboardModifier.ControlModifier
        for number in (0, 1):
            found.results.stand_on(number)
            with qtbot.waitSignal(window.workspace.visited) as visited:
                qtbot.keyClick(found.results, Qt.Key.Key_Return, control)
            assert visited.args[0].apart
        assert len(window.workspace.tabs.open) > 1

    def test_a_menu_reads_keeps_and_cites(self, qtbot, window, found):
        qtbot.waitUntil(lambda: window.workspace.notebook.is_open)
        place = found.results.visualRect(found.results.results.index(1, 0)).center()
        found.results.customContextMenuRequested.emit(place)
        menu = next(one for one in found.results.findChildren(QMenu) if one.isVisible())
        read, apart, later, copy, _, _remove = menu.actions()
        copy.trigger()
        assert QGuiApplication.clipboard().text().startswith("新华社记者，《养老保险")
        later.trigger()
        assert window.workspace.notebook.lists[0].entries[0].title.startswith("养老保险")
        with qtbot.waitSignal(window.workspace.visited):
            read.trigger()
        with qtbot.waitSignal(window.workspace.visited) as visited:
            apart.trigger()
        assert visited.args[0].apart
        menu.close()
