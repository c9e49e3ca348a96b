"""A search runs off the window's thread, tells what it finds, and why it finds nothing."""

import pytest

from reader.errors import LibraryError
from reader.library.model import Order
from reader.ui.panels.search.session import STRETCH, Mistake, SearchSession


@pytest.fixture
def session(workspace, qtbot):
    made = SearchSession(workspace)
    made._timer.setInterval(1)
    with qtbot.waitSignal(workspace.library.changed):
        workspace.library.want()
    return made


@pytest.fixture
def search(session, qtbot):
    """Return a function that searches and waits until everything is counted."""

    def find(line, order=Order.RELEVANCE):
        found = []
        session.found.connect(lambda _, results: found.append(results))
        with qtbot.waitSignals([session.found, session.changed]):
            session.start(line, order)
        return found[-1]

    return find


def test_the_first_hits_come_with_the_total(search, session, place):
    results = search("养老保险")
    assert len(results.hits) == STRETCH
    assert session.search.total == results.total > STRETCH
    assert session.search.exact


def test_the_spread_leaves_out_the_condition_on_itself(search, session):
    search("养老保险 page:1")
    spread = session.search.spread
    assert len(spread.pages) > 1
    assert sum(spread.years.values()) == session.search.total


def test_a_total_that_is_not_exact_becomes_so(search, session, place):
    place.library.inexact = True
    results = search("养老保险")
    assert not results.exact
    assert session.search.exact
    assert session.search.total > results.total


def test_parts_without_hits_are_named_by_their_place(search, session):
    search("养老保险 火星 title:金星")
    assert session.search.vain == ((5, 7), (8, 16))


def test_parts_that_never_meet_are_not_blamed(search, session, place):
    search("养老保险 国企改革")
    assert session.search.total == 0
    assert session.search.vain == ()


def test_a_mistake_is_told_and_the_list_stays(search, session, qtbot):
    search("养老保险")
    with qtbot.waitSignal(session.changed):
        session.start('养老保险 "', Order.RELEVANCE)
    assert session.search.mistake.start == 5
    assert session.search.total > 0


def test_only_the_last_of_many_lines_is_told(session, qtbot):
    told = []
    session.found.connect(lambda search, _: told.append(search.line))
    with qtbot.waitSignal(session.found):
        for line in ("养", "养老", "养老保险"):
            session.start(line, Order.NEWEST)
    qtbot.wait(20)
    assert told == ["养老保险"]


def test_an_empty_line_shows_nothing_at_once(search, session):
    search("养老保险")
    session.start("  ", Order.RELEVANCE)
    assert session.search.query is None
    assert session.search.total == 0


def test_more_hits_are_loaded_on_demand(search, session, qtbot, place):
    search("养老保险")
    with qtbot.waitSignal(session.loaded) as heard:
        session.load(STRETCH, STRETCH + 5)
    first, hits = heard.args
    assert first == STRETCH
    assert len(hits) == 5


def test_a_library_that_cannot_be_searched_is_told_where_the_line_is(session, qtbot, place):
    place.library.failure = LibraryError(en="The disk is gone.", zh="磁盘不见了。")
    with qtbot.waitSignal(session.changed) as heard:
        session.start("养老保险", Order.RELEVANCE)
    assert heard.args[0].mistake == Mistake(place.library.failure.text, 0, 0)
    assert heard.args[0].line == "养老保险"


def test_an_unforeseen_failure_is_told(session, qtbot, place):
    place.library.failure = ZeroDivisionError()
    with qtbot.waitSignal(session.failed) as heard:
        session.start("养老保险", Order.RELEVANCE)
    assert heard.args[0] is place.library.failure


def test_a_search_is_made_again_after_an_import(search, session, qtbot, workspace):
    search("养老保险")
    with qtbot.waitSignal(session.found):
        session.again()


def test_the_year_of_the_line_is_spread_over_its_months(search, session):
    search("养老保险 date:2003-02")
    months = session.search.spread.months
    assert len(months) > 1
    assert all(month.startswith("2003-") for month in months)
    search("养老保险")
    assert session.search.spread.months == {}
