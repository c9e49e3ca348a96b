"""What the class sees stays when the teacher opens something else, until the teacher shows it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from reader.annotations.model import StepKind
from reader.article.model import Span
from reader.lessons.making import step_at, steps_of_card
from reader.ui.presenting.tools import Light
from reader.ui.requests import Request

Key = Qt.Key
DARK = 20  # of 255


@pytest.fixture
def turn(qtbot, reading, presenting):
    """Return a function that opens an article and waits until its annotations are there."""
    workspace = reading.workspace

    def open_name(name):
        workspace.open([Path(name)])
        qtbot.waitUntil(lambda: workspace.source.path.name == name)
        qtbot.waitUntil(
            lambda: bool(workspace.annotations.key) and bool(workspace.findings.analysis.terms)
        )

    return open_name


def seen(presenting):
    """Return what the class sees, as a picture."""
    return presenting.projector.grab().toImage()


def said(window):
    return window.notices.text.text() if window.notices.isVisible() else ""


def test_the_class_goes_on_seeing_its_article(presenting, reading, turn):
    presenting.tool_box.light(Light.PASSAGE, Span(40, 60))
    before = seen(presenting)
    turn("two.txt")
    assert seen(presenting) == before
    assert presenting.tool_box.tools.held
    assert "“稳步推进完善城镇社会保障体系试点工作”" in said(reading)


def test_what_the_teacher_does_with_the_other_one_is_not_seen(presenting, reading, turn, qtbot):
    before = seen(presenting)
    turn("two.txt")
    for key in (Key.Key_S, Key.Key_C, Key.Key_F, Key.Key_M, Key.Key_L, Key.Key_Space):
        qtbot.keyClick(reading.view, key)
    reading.view.select(Span(3, 7))
    reading.workspace.ask(Request.HIDE_AS_CLOZE)
    reading.workspace.ask(Request.SHOW_CARD)
    reading.workspace.ask(Request.PIN_CARD)
    assert presenting.cards.term is None
    assert seen(presenting) == before


def test_steps_of_the_other_ones_lesson_are_not_seen(presenting, reading, turn):
    before = seen(presenting)
    turn("two.txt")
    term = reading.workspace.findings.analysis.terms[2]
    lessons = reading.classroom.lessons
    lessons.make("课", steps_of_card(reading.workspace.article, term.span, (5,)))
    lessons.advance()
    assert lessons.done == 1
    assert presenting.cards.term is None
    assert seen(presenting) == before
    presenting.tool_box.toggle_hold()
    lessons.retreat()
    lessons.advance()
    assert presenting.cards.term == term


def test_h_shows_the_class_the_other_one(presenting, reading, turn, qtbot):
    before = seen(presenting)
    presenting.tool_box.toggle_curtain()
    turn("two.txt")
    qtbot.keyClick(reading.view, Key.Key_H)
    assert seen(presenting) != before
    assert presenting.projector.view.article is reading.workspace.article
    tools = presenting.tool_box.tools
    assert (tools.held, tools.curtain, said(reading)) == (False, None, "")


def test_back_at_its_article_the_class_sees_what_it_saw(presenting, reading, turn):
    presenting.following.bring(Span(900, 901))
    presenting.tool_box.light(Light.PASSAGE, Span(900, 930))
    tools, sight = presenting.tool_box.tools, presenting.following.in_sight()
    turn("two.txt")
    turn("one.txt")
    assert presenting.projector.view.article is reading.workspace.article
    assert presenting.tool_box.tools == tools
    assert presenting.following.in_sight() == sight
    assert said(reading) == ""


def test_revealed_words_and_the_lesson_are_where_they_were(presenting, reading, turn, qtbot):
    article, room = reading.workspace.article, reading.classroom
    reading.view.select(Span(3, 7))
    reading.workspace.ask(Request.HIDE_AS_CLOZE)
    room.lessons.make("课", [step_at(article, StepKind.SCROLL, Span(40, 60))] * 2)
    room.lessons.advance()
    room.clozes.reveal_next()
    turn("two.txt")
    assert room.lessons.done == 0
    turn("one.txt")
    assert room.clozes.revealed == {room.clozes.all[0].id}
    assert room.lessons.done == 1


def test_black_is_black_all_the_same(presenting, reading, turn, qtbot):
    turn("two.txt")
    qtbot.keyClick(reading.view, Key.Key_B)
    assert seen(presenting).pixelColor(600, 300).lightness() < DARK
    qtbot.keyClick(reading.view, Key.Key_B)
    assert seen(presenting).pixelColor(2, 2).lightness() > DARK


def test_the_same_article_read_again_is_no_other(presenting, reading, turn):
    reading.workspace.ask(Request.SPOTLIGHT)
    turn("one.txt")
    assert not presenting.tool_box.tools.held
    assert said(reading) == ""


def test_ending_ends_it_and_in_place_there_is_none(presenting, reading, turn):
    turn("two.txt")
    presenting.stop()
    assert said(reading) == ""
    presenting.start(place=False)
    assert not presenting.tool_box.tools.held
    presenting.screens.in_place = True
    turn("one.txt")
    assert presenting.projector.view.article is reading.workspace.article
    assert not presenting.tool_box.tools.held
