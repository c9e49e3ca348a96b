"""The projector draws unseen what the class may see next."""

from dataclasses import replace

import pytest

from reader.analysis.term_index import TermIndex
from reader.article.model import Span
from reader.ui.presenting.rehearsal import PAUSE, REST, Rehearsal


@pytest.fixture
def rehearsal(presenting) -> Rehearsal:
    return presenting.rehearsal


def go_through(rehearsal) -> int:
    """Take every step without waiting between them; return how many there were."""
    steps = 0
    while not rehearsal.is_done:
        rehearsal._timer.timeout.emit()
        steps += 1
    return steps


def once(view, terms) -> list:
    """Return of terms that are written and meant alike the first only."""
    text, found = view.article.text, {}
    for term in terms:
        found.setdefault((term.concepts, text[term.span.start : term.span.end]), term)
    return list(found.values())


def test_it_begins_with_the_lesson_and_comes_to_an_end(rehearsal, presenting):
    assert not rehearsal.is_done
    terms = presenting.projector.view.index.in_span(presenting.projector.view.in_sight())
    assert go_through(rehearsal) > len(once(presenting.projector.view, terms)) > 0


def test_the_next_screen_is_drawn_before_it_is_shown(rehearsal, presenting, monkeypatch):
    view, drawn = presenting.projector.view, []
    monkeypatch.setattr(view, "draw", lambda _, region: drawn.append(region))
    rehearsal.begin()
    go_through(rehearsal)
    height = view.viewport().height()
    assert max(region.bottom() for region in drawn) >= 2 * height
    assert min(region.top() for region in drawn) <= -height


def test_the_teachers_next_screen_is_drawn_too_and_stays(rehearsal, window, monkeypatch):
    view, drawn = window.view, []
    view.scroll_to(view.index.terms[60].span.start)
    first, draw = view.first_visible(), view.draw
    monkeypatch.setattr(view, "draw", lambda *told: (drawn.append(told[1]), draw(*told)))
    view.scrolled.emit()
    go_through(rehearsal)
    height = view.viewport().height()
    assert max(region.bottom() for region in drawn) >= 2 * height
    assert min(region.top() for region in drawn) <= -height
    assert view.first_visible() == first


def test_cards_of_the_next_screen_are_set_after_those_in_sight(presenting, window):
    view, set_cards = presenting.projector.view, []
    rehearsal = Rehearsal(view, set_cards.append, window.view)
    rehearsal.set_active(True)
    go_through(rehearsal)
    here, below = view.in_sight(), view.in_sight(screens=1)
    assert below.end > here.end
    in_sight = once(view, view.index.in_span(here))
    both = once(view, [*in_sight, *view.index.in_span(below)])
    assert set_cards[: len(both)] == both


def test_what_comes_next_is_drawn_first(presenting, window):
    view, done = presenting.projector.view, []
    terms = list(view.index.in_span(view.in_sight()))
    view.focus_term(terms[4])
    rehearsal = Rehearsal(view, done.append, window.view)
    view.draw = lambda *_: done.append("screen")
    rehearsal.set_active(True)
    go_through(rehearsal)
    assert done[:2] == [terms[4], "screen"]
    cards = [one for one in done if one != "screen"]
    here = once(view, [*terms[4:], *terms[:4]])
    assert cards[: len(here)] == here
    assert done.index(here[1]) < len(done) - done[::-1].index("screen")


@pytest.fixture
def rehearsed(presenting, window):
    """A rehearsal with the cards it set and the regions of the class's page it drew."""
    view, cards, drawn = presenting.projector.view, [], []
    draw = view.draw

    def noted(painter, region):
        drawn.append(region.translated(0, view.verticalScrollBar().value()))
        draw(painter, region)

    view.draw = noted
    presenting.rehearsal.set_active(False)
    rehearsal = Rehearsal(view, cards.append, window.view)
    rehearsal.set_active(True)
    return rehearsal, cards, drawn


def test_of_an_article_that_is_not_long_all_is_gone_through(rehearsed, presenting):
    rehearsal, cards, drawn = rehearsed
    go_through(rehearsal)
    page, terms = presenting.projector.view.page, presenting.projector.view.index.terms
    assert {term.concepts for term in cards} == {term.concepts for term in terms}
    for y in range(0, int(page.height), 40):
        assert any(region.top() <= y <= region.bottom() for region in drawn)


