"""A finger does what the mouse does: it selects, marks, and opens the card of a mark."""

import pytest
from PySide6.QtTest import QTest

from reader.annotations.model import Kind
from reader.ui.reading_modes.modes import ReadingModes
from tests.ui.article_view.page_samples import spans_of


@pytest.fixture(scope="module")
def screen():
    return QTest.createTouchDevice()


def move(widget, screen, *points):
    first, *others, last = points
    QTest.touchEvent(widget, screen).press(0, first, widget)
    for point in others:
        QTest.touchEvent(widget, screen).move(0, point, widget)
    QTest.touchEvent(widget, screen).release(0, last, widget)


def test_a_finger_selects_and_marks(program, marking, screen):
    view = program.window.view
    place = view.rects_of(spans_of(view.article, "办公会议")[0])[0].center().toPoint()
    touch = program.window.findChild(ReadingModes).touch
    page = view.viewport()
    QTest.touchEvent(page, screen).press(0, place, page).commit()
    touch.hold()  # as after half a second
    QTest.touchEvent(page, screen).release(0, place, page).commit()
    assert view.selected_text() in "办公会议"
    assert view.selected_text()
    marking.bar.appear()
    button = marking.bar.styles[2]
    move(button, screen, button.rect().center(), button.rect().center())
    (placed,) = program.workspace.annotations.placed.values()
    assert placed.annotation.kind is Kind.WAVY


def test_a_tap_opens_the_card_of_a_mark(program, marking, mark, screen):
    one, view = mark("听取"), program.window.view
    middle = view.rects_of(spans_of(view.article, "听取")[0])[0].center().toPoint()
    move(view.viewport(), screen, middle, middle)
    assert marking.choice.active == one.id
    assert marking.card.isVisible()
