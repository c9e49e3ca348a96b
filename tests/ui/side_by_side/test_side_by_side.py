"""Another open article beside the one that is read."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QMenu

from reader.article.model import Span
from reader.ui.requests import Request
from reader.ui.sources import FileSource
from reader.ui.theme import load_theme
from tests.ui.stand_in import HEADLINE, make_article

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


LEFT, NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


def sides_article(workspace, source):
    tabs = workspace.tabs.open
    return tabs.tabs[tabs.place_of(source)].article


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
    sides.enter_beside()
    assert (workspace.source, sides.source) == (ONE, TWO)
    turn(workspace, qtbot, THREE)
    assert sides.source == TWO


def test_any_other_tab_can_be_chosen(sides, qtbot):
    choice = sides.side.choice
    assert [choice.itemText(n) for n in range(2)] == ["第二篇", "three.txt"]
    choice.activated.emit(1)
    qtbot.waitUntil(lambda: sides.beside.article is not None)
    assert (sides.source, choice.currentText()) == (THREE, "第三篇")


def test_the_page_that_is_read_can_be_given_any_article_that_is_not_beside(sides, workspace, qtbot):
    choice = sides.pane.choice
    assert [choice.itemText(n) for n in range(2)] == [HEADLINE, "three.txt"]
    with qtbot.waitSignal(workspace.visited):
        choice.activated.emit(1)
    assert (workspace.source, sides.source) == (THREE, TWO)


def test_the_menu_of_a_tab_puts_it_beside(workspace, program, qtbot):
    place = program.window.page_place
    place.tab_strip.show_menu(place.tab_strip.bar.tabRect(2).center())
    actions = place.tab_strip.findChild(QMenu).actions()
    next(one for one in actions if one.text() == "Show &Beside").trigger()
    qtbot.waitUntil(lambda: place.side_by_side.beside.article is not None)
    assert place.side_by_side.source == THREE
    assert workspace.settings.side_by_side


def test_the_place_beside_is_kept_for_when_it_is_opened(sides, workspace, qtbot):
    sides.side.choice.activated.emit(1)
    qtbot.waitUntil(lambda: sides.beside.article is not None)
    workspace.change(scroll_together=False)
    sides.beside.scroll_to(400)
    sides.side.choice.activated.emit(0)
    assert workspace.settings.positions[sides_article(workspace, THREE).id] == 400


def test_it_goes_when_it_is_closed_and_when_no_other_tab_is_left(sides, workspace):
    workspace.tabs.close(2)
    workspace.tabs.close(1)
    assert sides.source is None
    assert workspace.settings.side_by_side
    workspace.tabs.reopen()
    sides.side.cross.click()
    assert not workspace.settings.side_by_side
    assert sides.source is None
    shown = workspace.source
    workspace.ask(Request.OTHER_SIDE)
    workspace.ask(Request.EXCHANGE_SIDES)
    assert workspace.source == shown


def test_closing_the_page_that_is_read_leaves_the_other_one(sides, workspace):
    sides.pane.cross.click()
    assert (workspace.source, sides.source) == (TWO, None)
    assert len(workspace.tabs.open) == 3


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
    assert not sides.pane.linked.isVisible()
    sides.side.linked.click()
    assert not workspace.settings.scroll_together
    assert not sides.together.active
    workspace.change(scroll_together=True)
    assert sides.side.linked.isChecked()
    assert sides.together.active


def test_a_drag_on_the_page_beside_selects_there_and_copying_takes_it(sides, workspace, qtbot):
    port, text = sides.beside.viewport(), sides.beside.article.text
    boxes = [sides.beside.rects_of(Span(at, at + 1))[0] for at in (5, 9)]
    start, end = (QPoint(round(box.left()) + 1, round(box.center().y())) for box in boxes)
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    for kind in (QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease):
        place = QPointF(port.mapToGlobal(end) + sides.pane.pos() - sides.side.pos())
        buttons = Qt.MouseButton.LeftButton if kind == QEvent.Type.MouseMove else NO_BUTTON
        moved = QMouseEvent(kind, place, place, LEFT, buttons, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.sendEvent(port, moved)
    workspace.ask(Request.COPY)
    assert workspace.source == TWO
    assert QGuiApplication.clipboard().text() == text[5:9]
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)


def test_it_is_read_where_it_stands_when_it_is_clicked(sides, workspace, program, qtbot):
    workspace.change(scroll_together=False)
    view = program.window.view
    view.verticalScrollBar().setValue(37)
    sides.beside.verticalScrollBar().setValue(51)
    place, shown = sides.beside.mapTo(sides, QPoint()), sides.beside.article
    qtbot.mouseClick(sides.beside.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(120, 90))
    assert workspace.article is view.article is shown
    assert view.mapTo(sides, QPoint()) == place
    assert (view.verticalScrollBar().value(), sides.beside.verticalScrollBar().value()) == (51, 37)
    assert view.selection is not None
    assert view.selection.cursor == view.gap_at(QPoint(120, 90))


def test_the_keyboard_goes_to_the_other_page_and_back(sides, workspace, program, qtbot):
    view, left = program.window.view, sides.widget(0)
    view.select(Span(3, 8))
    workspace.ask(Request.OTHER_SIDE)
    assert (workspace.source, view.selected) == (TWO, None)
    assert sides.beside.selected == Span(3, 8)
    assert sides.widget(1) is left
    assert [sides.pane.strip.active, sides.side.strip.active] == [True, False]
    workspace.ask(Request.OTHER_SIDE)
    assert (workspace.source, view.selected) == (ONE, Span(3, 8))
    assert sides.widget(0) is left


def test_tab_reaches_the_page_beside(sides, workspace):
    focus = QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason)
    QCoreApplication.sendEvent(sides.beside, focus)
    assert workspace.source == TWO


def test_its_menu_is_that_of_the_page_that_is_read(sides, program, qtbot):
    asked, view = [], program.window.view
    view.menu_requested.connect(asked.append)
    port, at = sides.beside.viewport(), QPoint(100, 80)
    place = port.mapToGlobal(at)
    qtbot.mouseClick(port, Qt.MouseButton.RightButton, pos=at)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, place)
    QCoreApplication.sendEvent(port, event)
    assert asked == [place]


def test_both_sides_change_places_and_what_is_read_stays(sides, workspace):
    left = sides.widget(0)
    sides.setSizes([700, 400])
    sizes = sides.sizes()
    workspace.ask(Request.EXCHANGE_SIDES)
    assert (sides.widget(1), sides.sizes()) == (left, sizes)
    assert workspace.source == ONE
    assert [sides.pane.linked.isVisible(), sides.side.linked.isVisible()] == [True, False]


def test_it_follows_size_layers_theme_and_language(sides, workspace):
    workspace.change(zoom=150, page_sans=True, keywords=False)
    assert sides.beside.zoom == 150
    sides.beside.zoom_requested.emit(1)
    assert sides.beside.zoom == workspace.settings.zoom == 175
    sides.set_theme(load_theme("dark"))
    assert sides.beside.theme.dark
    sides.side.linked.setText("")
    sides.side.changeEvent(QEvent(QEvent.Type.LanguageChange))
    assert sides.side.linked.text() == "Scroll together"


def test_files_dropped_beside_are_opened(sides, workspace, qtbot):
    with qtbot.waitSignal(workspace.visited):
        sides.beside.files_dropped.emit(["two.txt"])
    assert workspace.source == TWO


def test_nothing_is_set_anew_when_the_other_page_is_read(sides, workspace, program):
    pages = program.window.view.page, sides.beside.page
    done = [page.column.laid_out for page in pages]
    workspace.ask(Request.OTHER_SIDE)
    assert (sides.beside.page, program.window.view.page) == pages
    assert [page.column.laid_out for page in pages] == done
    workspace.tabs.turn_to(2)
    assert program.window.view.page is not sides.beside.page
