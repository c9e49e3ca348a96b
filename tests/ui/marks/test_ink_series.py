"""Lines drawn one soon after another near by are one mark: undone, listed, replayed as a whole."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from reader.annotations.ink import Pen
from reader.annotations.ink_groups import strokes_of
from reader.annotations.model import Change
from reader.annotations.smoothing import Dot
from reader.settings import Settings
from reader.ui.marks.ink_tools import Tool
from reader.ui.workspace import Workspace
from tests.ui.article_view.page_samples import spans_of

LEFT = Qt.MouseButton.LeftButton
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def view(program, marking):
    return program.window.view


@pytest.fixture
def write(view, inking):
    """Return a function that draws a line under a word, from one moment to another."""

    def write_line(word, began, ended, pen=Pen.PEN):
        box = view.rects_of(spans_of(view.article, word)[0])[0]
        step = (ended - began) / 8
        y = box.bottom() + 2
        dots = [
            Dot(box.left() + box.width() * k / 8, y, 0.5, round(began + step * k)) for k in range(9)
        ]
        return inking.draw(view, dots, pen)

    return write_line


@pytest.fixture
def restarted(qtbot, program, open_file, place):
    """Return a function that opens the article in a workspace of a later start."""
    opened = []

    def start():
        before = program.workspace
        later = Workspace(Settings(), Path("none"), before.study, place, before.jobs)
        opened.append(later)
        open_file(later)
        with qtbot.waitSignal(later.annotations.loaded):
            later.annotations.show(later.article)
        return later

    yield start
    for one in opened:
        one.notebook.close()


def drawn(program):
    return [one.annotation for one in program.workspace.annotations.placed.values()]


def test_two_lines_soon_after_each_other_are_one_act(write, program):
    assert write("办公", 0, 100)
    (first,) = drawn(program)
    assert write("会议", 500, 600)
    (one,) = drawn(program)
    assert (one.id, one.strokes[0], len(one.strokes)) == (first.id, first.strokes[0], 2)
    assert strokes_of(one)[1].points[0].wait == 255
    undo = program.workspace.undo
    assert (undo.count(), undo.undoText()) == (1, "Draw")
    undo.undo()
    assert drawn(program) == []
    undo.redo()
    assert drawn(program) == [one]


@pytest.mark.parametrize(
    ("word", "began", "pen"),
    [("会议", 1000, Pen.PEN), ("听取", 500, Pen.PEN), ("会议", 500, Pen.HIGHLIGHTER)],
)
def test_what_is_drawn_later_elsewhere_or_otherwise_is_another_mark(
    write, program, word, began, pen
):
    write("办公", 0, 100)
    write(word, began, began + 100, pen)
    assert len(drawn(program)) == 2
    assert program.workspace.undo.count() == 2


def test_a_pen_held_still_has_not_been_lifted(view, inking, program):
    box = view.rects_of(spans_of(view.article, "办公会议")[0])[0]
    line = [Dot(box.left() + 4 * k, box.bottom() + 2, 0.5, k) for k in range(9)]
    inking.draw(view, line, Pen.PEN, 5000)
    inking.draw(view, [dot._replace(time=dot.time + 5500) for dot in line], Pen.PEN)
    (one,) = drawn(program)
    assert len(one.strokes) == 2


def test_another_colour_is_another_mark(write, inking, program):
    write("办公", 0, 100)
    inking.choose(4)
    write("会议", 200, 300)
    assert len({one.style for one in drawn(program)}) == 2


def test_after_another_act_a_line_is_a_mark_by_itself(write, program, mark):
    write("办公", 0, 100)
    mark("听取")
    write("会议", 200, 300)
    assert len(drawn(program)) == 3


def test_after_undo_a_line_is_a_mark_by_itself(write, program):
    write("办公", 0, 100)
    program.workspace.undo.undo()
    write("会议", 200, 300)
    (one,) = drawn(program)
    assert len(one.strokes) == 1
    assert program.workspace.undo.count() == 1


def test_a_mark_changed_in_another_window_is_left_alone(write, program):
    write("办公", 0, 100)
    annotations = program.workspace.annotations
    (one,) = drawn(program)
    theirs = replace(one, style="question")
    annotations.store.apply([Change(one, theirs)], "theirs")
    write("会议", 200, 300)
    kept = annotations.store.of_article(annotations.key)
    assert sorted(len(each.strokes) for each in kept) == [1, 1]
    assert "question" in {each.style for each in kept}


def test_what_belongs_together_is_undone_together_after_a_restart(write, program, restarted):
    write("办公", 0, 100)
    write("会议", 200, 300)
    workspace = restarted()
    (one,) = (each.annotation for each in workspace.annotations.placed.values())
    assert len(one.strokes) == 2
    workspace.undo.undo()
    assert not workspace.annotations.placed


def test_a_mark_of_several_lines_is_drawn_again_with_its_pauses(write, program, marking):
    write("办公", 0, 100)
    write("会议", 300, 400)
    overlay, replay = marking.page.ink.overlay, marking.page.ink.replay
    (ink,) = overlay.inks.values()
    replay.play([ink.name])
    replay.show_at(250)
    assert overlay.told[ink.name] == len(ink.strokes[0].points)
    replay.show_at(1_000_000)
    assert not overlay.told


@pytest.mark.parametrize(("held", "left"), [(NONE, 1), (SHIFT, 0)])
def test_the_eraser_takes_a_line_and_with_shift_the_whole_mark(write, inking, program, held, left):
    view = program.window.view
    write("办公", 0, 100)
    write("会议", 200, 300)
    inking.take(Tool.ERASER)
    box = view.rects_of(spans_of(view.article, "会议")[0])[0]
    where = QPointF(box.right() - 4, box.bottom() + 2).toPoint()
    QTest.mouseClick(view.viewport(), LEFT, held, where)
    assert [len(one.strokes) for one in drawn(program)] == [1] * left
    program.workspace.undo.undo()
    assert [len(one.strokes) for one in drawn(program)] == [2]
