"""The row of tabs above the page."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QMenu, QTabBar, QToolButton

from reader.ui.theme import load_theme


@pytest.fixture
def window(program, open_file):
    open_file(program.workspace, "one.txt", "two.txt")
    return program.window


@pytest.fixture
def strip(window):
    return window.page_place.tab_strip


def sources(strip):
    return [tab.visit.source for tab in strip._tabs.open.tabs]


def test_one_article_needs_no_row(program, open_file):
    open_file(program.workspace)
    assert "tab_strip" not in vars(program.window.page_place)


def test_a_second_one_shows_the_row_with_titles_in_full_as_hints(strip, window):
    assert strip.isVisible()
    assert [strip.bar.tabText(n) for n in range(2)][1] == "two.txt"
    assert strip.bar.tabToolTip(0) == window.workspace.article.headline
    assert strip.bar.currentIndex() == 0


def test_a_click_turns_to_a_tab(strip, window, qtbot):
    with qtbot.waitSignal(window.workspace.visited):
        qtbot.mouseClick(strip.bar, Qt.MouseButton.LeftButton, pos=strip.bar.tabRect(1).center())
    assert window.workspace.path == Path("two.txt")
    assert strip.bar.tabText(1) == "第二篇"


def test_the_middle_button_closes_a_tab_and_one_alone_has_no_row(strip, window, qtbot):
    middle, bar = Qt.MouseButton.MiddleButton, strip.bar
    qtbot.mouseClick(bar, middle, pos=QPoint(bar.width() + 5, 2))
    assert bar.count() == 2
    qtbot.mouseClick(bar, middle, pos=bar.tabRect(1).center())
    assert bar.count() == 1
    assert not strip.isVisible()


def test_its_cross_closes_a_tab(strip, window, qtbot):
    cross = strip.bar.tabButton(0, QTabBar.ButtonPosition.RightSide)
    with qtbot.waitSignal(window.workspace.visited):
        cross.click()
    assert window.workspace.path == Path("two.txt")
    assert strip.bar.count() == 1


def test_a_tab_is_dragged_to_another_place(strip):
    first, second = sources(strip)
    strip.bar.moveTab(0, 1)
    assert sources(strip) == [second, first]
    assert strip.bar.currentIndex() == 1


def test_a_tab_that_cannot_be_opened_is_not_shown_as_the_open_one(strip, window, study, qtbot):
    study.failure = OSError("gone")
    with qtbot.waitSignal(window.workspace.noticed):
        strip.bar.setCurrentIndex(1)
    assert strip.bar.currentIndex() == 0


def menu_of(strip, place):
    strip.show_menu(place)
    menus = strip.findChildren(QMenu)
    return menus[-1].actions() if menus else []


def test_its_menu_closes_the_others_and_opens_one_again(strip, window, qtbot):
    assert menu_of(strip, QPoint(strip.bar.width() + 5, 2)) == []
    _, others, *_, again = menu_of(strip, strip.bar.tabRect(0).center())
    assert not again.isEnabled()
    others.trigger()
    assert len(window.workspace.tabs.open) == 1
    *_, again = menu_of(strip, QPoint(5, 5))
    with qtbot.waitSignal(window.workspace.visited):
        again.trigger()
    assert window.workspace.path == Path("two.txt")
    assert strip.isVisible()


def test_its_menu_closes_a_tab(strip, window):
    close, *_ = menu_of(strip, strip.bar.tabRect(1).center())
    close.trigger()
    assert len(window.workspace.tabs.open) == 1


def test_it_follows_theme_and_language(strip):
    before = strip.styleSheet()
    strip.set_theme(load_theme("dark"))
    assert strip.styleSheet() != before
    cross = strip.bar.findChild(QToolButton, "close")
    cross.setToolTip("")
    strip.changeEvent(QEvent(QEvent.Type.LanguageChange))
    assert cross.toolTip() == "Close tab"


def test_the_row_stands_above_an_open_find_bar(program, open_file):
    open_file(program.workspace)
    bar = program.window.find_bar
    open_file(program.workspace, "two.txt")
    column = program.window.page_place.column
    assert column.indexOf(program.window.page_place.tab_strip) == column.indexOf(bar) - 1
