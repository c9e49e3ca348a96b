"""After every act both windows look as if they had been painted whole."""

import pytest
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from reader.annotations.model import Kind
from reader.article.model import Span
from reader.ui.marks.marking import Marking
from reader.ui.presenting.tools import Light


def on_the_screen(page: QWidget) -> QImage:
    """Return what was painted of a page until now, part by part."""
    QApplication.sendPostedEvents()
    QApplication.processEvents()
    window = page.window()
    place = page.rect().translated(page.mapTo(window, QPoint(0, 0)))
    return window.screen().grabWindow(window.winId()).toImage().copy(place)


def painted_whole(page: QWidget) -> QImage:
    for part in (page.window(), *page.window().findChildren(QWidget)):
        part.update()
    return on_the_screen(page)


@pytest.fixture
def looks_whole(qtbot, presenting, reading):
    """Return a function that compares what is seen with the same painted anew, in both windows."""
    window = reading
    window.show()
    qtbot.waitUntil(lambda: window.workspace.findings.complete)
    presenting.projector.repaint()

    def compare() -> None:
        # What comes by itself after a while would stand in one picture only.
        for timer in (*window.findChildren(QTimer), *presenting.projector.findChildren(QTimer)):
            timer.stop()
        for view in (window.view, presenting.projector.view):
            seen = on_the_screen(view)
            assert seen.size() == view.size()
            assert seen == painted_whole(view)

    return compare


def test_terms_one_after_the_other(looks_whole, window):
    for _ in range(12):
        window.view.next_term()
        looks_whole()


def test_a_selection(looks_whole, window):
    for length in (1, 40, 41, 90, 3):
        window.view.select(Span(30, 30 + length))
        looks_whole()


@pytest.mark.parametrize("light", [Light.LINE, Light.SENTENCE])
def test_what_is_lit_moves_on(looks_whole, presenting, light):
    presenting.tool_box.light(light)
    for _ in range(12):
        presenting.tool_box.move_on()
        looks_whole()
    presenting.tool_box.light(Light.ALL)
    looks_whole()


def test_the_curtain_is_drawn(looks_whole, presenting):
    presenting.tool_box.toggle_curtain()
    looks_whole()
    for _ in range(12):
        presenting.tool_box.move_on()
        looks_whole()
    presenting.tool_box.toggle_curtain()
    looks_whole()


def test_cards_come_and_go(looks_whole, presenting, window):
    for _ in range(4):
        window.view.next_term()
        presenting.cards.show_card(window.view.current_term)
        looks_whole()
    presenting.cards.hide_card()
    looks_whole()


@pytest.mark.parametrize("tool", [{"laser": True}, {"light": Light.TORCH}, {"magnifier": True}])
def test_a_tool_follows_the_pointer(looks_whole, presenting, tool):
    presenting.tool_box.change(**tool)
    for place in (QPoint(200, 200), QPoint(230, 215), QPoint(600, 400)):
        presenting.following.point_at(place)
        looks_whole()


def test_the_page_scrolls_under_what_is_lit(looks_whole, presenting, window):
    presenting.tool_box.light(Light.SENTENCE)
    bar = window.view.verticalScrollBar()
    for value in (7, 60, 61, bar.maximum(), 0):
        bar.setValue(value)
        looks_whole()


@pytest.mark.parametrize("kind", [one for one in Kind if one is not Kind.INK])
@pytest.mark.parametrize("start", [0, 43], ids=["headline", "body"])
def test_marks_come_are_chosen_and_go(looks_whole, reading, kind, start):
    marking = reading.findChild(Marking)
    name = marking.acts.make((Span(start, start + 4),), kind, "important", "注")
    looks_whole()
    marking.choice.choose(name)
    marking.card.hide()
    looks_whole()
    marking.choice.choose("")
    looks_whole()
    marking.acts.delete(name)
    looks_whole()
    reading.workspace.undo.undo()
    looks_whole()
