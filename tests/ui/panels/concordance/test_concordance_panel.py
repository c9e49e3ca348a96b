"""The concordance's panel: from a word to its lines, and from a line to its article and back."""

import csv

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from reader.corpus.ordering import SortBy
from reader.errors import LibraryError
from reader.ui.open_library import LibraryState
from reader.ui.panels.concordance.model import DATE, LINE, PAGE, WORDS
from reader.ui.requests import Request


@pytest.fixture
def window(program):
    return program.window


@pytest.fixture
def panel(qtbot, window):
    window.workspace.ask(Request.SHOW_CONCORDANCE)
    contents = window.docks.panels["concordance"].contents
    contents.session._timer.setInterval(1)
    contents.bar._typing.setInterval(1)
    qtbot.waitUntil(lambda: window.workspace.library.state is not LibraryState.OPENING)
    return contents


@pytest.fixture
def settled(qtbot, panel):
    """Return a function that waits until all lines are found and in order."""

    def wait():
        session = panel.session
        qtbot.waitUntil(lambda: not session.collecting and not session.arranging)

    return wait


@pytest.fixture
def search(panel, settled):
    def look_for(line):
        panel.bar.entry.setText(line)
        panel.bar.entry.returnPressed.emit()
        settled()

    return look_for


def shown(panel, column=DATE):
    model = panel.model
    return [model.index(row, column).data() for row in range(model.rowCount())]


def read_line(qtbot, panel, row):
    index = panel.model.index(row, WORDS)
    qtbot.waitUntil(lambda: index.data(LINE) is not None)
    return index.data(LINE)


def test_every_hit_is_a_row(qtbot, panel, search):
    search("两个确保")
    assert panel.model.rowCount() == panel.session.concordance.total == 240
    assert panel.bar.count.text() == "240 lines in 240 articles"
    line = read_line(qtbot, panel, 0)
    assert line.context.match == "两个确保"
    assert line.context.left.endswith("各地区要落实")
    assert line.context.right.startswith("，做好三条保障线的衔接。")


def test_a_row_tells_date_page_and_words(qtbot, panel, search):
    search("两个确保")
    read_line(qtbot, panel, 0)
    assert panel.model.index(0, DATE).data() == "2003-01-01"
    assert panel.model.index(0, PAGE).data() == "1"
    assert "落实两个确保，" in panel.model.index(0, WORDS).data()
    spoken = panel.model.index(0, WORDS).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("2003-01-01")
    assert "[两个确保]" in spoken


def test_the_order_is_chosen_and_remembered(panel, window, search, settled):
    search("两个确保")
    panel.bar.order.setCurrentIndex(panel.bar.order.findData("newest"))
    panel.bar.order.activated.emit(0)
    settled()
    assert shown(panel) == sorted(shown(panel), reverse=True)
    assert window.workspace.settings.concordance_sort == "newest"


@pytest.mark.parametrize(
    ("section", "order"), [(DATE, "newest"), (PAGE, "page"), (WORDS, "right1")]
)
def test_a_click_on_the_header_sorts(panel, search, settled, section, order):
    search("两个确保")
    panel.table.horizontalHeader().sectionClicked.emit(section)
    settled()
    assert panel.bar.order.currentData() == order
    assert panel.session.wanted.by is SortBy(order)


def test_the_heads_of_the_groups_stand_over_their_numbers(panel):
    model, header = panel.groups.model(), panel.groups.horizontalHeader()
    across, role = Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole
    for column in range(3):
        assert model.headerData(column, across, role) == model.index(0, column).data(role)
    assert not header.highlightSections()


def test_groups_narrow_the_lines(panel, search, settled):
    search("养老保险 OR 失业保险")
    panel.bar.grouping.setCurrentIndex(2)
    panel.bar.grouping.activated.emit(2)
    settled()
    assert panel.groups.isVisible()
    groups = panel.session.arranged.groups
    panel.groups.selectRow(1)
    settled()
    assert panel.model.rowCount() == groups[0].lines < panel.session.concordance.total
    panel.groups.selectRow(0)
    settled()
    assert panel.model.rowCount() == panel.session.concordance.total


def test_a_filter_keeps_lines_with_the_words(qtbot, panel, search, settled):
    search("两个确保")
    qtbot.keyClicks(panel.bar.filter, "zzz")
    qtbot.waitUntil(lambda: panel.session.wanted.words == "zzz")
    settled()
    assert panel.model.rowCount() == 0
    assert panel.bar.count.text().endswith("0 shown")
    panel.bar.filter.setText("三条保障线")
    panel.bar.filter.returnPressed.emit()
    settled()
    assert panel.model.rowCount() == 240


def test_a_hundred_lines_by_chance(panel, search, settled):
    search("两个确保")
    panel.bar.sample.click()
    settled()
    first = list(panel.session.arranged.lines)
    assert len(first) == 100
    panel.bar.sample.click()
    panel.bar.sample.click()
    settled()
    assert list(panel.session.arranged.lines) != first


