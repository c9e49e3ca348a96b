"""A class sees the card the teacher asks for, large and without controls, stage by stage."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from reader.ui.cards import Cards
from reader.ui.presenting.projected_card import EDGE, SIZES, Stage, staged, stages
from reader.ui.requests import Request
from reader.ui.term_card.blocks import Setting, Subject, ToggleSecond
from reader.ui.term_card.content import card_content


@pytest.fixture
def terms(window):
    return window.workspace.findings.analysis.terms


@pytest.fixture
def content(study, window):
    return card_content(Subject("两个确保", "两个确保"), study.glossary, Setting())


def test_each_stage_tells_more_and_none_has_links(content):
    told = [staged(content, stage).blocks for stage in stages(content)]
    assert [len(blocks) for blocks in told] == sorted({len(blocks) for blocks in told})
    runs = [run for blocks in told for block in blocks for run in block.runs]
    assert {run.target for run in runs} == {None}
    assert not any(isinstance(run.target, ToggleSecond) for run in runs)


def test_the_first_stage_is_the_word_alone(content):
    (block,) = staged(content, Stage.TERM).blocks
    assert block.runs[0].text == "两个确保"


def test_sources_and_places_are_never_told(content):
    sections = {block.section for block in staged(content, Stage.NOTE).blocks}
    assert sections <= {"head", "members", "senses", "definition"}


def test_the_card_stands_beside_its_term_and_never_on_it(presenting, terms):
    presenting.cards.show_card(terms[30])
    card, view = presenting.cards.card, presenting.projector.view
    assert card.isVisible()
    assert presenting.cards.term is terms[30]
    for line in view.rects_of(terms[30].span):
        assert not card.geometry().intersects(line.toAlignedRect())


def test_the_page_is_not_painted_under_the_card(presenting, terms, monkeypatch):
    presenting.cards.show_card(terms[2])
    view, card = presenting.projector.view, presenting.cards.card
    drawn = []
    monkeypatch.setattr(view, "draw", lambda _, region: drawn.append(region.toRect()))
    view.viewport().repaint()
    assert drawn
    assert not any(part.intersects(card.geometry()) for part in drawn)
    presenting.cards.hide_card()
    drawn.clear()
    view.viewport().repaint()
    assert drawn == [view.viewport().rect()]


def test_its_border_can_be_seen_from_afar_and_it_is_filled_to_its_corners(presenting, terms):
    presenting.cards.show_card(terms[2])
    card = presenting.cards.card
    image, theme = card.grab().toImage(), card._look.theme
    ratio = image.devicePixelRatio()
    middle, last = image.height() // 2, round(EDGE * ratio) - 1
    assert all(image.pixelColor(x, middle) == theme.card_border for x in range(last + 1))
    assert image.pixelColor(last + 1, middle) == theme.card_paper
    assert image.pixelColor(0, 0) == image.pixelColor(0, image.height() - 1) == theme.card_border


def test_only_the_size_in_which_a_card_fits_is_set(presenting, terms, monkeypatch):
    presenting.cards.show_card(terms[0])
    card, set_in = presenting.cards.card, []
    layouts = card.view.layouts_of(replace(card.view.content, title="set for the first time"))
    largest = card._look_at(SIZES[0])
    whole = card.view.layouts.at(largest, largest.width - 2 * EDGE).height
    card.most = whole * 0.72 / presenting.projector.height()
    at = layouts.at
    monkeypatch.setattr(layouts, "at", lambda *given: set_in.append(given[0].em) or at(*given))
    look = card._fitting(layouts)
    assert set_in == [look.em]
    assert look.em < largest.em
    assert at(look, look.width - 2 * EDGE).height <= whole * 0.72


def test_how_well_a_term_is_known_is_the_readers_own_affair(presenting, terms):
    presenting.cards.show_card(terms[0])
    assert presenting.cards.card.stages.isHidden()


def test_the_card_grows_by_stages(presenting, terms):
    heights = []
    for stage in presenting.cards.stages(terms[0]):
        presenting.cards.show_card(terms[0], stage)
        heights.append(len(presenting.cards.card.view.content.blocks))
    assert heights == sorted(set(heights))


def test_the_card_goes_when_its_term_is_scrolled_away(presenting, terms):
    presenting.cards.show_card(terms[0])
    bar = presenting.projector.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert presenting.cards.term is None


def test_in_place_a_click_on_a_term_shows_its_card(qtbot, presenting, terms):
    view = presenting.projector.view
    at = view.rects_of(terms[1].span)[0].center().toPoint()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert presenting.cards.term.span.start <= terms[1].span.start
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at.__class__(3, 3))
    assert presenting.cards.term is None


@pytest.fixture
def cards(presenting, window, program):
    made = Cards(window, window.workspace, program.appearance)
    made.hover.set_index(window.workspace.findings.index)
    return made


def test_the_card_asked_for_by_key_is_shown_to_the_class(cards, presenting, window):
    window.workspace.ask(Request.SHOW_CARD)
    assert presenting.cards.term == window.view.current_term
    cards.hover.dismiss()
    assert presenting.cards.term is None


def test_a_card_under_the_pointer_is_the_teachers_alone(cards, presenting, window, terms):
    point = window.view.rects_of(terms[1].span)[0].center().toPoint()
    cards.hover.move_pointer(point, instant=True)
    assert cards.hover.shown is not None
    assert presenting.cards.term is None


def test_a_pinned_card_stays_before_the_class(cards, presenting, window):
    window.workspace.ask(Request.SHOW_CARD)
    term = window.view.current_term
    window.workspace.ask(Request.PIN_CARD)
    assert presenting.cards.term == term


def test_language_theme_and_tones_reach_the_card(presenting, window, terms):
    presenting.cards.show_card(terms[0])
    window.workspace.change(language="zh_CN", projector_theme="projector_dark", tone_colours=False)
    look = presenting.cards.card._look
    assert look.theme.name == "projector_dark"
    assert not look.tone_colours
    assert presenting.projector.windowTitle()


def test_while_the_projector_is_held_a_card_is_the_teachers_own(cards, presenting, window):
    presenting.tool_box.toggle_hold()
    window.workspace.ask(Request.SHOW_CARD)
    assert cards.card.isVisible()
    assert presenting.cards.term is None
