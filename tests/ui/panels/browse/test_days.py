"""The calendar: counts by year, month and day, and a day as the pages of the paper."""

import datetime

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from reader.ui.panels.browse.days_view import DaysView
from reader.ui.panels.browse.month_grid import MonthGrid, month_on
from reader.ui.panels.month_strip import MonthStrip
from reader.ui.theme import load_theme
from tests.ui.stand_in_library import StandInLibrary

DAY = datetime.date(2003, 1, 17)


@pytest.fixture
def grid(qtbot, fonts):
    made = MonthGrid(load_theme("light"))
    qtbot.addWidget(made)
    made.resize(280, made.sizeHint().height())
    made.stand_on(DAY)
    made.set_counts({DAY: 4, datetime.date(2003, 1, 1): 9})
    made.show()
    return made


@pytest.fixture
def view(qtbot, workspace, theme):
    made = DaysView(workspace, theme)
    qtbot.addWidget(made)
    made.resize(340, 700)
    made.show()
    made.refresh()
    qtbot.waitUntil(lambda: bool(made._records))
    return made


@pytest.mark.parametrize(
    ("day", "months", "moved"),
    [
        (datetime.date(2003, 1, 31), 1, datetime.date(2003, 2, 28)),
        (datetime.date(2003, 1, 31), -1, datetime.date(2002, 12, 31)),
        (datetime.date(2003, 12, 5), 1, datetime.date(2004, 1, 5)),
    ],
)
def test_months_keep_the_day_if_they_have_it(day, months, moved):
    assert month_on(day, months) == moved


@pytest.mark.parametrize(
    ("key", "day"),
    [
        (Qt.Key.Key_Left, datetime.date(2003, 1, 16)),
        (Qt.Key.Key_Down, datetime.date(2003, 1, 24)),
        (Qt.Key.Key_PageUp, datetime.date(2002, 12, 17)),
        (Qt.Key.Key_Home, datetime.date(2003, 1, 1)),
        (Qt.Key.Key_End, datetime.date(2003, 1, 31)),
    ],
)
def test_keys_move_in_the_month(qtbot, grid, key, day):
    with qtbot.waitSignal(grid.moved) as heard:
        qtbot.keyClick(grid, key)
    assert heard.args == [day]


def test_a_click_goes_to_a_day_and_not_into_another_month(qtbot, grid):
    place = grid._box(2).center().toPoint()  # Wednesday, 1 January
    with qtbot.waitSignal(grid.moved) as heard:
        qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=place)
    assert heard.args == [datetime.date(2003, 1, 1)]
    with qtbot.assertNotEmitted(grid.moved):
        qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid._box(0).center().toPoint())
    assert grid._day_at(QPointF(10, 2)) is None


def test_counts_are_told_to_pointer_and_screen_reader(grid):
    assert grid.accessibleDescription() == "17 Jan 2003: 4 articles"
    place = grid._box(2).center().toPoint()
    QApplication.sendEvent(grid, QHelpEvent(QEvent.Type.ToolTip, place, grid.mapToGlobal(place)))
    assert QToolTip.text() == "1 Jan 2003: 9 articles"


def test_enter_leads_to_the_articles(qtbot, grid):
    with qtbot.waitSignal(grid.entered):
        qtbot.keyClick(grid, Qt.Key.Key_Return)


def test_the_fuller_day_is_the_darker(grid):
    image = grid.grab().toImage()

    def shade(place):
        point = grid._box(place).adjusted(4, 3, 0, 0).topLeft().toPoint()
        return image.pixelColor(point).lightness()

    assert shade(2) < shade(2 + 16)


def test_months_are_walked_and_clicked(qtbot, fonts):
    strip = MonthStrip(load_theme("light"))
    qtbot.addWidget(strip)
    strip.resize(240, 24)
    strip.show_year([0, 5, *[1] * 10], 2)
    assert not strip.grab().isNull()
    heard = []
    strip.moved.connect(heard.append)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        qtbot.keyClick(strip, key)
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(235, 10))
    assert heard == [1, 3, 12]
    place = QPoint(30, 10)
    event = QHelpEvent(QEvent.Type.ToolTip, place, strip.mapToGlobal(place))
    QApplication.sendEvent(strip, event)
    assert QToolTip.text() == "month 2: 5 articles"


def test_a_day_is_shown_as_the_pages_of_the_paper(view):
    texts = [view.rows.item(number).text() for number in range(view.rows.count())]
    assert texts[0] == "page 1 要闻"
    assert texts[2] == "page 2 经济"
    assert view.title.text() == "1 Jan 2003  Wednesday"


def test_a_year_and_a_month_are_chosen(qtbot, view):
    view.years.chosen.emit("2004")
    first = datetime.date(2004, 1, 7)  # that has any articles
    qtbot.waitUntil(lambda: view.grid.day == first)
    view.months.moved.emit(2)
    assert view.grid.day == datetime.date(2004, 2, 7)
    view.years.chosen.emit("")
    qtbot.waitUntil(lambda: view.grid.day == first)


def test_a_day_without_a_paper_says_so(qtbot, view):
    view.grid.move_to(datetime.date(2003, 1, 2))
    qtbot.waitUntil(lambda: view.rows.item(0).text() == "No articles on 2 Jan 2003")


def test_an_article_is_shown_by_a_click_and_read_by_enter(qtbot, view):
    view.grid.entered.emit()
    assert view.rows.hasFocus()
    for key, read in ((Qt.Key.Key_Space, False), (Qt.Key.Key_Return, True)):
        with qtbot.waitSignal(view.chosen) as heard:
            qtbot.keyClick(view.rows, key)
        assert heard.args[0].id == view.rows.key
        assert heard.args[1] is read


def test_it_begins_with_the_open_article_s_day(qtbot, workspace, theme, open_file):
    open_file(workspace)
    view = DaysView(workspace, theme)
    qtbot.addWidget(view)
    view.refresh()
    qtbot.waitUntil(lambda: view.grid.day == DAY)


def test_an_empty_library_has_no_days(qtbot, workspace, theme, place):
    place.library = StandInLibrary()
    view = DaysView(workspace, theme)
    qtbot.addWidget(view)
    view.refresh()
    qtbot.waitUntil(lambda: view.rows.count() == 1)
    view.set_theme(load_theme("dark"))
    assert not view.grab().isNull()