def test_enter_opens_the_article_at_the_hit_and_back_returns(qtbot, window, panel, search):
    search("两个确保")
    panel.table.selectRow(5)
    number = panel.model.number(5)
    with qtbot.waitSignal(window.workspace.visited) as heard:
        qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    visit = heard.args[0]
    place = panel.session.concordance.place(number)
    assert visit.source.id == place.id
    assert visit.matches[visit.first] == place.span
    assert window.focusWidget() is window.view
    window.workspace.ask(Request.BACK)
    assert window.focusWidget() is panel.table
    assert panel.table.currentIndex().row() == 5


def test_a_double_click_opens_too(qtbot, window, panel, search):
    search("两个确保")
    with qtbot.waitSignal(window.workspace.visited):
        panel.table.doubleClicked.emit(panel.model.index(1, WORDS))


def test_a_mistake_is_marked_and_told(panel, search):
    search('改革 "开放')
    assert panel.bar.notice.text() == "This quotation mark has no partner."
    assert panel.bar.entry.selectedText() == '"开放'
    assert panel.model.rowCount() == 0


def test_a_library_that_cannot_be_read_is_told(panel, place, search):
    place.library.failure = LibraryError(en="It is gone.", zh="没有了。")
    search("两个确保")
    assert panel.bar.notice.text() == "It is gone."


def test_nothing_found_is_said(panel, search):
    search("并轨")
    assert panel.message.text().startswith("No lines")
    assert panel._stack.currentWidget() is panel.message


def test_another_panel_can_ask_for_lines(window, panel, settled):
    window.workspace.lines_asked.emit("两个确保 date:2003 page:1")
    settled()
    assert panel.bar.entry.text() == "两个确保 date:2003 page:1"
    assert panel.model.rowCount() > 0
    assert set(shown(panel, PAGE)) == {"1"}


def test_the_lines_can_be_asked_for_over_time(qtbot, window, panel, search):
    search("两个确保")
    with qtbot.waitSignal(window.workspace.timeline_asked) as heard:
        panel.bar.chart_button.click()
    assert heard.args == ["两个确保"]


def test_counting_can_be_stopped(panel, search):
    panel.session.search("两个确保")
    panel.bar.stop_button.click()
    assert not panel.session.collecting
    assert not panel.bar.stop_button.isVisible()


def test_the_lines_are_exported_in_their_order(qtbot, panel, search, tmp_path, monkeypatch):
    search("两个确保")
    path = tmp_path / "行.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    panel.bar.export_button.click()
    qtbot.waitUntil(path.exists)
    heading, *rows = csv.reader(path.read_text("utf-8-sig").splitlines())
    assert heading[:5] == ["date", "page", "left", "match", "right"]
    assert [row[0] for row in rows] == shown(panel)
    qtbot.waitUntil(lambda: panel.bar.count.text() == "240 lines written to 行.csv")


def test_a_file_that_cannot_be_written_is_told(qtbot, window, panel, search, tmp_path):
    search("两个确保")
    with qtbot.waitSignal(window.workspace.noticed) as heard:
        panel.export(tmp_path / "none" / "x.csv")
    assert "x.csv cannot be written" in heard.args[0].text.en


@pytest.fixture
def lost_index(qtbot, panel, window, place, monkeypatch):
    """Let the library find nothing; return a function that makes its index."""
    with monkeypatch.context() as lost:
        lost.setattr(place.library, "found", lambda *_: iter(()))
        lost.setattr(place.library, "count", lambda *_: 0)
        window.workspace.library.note_index(240, 0.5)

        def make_index():
            lost.undo()
            window.workspace.library.note_index(0, None)
            window.workspace.library.tell()

        yield make_index


def test_lines_come_by_themselves_when_the_index_is_there(qtbot, panel, window, search, lost_index):
    window.show()
    search("两个确保")
    assert "The index is being made (50%)" in panel.message.text()
    lost_index()
    qtbot.waitUntil(lambda: panel.session.concordance.total == 240)


def test_lines_of_what_was_removed_go_and_the_row_stays(qtbot, panel, window, search, place):
    window.show()
    search("两个确保")
    panel.table.selectRow(7)
    place.library.articles.pop(next(iter(place.library.articles)))
    window.workspace.library.tell()
    qtbot.waitUntil(lambda: panel.session.concordance.total == 239)
    qtbot.waitUntil(lambda: panel.table.currentIndex().row() == 7)


def test_a_panel_out_of_sight_looks_again_when_it_is_shown(qtbot, panel, window, search, place):
    window.show()
    search("两个确保")
    window.docks.panels["concordance"].hide()
    place.library.articles.pop(next(iter(place.library.articles)))
    window.workspace.library.tell()
    assert panel.session.concordance.total == 240
    window.docks.panels["concordance"].show()
    qtbot.waitUntil(lambda: panel.session.concordance.total == 239)
