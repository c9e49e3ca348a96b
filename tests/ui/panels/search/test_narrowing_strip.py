"""A click on a year, a month, a page or a column writes the condition; a second takes it away."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from reader.library.query import parse
from reader.ui.panels.search.narrowing_strip import NarrowingStrip
from reader.ui.panels.search.session import Search, Spread
from reader.ui.theme import load_theme

SPREAD = Spread(
    years={"1978": 4, "1980": 9, "1984": 1},
    pages={"1": 5, "2": 6, "8": 3},
    columns={"今日谈": 2, "国际 & 副刊": 7},
)


@pytest.fixture
def strip(qtbot, fonts):
    made = NarrowingStrip(load_theme("light"))
    qtbot.addWidget(made)
    made.resize(340, 110)
    made.show_search(Search("国企", spread=SPREAD))
    made.show()
    return made


def press_year(qtbot, strip, year, end=None):
    width = strip.years._width

    def at(one):
        return QPoint(round((one - 1978 + 0.5) * width), 20)

    with qtbot.waitSignal(strip.narrowed) as heard:
        qtbot.mousePress(strip.years, Qt.MouseButton.LeftButton, pos=at(year))
        qtbot.mouseRelease(strip.years, Qt.MouseButton.LeftButton, pos=at(end or year))
    return heard.args


def test_a_year_and_a_drag_over_years_narrow(qtbot, strip):
    assert press_year(qtbot, strip, 1980) == ["date", "1980"]
    assert press_year(qtbot, strip, 1984, 1980) == ["date", "1980..1984"]


def test_the_picked_years_pressed_again_are_let_go(qtbot, strip):
    strip.show_search(Search("国企 date:1980..1984", spread=SPREAD))
    assert strip.years.picked == (1980, 1984)
    assert press_year(qtbot, strip, 1980, 1984) == ["date", ""]


def test_years_are_chosen_by_keys(qtbot, strip):
    heard = []
    strip.narrowed.connect(lambda *narrowed: heard.append(narrowed))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Delete):
        qtbot.keyClick(strip.years, key)
    assert heard == [("date", "1979"), ("date", "")]
    assert strip.years.accessibleDescription() == "1979: 0 articles"
    strip.show_search(Search("国企 date:1978", spread=SPREAD))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right):
        qtbot.keyClick(strip.years, key)
    qtbot.keyClick(strip.years, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert heard[-1] == ("date", "1978..1980")


def test_the_pointer_is_told_the_count_of_a_year(strip):
    place = QPoint(2, 10)
    event = QHelpEvent(QEvent.Type.ToolTip, place, strip.years.mapToGlobal(place))
    QApplication.sendEvent(strip.years, event)
    assert QToolTip.text() == "1978: 4 articles"


MONTHS = replace(SPREAD, months={"1978-03": 3, "1978-12": 1})


def press_month(qtbot, strip, month):
    place = QPoint(round((month - 0.5) * strip.months.width() / 12), 5)
    with qtbot.waitSignal(strip.narrowed) as heard:
        qtbot.mouseClick(strip.months, Qt.MouseButton.LeftButton, pos=place)
    return heard.args


def test_a_year_unfolds_into_its_months(qtbot, strip):
    assert not strip.months.isVisible()
    strip.show_search(Search("国企 date:1978", spread=MONTHS))
    assert strip.months.isVisible()
    assert press_month(qtbot, strip, 3) == ["date", "1978-03"]


def test_the_picked_month_pressed_again_is_let_go_for_its_year(qtbot, strip):
    strip.show_search(Search("国企 date:1978-03", spread=MONTHS))
    assert strip.months.accessibleDescription() == "month 3: 3 articles"
    assert press_month(qtbot, strip, 3) == ["date", "1978"]
    assert press_month(qtbot, strip, 12) == ["date", "1978-12"]


def test_a_narrow_panel_is_not_made_wider_by_its_chips(strip):
    strip.show_search(Search("国企 column:今日谈和别的很长的专栏名称", spread=MONTHS))
    assert strip.minimumSizeHint().width() < 200
    assert strip.column.sizeHint().width() >= 240


def test_front_page_and_inside_are_counted_and_chosen(qtbot, strip):
    assert strip.front.text() == "Front page 5"
    assert strip.inside.text() == "Inside 9"
    with qtbot.waitSignal(strip.narrowed) as heard:
        strip.front.click()
    assert heard.args == ["page", "1"]
    strip.show_search(Search("国企 page:1", spread=SPREAD))
    assert strip.front.isChecked()
    with qtbot.waitSignal(strip.narrowed) as heard:
        strip.front.click()
    assert heard.args == ["page", ""]


def test_columns_are_in_a_menu_the_largest_first(qtbot, strip):
    strip._fill_menu()
    actions = strip.column.menu().actions()
    assert [action.text() for action in actions] == ["国际 && 副刊\t7", "今日谈\t2"]
    with qtbot.waitSignal(strip.narrowed) as heard:
        actions[0].trigger()
    assert heard.args == ["column", "国际 & 副刊"]


def test_all_columns_can_be_had_again(qtbot, strip):
    strip.show_search(Search("国企 column:今日谈", spread=SPREAD))
    assert strip.column.text() == "Column: 今日谈"
    strip._fill_menu()
    with qtbot.waitSignal(strip.narrowed) as heard:
        strip.column.menu().actions()[0].trigger()
    assert heard.args == ["column", ""]


def test_it_is_painted_in_every_state(strip):
    for line in ("国企", "国企 date:1980", "国企 date:1978..1984 page:1 column:今日谈"):
        strip.show_search(Search(line, spread=SPREAD))
        for part in (strip.years, strip.front):
            part.setFocus()
            assert not strip.grab().isNull()
    strip.set_theme(load_theme("dark"))
    strip.setEnabled(False)
    assert not strip.grab().isNull()


def test_what_was_shown_stays_until_the_next_line_is_counted(strip):
    strip.show_search(Search("国企 改革", query=parse("国企 改革")))
    assert strip.isVisible()
    assert strip.front.text() == "Front page 5"
    strip.show_search(Search())
    assert not strip.isVisible()


def test_without_results_there_is_nothing_to_narrow(strip):
    strip.show_search(Search("国企", spread=Spread()))
    assert not strip.isVisible()
