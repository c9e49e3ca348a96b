"""Ordinary words in the window: loaded in the background, found by place, looked up by key."""

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from reader.article.model import Span
from reader.dictionary import addon
from reader.errors import RefusedInput
from reader.glossary.glossary import Glossary
from reader.ui.cards import Cards
from reader.ui.looking_up import NO_WORD, PREPARING
from reader.ui.requests import Request
from reader.ui.term_card.blocks import OpenConcept, TakeWord
from tests.dictionary.dictionary_made import make_index
from tests.ui.stand_in import TERMS
from tests.ui.term_card.card_samples import concept


@pytest.fixture
def index(tmp_path):
    made = make_index(tmp_path)
    yield made
    made.close()


@pytest.fixture
def make_cards(index, program, study, open_file, qtbot):
    """Return a function that makes the cards over a study with a dictionary, and waits for it."""
    every = []

    def make(load=lambda _: index):
        study.load_dictionary = load
        study._glossary = Glossary({word: concept(word, word) for word in TERMS}, {}, "0")
        open_file(program.workspace)
        made = Cards(program.window, program.workspace, program.appearance)
        made.hover.set_index(program.workspace.findings.index)
        every.append(made)
        qtbot.waitUntil(lambda: not made.words.loading)
        return made

    yield make
    for made in every:
        made.hover.close_card()  # nor is it to be pinned when the dictionary is closed


@pytest.fixture
def cards(make_cards):
    return make_cards()


@pytest.fixture
def said(program):
    heard = []
    program.workspace.noticed.connect(lambda notice: heard.append(notice.text))
    return heard


def place_of(program, word):
    """The first place of a word that is no part of a term."""
    text, at = program.workspace.article.text, -1
    while True:
        at = text.index(word, at + 1)
        if not program.window.view.index.covering(at):
            return Span(at, at + len(word))


def words_of(cards):
    return cards.hover.stage.words


def point_of(view, span):
    return view.rects_of(span)[0].center().toPoint()


def test_the_pointer_resting_on_a_word_opens_its_card(cards, program):
    cards.hover.move_pointer(point_of(program.window.view, place_of(program, "完善")))
    assert cards.hover.opening.interval() == 450
    cards.hover.open_now()
    assert cards.card.view.content.title == "完善"
    assert cards.card.view.content.quiet
    assert cards.card.width() < cards._look().width


def test_a_policy_term_comes_first(cards, program):
    view = program.window.view
    at = program.workspace.article.text.index("社会保障体系")
    cards.hover.move_pointer(point_of(view, Span(at, at + 2)))
    assert cards.hover.opening.interval() == 200
    cards.hover.open_now()
    assert cards.card.view.content.title == "社会保障体系"


def test_switched_off_no_word_opens(cards, program):
    program.workspace.change(dictionary=False)
    cards.hover.move_pointer(point_of(program.window.view, place_of(program, "完善")))
    assert not cards.hover.opening.isActive()


def test_a_click_on_a_word_opens_nothing(cards, program):
    cards.hover.click(point_of(program.window.view, place_of(program, "完善")))
    assert cards.hover.shown is None


def test_without_the_add_on_nothing_opens(make_cards, program):
    cards = make_cards(lambda _: None)
    assert words_of(cards).covering(place_of(program, "完善").start) == ()


def test_switched_on_later_the_dictionary_is_loaded(make_cards, program, qtbot):
    program.workspace.change(dictionary=False)
    cards = make_cards()
    assert cards.words.edition is None
    program.workspace.change(dictionary=True)
    qtbot.waitUntil(lambda: cards.words.edition is not None)


def test_a_damaged_dictionary_is_told_once(make_cards, said):
    def fail(_progress):
        raise RefusedInput(en="The dictionary is damaged.", zh="词典已损坏。")

    make_cards(fail)
    assert [text.en for text in said] == ["The dictionary is damaged."]


def test_jieba_is_sent_for_when_a_word_is_met_first(cards, program, study, qtbot):
    program.workspace.findings = study.in_full(program.workspace.article, lambda _: None)
    assert study.segmenter is None
    words_of(cards).at(place_of(program, "完善").start)
    qtbot.waitUntil(lambda: study.segmenter is not None)


