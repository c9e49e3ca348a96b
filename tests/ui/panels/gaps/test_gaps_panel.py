"""The panel of the gaps: jump, walk, write an entry."""

import pytest
from PySide6.QtCore import Qt

from reader.article.model import Role
from reader.ui.notes.own_glossaries import Draft
from reader.ui.panels.gaps.panel import GapsPanel
from tests.ui.article_view.page_samples import make_article

LINES = ("要落实“菜篮子工程”，提出四项主张。", "再说“菜篮子工程”。")


@pytest.fixture
def panel(qtbot, workspace, theme, study, open_file):
    study.articles["one.txt"] = make_article(*LINES, heading=(("题", Role.HEADLINE),))
    study.articles["two.txt"] = make_article("没有别的。", heading=())
    made = GapsPanel(workspace, theme)
    qtbot.addWidget(made)
    made.show()
    open_file(workspace)
    qtbot.waitUntil(lambda: made.tree.topLevelItemCount() == 2)
    return made


def first(panel):
    return panel.tree.topLevelItem(0).child(0)


def test_gaps_are_listed_by_sort_with_their_counts(panel):
    assert panel.tree.topLevelItem(0).text(0) == "Between quotation marks"
    assert [first(panel).text(column) for column in (0, 1)] == ["菜篮子工程", "2"]
    assert panel.tree.topLevelItem(1).child(0).text(0) == "四项主张"


def test_clicks_walk_through_the_places(qtbot, panel, workspace):
    places = []
    workspace.span_asked.connect(places.append)
    for _ in range(3):
        panel.tree.itemClicked.emit(first(panel), 0)
    assert places[0] == places[2] != places[1]
    panel.tree.itemClicked.emit(panel.tree.topLevelItem(0), 0)
    assert len(places) == 3


def test_enter_starts_an_entry(qtbot, panel, workspace):
    panel.tree.setCurrentItem(first(panel))
    with qtbot.waitSignal(workspace.own.entry_asked) as asked:
        qtbot.keyClick(panel.tree, Qt.Key.Key_Return)
    assert asked.args == [Draft(label="菜篮子工程")]


def test_the_first_gap_is_chosen_from_the_beginning(qtbot, panel, workspace):
    assert panel.write.isEnabled()
    with qtbot.waitSignal(workspace.own.entry_asked) as asked:
        qtbot.keyClick(panel.tree, Qt.Key.Key_Return)
    assert asked.args == [Draft(label="菜篮子工程")]


def test_arrow_keys_pass_over_the_headings(qtbot, panel):
    qtbot.keyClick(panel.tree, Qt.Key.Key_Down)
    assert panel.tree.currentItem().text(0) == "四项主张"
    qtbot.keyClick(panel.tree, Qt.Key.Key_Up)
    assert panel.tree.currentItem() is first(panel)
    qtbot.keyClick(panel.tree, Qt.Key.Key_Up)
    assert panel.tree.currentItem() is first(panel)


def test_the_button_and_a_double_click_start_one_too(qtbot, panel, workspace):
    panel.tree.setCurrentItem(first(panel))
    with qtbot.waitSignal(workspace.own.entry_asked):
        panel.write.click()
    with qtbot.waitSignal(workspace.own.entry_asked):
        panel.tree.itemDoubleClicked.emit(first(panel), 0)


def test_space_goes_there_and_escape_leaves(qtbot, panel, workspace):
    panel.enter()
    panel.tree.setCurrentItem(first(panel))
    with qtbot.waitSignal(workspace.span_asked):
        qtbot.keyClick(panel.tree, Qt.Key.Key_Space)
    with qtbot.waitSignal(panel.left):
        qtbot.keyClick(panel.tree, Qt.Key.Key_Escape)


def test_an_article_without_gaps_says_so(qtbot, panel, workspace, open_file):
    open_file(workspace, "two.txt")
    qtbot.waitUntil(lambda: "explained" in panel.sentence.text())
    assert panel.tree.topLevelItemCount() == 0
    assert not panel.write.isEnabled()
    panel.return_to()
    panel.fulfil(None)


def test_without_an_article_it_invites(qtbot, workspace, theme):
    made = GapsPanel(workspace, theme)
    qtbot.addWidget(made)
    assert "Open an article" in made.sentence.text()


def test_a_formula_is_never_cut_by_the_panels_edge(panel):
    panel.resize(panel.minimumSizeHint())
    assert panel.tree.columnWidth(0) > panel.fontMetrics().horizontalAdvance(
        "十二个字长的一个反复出现词"
    )
