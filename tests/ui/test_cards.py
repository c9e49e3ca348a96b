"""The window's cards follow article, theme, language and settings."""

import pytest

from reader.glossary.glossary import Glossary
from reader.ui.cards import Cards
from reader.ui.requests import Request
from tests.ui.stand_in import TERMS
from tests.ui.term_card.card_samples import concept


@pytest.fixture
def glossary(study):
    """Every term of the stand-in study is explained."""
    concepts = {word: concept(word, word) for word in TERMS}
    study._glossary = Glossary(concepts, {}, "0")


@pytest.fixture
def cards(glossary, program, open_file):
    open_file(program.workspace)
    made = Cards(program.window, program.workspace, program.appearance)
    made.hover.set_index(program.workspace.findings.index)
    return made


def test_asked_for_a_card_the_next_term_is_shown(cards, program):
    program.workspace.ask(Request.SHOW_CARD)
    assert cards.card.isVisible()
    assert cards.hover.shown.term == program.window.view.current_term


def test_a_pen_in_hand_has_the_page_for_itself(cards, program):
    program.workspace.ask(Request.SHOW_CARD)
    program.workspace.drawing.emit(False)
    assert cards.card.isVisible()
    program.workspace.drawing.emit(True)
    assert not cards.card.isVisible()


def test_asked_again_the_card_stays(cards, program):
    program.workspace.ask(Request.SHOW_CARD)
    program.workspace.ask(Request.SHOW_CARD)
    assert cards.card.isVisible()


def test_a_shown_card_is_pinned_beside_the_page(cards, program):
    program.workspace.ask(Request.SHOW_CARD)
    subject = cards.card.subject
    program.workspace.ask(Request.PIN_CARD)
    assert not cards.card.isVisible()
    assert cards.panel.isVisible()
    assert cards.panel.subject == subject


def test_a_pinned_card_has_more_room_than_the_legend_above_it(qtbot, cards, program):
    program.workspace.ask(Request.PIN_CARD)
    qtbot.waitUntil(lambda: cards.panel.height() > program.window.legend.height())


def test_without_a_card_the_next_term_is_pinned(cards, program):
    program.workspace.ask(Request.PIN_CARD)
    assert cards.panel.subject is not None


def test_a_place_of_the_panel_is_shown_on_the_page(cards, program):
    span = program.workspace.findings.analysis.terms[3].span
    cards.panel.jump_requested.emit(span)
    assert program.window.view.current_term.span == span


def test_leaving_the_panel_gives_the_page_the_keyboard(cards, program):
    program.workspace.ask(Request.PIN_CARD)
    cards.panel.card.setFocus()
    cards.panel.left.emit()
    assert program.window.focusWidget() is program.window.view


def test_another_article_closes_the_card(cards, program, open_file):
    program.workspace.ask(Request.SHOW_CARD)
    open_file(program.workspace, "two.txt")
    assert not cards.card.isVisible()
    assert cards.hover.shown is None


def test_new_findings_reach_the_card(cards, program):
    heard = []
    cards.hover.set_index = heard.append
    program.workspace.analysis_ready.emit(program.workspace.findings)
    assert heard == [program.workspace.findings.index]


def test_the_card_takes_another_theme(cards, program):
    program.workspace.change(theme="dark")
    assert cards.card._look.theme.name == "dark"
    assert cards.panel.card._look.theme.name == "dark"


def test_size_and_tone_colours_follow_the_settings(cards, program):
    program.workspace.change(card_size=160, tone_colours=False)
    assert cards.card._look.em == pytest.approx(24)
    assert not cards.card._look.tone_colours


def test_the_delay_follows_the_settings(cards, program):
    program.workspace.change(card_delay=40)
    assert cards.hover._times.opening == 40
    assert cards.hover._times.switching == 40


def test_the_card_speaks_the_language_of_the_window(qtbot, cards, program):
    program.workspace.change(language="zh_CN")
    qtbot.waitUntil(lambda: cards._source.language == "zh")
    program.workspace.change(language="en")
    qtbot.waitUntil(lambda: cards._source.language == "en")
