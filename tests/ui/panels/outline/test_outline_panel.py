"""The outline: rows to jump by, the one that is read, how much of each was read."""

import pytest
from PySide6.QtCore import Qt

from reader.article.model import Role, Span
from reader.ui.panels.outline.delegate import SHARE
from reader.ui.panels.outline.panel import OutlinePanel
from tests.ui.article_view.page_samples import make_article

LINES = ("会议认为，要加强领导。", "会议指出，一是巩固，二是提高。", "会议强调，要落实。")


@pytest.fixture
def panel(qtbot, workspace, theme, study, open_file):
    study.articles["plain.txt"] = make_article("没有别的。", heading=())
    study.articles["one.txt"] = make_article(*LINES, heading=(("总结经验", Role.HEADLINE),))
    open_file(workspace)
    made = OutlinePanel(workspace, theme)
    qtbot.addWidget(made)
    made.resize(260, 300)
    made.show()
    return made


def rows(panel):
    return [item.text(0) for item in panel._items()]


def item(panel, words):
    return next(one for one in panel._items() if one.text(0).startswith(words))


def test_rows_show_the_first_words_and_points_lie_in_their_formula(panel):
    assert [text[:4] for text in rows(panel)][:2] == ["会议认为", "会议指出"]
    said = item(panel, "会议指出")
    assert said.childCount() == 2
    assert said.isExpanded()


def test_a_click_jumps(qtbot, panel, workspace):
    with qtbot.waitSignal(workspace.span_asked) as asked:
        panel.tree.itemClicked.emit(item(panel, "会议强调"), 0)
    start = workspace.article.text.index("会议强调")
    assert asked.args[0].start == start


def test_enter_jumps_and_goes_on_to_the_page(qtbot, panel):
    panel.tree.setCurrentItem(item(panel, "会议指出"))
    with qtbot.waitSignals([panel._workspace.span_asked, panel.left]):
        qtbot.keyClick(panel.tree, Qt.Key.Key_Return)


def test_the_row_in_sight_is_marked(panel, workspace):
    start = workspace.article.text.index("会议强调")
    panel.tree.clearFocus()
    workspace.sight_changed.emit(Span(start, start + 6))
    assert panel.tree.currentItem() is item(panel, "会议强调")


def test_what_was_in_sight_for_a_while_counts_as_read(qtbot, panel, workspace):
    panel._progress._glance.setInterval(0)
    start = workspace.article.text.index("会议强调")
    workspace.sight_changed.emit(Span(start, start + 5))
    qtbot.waitUntil(lambda: (item(panel, "会议强调").data(0, SHARE) or 0) > 0)
    assert 0 < item(panel, "会议强调").data(0, SHARE) < 1
    assert not item(panel, "会议认为").data(0, SHARE)
    assert item(panel, "会议强调").toolTip(0).endswith("% read")
    assert not panel.grab().isNull()


def test_an_article_without_an_outline_says_so(qtbot, panel, workspace, open_file):
    open_file(workspace, "plain.txt")
    assert panel._stack.currentIndex() == 0
    assert "no subheads" in panel._empty.text()


def test_escape_leads_back_to_the_page(qtbot, panel):
    with qtbot.waitSignal(panel.left):
        qtbot.keyClick(panel, Qt.Key.Key_Escape)


def test_the_panel_follows_the_theme_and_takes_the_keyboard(qtbot, panel, theme):
    panel.set_theme(theme._replace(name="other"))
    assert panel._delegate.theme.name == "other"
    panel.return_to()
    panel.fulfil(None)
    assert panel.tree.accessibleName() == "Outline"


def test_the_first_words_of_a_row_are_always_in_sight(panel):
    panel.resize(20, 300)
    assert panel.tree.viewport().width() > panel.fontMetrics().horizontalAdvance("一是城镇企业职工")
