"""What is hidden in an article is hidden on the page beside, too, and nothing there tells it."""

from pathlib import Path

import pytest

from reader.article.model import Span
from reader.ui.cards import Cards
from reader.ui.requests import Request
from reader.ui.sources import FileSource

HIDDEN = "两个确保"


def place_of(view, word):
    start = view.article.text.index(word)
    return Span(start, start + len(word))


def drawn(view, word):
    box = view.rects_of(place_of(view, word))[0].toRect()
    return view.viewport().grab(box).toImage()


def point_of(view, word):
    return view.rects_of(place_of(view, word))[0].center().toPoint()


@pytest.fixture
def sides(qtbot, reading, program, open_file):
    """An article with a blank beside another one, which is read."""
    reading.view.select(place_of(reading.view, HIDDEN))
    reading.workspace.ask(Request.HIDE_AS_CLOZE)
    reading.view.select(None)
    with qtbot.waitSignal(program.workspace.annotations.loaded):
        program.workspace.open([Path("two.txt")])
    program.workspace.change(side_by_side=True)
    made = program.window.page_place.side_by_side
    qtbot.waitUntil(lambda: made.beside.conceals(place_of(made.beside, HIDDEN)))
    assert made.source == FileSource(Path("one.txt"))
    return made


@pytest.fixture
def clozes(reading):
    return reading.classroom.clozes


def test_its_words_are_covered(sides, program):
    blank = drawn(sides.beside, HIDDEN)
    program.workspace.change(clozes_hidden=False)
    assert drawn(sides.beside, HIDDEN) != blank
    assert not sides.beside.conceals(place_of(sides.beside, HIDDEN))


def test_no_card_opens_over_them(sides, program, qtbot):
    cards = Cards(program.window, program.workspace, program.appearance)
    qtbot.waitUntil(lambda: bool(sides.findings.index.terms))
    beside = cards._beside
    beside.hover.move_pointer(point_of(sides.beside, HIDDEN))
    beside.hover.open_now()
    assert not beside.card.isVisible()
    beside.hover.move_pointer(point_of(sides.beside, "三条保障线"))
    beside.hover.open_now()
    assert beside.card.isVisible()


def test_read_again_they_are_covered_still_and_can_be_revealed(sides, program, clozes, reading):
    program.workspace.ask(Request.OTHER_SIDE)
    assert reading.view.conceals(place_of(reading.view, HIDDEN))
    assert not sides.beside.conceals(place_of(sides.beside, HIDDEN))
    clozes.reveal_next()
    assert not reading.view.conceals(place_of(reading.view, HIDDEN))


def test_what_was_revealed_stays_so_when_the_other_page_is_read(sides, program, clozes):
    program.workspace.ask(Request.OTHER_SIDE)
    clozes.reveal_next()
    program.workspace.ask(Request.OTHER_SIDE)
    assert not sides.beside.conceals(place_of(sides.beside, HIDDEN))
    clozes.set_revealed(())
    assert not sides.beside.conceals(place_of(sides.beside, HIDDEN))


def test_who_presents_sees_the_answers_beside_as_well(sides, reading):
    reading.presenting.start(place=False)
    assert not sides.beside.conceals(place_of(sides.beside, HIDDEN))
    reading.presenting.stop()
    assert sides.beside.conceals(place_of(sides.beside, HIDDEN))


def test_another_article_beside_has_none_of_them(sides, program, study):
    from tests.ui.stand_in import make_article

    study.articles["three.txt"] = make_article(copies=30)
    sides.beside.set_article(study.articles["three.txt"])
    sides.shown_beside.emit()
    assert not sides.beside.conceals(place_of(sides.beside, HIDDEN))
