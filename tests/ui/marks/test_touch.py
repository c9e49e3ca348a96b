"""A finger does what the mouse does: it selects, marks, and opens the card of a mark."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from reader.annotations.model import Kind
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
    line = view.rects_of(spans_of(view.article, "办公会议")[0])[0]
    start = line.topLeft().toPoint() + QPoint(1, 8)
    end = line.topRight().toPoint() + QPoint(-1, 8)
    move(view.viewport(), screen, start, (start + end) / 2, end, end)
    assert view.selected_text() == "办公会议"
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
