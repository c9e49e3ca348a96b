"""Panels are made when they are first shown, never before the first painting."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reader.ui.docks import PANELS


@pytest.fixture
def docks(program):
    return program.window.docks


def test_a_start_makes_no_contents(docks):
    assert {name: panel.contents for name, panel in docks.panels.items()} == dict.fromkeys(
        row.name for row in PANELS
    )


@pytest.mark.parametrize("row", PANELS, ids=lambda row: row.name)
def test_a_wish_shows_a_panel_with_the_keyboard_in_it(docks, row):
    docks._workspace.ask(row.request)
    panel = docks.panels[row.name]
    assert panel.isVisible()
    assert panel.contents.isAncestorOf(panel.window().focusWidget())


@pytest.mark.parametrize("row", PANELS, ids=lambda row: row.name)
def test_escape_leads_back_to_the_page(qtbot, docks, row):
    docks._workspace.ask(row.request)
    qtbot.keyClick(docks._window.focusWidget(), Qt.Key.Key_Escape)
    assert docks._window.focusWidget() is docks._window.view


@pytest.mark.parametrize("row", PANELS, ids=lambda row: row.name)
def test_a_panel_takes_another_theme_and_language(qtbot, docks, row):
    docks._workspace.ask(row.request)
    panel = docks.panels[row.name]
    english = panel.windowTitle()
    docks._workspace.change(theme="dark", language="zh_CN")
    qtbot.waitUntil(lambda: panel.windowTitle() != english)
    assert not panel.grab().isNull()


def test_a_panel_left_open_is_filled_after_the_first_painting(docks):
    panel = docks.panels["search"]
    panel.show()
    assert panel.contents is None
    docks.unlock()
    assert panel.contents is not None


def test_a_panel_shown_later_is_filled_at_once(docks):
    docks.unlock()
    panel = docks.panels["search"]
    panel.show()
    QApplication.processEvents()
    assert panel.contents is not None
