"""The menu of the page acts on what is under the pointer, or on the selection it is in."""

import pytest
from PySide6.QtGui import QContextMenuEvent, QGuiApplication

from reader.article.model import Span
from tests.ui.stand_in import spans_of


@pytest.fixture
def window(program, open_file):
    open_file(program.workspace)
    return program.window


@pytest.fixture
def menu_at(window, qtbot):
    """Return a function that asks for the menu on a span and gives its entries."""

    def ask(span):
        place = window.view.viewport().mapToGlobal(window.view.rects_of(span)[0].center().toPoint())
        menu = window.aids.menu.show_menu(place)
        qtbot.addWidget(menu)
        return {one.text().split("\t")[0]: one for one in menu.actions()}

    return ask


def test_the_word_under_the_pointer_is_meant(window, menu_at):
    [place, *_] = spans_of(window.workspace.article.text, "两个确保")
    entries = menu_at(place)
    assert {"Copy", "Copy with Source", "Show Card", "Correct a Reading…"} <= set(entries)
    assert window.view.current_term.span == place
    assert window.view.selection.cursor in place


def test_a_selection_under_the_pointer_stays(window, menu_at):
    window.view.select(Span(2, 6))
    menu_at(Span(3, 4))["Copy"].trigger()
    assert QGuiApplication.clipboard().text() == window.workspace.article.text[2:6]


def test_a_selection_elsewhere_gives_way(window, menu_at):
    window.view.select(Span(2, 6))
    menu_at(Span(9, 10))
    assert window.view.selected is None


def test_a_right_click_shows_the_menu(window, monkeypatch):
    shown = []
    monkeypatch.setattr(window.aids.menu, "show_menu", shown.append)
    place = window.view.viewport().rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, place)
    QGuiApplication.sendEvent(window.view.viewport(), event)
    assert shown == [place]
