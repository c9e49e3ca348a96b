"""The menu bar shows the table of commands and the state of things."""

import pytest
from PySide6.QtWidgets import QMainWindow, QMenu

from reader.ui.commands.table import commands, menu_titles
from reader.ui.menus import Menus
from reader.ui.requests import Request


@pytest.fixture
def window(qtbot):
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def menus(workspace, window):
    return Menus(workspace, window)


def action(menus, text):
    return next(one for one, command in menus._actions if command.text == text)


def recent_menu(window):
    title = menu_titles()["file/recent"]
    return next(menu for menu in window.findChildren(QMenu) if menu.title() == title)


def test_every_command_is_in_the_menu_bar(menus):
    assert [command for _, command in menus._actions] != []
    assert len(menus._actions) == len(commands())


def test_the_menus_stand_in_their_order(menus, window):
    titles = [one.text() for one in window.menuBar().actions()]
    assert titles == [
        "&File",
        "&Edit",
        "&View",
        "&Terms",
        "Mar&ks",
        "Le&sson",
        "&Library",
        "&Help",
    ]


def test_choosing_an_entry_runs_its_command(qtbot, menus, workspace):
    with qtbot.waitSignal(workspace.asked) as blocker:
        action(menus, "&Open…").trigger()
    assert blocker.args == [Request.CHOOSE_FILE]


def test_ticks_follow_the_settings(menus, workspace):
    assert action(menus, "&Light").isChecked()
    workspace.change(theme="sepia")
    assert action(menus, "&Sepia").isChecked()
    assert not action(menus, "&Light").isChecked()


def test_a_choice_that_is_on_stays_ticked_when_chosen_again(menus):
    action(menus, "&Light").trigger()
    assert action(menus, "&Light").isChecked()


def test_what_needs_an_article_is_off_without_one(menus, workspace, open_file):
    assert not action(menus, "&Find…").isEnabled()
    open_file(workspace)
    assert action(menus, "&Find…").isEnabled()


def test_leafing_needs_several_files(menus, workspace, open_file):
    open_file(workspace)
    assert not action(menus, "&Next Article").isEnabled()
    open_file(workspace, "one.txt", "two.txt")
    assert action(menus, "&Next Article").isEnabled()


def test_keys_of_the_page_are_shown_but_not_bound(menus):
    entry = action(menus, "&Next Term")
    assert entry.text().endswith("\tN")
    assert entry.shortcuts() == []


def test_filling_again_leaves_no_double(menus, window):
    before = len(window.actions())
    menus.fill()
    assert len(window.actions()) == before
    assert len(window.menuBar().actions()) == 8


def test_recent_files_can_be_opened(qtbot, menus, window, workspace, open_file):
    open_file(workspace)
    open_file(workspace, "two.txt")
    recent = recent_menu(window)
    recent.aboutToShow.emit()
    assert [one.text() for one in recent.actions()] == ["&1 two.txt", "&2 one.txt"]
    with qtbot.waitSignal(workspace.article_opened):
        recent.actions()[1].trigger()
    assert workspace.path.name == "one.txt"


def test_the_tenth_recent_file_has_no_digit(menus, window, workspace):
    workspace.change(recent_files=tuple(f"a&{number}.txt" for number in range(10)))
    recent = recent_menu(window)
    recent.aboutToShow.emit()
    assert recent.actions()[0].text() == "&1 a&&0.txt"
    assert recent.actions()[9].text() == "a&&9.txt"


def test_without_recent_files_the_menu_says_so(menus, window):
    recent = recent_menu(window)
    recent.aboutToShow.emit()
    assert [(one.text(), one.isEnabled()) for one in recent.actions()] == [
        ("Nothing was opened yet", False)
    ]