def test_a_selection_is_looked_up(cards, program):
    span = place_of(program, "完善")
    program.window.view.select(span)
    program.workspace.ask(Request.LOOK_UP)
    assert cards.hover.shown.held
    assert cards.hover.shown.term.span == span


def test_asked_again_a_terms_words_are_looked_up(cards, program):
    view = program.window.view
    at = program.workspace.article.text.index("社会保障体系")
    view.select(Span(at, at))
    program.workspace.ask(Request.LOOK_UP)
    assert cards.card.view.content.title == "社会保障体系"
    program.workspace.ask(Request.LOOK_UP)
    assert cards.card.view.content.title == "社会"


def test_what_is_not_in_the_dictionary_is_said(cards, program, said):
    at = program.workspace.article.text.index("WTO")
    program.window.view.select(Span(at, at + 3))
    program.workspace.ask(Request.LOOK_UP)
    assert [text.en for text in said] == ["“WTO” is not in the dictionary."]


def test_with_nothing_chosen_it_is_said_what_to_do(cards, program, said):
    program.window.view.select(None)
    program.workspace.ask(Request.LOOK_UP)
    assert said == [NO_WORD]


def test_without_the_add_on_a_look_up_says_how_to_get_it(make_cards, program, said, monkeypatch):
    make_cards(lambda _: None)
    monkeypatch.setattr(addon, "dictionary_file", lambda: None)
    program.workspace.ask(Request.LOOK_UP)
    assert said == [addon.MISSING]
    assert addon.COMMAND in said[0].zh


def test_a_look_up_waits_for_the_dictionary(make_cards, program, said, qtbot):
    program.workspace.change(dictionary=False)
    cards = make_cards()
    program.window.view.select(place_of(program, "完善"))
    program.workspace.ask(Request.LOOK_UP)
    qtbot.waitUntil(lambda: cards.hover.shown is not None)
    assert cards.card.view.content.title == "完善"


def test_a_look_up_while_it_loads_says_so(cards, program, said):
    cards.words._loading, cards.words._index = True, None
    program.window.view.select(place_of(program, "完善"))
    program.workspace.ask(Request.LOOK_UP)
    assert said == [PREPARING]


def test_enter_looks_up_the_word_at_the_caret(cards, program, qtbot):
    program.workspace.change(caret=True)
    view = program.window.view
    at = place_of(program, "完善").start
    view.select(Span(at, at))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert cards.card.view.content.title == "完善"


def test_enter_without_a_caret_is_left_to_the_page(cards, program, qtbot):
    program.window.view.select(place_of(program, "完善"))
    qtbot.keyClick(program.window.view, Qt.Key.Key_Return)
    assert cards.hover.shown is None


def test_an_entry_of_ones_own_begins_with_the_word(cards, program):
    asked = []
    program.workspace.own.entry_asked.connect(asked.append)
    program.window.view.select(place_of(program, "完善"))
    program.workspace.ask(Request.LOOK_UP)
    cards.card.view.link_activated.emit(TakeWord("完善"))
    assert asked[0].basis.pinyin == "wán shàn"
    assert "CC BY-SA" in asked[0].basis.citations[0].title


def test_a_part_of_a_word_opens_in_the_same_card(cards, program):
    program.window.view.select(place_of(program, "完善"))
    program.workspace.ask(Request.LOOK_UP)
    cards.card.view.link_activated.emit(OpenConcept("dictionary:发展"))
    assert cards.card.view.content.title == "发展"
    cards.card.go_back()
    assert cards.card.view.content.title == "完善"


def test_a_word_has_no_stage_and_is_not_shown_to_a_class(cards, program, said):
    program.window.view.select(place_of(program, "完善"))
    program.workspace.ask(Request.LOOK_UP)
    program.workspace.ask(Request.TERM_IS_KNOWN)
    assert program.workspace.stages.kept == {}


