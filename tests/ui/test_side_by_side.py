"""Another open article beside the one that is read."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from reader.ui.requests import Request
from reader.ui.sources import FileSource
from reader.ui.theme import load_theme
from tests.ui.stand_in import make_article

ONE, TWO, THREE = (FileSource(Path(f"{name}.txt")) for name in ("one", "two", "three"))


@pytest.fixture
def workspace(program, study, open_file):
    study.articles["three.txt"] = make_article(headline="第三篇", copies=30)
    open_file(program.workspace, "one.txt", "two.txt", "three.txt")
    return program.workspace


@pytest.fixture
def sides(workspace, program, qtbot):
    workspace.change(side_by_side=True)
    made = program.window.page_place.side_by_side
    qtbot.waitUntil(lambda: made.beside.article is not None)
    return made


def turn(workspace, qtbot, source):
    if workspace.source != source:
        with qtbot.waitSignal(workspace.visited):
            workspace.tabs.turn_to(workspace.tabs.open.place_of(source))


def test_one_tab_has_nothing_beside_it(program, open_file):
    program.workspace.change(side_by_side=True)
    open_file(program.workspace)
    assert "side_by_side" not in vars(program.window.page_place)


def test_another_tab_is_read_and_stands_beside_with_its_terms(sides, program):
    assert sides.source == TWO
    assert sides.beside.article.headline == "第二篇"
    assert sides.beside.index.terms
    assert sides.beside.isVisible()
    assert program.window.view.isVisible()
    assert abs(sides.sizes()[0] - sides.sizes()[1]) <= 1


def test_what_was_open_before_takes_the_place_of_what_is_opened_from_beside(
    sides, workspace, qtbot
):
    turn(workspace, qtbot, TWO)
    assert sides.source == ONE
    sides.exchange()
    assert (workspace.source, sides.source) == (ONE, TWO)
    turn(workspace, qtbot, THREE)
    assert sides.source == TWO


def test_any_other_tab_can_be_chosen(sides, qtbot):
    assert [sides.choice.itemText(n) for n in range(2)] == ["第二篇", "three.txt"]
    sides.choice.activated.emit(1)
    qtbot.waitUntil(lambda: sides.beside.article is not None)
    assert (sides.source, sides.choice.currentText()) == (THREE, "第三篇")


def test_the_menu_of_a_tab_puts_it_beside(workspace, program, qtbot):
    place = program.window.page_place
    place.tab_strip.show_menu(place.tab_strip.bar.tabRect(2).center())
    actions = place.tab_strip.findChild(QMenu).actions()
    next(one for one in actions if one.text() == "Show &Beside").trigger()
    qtbot.waitUntil(lambda: place.side_by_side.beside.article is not None)
    assert place.side_by_side.source == THREE
    assert workspace.settings.side_by_side


def test_the_place_beside_is_kept_for_when_it_is_opened(sides, workspace, qtbot):
    sides.choice.activated.emit(1)
    qtbot.waitUntil(lambda: sides.beside.article is not None)
    workspace.change(scroll_together=False)
    sides.beside.scroll_to(400)
    workspace.ask(Request.EXCHANGE_SIDES)
    assert workspace.source == THREE
    assert workspace.place == 400


def test_it_goes_when_it_is_closed_and_when_no_other_tab_is_left(sides, workspace):
    workspace.tabs.close(2)
    workspace.tabs.close(1)
    assert sides.source is None
    assert workspace.settings.side_by_side
    workspace.tabs.reopen()
    sides.cross.click()
    assert not workspace.settings.side_by_side
    assert sides.source is None
    shown = workspace.source
    sides.exchange()
    assert workspace.source == shown


def test_what_cannot_be_read_is_said_once(program, study, open_file, qtbot):
    workspace, told = program.workspace, []
    open_file(workspace, "one.txt", "gone.txt")
    workspace.noticed.connect(told.append)
    with qtbot.waitSignal(workspace.noticed):
        workspace.change(side_by_side=True)
    workspace.tabs.changed.emit()
    assert len(told) == 1
    assert program.window.page_place.side_by_side.beside.article is None


def test_the_box_links_both_pages(sides, workspace):
    assert sides.together.active
    sides.linked.click()
    assert not workspace.settings.scroll_together
    assert not sides.together.active
    workspace.change(scroll_together=True)
    assert sides.linked.isChecked()
    assert sides.together.active


def test_copying_takes_what_is_selected_where_the_keyboard_is(sides, workspace, monkeypatch):
    monkeypatch.setattr(sides.beside, "hasFocus", lambda: True)
    workspace.ask(Request.SELECT_ALL)
    workspace.ask(Request.COPY)
    assert "第二篇" in QGuiApplication.clipboard().text()
    workspace.ask(Request.FIND_NEXT)


def test_it_follows_size_layers_theme_and_language(sides, workspace):
    workspace.change(zoom=150, page_sans=True, keywords=False)
    assert sides.beside.zoom == 150
    sides.beside.zoom_requested.emit(1)
    assert sides.beside.zoom == workspace.settings.zoom == 175
    sides.set_theme(load_theme("dark"))
    assert sides.beside.theme.dark
    sides.linked.setText("")
    sides.changeEvent(QEvent(QEvent.Type.LanguageChange))
    assert sides.linked.text() == "Scroll together"


def test_files_dropped_beside_are_opened(sides, workspace, qtbot):
    with qtbot.waitSignal(workspace.visited):
        sides.beside.files_dropped.emit(["two.txt"])
    assert workspace.source == TWO
