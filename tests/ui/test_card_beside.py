"""The page beside explains its terms under the pointer by a card of its own."""

import pytest

from reader.article.model import Span
from reader.glossary.glossary import Glossary
from reader.glossary.stage import Stage
from reader.ui.cards import Cards
from reader.ui.requests import Request
from tests.dictionary.dictionary_made import make_index
from tests.ui.stand_in import TERMS, make_article
from tests.ui.term_card.card_samples import concept


@pytest.fixture
def index(tmp_path):
    made = make_index(tmp_path)
    yield made
    made.close()


@pytest.fixture
def cards(index, study, program, open_file, qtbot):
    study.load_dictionary = lambda _: index
    study.articles["two.txt"] = make_article(headline="国家生命")
    study._glossary = Glossary({word: concept(word, word) for word in TERMS}, {}, "0")
    open_file(program.workspace, "one.txt", "two.txt")
    made = Cards(program.window, program.workspace, program.appearance)
    program.workspace.change(side_by_side=True)
    sides = program.window.page_place.side_by_side
    qtbot.waitUntil(lambda: bool(sides.findings.index.terms) and not made.words.loading)
    return made


@pytest.fixture
def sides(cards, program):
    return program.window.page_place.side_by_side


@pytest.fixture
def point(sides):
    """Where a term of the page beside stands."""
    term = sides.findings.analysis.terms[2]
    return sides.beside.rects_of(term.span)[0].center().toPoint()


def test_the_pointer_opens_its_card_and_the_page_stays_as_it_is(cards, sides, point, program):
    before = program.workspace.source
    cards._beside.hover.move_pointer(point, instant=True)
    assert cards._beside.card.isVisible()
    assert cards._beside.card.subject.label in TERMS
    assert not cards.card.isVisible()
    assert program.workspace.source == before


def test_what_its_card_shows_can_be_known_or_pinned(cards, sides, point, program, qtbot):
    other = sides.source
    cards._beside.hover.move_pointer(point, instant=True)
    subject = cards._beside.card.subject
    program.workspace.ask(Request.TERM_IS_KNOWN)
    qtbot.waitUntil(lambda: program.workspace.stages.of(subject.concept) is Stage.KNOWN)
    cards._beside.hover.pin()
    assert program.workspace.source == other
    assert cards.panel.subject == subject


def test_it_closes_when_its_page_is_read(cards, sides, point):
    cards._beside.hover.move_pointer(point, instant=True)
    sides.enter_beside()
    assert not cards._beside.card.isVisible()


def test_its_language_size_and_delay_are_those_of_the_window(cards, program, qtbot):
    program.workspace.change(language="zh_CN", card_size=160, card_delay=700)
    beside = cards._beside
    qtbot.waitUntil(lambda: beside.source.language == "zh")
    assert beside.card._look == cards.card._look
    assert beside.hover._times.opening == 700


def point_of(sides, word):
    at = sides.beside.article.text.index(word)
    return sides.beside.rects_of(Span(at, at + len(word)))[0].center().toPoint()


def test_an_ordinary_word_of_its_article_is_explained_too(cards, sides):
    hover = cards._beside.hover
    hover.move_pointer(point_of(sides, "生命"))
    assert hover.opening.interval() == hover._times.words
    hover.open_now()
    assert cards._beside.card.view.content.title == "生命"
    assert cards._beside.card.view.content.quiet


def test_switched_off_no_ordinary_word_is_explained_there(cards, sides, program):
    program.workspace.change(dictionary=False)
    cards._beside.hover.move_pointer(point_of(sides, "生命"))
    assert not cards._beside.hover.opening.isActive()


def test_the_reading_above_its_text_comes_first(cards, sides, program, qtbot):
    words = cards._beside.source.dictionary
    at = Span(2, 4)
    assert words.spoken(at) == ""
    program.workspace.change(pinyin="whole")
    qtbot.waitUntil(lambda: sides.beside.page.column.ruby is not None)
    assert words.spoken(at) == "shēng mìng"
