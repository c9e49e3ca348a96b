"""Going back and forward among the articles that were opened."""

from reader.article.model import Span
from reader.ui.sources import LibrarySource
from reader.ui.visits import MOST, Visit, Visits

ONE, TWO, THREE = (Visit(LibrarySource(name)) for name in "123")


def visits_of(*made):
    visits = Visits()
    for visit in made:
        visits.arrive(visit)
    return visits


def test_before_the_first_there_is_nothing():
    visits = Visits()
    assert visits.current is visits.beyond(-1) is visits.beyond(1) is None


def test_back_and_forward_lead_along_the_visits():
    visits = visits_of(ONE, TWO)
    assert visits.beyond(-1).visit == ONE
    visits.arrive(ONE, -1)
    assert visits.current == ONE
    assert visits.beyond(1).visit == TWO


def test_a_new_visit_ends_the_way_forward():
    visits = visits_of(ONE, TWO)
    visits.arrive(ONE, -1)
    visits.arrive(THREE)
    assert visits.beyond(1) is None
    assert visits.beyond(-1).visit == ONE


def test_the_same_article_again_is_one_visit():
    again = Visit(LibrarySource("2"), "search", "国企", (Span(0, 2),), 0)
    visits = visits_of(ONE, TWO, again)
    assert visits.current == again
    assert visits.beyond(-1).visit == ONE


def test_back_leads_to_where_the_reader_was_and_not_to_the_first_hit():
    visits = visits_of(Visit(LibrarySource("1"), "search", "国企", (Span(0, 2),), 0), TWO)
    assert visits.beyond(-1).visit.first is None
    assert visits.beyond(-1).visit.matches == (Span(0, 2),)


def test_the_oldest_visits_are_forgotten():
    visits = visits_of(*(Visit(LibrarySource(str(n))) for n in range(MOST + 5)))
    assert visits.beyond(-MOST + 1).visit.source.id == "5"
    assert visits.beyond(-MOST) is None


def test_places_in_an_article_are_stays_of_their_own():
    visits = visits_of(ONE._replace(origin="search", first=3))
    visits.leave(40)
    visits.leap()
    assert (visits.current.origin, visits.current.first) == ("", None)
    assert visits.beyond(-1).offset == 40
    visits.leave(900)
    visits.arrive(ONE, -1)
    assert visits.current.origin == "search"
    assert visits.beyond(1).offset == 900


def test_nothing_is_noted_before_the_first_visit():
    visits = Visits()
    visits.leave(3)
    visits.leap()
    assert visits.current is None