def test_in_traditional_characters_the_word_is_so_too(cards, program):
    program.workspace.change(other_script=True)
    assert words_of(cards).traditional
    at = program.workspace.article.text.index("社会保障")
    cards.hover.hold(words_of(cards).at(at))
    assert cards.card.view.content.title == "社會"


def test_a_pinned_word_stays_beside_the_page(cards, program):
    program.window.view.select(place_of(program, "完善"))
    program.workspace.ask(Request.LOOK_UP)
    program.workspace.ask(Request.PIN_CARD)
    assert cards.panel.isVisible()
    assert cards.panel.card.view.content.title == "完善"
    cards.panel.refresh()


def test_a_word_of_a_very_long_line_is_found(cards, program, study):
    from tests.ui.stand_in import make_article

    study.articles["long.txt"] = make_article(headline="生命" * 3000 + "完善" + "国家" * 3000)
    program.window.view.set_article(study.articles["long.txt"])
    assert words_of(cards).at(6000).span == Span(6000, 6002)


def test_the_reading_that_stands_above_the_text_comes_first(cards, program):
    span = place_of(program, "完善")
    words_of(cards).spoken = lambda place: "Wán shàn" if place == span else ""
    assert words_of(cards).word("张", span).entries[0].pinyin == "zhāng"
    words_of(cards).spoken = lambda _: "Zhāng"
    assert words_of(cards).word("张", span).entries[0].pinyin == "Zhāng"
    assert words_of(cards).word("张").entries[0].pinyin == "zhāng"


def test_what_is_read_is_asked_of_the_pinyin_above(cards, program, qtbot):
    span = place_of(program, "完善")
    assert words_of(cards).spoken(span) == ""
    program.workspace.change(pinyin="whole")
    qtbot.waitUntil(lambda: program.window.aids.pinyin.readings is not None)
    assert words_of(cards).spoken(span) == "wán shàn"


@pytest.fixture(scope="module")
def finger(qapp):
    return QTest.createTouchDevice()


@pytest.fixture
def tap(program, finger):
    """Return a function that taps on the page; two taps are never a double one."""
    hints, page = QGuiApplication.styleHints(), program.window.view.viewport()
    usual = hints.mouseDoubleClickInterval()

    def once(point):
        hints.setMouseDoubleClickInterval(0)
        QTest.touchEvent(page, finger).press(0, point, page).commit()
        hints.setMouseDoubleClickInterval(usual)
        QTest.touchEvent(page, finger).release(0, point, page).commit()
        QCoreApplication.processEvents()

    return once


def test_a_tap_on_a_word_opens_its_card_and_another_one_pins_it(cards, program, tap):
    point = point_of(program.window.view, place_of(program, "完善"))
    tap(point)
    assert cards.card.view.content.title == "完善"
    assert cards.hover.shown.held
    assert not cards.hover.pinning.isActive()
    tap(point)
    assert cards.hover.pinning.isActive()


def test_a_tap_elsewhere_closes_it(cards, program, tap):
    tap(point_of(program.window.view, place_of(program, "完善")))
    tap(QPoint(4, 4))
    assert cards.hover.shown is None


def test_a_finger_on_a_word_opens_nothing_where_none_are_wanted(cards, program, tap):
    program.workspace.change(dictionary=False)
    span = place_of(program, "完善")
    tap(point_of(program.window.view, span))
    program.window.view.word_touched.emit(span.start)
    QCoreApplication.processEvents()
    assert cards.hover.shown is None


def test_a_finger_on_a_hidden_word_opens_nothing(cards, program, monkeypatch):
    view = program.window.view
    monkeypatch.setattr(view, "conceals", lambda _: True)
    view.word_touched.emit(place_of(program, "完善").start)
    QCoreApplication.processEvents()
    assert cards.hover.shown is None


def test_without_the_add_on_a_tap_does_what_a_click_does(make_cards, program, tap):
    cards = make_cards(lambda _: None)
    span = place_of(program, "完善")
    tap(point_of(program.window.view, span))
    assert cards.hover.shown is None
    assert program.window.view.selection.cursor in {span.start, span.start + 1, span.end}
