"""Pen, mouse and eraser draw on the page and take away; each gesture is one act."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.annotations.ink import Binding, Pen, decode
from reader.annotations.model import Kind
from reader.ui.marks.ink_tools import Tool
from reader.ui.requests import Request
from tests.ui.article_view.page_samples import spans_of

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def view(program, marking):
    return program.window.view


@pytest.fixture
def draw(view):
    """Return a function that moves the mouse along points of the page with its button held."""

    def draw_line(points):
        page = view.viewport()
        first, *others = (QPointF(*point).toPoint() for point in points)
        QTest.mousePress(page, LEFT, NONE, first)
        for point in others:
            QTest.mouseMove(page, point)
            event_at(page, QPointF(point))
        QTest.mouseRelease(page, LEFT, NONE, point)

    return draw_line


def event_at(page, point):
    where = QPointF(page.mapToGlobal(point))
    QApplication.sendEvent(
        page, QMouseEvent(QEvent.Type.MouseMove, point, where, Qt.MouseButton.NoButton, LEFT, NONE)
    )


def under(view, word):
    """Return points of a line under the first place of a word."""
    box = view.rects_of(spans_of(view.article, word)[0])[0]
    return [(box.left() + box.width() * k / 8, box.bottom() + 2) for k in range(9)]


def drawn(program):
    return [one.annotation for one in program.workspace.annotations.placed.values()]


def test_a_line_under_a_word_is_kept_at_it(view, inking, draw, program):
    inking.take(Tool.PEN)
    draw(under(view, "办公会议"))
    (one,) = drawn(program)
    (stroke,) = map(decode, one.strokes)
    assert (one.kind, stroke.pen, stroke.binding) == (Kind.INK, Pen.PEN, Binding.CHARACTERS)
    assert "办公会议" in one.targets[0].quote.exact
    assert program.workspace.undo.undoText() == "Draw"
    program.workspace.undo.undo()
    assert drawn(program) == []
    program.workspace.undo.redo()
    assert drawn(program) == [one]


def test_ink_is_seen_on_the_page(view, inking, draw, marking):
    inking.take(Tool.PEN)
    QApplication.processEvents()  # the strip that tells of the pen has come
    before = view.grab().toImage()
    draw(under(view, "办公会议"))
    assert view.grab().toImage() != before
    assert len(marking.page.ink.overlay.inks) == 1


def test_the_keys_of_the_page_take_tools_and_put_them_down(view, inking, program):
    for key, tool in (
        (Qt.Key.Key_I, Tool.PEN),
        (Qt.Key.Key_O, Tool.HIGHLIGHTER),
        (Qt.Key.Key_X, Tool.ERASER),
        (Qt.Key.Key_Escape, Tool.NONE),
    ):
        QTest.keyClick(view, key)
        assert inking.tool is tool
    QTest.keyClick(view, Qt.Key.Key_X, Qt.KeyboardModifier.ShiftModifier)
    assert inking.tool is Tool.RUBBER
    QTest.keyClick(view, Qt.Key.Key_X, Qt.KeyboardModifier.ShiftModifier)
    assert inking.tool is Tool.NONE


def test_nothing_lies_over_the_page_that_is_drawn_on(view, inking, marking, mark, program):
    marking.choice.choose(mark("落实").id)
    view.select(spans_of(view.article, "衔接")[0])
    marking.bar.enter()
    assert marking.card.isVisible()
    assert marking.bar.isVisible()
    inking.take(Tool.PEN)
    assert marking.card.isHidden()
    assert marking.bar.isHidden()
    assert marking.choice.active == ""


def test_what_is_said_of_a_tool_goes_when_it_is_put_down(inking, program):
    told = program.window.status.busy
    inking.take(Tool.PEN)
    inking.take(Tool.ERASER)
    assert told.text().startswith("Eraser")
    program.workspace.change(language="zh_CN")
    assert told.text().startswith("橡皮")
    program.workspace.busy.emit("one.txt")
    assert "one.txt" in told.text()
    program.workspace.busy.emit("")
    assert told.text().startswith("橡皮")
    inking.take(Tool.ERASER)
    assert told.text() == ""


def test_the_page_does_not_move_when_a_pen_is_taken(view, inking):
    before = view.viewport().mapToGlobal(QPointF(0, 0))
    inking.take(Tool.PEN)
    assert view.viewport().mapToGlobal(QPointF(0, 0)) == before


@pytest.mark.parametrize(
    ("request_", "tool"),
    [
        (Request.PEN, Tool.PEN),
        (Request.HIGHLIGHTER, Tool.HIGHLIGHTER),
        (Request.FADING_PEN, Tool.FADING),
        (Request.ERASER, Tool.ERASER),
        (Request.PARTIAL_ERASER, Tool.RUBBER),
    ],
)
def test_the_menu_takes_tools(inking, program, request_, tool):
    program.workspace.ask(request_)
    assert inking.tool is tool


def test_a_number_chooses_the_colour(view, inking, draw, program):
    inking.take(Tool.PEN)
    QTest.keyClick(view, Qt.Key.Key_5)
    draw(under(view, "听取"))
    assert drawn(program)[0].style == "measure"
    assert program.workspace.settings.ink_style == "measure"
    assert not inking.choose(50)


def test_without_a_tool_the_mouse_selects(view, inking, draw, program):
    draw(under(view, "办公会议"))
    assert drawn(program) == []
    assert view.selected is not None


def test_the_eraser_takes_whole_strokes_as_one_act(view, inking, draw, program):
    inking.take(Tool.PEN)
    line = under(view, "办公会议")
    draw(line)
    inking.take(Tool.ERASER)
    x, y = line[4]
    draw([(x, y - 20), (x, y), (x, y + 20)])
    assert drawn(program) == []
    program.workspace.undo.undo()
    assert len(drawn(program)) == 1


def test_the_partial_eraser_leaves_the_ends(view, inking, draw, program):
    inking.take(Tool.PEN)
    line = under(view, "办公会议")
    draw(line)
    (before,) = drawn(program)
    inking.take(Tool.RUBBER)
    x, y = line[4]
    draw([(x, y - 20), (x, y), (x, y + 20)])
    (after,) = drawn(program)
    assert (after.id, len(after.strokes)) == (before.id, 2)
    program.workspace.undo.undo()
    assert drawn(program)[0].strokes == before.strokes


def test_erasing_where_nothing_is_does_nothing(view, inking, draw, program):
    inking.take(Tool.ERASER)
    draw([(5, 5), (9, 9)])
    assert not program.workspace.undo.canUndo()


def tablet(page, kind, point, pressure, pointer=QPointingDevice.PointerType.Pen):
    """Send what a stylus sends."""
    device = QPointingDevice(
        "pen",
        1,
        QInputDevice.DeviceType.Stylus,
        pointer,
        QInputDevice.Capability.Pressure,
        1,
        1,
    )
    where = QPointF(page.mapToGlobal(point.toPoint()))
    held = Qt.MouseButton.NoButton if kind is QEvent.Type.TabletRelease else LEFT
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.TabletMove else LEFT
    event = QTabletEvent(kind, device, point, where, pressure, 0, 0, 0, 0, 0, NONE, button, held)
    QApplication.sendEvent(page, event)
    assert event.isAccepted()


def stylus(page, points, pointer=QPointingDevice.PointerType.Pen):
    first, *others = (QPointF(*point) for point in points)
    tablet(page, QEvent.Type.TabletPress, first, 0.2, pointer)
    for number, point in enumerate(others, 1):
        tablet(page, QEvent.Type.TabletMove, point, 0.2 + 0.08 * number, pointer)
    tablet(page, QEvent.Type.TabletRelease, point, 0, pointer)


def test_a_stylus_draws_with_its_pressure_and_erases_with_its_end(view, inking, program):
    inking.take(Tool.PEN)
    line = under(view, "办公会议")
    stylus(view.viewport(), line)
    stroke = decode(drawn(program)[0].strokes[0])
    assert stroke.points[0].pressure == pytest.approx(0.2, abs=0.02)
    assert stroke.points[-1].pressure > 0.7
    stylus(view.viewport(), line, QPointingDevice.PointerType.Eraser)
    assert drawn(program) == []


def test_a_locked_layer_takes_no_ink(view, inking, draw, program, monkeypatch):
    inking.take(Tool.PEN)
    draw(under(view, "听取"))
    layers = program.workspace.annotations.layers
    for name, layer in layers.items():
        monkeypatch.setitem(layers, name, replace(layer, locked=True))
    program.workspace.change(mark_layer=next(iter(layers)))
    draw(under(view, "办公会议"))
    assert len(drawn(program)) == 1


def test_only_what_was_drawn_anew_is_painted(view, inking, monkeypatch, qtbot):
    painted = []
    inking.take(Tool.HIGHLIGHTER)
    monkeypatch.setattr(view.viewport(), "update", lambda *area: painted.append(area))
    line = under(view, "办公会议")
    QTest.mousePress(view.viewport(), LEFT, NONE, QPointF(*line[0]).toPoint())
    event_at(view.viewport(), QPointF(*line[1]))
    drawn_anew = painted[:]
    QTest.mouseRelease(view.viewport(), LEFT, NONE, QPointF(*line[1]).toPoint())
    assert len(drawn_anew) == 2
    assert all(area[0].height() < 4 * view.em for area in drawn_anew)


def test_hidden_marks_come_back_with_a_pen(inking, program):
    program.workspace.change(marks=False)
    inking.take(Tool.PEN)
    assert program.workspace.settings.marks


def test_escape_while_drawing_leaves_nothing(view, inking, program, marking):
    inking.take(Tool.PEN)
    line = under(view, "办公会议")
    QTest.mousePress(view.viewport(), LEFT, NONE, QPointF(*line[0]).toPoint())
    event_at(view.viewport(), QPointF(*line[1]))
    assert marking.page.ink.overlay.fresh is not None
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert marking.page.ink.overlay.fresh is None
    QTest.mouseRelease(view.viewport(), LEFT, NONE, QPointF(*line[1]).toPoint())
    assert drawn(program) == []


def test_ink_is_drawn_again_point_by_point(view, inking, draw, program, marking):
    inking.take(Tool.PEN)
    draw(under(view, "办公会议"))
    overlay, replay = marking.page.ink.overlay, marking.page.ink.replay
    (name,) = overlay.inks
    whole = view.grab().toImage()
    program.workspace.ask(Request.DRAW_AGAIN)
    assert overlay.told[name] == 0
    assert view.grab().toImage() != whole
    points = decode(drawn(program)[0].strokes[0]).points
    replay.show_at(4 * len(points) // 2)
    assert 0 < overlay.told[name] < len(points)
    replay.show_at(1_000_000)
    assert not overlay.told
    assert view.grab().toImage() == whole


def test_going_to_ink_draws_it_again(view, inking, draw, marking):
    inking.take(Tool.PEN)
    draw(under(view, "办公会议"))
    (name,) = marking.page.ink.overlay.inks
    marking.show(name)
    assert name in marking.page.ink.overlay.told
    marking.page.ink.replay.stop()


def test_what_is_not_there_is_not_drawn_again(marking, inking):
    inking.draw_again(("nothing",))
    assert not marking.page.ink.overlay.told


def test_a_fading_line_goes_and_is_not_kept(view, inking, draw, program, marking):
    QTest.keyClick(view, Qt.Key.Key_I, Qt.KeyboardModifier.ShiftModifier)
    QApplication.processEvents()  # the strip that tells of the pen has come
    bare = view.grab().toImage()
    draw(under(view, "办公会议"))
    overlay, fading = marking.page.ink.overlay, marking.page.ink.fading
    assert len(overlay.fading) == 1
    assert view.grab().toImage() != bare
    fading.pass_by(2_000)
    assert 0 < overlay.fading[0].strength < 1
    fading.forget()
    assert not overlay.fading
    assert view.grab().toImage() == bare
    assert drawn(program) == []
    assert not program.workspace.undo.canUndo()
