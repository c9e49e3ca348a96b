"""Marks are painted under the text: each kind, and whatever lies on what."""

import random

import pytest
from PySide6.QtCore import QPoint

from reader.annotations.model import Kind
from reader.article.model import Span
from reader.ui.marks.drawn import Mark
from reader.ui.marks.overlay import MarkOverlay
from reader.ui.theme import THEMES, load_theme
from tests.ui.article_view.page_samples import spans_of

KINDS = [kind for kind in Kind if kind is not Kind.INK]


@pytest.fixture
def overlay(view):
    made = MarkOverlay(load_theme("light"))
    view.add_overlay(made)
    return made


@pytest.fixture
def word(article):
    return spans_of(article, "失业保险体系")[0]


def picture(view):
    return view.viewport().grab().toImage()


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_shows_and_goes_away(view, overlay, word, kind):
    before = picture(view)
    assert overlay.set_marks([Mark(word, kind, 1, "one", noted=True)]) == [word]
    view.viewport().update()
    assert picture(view) != before
    overlay.set_marks([])
    assert picture(view) == before


@pytest.mark.parametrize("name", THEMES)
def test_a_highlight_has_the_ground_of_its_ink(view, overlay, word, name):
    theme = overlay.theme = load_theme(name)
    view.set_theme(theme)
    overlay.set_marks([Mark(word, Kind.HIGHLIGHT, 0, "one")])
    box = view.rects_of(word)[0]
    ground = picture(view).pixelColor(box.center().toPoint().x(), round(box.top() - 1))
    assert ground != theme.paper
    assert abs(ground.lightness() - theme.paper.lightness()) > 4


def test_what_lies_on_another_is_seen(view, overlay, word):
    long = Mark(Span(word.start - 3, word.end + 3), Kind.HIGHLIGHT, 0, "long")
    overlay.set_marks([long])
    alone = picture(view)
    overlay.set_marks([Mark(word, Kind.HIGHLIGHT, 3, "short"), long])
    both = picture(view)
    inside, outside = view.rects_of(word)[0], view.rects_of(Span(long.span.start, word.start))[0]
    assert both.copy(inside.toRect()) != alone.copy(inside.toRect())
    corner = outside.topLeft().toPoint() + QPoint(8, -1)
    assert both.pixelColor(corner) == alone.pixelColor(corner)


def test_marks_are_found_by_place_the_shortest_first(overlay, word):
    marks = [Mark(Span(0, 400), Kind.WAVY, 0, "long"), Mark(word, Kind.HIGHLIGHT, 0, "short")]
    overlay.set_marks(marks)
    assert [mark.name for mark in overlay.at(word.start)] == ["short", "long"]
    assert [mark.name for mark in overlay.at(word.end)] == ["long"]
    assert overlay.marks[0].name == "long"


def test_the_active_mark_is_framed_and_what_is_uncertain_hatched(view, overlay, word):
    overlay.set_marks([Mark(word, Kind.UNDERLINE, 0, "one")])
    plain = picture(view)
    overlay.active = "one"
    framed = picture(view)
    overlay.active = ""
    overlay.set_marks([Mark(word, Kind.UNDERLINE, 0, "one", doubtful=True)])
    assert framed != plain
    assert picture(view) not in (plain, framed)


def test_more_than_can_be_shown_is_counted(view, overlay, word):
    many = [Mark(word, Kind.HIGHLIGHT, n, str(n)) for n in range(5)]
    overlay.set_marks(many[:3])
    three = picture(view)
    overlay.set_marks(many)
    edge = view.page.frame.left + view.page.frame.measure
    beside = view.rects_of(word)[0].toRect()
    beside.setLeft(round(edge))
    beside.setRight(view.viewport().width() - 1)
    assert picture(view).copy(beside) != three.copy(beside)


def test_a_folded_note_has_its_number(view, overlay, word):
    overlay.set_marks([Mark(word, Kind.MARGIN, 0, "one", noted=True)])
    sign = picture(view)
    overlay.numbers = {"one": 3}
    assert picture(view) != sign
    overlay.numbers = {"one": 30}
    assert picture(view) != sign


def test_only_pieces_that_changed_are_worked_out_again(view, overlay, article):
    first, *_, last = spans_of(article, "失业保险体系")
    overlay.set_marks([Mark(first, Kind.BOX, 0, "one"), Mark(last, Kind.BOX, 0, "two")])
    picture(view)
    kept = dict(overlay._drawn)
    assert kept
    overlay.set_marks([Mark(first, Kind.BOX, 0, "one")])
    assert overlay._drawn == kept


def test_marks_that_come_and_go_one_by_one_are_those_that_come_at_once(view, overlay):
    order, there = random.Random(4), {}  # noqa: S311
    for number in range(120):
        name, start = str(order.randrange(40)), order.randrange(300)
        kind = order.choice(list(Kind))
        new = [Mark(Span(start, start + 1 + n), kind, 0, name) for n in range(order.randrange(3))]
        there[name] = new
        overlay.replace({name}, new)
        if number % 10 == 0:
            whole = MarkOverlay(view.theme)
            whole.set_marks([mark for marks in there.values() for mark in marks])
            assert overlay.marks == whole.marks
            assert overlay.at(start) == whole.at(start)
            assert overlay.within(100, 140) == whole.within(100, 140)
            for beside in (Kind.BOOKMARK, Kind.MARGIN):
                assert list(overlay.of_kind(beside)) == list(whole.of_kind(beside))