def test_what_is_far_is_gone_through_once_while_it_is_set_the_same(rehearsed, presenting):
    rehearsal, cards, _ = rehearsed
    first = go_through(rehearsal)
    cards.clear()
    rehearsal.begin()
    again = go_through(rehearsal)
    here = {term.concepts for screen in (0, 1, -1) for term in rehearsal._terms(screen)}
    assert again < first
    assert {term.concepts for term in cards} <= here
    presenting.projector.set_size(90)
    assert go_through(rehearsal) > again


def test_of_a_long_article_only_what_is_near_is_drawn(rehearsed, presenting, monkeypatch):
    rehearsal, cards, drawn = rehearsed
    monkeypatch.setattr("reader.ui.presenting.rehearsal._FAR", 1)
    monkeypatch.setattr("reader.ui.presenting.rehearsal._CARDS", 0)
    go_through(rehearsal)
    height = presenting.projector.view.viewport().height()
    assert presenting.projector.view.page.height > 4 * height
    assert max(region.bottom() for region in drawn) <= 3 * height
    near = [term for screen in (0, 1, -1) for term in rehearsal._terms(screen)]
    assert cards == once(presenting.projector.view, near)


def test_a_page_without_height_has_nothing_that_is_far(rehearsed, window):
    rehearsal, cards, drawn = rehearsed
    window.view.viewport().resize(window.view.viewport().width(), 0)
    go_through(rehearsal)
    assert cards
    assert drawn


def test_the_term_one_stands_on_comes_before_a_longer_one_that_begins_with_it(presenting, window):
    view, done = presenting.projector.view, []
    outer = view.index.terms[4]
    inner = replace(outer, span=Span(outer.span.start, outer.span.end - 1))
    view._index = TermIndex([*view.index.terms, inner])
    view.focus_term(inner)
    rehearsal = Rehearsal(view, done.append, window.view)
    rehearsal.set_active(True)
    go_through(rehearsal)
    assert done[0] == inner


def test_the_page_stays_where_it_is(rehearsal, presenting):
    view = presenting.projector.view
    view.scroll_to(view.index.terms[60].span.start)
    first = view.first_visible()
    go_through(rehearsal)
    assert view.first_visible() == first


def test_a_rehearsed_card_is_not_set_again(rehearsal, presenting, monkeypatch):
    go_through(rehearsal)
    made = []
    monkeypatch.setattr("reader.ui.term_card.layouts.CardLayout", made.append)
    presenting.cards.show_card(presenting.projector.view.index.terms[1])
    assert presenting.cards.card.isVisible()
    assert made == []


def test_a_term_that_comes_again_is_kept_once(rehearsal, presenting):
    go_through(rehearsal)
    go_through(rehearsal)
    kept = presenting.cards.card.view._rehearsed
    assert len({made.content.title for made in kept}) == len(kept) > 1


def test_a_rehearsal_leaves_the_open_card_alone(rehearsal, presenting):
    terms = presenting.projector.view.index.terms
    presenting.cards.show_card(terms[3], presenting.cards.stage(1))
    shown = presenting.cards.card.view.content
    rehearsal.begin()
    go_through(rehearsal)
    assert presenting.cards.card.view.content is shown
    assert presenting.cards.term == terms[3]


def test_who_scrolls_on_is_not_kept_waiting(rehearsal, presenting):
    go_through(rehearsal)
    presenting.projector.view.verticalScrollBar().setValue(500)
    assert (rehearsal.is_done, rehearsal._timer.interval()) == (False, REST)
    rehearsal._timer.timeout.emit()
    assert rehearsal._timer.interval() == PAUSE


def test_it_waits_while_something_is_drawn_for_the_class(rehearsal, presenting):
    rehearsal._timer.timeout.emit()
    assert rehearsal._timer.interval() == PAUSE
    presenting.projector.view.viewport().repaint()
    assert rehearsal._timer.interval() == REST


def test_it_does_not_wait_for_the_picture_in_the_lectern(rehearsal, presenting):
    rehearsal._timer.timeout.emit()
    assert not presenting.projector.picture().isNull()
    assert rehearsal._timer.interval() == PAUSE


def test_it_ends_with_the_lesson(rehearsal, presenting):
    presenting.stop()
    assert rehearsal.is_done
