"""The legend shows, switches and walks the marks, by mouse and by keyboard."""

import pytest
from PySide6.QtCore import QPoint, Qt

from reader.analysis.model import NameKind
from reader.glossary.category import Category
from reader.ui.panels.legend import LegendPanel
from reader.ui.panels.legend_delegate import PLACE, ROW
from reader.ui.theme import load_theme
from tests.ui.stand_in import make_article, spans_of

TERMS, KEYWORDS, NAMES = 0, 1, 2


@pytest.fixture
def panel(qtbot, workspace, theme):
    made = LegendPanel(workspace, theme)
    qtbot.addWidget(made)
    made.resize(260, 900)
    made.show()
    return made


@pytest.fixture
def filled(panel, workspace, open_file, study):
    study.kept = True
    open_file(workspace)
    return panel


def item(panel, group, number=None):
    heading = panel.list.topLevelItem(group)
    return heading if number is None else heading.child(number)


def click(qtbot, panel, one, part):
    box = panel.list.visualItemRect(one)
    parts = panel.list._delegate.parts(box, panel.list.indexFromItem(one), panel.list.font())
    place = getattr(parts, part).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)


def press(qtbot, panel, one, key):
    panel.list.setCurrentItem(one)
    qtbot.keyClick(panel.list, key)


def test_without_an_article_it_says_what_it_is_for(panel):
    assert panel._empty.isVisible()
    assert panel.list.topLevelItemCount() == 0


def test_findings_are_listed_in_three_groups(filled):
    assert not filled._empty.isVisible()
    assert [item(filled, group).text(0) for group in range(3)] == [
        "Glossary terms",
        "Key words of this article",
        "Names, dates and figures",
    ]
    assert item(filled, TERMS, 0).text(0) == "Social security"
    assert item(filled, KEYWORDS, 0).text(0) == "保障"
    assert item(filled, NAMES, 1).text(0) == "Places"


def test_counts_are_shown_and_spoken(filled):
    one = item(filled, TERMS, 0)
    index = filled.list.indexFromItem(one)
    assert filled.list._delegate.count_text(index) == "19"
    spoken = one.data(0, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Social security, 19 occurrences"


def test_nothing_of_a_kind_is_a_dash(filled):
    index = filled.list.indexFromItem(item(filled, NAMES, 0))
    assert filled.list._delegate.count_text(index) == "–"


def test_key_words_still_looked_for_are_told(panel, workspace, open_file):
    open_file(workspace)
    assert item(panel, KEYWORDS, 0).text(0) == "Still looking…"


def test_no_key_words_at_all_are_told(panel, workspace, open_file, study):
    study.kept = True
    study.articles["empty.txt"] = make_article(copies=0, headline="无")
    open_file(workspace, "empty.txt")
    assert item(panel, KEYWORDS, 0).text(0) == "None found"


@pytest.mark.parametrize("act", ["click", "space"])
def test_a_row_switches_its_category(qtbot, filled, workspace, act):
    for hidden in (("social-security",), ()):
        one = item(filled, TERMS, 0)
        if act == "click":
            click(qtbot, filled, one, "box")
        else:
            press(qtbot, filled, one, Qt.Key.Key_Space)
        assert workspace.settings.hidden_categories == hidden
    assert one.checkState(0) is Qt.CheckState.Checked


def test_a_heading_switches_all_of_its_group(qtbot, filled, workspace):
    click(qtbot, filled, item(filled, TERMS), "name")
    assert len(workspace.settings.hidden_categories) == len(Category)
    assert item(filled, TERMS).checkState(0) is Qt.CheckState.Unchecked
    click(qtbot, filled, item(filled, TERMS), "name")
    assert workspace.settings.hidden_categories == ()


def test_a_heading_whose_group_is_partly_shown_shows_all(qtbot, filled, workspace):
    assert item(filled, NAMES).checkState(0) is Qt.CheckState.PartiallyChecked
    press(qtbot, filled, item(filled, NAMES), Qt.Key.Key_Space)
    assert workspace.settings.hidden_names == ()


def test_names_are_switched_by_kind(qtbot, filled, workspace):
    press(qtbot, filled, item(filled, NAMES, 1), Qt.Key.Key_Space)
    assert workspace.settings.hidden_names == ("date", "figure", "place")
    assert item(filled, NAMES, list(NameKind).index(NameKind.PLACE)).checkState(0) is (
        Qt.CheckState.Unchecked
    )


def test_key_words_are_switched_together(qtbot, filled, workspace):
    press(qtbot, filled, item(filled, KEYWORDS, 0), Qt.Key.Key_Space)
    assert not workspace.settings.keywords
    assert item(filled, KEYWORDS).checkState(0) is Qt.CheckState.Unchecked


def test_a_remark_cannot_be_switched_or_walked(qtbot, panel, workspace, open_file):
    open_file(workspace)
    before = workspace.settings
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        press(qtbot, panel, item(panel, KEYWORDS, 0), key)
    assert workspace.settings == before


def test_a_row_walks_through_its_occurrences(qtbot, filled, workspace):
    spans = spans_of(workspace.article.text, "国务院")
    heard = []
    workspace.span_asked.connect(heard.append)
    row = list(Category).index(Category.POLITICS)
    for _ in range(7):
        press(qtbot, filled, item(filled, TERMS, row), Qt.Key.Key_Return)
    assert heard == [*spans, spans[0]]


def test_the_left_key_walks_back_from_the_last(qtbot, filled, workspace):
    spans = spans_of(workspace.article.text, "保障")
    heard = []
    workspace.span_asked.connect(heard.append)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right):
        press(qtbot, filled, item(filled, KEYWORDS, 0), key)
    assert heard == [spans[-1], spans[-2], spans[-1]]


