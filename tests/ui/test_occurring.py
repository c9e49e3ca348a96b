"""A card asks the library, and the library does what the card asks of it."""

import pytest

from reader.corpus.occurrences import PENDING
from reader.errors import LibraryError
from reader.glossary.glossary import Glossary
from reader.ui.cards import Cards
from reader.ui.open_library import LibraryState
from reader.ui.requests import Request
from reader.ui.term_card.blocks import OpenArticle, ShowLines, ShowTimeline
from tests.ui.stand_in import TERMS
from tests.ui.term_card.card_samples import concept


@pytest.fixture
def cards(qtbot, study, program, open_file):
    study._glossary = Glossary({word: concept(word, word) for word in TERMS}, {}, "0")
    open_file(program.workspace)
    made = Cards(program.window, program.workspace, program.appearance)
    made.hover.set_index(program.workspace.findings.index)
    return made


@pytest.fixture
def ready(qtbot, program):
    library = program.workspace.library
    library.want()
    qtbot.waitUntil(lambda: library.state is LibraryState.READY)


@pytest.fixture
def show(qtbot, cards, program):
    """Return a function that opens a card and waits for what the library tells."""

    def open_card():
        program.workspace.ask(Request.SHOW_CARD)
        qtbot.waitUntil(lambda: cards.card.subject is not None and told(cards) is not PENDING)

    return open_card


def told(cards):
    return cards._source._occurrences.get(cards.card.subject.concept, PENDING)


def target(cards, kind):
    blocks = cards.card.view.content.blocks
    return next(r.target for b in blocks for r in b.runs if isinstance(r.target, kind))


def test_a_card_tells_where_its_term_stands(cards, ready, show):
    show()
    assert "240 articles, 60 on page 1" in cards.card.view.content.spoken
    assert "Articles by year: 2003: 212; 2004: 28" in cards.card.view.content.spoken


def test_the_library_is_asked_once(cards, ready, show, place):
    show()
    before = list(place.library.asked)
    cards.card.refresh()
    assert place.library.asked == before


def test_a_first_card_opens_the_library(qtbot, cards, program):
    program.workspace.ask(Request.SHOW_CARD)
    qtbot.waitUntil(lambda: "240 articles" in cards.card.view.content.spoken)


def test_without_a_library_the_card_is_silent(qtbot, cards, program, place):
    place.library = None
    program.workspace.ask(Request.SHOW_CARD)
    qtbot.waitUntil(lambda: program.workspace.library.state is LibraryState.MISSING)
    assert "In the library" not in cards.card.view.content.spoken


def test_a_library_that_cannot_be_opened_is_tried_once(qtbot, cards, program, place):
    place.failure = LibraryError(en="It is gone.", zh="没有了。")
    program.workspace.ask(Request.SHOW_CARD)
    qtbot.waitUntil(lambda: program.workspace.library.state is LibraryState.REFUSED)
    cards.card.refresh()
    assert program.workspace.library.state is LibraryState.REFUSED


def test_a_library_that_cannot_be_read_is_told_of_and_the_card_is_silent(
    qtbot, cards, ready, program, place
):
    place.library.failure = LibraryError(en="It is gone.", zh="没有了。")
    with qtbot.waitSignal(program.workspace.noticed) as heard:
        program.workspace.ask(Request.SHOW_CARD)
    assert heard.args[0].text.en == "It is gone."
    qtbot.waitUntil(lambda: "In the library" not in cards.card.view.content.spoken)


def test_after_an_import_the_library_is_asked_again(qtbot, cards, show, program, place):
    show()
    del place.library.articles[next(iter(place.library.articles))]
    program.workspace.library.tell()
    qtbot.waitUntil(lambda: "239 articles" in cards.card.view.content.spoken)


def test_a_click_shows_the_lines(qtbot, cards, ready, show, program):
    show()
    program.workspace.lines_asked.disconnect()
    with qtbot.waitSignal(program.workspace.lines_asked) as heard:
        cards.card.view.link_activated.emit(target(cards, ShowLines))
    assert heard.args == [f'term:"{cards.card.subject.label}"']
    assert not cards.card.isVisible()


def test_a_click_on_a_column_shows_the_lines_of_its_year(qtbot, cards, ready, show, program):
    show()
    program.workspace.lines_asked.disconnect()
    columns = next(link for link in cards.card.view.links if link.run.text.startswith("2003: "))
    columns.choose(1)
    with qtbot.waitSignal(program.workspace.lines_asked) as heard:
        columns.click()
    assert heard.args[0].endswith(" date:2004")


def test_a_click_shows_the_timeline(qtbot, cards, ready, show, program):
    show()
    program.workspace.timeline_asked.disconnect()
    with qtbot.waitSignal(program.workspace.timeline_asked):
        cards.card.view.link_activated.emit(target(cards, ShowTimeline))


def test_a_click_opens_the_first_article_at_its_hit(qtbot, cards, ready, show, program):
    show()
    wanted = target(cards, OpenArticle)
    with qtbot.waitSignal(program.workspace.visited) as heard:
        cards.card.view.link_activated.emit(wanted)
    visit = heard.args[0]
    assert (visit.source.id, visit.matches, visit.first) == (wanted.id, wanted.matches, 0)
