"""Bands and the curtain move by sentences and lines; the overlay shows nothing else."""

import pytest
from PySide6.QtCore import QPointF

from reader.article.model import Span
from reader.article.sentences import sentence_at
from reader.ui.presenting.tools import Light


@pytest.fixture
def box(presenting):
    return presenting.tool_box


@pytest.fixture
def view(presenting):
    return presenting.projector.view


def pixel(presenting, x, y):
    return presenting.projector.grab().toImage().pixelColor(x, y)


def test_a_band_goes_from_sentence_to_line_to_none(box):
    lights = [box.tools.light for _ in range(4) if box.turn_band()]
    assert lights == [Light.SENTENCE, Light.LINE, Light.ALL, Light.SENTENCE]


def test_the_band_begins_at_what_is_selected(box, window):
    window.view.select(Span(50, 52))
    box.turn_band()
    assert box.tools.lit == sentence_at(window.workspace.article.text, 50)


def test_the_band_moves_by_sentences_over_paragraphs_and_stops_at_the_ends(box, window):
    text = window.workspace.article.text
    box.light(Light.SENTENCE, Span(0, 1))
    seen = []
    while not seen or seen[-1] != box.tools.lit:
        seen.append(box.tools.lit)
        assert box.move_on()
    told = "".join(text[span.start : span.end] for span in seen)
    assert "".join(told.split()) == "".join(text.split())
    box.light(Light.SENTENCE, Span(0, 1))
    box.move_back()
    assert box.tools.lit == seen[0]


def test_a_band_out_of_sight_is_brought_into_sight(box, view):
    box.light(Light.LINE, Span(0, 1))
    for _ in range(20):
        box.move_on()
    line = view.rects_of(box.tools.lit)[0]
    assert 0 < line.top() < line.bottom() < view.height()


def test_the_curtain_is_drawn_down_line_by_line(box, view):
    box.toggle_curtain()
    before = box.tools.curtain
    assert before == view.page.line_span(0).end + 1
    assert box.move_on()
    assert box.tools.curtain == view.page.line_span(before).end
    assert box.move_back()
    assert box.tools.curtain == before


def test_without_band_and_curtain_the_arrows_are_the_pages(box):
    assert not box.move_on()
    assert not box.move_back()


def test_the_curtain_covers_what_is_below_it(box, presenting, view):
    below = view.rects_of(Span(0, 1))[0].bottom() + 4 * view.em
    paper = presenting.projector.view.theme.paper
    assert pixel(presenting, 5, round(below)) == paper
    box.toggle_curtain()
    assert pixel(presenting, 5, round(below)) != paper
    assert pixel(presenting, 5, 3) == paper


def test_a_moved_curtain_takes_its_edge_along(box, presenting, monkeypatch):
    box.toggle_curtain()
    painted, overlay = [], presenting.projector.overlay
    edge = overlay.curtain_top(box.tools.curtain)
    monkeypatch.setattr(overlay, "update", painted.append)
    box.move_on()
    (area,) = painted
    assert area.top() <= edge - 1  # a pixel of a scaled screen may lie half above it


def test_the_spotlight_darkens_all_but_what_is_selected(box, presenting, view, window):
    window.view.select(Span(25, 35))
    box.toggle_spotlight()
    assert box.tools.light is Light.PASSAGE
    lit = view.rects_of(Span(25, 35))[0]
    assert pixel(presenting, 3, 3).lightness() < 60
    assert pixel(presenting, round(lit.left()) + 2, round(lit.top()) - 4).lightness() > 150
    box.toggle_spotlight()
    assert pixel(presenting, 3, 3) == view.theme.paper


def test_who_scrolls_on_from_what_is_lit_does_not_leave_the_class_in_the_dark(
    box, presenting, view, window
):
    window.view.select(Span(25, 35))
    box.toggle_spotlight()
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert pixel(presenting, 3, 3) == view.theme.paper
    bar.setValue(0)
    assert pixel(presenting, 3, 3).lightness() < 60


def test_the_torch_is_where_the_pointer_is(box, presenting):
    box.toggle_spotlight()
    presenting.projector.overlay.set_pointer(QPointF(20, 400))
    assert pixel(presenting, 10, 400) == presenting.projector.view.theme.paper
    assert pixel(presenting, 1270, 400).lightness() < 60


@pytest.mark.parametrize(("act", "colour"), [("blacken", "#000000"), ("whiten", "#ffffff")])
def test_a_blank_projector_shows_nothing_of_the_page(box, presenting, act, colour):
    getattr(box, act)()
    image = presenting.projector.grab().toImage()
    places = [(x, y) for x in range(0, 1280, 16) for y in range(0, 720, 8)]
    assert {image.pixelColor(*place).name() for place in places} == {colour}


def test_the_laser_is_a_dot_where_the_pointer_is(box, presenting):
    box.toggle_laser()
    presenting.projector.overlay.set_pointer(QPointF(20, 20))
    red = pixel(presenting, 20, 20)
    assert red.red() > 200
    assert red.green() < 60
    presenting.projector.overlay.set_pointer(QPointF(620, 20))
    assert pixel(presenting, 20, 20) == presenting.projector.view.theme.paper


def test_the_magnifier_enlarges_what_is_round_the_pointer(box, presenting, view):
    box.toggle_magnifier()
    at = view.rects_of(Span(30, 31))[0].center()
    before = presenting.projector.view.grab().toImage()
    presenting.projector.overlay.set_pointer(at)
    image = presenting.projector.grab().toImage()
    assert image != before
    lens = presenting.projector.overlay._lens(at)
    assert image.pixelColor(lens.center().x(), round(lens.top())) == view.theme.text


def test_the_curtain_can_be_drawn_to_a_line(box, view):
    box.draw_curtain_to(200)
    assert box.tools.curtain is None
    box.toggle_curtain()
    box.draw_curtain_to(200)
    assert box.tools.curtain == view.page.line_span(200).start
