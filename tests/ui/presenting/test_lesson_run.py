"""A lesson runs by Space and goes back by PageUp; what is done on the page can be recorded."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from reader.annotations.model import Change, StepKind
from reader.article.model import Span
from reader.lessons.making import step_at, steps_of_card, steps_of_clozes
from reader.ui.presenting.lectern import Lectern
from reader.ui.presenting.tools import Light
from reader.ui.requests import Request
from reader.ui.term_card.blocks import Subject

Key = Qt.Key


@pytest.fixture
def room(reading):
    """The classroom of a window that presents."""
    reading.presenting.start(place=False)
    reading.presenting.projector.resize(1280, 720)
    reading.presenting.projector.show()
    yield reading.classroom
    reading.presenting.stop()


@pytest.fixture
def article(reading):
    return reading.workspace.article


def press(qtbot, room, *keys):
    for key in keys:
        qtbot.keyClick(room.presenting.projector.view, key)


def test_a_lesson_goes_forward_and_back(qtbot, room, article):
    far, lit = Span(900, 930), Span(40, 60)
    steps = [step_at(article, StepKind.SCROLL, far), step_at(article, StepKind.SPOTLIGHT, lit)]
    room.lessons.make("课", steps)
    press(qtbot, room, Key.Key_Space)
    assert far.start in room.presenting.following.in_sight()
    press(qtbot, room, Key.Key_PageDown)
    tools = room.presenting.tool_box.tools
    assert (tools.light, tools.lit) == (Light.PASSAGE, lit)
    press(qtbot, room, Key.Key_PageUp)
    assert room.presenting.tool_box.tools.light is Light.ALL
    assert far.start in room.presenting.following.in_sight()
    assert room.lessons.done == 1


def test_clozes_are_revealed_and_hidden_again_by_steps(qtbot, room, article, reading):
    reading.view.select(Span(3, 7))
    reading.workspace.ask(Request.HIDE_AS_CLOZE)
    cloze = room.clozes.all[0]
    room.lessons.make("课", steps_of_clozes(article, [cloze]))
    press(qtbot, room, Key.Key_Space)
    assert room.clozes.revealed == {cloze.id}
    press(qtbot, room, Key.Key_PageUp)
    assert room.clozes.revealed == frozenset()


def test_a_card_is_opened_stage_by_stage(qtbot, room, article, reading):
    term = reading.workspace.findings.analysis.terms[0]
    stages = room.presenting.cards.stages(term)
    room.lessons.make("课", steps_of_card(article, term.span, stages))
    told = []
    for _ in stages:
        press(qtbot, room, Key.Key_Space)
        told.append(len(room.presenting.cards.card.view.content.blocks))
    assert told == sorted(set(told))
    room.lessons.go(0)
    assert room.presenting.cards.term is None


def test_a_layer_is_shown_to_the_class_for_the_lesson_only(qtbot, room, article, reading):
    annotations = reading.workspace.annotations
    reading.view.select(Span(3, 7))
    reading.workspace.ask(Request.HIDE_AS_CLOZE)
    (layer,) = annotations.layers.values()
    marks = room.presenting._mirroring.marks
    assert [mark.span for mark in marks.overlay.marks] == [Span(3, 7)]
    annotations.act([Change(layer, replace(layer, projected=False))], "Hide")
    assert not marks.overlay.marks
    marks.show_layers({layer.id: True})
    assert [mark.span for mark in marks.overlay.marks] == [Span(3, 7)]
    hidden = replace(layer, projected=False)
    annotations.act([Change(hidden, replace(hidden, private=True))], "Private")
    assert not marks.overlay.marks


def test_after_the_last_step_the_keys_are_the_pages(room, article):
    room.lessons.make("课", [step_at(article, StepKind.SCROLL, Span(0, 5))])
    assert room.presenting.run.advance()
    assert not room.presenting.run.advance()
    assert room.presenting.run.retreat()
    assert not room.presenting.run.retreat()


def test_ink_that_a_step_draws_again_is_asked_for(qtbot, room, article):
    step = replace(step_at(article, StepKind.STROKE, Span(0, 5)), item="ink")
    room.lessons.make("课", [step])
    with qtbot.waitSignal(room.presenting.run.stroke_asked) as asked:
        room.lessons.advance()
    assert asked.args == ["ink"]


def test_the_lectern_tells_the_next_step_and_the_note_on_this_one(room, article, reading):
    lectern = reading.findChild(Lectern)
    steps = [
        replace(step_at(article, StepKind.SCROLL, Span(0, 5)), note="先问学生"),
        step_at(article, StepKind.SPOTLIGHT, Span(20, 25), "第二步"),
    ]
    room.lessons.make("课", steps)
    room.lessons.go(1)
    assert "第二步" in lectern.next.text()
    assert lectern.notes.text() == "先问学生"
    room.lessons.go(2)
    assert "end" in lectern.next.text()
    room.lessons.delete()
    assert lectern.next.isHidden()


def test_presenting_begins_before_the_first_step(room, article):
    room.lessons.make("课", [step_at(article, StepKind.SCROLL, Span(0, 5))])
    room.lessons.go(1)
    room.presenting.stop()
    room.presenting.start(place=False)
    assert room.lessons.done == 0


def kinds(lessons):
    return [step.kind for step in lessons.steps]


def test_what_was_revealed_while_preparing_is_hidden_when_a_lesson_begins(reading, article):
    reading.view.select(Span(3, 7))
    reading.workspace.ask(Request.HIDE_AS_CLOZE)
    room = reading.classroom
    room.lessons.make("课", steps_of_clozes(article, room.clozes.all))
    room.clozes.reveal_next()
    reading.presenting.start(place=False)
    assert room.clozes.revealed == frozenset()
    reading.presenting.stop()


def test_what_is_done_is_recorded_only_while_recording(reading):
    room = reading.classroom
    term = reading.workspace.findings.analysis.terms[0]
    room.recorder.take_card(term)
    assert room.lessons.all == ()
    reading.workspace.ask(Request.RECORD_LESSON)
    room.recorder.take_card(term)
    room.recorder.take_place()
    room.recorder.take_place()
    assert kinds(room.lessons) == [StepKind.CARD, StepKind.SCROLL]
    reading.workspace.ask(Request.RECORD_LESSON)
    room.recorder.take_card(term)
    assert len(room.lessons.steps) == 2


def test_revealing_lighting_and_layers_are_recorded(room, reading):
    room.lessons.record(True)
    reading.view.select(Span(3, 7))
    reading.workspace.ask(Request.HIDE_AS_CLOZE)
    room.clozes.reveal_next()
    room.presenting.tool_box.toggle_spotlight()
    (layer,) = reading.workspace.annotations.layers.values()
    reading.workspace.annotations.act([Change(layer, replace(layer, visible=False))], "Hide")
    assert kinds(room.lessons) == [StepKind.REVEAL, StepKind.SPOTLIGHT, StepKind.LAYER]
    assert not room.lessons.steps[2].shown


def test_scrolling_is_recorded_when_the_page_rests(qtbot, reading):
    room = reading.classroom
    room.lessons.record(True)
    room.recorder._scrolled.setInterval(1)
    reading.view.verticalScrollBar().setValue(400)
    qtbot.waitUntil(lambda: kinds(room.lessons) == [StepKind.SCROLL])


def test_a_card_asked_for_by_the_teacher_is_recorded(qtbot, reading, program):
    from reader.ui.cards import Cards

    cards = Cards(reading, reading.workspace, program.appearance)
    cards.hover.set_index(reading.workspace.findings.index)
    reading.classroom.lessons.record(True)
    reading.workspace.ask(Request.SHOW_CARD)
    assert kinds(reading.classroom.lessons) == [StepKind.CARD]


def test_a_card_pinned_by_a_click_is_recorded_but_not_its_reflow(reading, program):
    from reader.ui.cards import Cards

    cards = Cards(reading, reading.workspace, program.appearance)
    cards.hover.set_index(reading.workspace.findings.index)
    room = reading.classroom
    room.lessons.record(True)
    term = reading.workspace.findings.analysis.terms[0]
    cards._pin(Subject(term.concepts[0], here=term.span))
    room.recorder.settle()  # the panel opens, and the page is set anew at the same place
    assert kinds(room.lessons) == [StepKind.CARD]


def test_the_lectern_shows_notes_on_what_the_class_sees(qtbot, room, article, reading):
    from reader.annotations import editing
    from reader.annotations.keys import new_id
    from reader.annotations.model import Kind, Layer

    layer = Layer(new_id(), "课")
    near, far = (
        editing.marked(article, [span], Kind.HIGHLIGHT, "policy", layer.id)
        for span in (Span(3, 7), Span(1200, 1204))
    )
    near, far = editing.noted(near, "近处", private=True), editing.noted(far, "远处", private=True)
    annotations = reading.workspace.annotations
    annotations.act([Change(None, one) for one in (layer, near, far)], "Mark")
    lectern = reading.findChild(Lectern)
    assert lectern.notes.text().endswith("近处")
    bar = reading.view.verticalScrollBar()
    room.presenting.following.bring(Span(1200, 1204))
    qtbot.waitUntil(lambda: lectern.notes.text().endswith("远处"))
    assert bar.value() == 0
