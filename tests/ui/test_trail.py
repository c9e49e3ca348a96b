"""Back and forward through the places of a tab: leaps in an article, and other articles."""

from pathlib import Path

import pytest

from reader.article.model import Span
from reader.ui.requests import Request
from reader.ui.sources import FileSource
from reader.ui.trail import RESTLESS
from tests.ui.stand_in import make_article

ONE, TWO, THREE = (FileSource(Path(f"{name}.txt")) for name in ("one", "two", "three"))


@pytest.fixture
def window(program, study, open_file):
    for name in ("one.txt", "two.txt", "three.txt"):
        study.articles[name] = make_article(headline=name, copies=40)
    open_file(program.workspace, "one.txt", "two.txt")
    return program.window


@pytest.fixture
def trail(window):
    """Leaps are far apart in time."""
    now = [0.0]

    def clock():
        now[0] += RESTLESS
        return now[0]

    window.workspace.trail._clock = clock
    return window.workspace.trail


def leap(window, number):
    span = window.view.article.paragraphs[number].span
    window.workspace.span_asked.emit(span)
    return window.view.first_visible()


def test_back_leads_to_where_the_leap_began_and_forward_to_where_it_ended(window, trail):
    window.view.scroll_to(window.view.article.paragraphs[5].start)
    start = window.view.first_visible()
    end = leap(window, 60)
    assert end > start
    window.workspace.ask(Request.BACK)
    assert window.view.first_visible() == start
    assert not trail.can_go()
    window.workspace.ask(Request.FORWARD)
    assert window.view.first_visible() == end
    assert not trail.can_go(1)


def test_each_leap_is_a_place_and_a_new_one_ends_the_way_forward(window, trail):
    places = [window.view.first_visible(), leap(window, 30), leap(window, 60)]
    trail.go()
    trail.go()
    assert window.view.first_visible() == places[0]
    trail.go(1)
    assert window.view.first_visible() == places[1]
    leap(window, 75)
    assert not trail.can_go(1)


def test_who_leaps_on_at_once_has_only_passed_through(window):
    for number in (30, 50, 70):
        leap(window, number)
    window.workspace.trail.go()
    assert window.view.first_visible() == 0
    assert not window.workspace.trail.can_go()


def test_what_is_in_sight_is_no_leap(window, trail):
    leap(window, 1)
    assert not trail.can_go()


def test_every_tab_has_its_own_way_back(window, trail, qtbot):
    workspace = window.workspace
    end = leap(window, 60)
    with qtbot.waitSignal(workspace.visited):
        workspace.tabs.turn_to(1)
    assert (workspace.source, trail.can_go()) == (TWO, False)
    leap(window, 40)
    with qtbot.waitSignal(workspace.visited):
        workspace.tabs.turn_to(0)
    assert window.view.first_visible() == end
    trail.go()
    assert (workspace.source, window.view.first_visible()) == (ONE, 0)
    assert not trail.can_go()


def test_back_opens_the_article_before_at_its_line(window, trail, qtbot):
    workspace = window.workspace
    end = leap(window, 60)
    with qtbot.waitSignal(workspace.visited):
        workspace.open_sources([THREE])
    workspace.settings.positions.pop(workspace.article.id, None)
    with qtbot.waitSignal(workspace.visited):
        trail.go()
    assert (workspace.source, window.view.first_visible()) == (ONE, end)
    with qtbot.waitSignal(workspace.visited):
        trail.go(1)
    assert workspace.source == THREE


def test_what_has_a_tab_of_its_own_is_shown_there(window, trail, qtbot):
    workspace = window.workspace
    with qtbot.waitSignal(workspace.visited):
        workspace.open_sources([THREE])
    with qtbot.waitSignal(workspace.visited):
        workspace.open([Path("one.txt")])
    with qtbot.waitSignal(workspace.visited):
        workspace.tabs.turn_to(workspace.tabs.open.place_of(THREE))
    with qtbot.waitSignal(workspace.visited):
        trail.go()
    assert workspace.source == ONE
    assert len(workspace.tabs.open) == 3


def test_finding_leaps_too(window, trail, qtbot):
    window.workspace.ask(Request.FIND)
    window.searching.search("三条保障线", False)
    qtbot.waitUntil(lambda: len(window.searching.session.found.hits) > 1)
    window.searching.session.step(-1)
    assert window.view.first_visible() > 0
    trail.go()
    assert window.view.first_visible() == 0


def test_before_anything_is_open_there_is_no_way(workspace):
    workspace.trail.go()
    workspace.trail.note_leap(3)
    assert not workspace.trail.can_go()
    assert workspace.visit is None


def test_a_place_at_the_top_is_the_top(window, trail):
    leap(window, 60)
    window.view.select(Span(0, 2))
    trail.go()
    assert window.view.verticalScrollBar().value() == 0
