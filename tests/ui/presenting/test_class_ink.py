"""A class sees the ink as it is drawn, unless its layer is private."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from reader.annotations.model import Change
from reader.article.model import Span
from reader.ui.marks.ink_marks import InkMarks
from reader.ui.marks.ink_tools import Tool
from reader.ui.marks.inking import inking_of
from reader.ui.requests import Request

LEFT, NO = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


def send(page, kind, point):
    held = NO if kind is QEvent.Type.MouseButtonRelease else LEFT
    button = NO if kind is QEvent.Type.MouseMove else LEFT
    modifiers = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(page, QMouseEvent(kind, point, point, button, held, modifiers))


@pytest.fixture
def pages(reading, presenting):
    return reading.view, presenting.projector.view


@pytest.fixture
def draw(reading):
    """Return a function that draws under some characters, and stops before the pen is lifted."""

    def under(view):
        inking = inking_of(reading.workspace)
        if inking.tool is Tool.NONE:
            inking.take(Tool.PEN)
        box = view.rects_of(Span(30, 36))[0]
        points = [QPointF(box.left() + 9 * k, box.bottom() + 2) for k in range(8)]
        send(view.viewport(), QEvent.Type.MouseButtonPress, points[0])
        for point in points[1:]:
            send(view.viewport(), QEvent.Type.MouseMove, point)
        return points[-1]

    return under


def ink_of(page):
    return page.findChild(InkMarks).overlay


def test_a_line_is_on_both_pages_while_it_is_drawn(pages, draw):
    own, projected = pages
    end = draw(own)
    fresh = ink_of(projected).fresh
    assert len(fresh.points) == len(ink_of(own).fresh.points)
    box = projected.page.rects_of(Span(30, 31))[0]
    assert box.bottom() < fresh.points[0][0].y() < box.bottom() + box.height()
    send(own.viewport(), QEvent.Type.MouseButtonRelease, end)
    assert ink_of(projected).fresh is None
    assert ink_of(projected).inks.keys() == ink_of(own).inks.keys() != set()


def test_the_projected_page_can_be_drawn_on(pages, draw):
    own, projected = pages
    end = draw(projected)
    send(projected.viewport(), QEvent.Type.MouseButtonRelease, end)
    assert len(ink_of(own).inks) == 1


def test_ink_of_a_private_layer_is_never_projected(reading, pages, draw):
    own, projected = pages
    send(own.viewport(), QEvent.Type.MouseButtonRelease, draw(own))
    annotations = reading.workspace.annotations
    (layer,) = annotations.layers.values()
    annotations.act([Change(layer, replace(layer, private=True))], "Private")
    assert len(ink_of(own).inks) == 1
    assert not ink_of(projected).inks
    draw(own)
    assert ink_of(projected).fresh is None


def test_a_step_of_a_lesson_draws_ink_again(pages, draw, presenting):
    own, projected = pages
    send(own.viewport(), QEvent.Type.MouseButtonRelease, draw(own))
    (name,) = ink_of(own).inks
    presenting.run.stroke_asked.emit(name)
    assert name in ink_of(own).told
    assert name in ink_of(projected).told
    for page in pages:
        page.findChild(InkMarks).replay.stop()


def test_a_fading_line_fades_on_both_pages(reading, pages, draw):
    own, projected = pages
    inking_of(reading.workspace).take(Tool.FADING)
    send(own.viewport(), QEvent.Type.MouseButtonRelease, draw(own))
    assert len(ink_of(own).fading) == len(ink_of(projected).fading) == 1
    for page in pages:
        page.findChild(InkMarks).fading.forget()
    assert not ink_of(projected).fading


def test_a_class_does_not_see_a_private_line_grow_on_its_own_page(reading, pages, draw):
    own, projected = pages
    send(own.viewport(), QEvent.Type.MouseButtonRelease, draw(own))
    annotations = reading.workspace.annotations
    (layer,) = annotations.layers.values()
    annotations.act([Change(layer, replace(layer, private=True))], "Private")
    said = []
    reading.workspace.noticed.connect(said.append)
    draw(projected)
    assert ink_of(projected).fresh is None
    assert len(said) == 1


@pytest.mark.parametrize("on_projector", [False, True])
def test_escape_puts_the_pen_down_first(qtbot, reading, pages, presenting, on_projector):
    reading.workspace.ask(Request.PEN)
    qtbot.keyClick(pages[on_projector], Qt.Key.Key_Escape)
    assert inking_of(reading.workspace).tool is Tool.NONE
    assert presenting.is_on