@pytest.mark.parametrize(
    ("part", "place"), [("name", 0), ("count", 0), ("next", 0), ("previous", -1)]
)
def test_a_click_walks(qtbot, filled, workspace, part, place):
    spans = spans_of(workspace.article.text, "保障")
    with qtbot.waitSignal(workspace.span_asked) as blocker:
        click(qtbot, filled, item(filled, KEYWORDS, 0), part)
    assert blocker.args == [spans[place]]


def test_the_place_is_shown_beside_the_count(qtbot, filled, workspace):
    one = item(filled, TERMS, 0)
    press(qtbot, filled, one, Qt.Key.Key_Return)
    assert one.data(0, PLACE) == 0
    assert filled.list._delegate.count_text(filled.list.indexFromItem(one)) == "1/19"


def test_a_row_without_occurrences_walks_nowhere(qtbot, filled, workspace):
    with qtbot.assertNotEmitted(workspace.span_asked):
        press(qtbot, filled, item(filled, NAMES, 0), Qt.Key.Key_Return)


def test_the_arrows_move_between_rows(qtbot, filled):
    press(qtbot, filled, item(filled, TERMS, 0), Qt.Key.Key_Down)
    assert filled.list.currentItem() is item(filled, TERMS, 1)


def test_a_click_beside_the_rows_does_nothing(qtbot, filled, workspace):
    before = workspace.settings
    place = QPoint(100, filled.list.viewport().height() - 2)
    assert filled.list.itemAt(place) is None
    qtbot.mouseClick(filled.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert workspace.settings == before


def test_the_current_row_stays_when_the_words_come(filled, workspace):
    filled.list.setCurrentItem(item(filled, TERMS, 3))
    workspace.analysis_ready.emit(workspace.findings)
    assert filled.list.currentItem() is item(filled, TERMS, 3)


def test_the_terms_of_a_long_article_are_counted(panel, workspace, open_file, study):
    study.kept = True
    study.articles["long.txt"] = make_article(copies=2000)
    open_file(workspace, "long.txt")
    assert len(item(panel, TERMS, 0).data(0, ROW).spans) == 6001


def test_the_density_is_chosen(qtbot, filled, workspace):
    filled.density.setCurrentIndex(1)
    filled.density.activated.emit(1)
    assert workspace.settings.density == "first_in_article"


def test_the_density_follows_the_settings(filled, workspace):
    workspace.change(density="first_in_paragraph")
    assert filled.density.currentText() == "first in each paragraph"


def test_closing_it_is_remembered(filled, workspace):
    filled.close()
    assert not workspace.settings.legend


def test_a_shown_mark_is_drawn_in_its_own_colours(filled):
    theme = filled.list._delegate.theme
    image = filled.list.grab(filled.list.visualItemRect(item(filled, TERMS, 0))).toImage()
    drawn = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    assert theme.terms[Category.SOCIAL_SECURITY].line.rgb() in drawn


def test_a_hidden_mark_is_not(filled, workspace):
    workspace.change(hidden_categories=("social-security",))
    theme = filled.list._delegate.theme
    image = filled.list.grab(filled.list.visualItemRect(item(filled, TERMS, 0))).toImage()
    drawn = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    assert theme.terms[Category.SOCIAL_SECURITY].line.rgb() not in drawn


@pytest.mark.parametrize("name", ["sepia", "dark", "contrast"])
def test_every_theme_can_draw_it(filled, name):
    before = filled.grab().toImage()
    filled.set_theme(load_theme(name))
    assert filled.grab().toImage() != before
