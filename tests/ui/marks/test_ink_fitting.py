"""Ink stays on the paper when the page is set narrower or larger, and keeps its shape there."""

from math import cos, pi, sin

import pytest

from reader.annotations.ink import Binding, Pen, decode, encode
from reader.annotations.ink_fitting import place_all
from reader.annotations.ink_placing import anchor, bind, bound_at
from reader.annotations.smoothing import Dot
from reader.article.model import Span
from reader.ui.article_view.page import Page
from reader.ui.marks.ink_lettering import PageLettering
from tests.ui.article_view.page_samples import SENTENCE, make_article

WORDS = "下岗职工进入失业保险体系，约77％的企业完成并轨，𠮷林省要求各地认真总结经验。" * 12
DRAWN = (1000, 22.0)
OTHERS = ((700, 22.0), (700, 40.0), (420, 19.0), (360, 30.0), (1400, 30.0), (240, 22.0))


@pytest.fixture(scope="module")
def article():
    return make_article(SENTENCE + WORDS, WORDS)


@pytest.fixture(scope="module")
def lettering_of(article):
    """Return a function that returns the characters of a page of some width and size."""

    def made(width, em):
        page = Page(article, width, em)
        page.settle(0, 1e9)
        return PageLettering(page)

    return made


@pytest.fixture
def drawn(fonts, lettering_of):
    return lettering_of(*DRAWN)


def bound(dots, lettering):
    span, stroke = bind(dots, Pen.PEN, 0.1, lettering, DRAWN[1])
    return span, decode(encode(stroke))


def placed(lines, lettering):
    """Return the points of lines, where they are drawn."""
    spans, strokes = [span for span, _ in lines], [stroke for _, stroke in lines]
    parts = place_all(strokes, spans, lettering)
    return {n: [p for k, part in parts for p in part if k == n] for n in range(len(lines))}


def wave(x, y, wide):
    """Return a free line, neither flat nor closed."""
    return [Dot(x + wide * k / 40, y + 30 * sin(k / 5)) for k in range(41)]


@pytest.mark.parametrize("size", OTHERS)
@pytest.mark.parametrize("start", [90, 300, 560, 800])
def test_a_free_line_stays_on_the_paper(drawn, lettering_of, size, start):
    line = bound(wave(start, 300, min(600, drawn.paper[1] - start)), drawn)
    assert line[1].binding is Binding.FREE
    other = lettering_of(*size)
    left, right = other.paper
    (points,) = placed([line], other).values()
    assert all(left <= point.x <= right for point in points)


@pytest.mark.parametrize("size", OTHERS)
def test_a_free_line_keeps_its_shape_though_it_is_made_smaller(drawn, lettering_of, size):
    line = bound(wave(200, 300, 600), drawn)
    (here,) = placed([line], drawn).values()
    (there,) = placed([line], lettering_of(*size)).values()
    wide = (there[-1].x - there[0].x) / (here[-1].x - here[0].x)
    ys = [[point.y for point in points] for points in (here, there)]
    high = (max(ys[1]) - min(ys[1])) / (max(ys[0]) - min(ys[0]))
    assert wide == pytest.approx(high, rel=0.02)
    assert wide <= size[1] / DRAWN[1] * 1.001


@pytest.mark.parametrize("size", OTHERS)
def test_a_line_right_over_the_page_is_not_torn(drawn, lettering_of, size):
    wide = drawn.paper[1] - drawn.paper[0] - 40
    line = bound(wave(drawn.paper[0] + 20, 300, wide), drawn)
    assert wide > 35 * DRAWN[1]
    assert line[1].binding is Binding.FREE
    assert len(place_all([line[1]], [line[0]], lettering_of(*size))) == 1


@pytest.mark.parametrize("size", OTHERS)
def test_lines_of_one_word_are_moved_together(drawn, lettering_of, size):
    across = bound(wave(700, 300, 160), drawn)
    other = bound([Dot(850 + k, 260 + 4 * k) for k in range(20)], drawn)
    lines = [across, bound_at(anchor(across[1], across[0]), other, drawn)]
    here, there = placed(lines, drawn), placed(lines, lettering_of(*size))
    grown = (there[0][-1].x - there[0][0].x) / (here[0][-1].x - here[0][0].x)
    for k in (0, -1):
        aside = there[1][k].x - there[0][0].x
        assert aside == pytest.approx(grown * (here[1][k].x - here[0][0].x), abs=1)


def test_a_line_bound_to_another_character_stands_where_it_stood(drawn):
    line = bound([Dot(400 + 3 * k, 200 + 3 * k) for k in range(12)], drawn)
    moved = bound_at(anchor(line[1], line[0]) - 30, line, drawn)
    assert moved[0] != line[0]
    here, there = placed([line, moved], drawn).values()
    for one, two in zip(here, there, strict=True):
        assert (one.x, one.y) == pytest.approx((two.x, two.y), abs=0.1)


def test_a_line_of_many_characters_or_far_away_is_not_bound_to_another(article, drawn):
    x, y = drawn.edges[0] + 200, drawn.box(60).top + 25
    along = bound([Dot(x + 5 * k, y) for k in range(30)], drawn)
    assert bound_at(3, along, drawn) is along
    free = bound(wave(300, 300, 100), drawn)
    assert bound_at(len(article.text) - 2, free, drawn) is free


@pytest.mark.parametrize("size", OTHERS)
def test_a_line_behind_the_end_of_a_paragraph_is_moved_in_as_it_is(drawn, lettering_of, size):
    end = len(SENTENCE + WORDS) - 1
    box = drawn.box(end)
    x, y = box.left + 2 * box.em, box.top + box.em / 2
    dots = [Dot(x + 5 * k, y) for k in range(30)]
    span, stroke = bind(dots, Pen.HIGHLIGHTER, 0.95, drawn, DRAWN[1])
    assert (span, stroke.binding) == (Span(end, end + 1), Binding.CHARACTERS)
    other = lettering_of(*size)
    (points,) = placed([(span, stroke)], other).values()
    assert all(other.sight[0] <= point.x <= other.sight[1] for point in points)
    wide = (points[-1].x - points[0].x) / other.box(end).em
    room = (other.sight[1] - other.sight[0] - 4) / other.box(end).em
    assert wide == pytest.approx(min(145 / DRAWN[1], room), abs=0.05)


@pytest.mark.parametrize("side", [0, 1])
@pytest.mark.parametrize("size", OTHERS)
def test_what_is_written_beside_the_column_stays_in_sight(lettering_of, fonts, side, size):
    wide = lettering_of(1600, 22.0)
    edge = wide.edges[side]
    way = (edge - wide.sight[0] if side == 0 else wide.sight[1] - edge) - 20
    start = edge - 10 - way if side == 0 else edge + 10
    dots = [Dot(start + way * k / 30, 300 + 20 * cos(k)) for k in range(31)]
    line = bound(dots, wide)
    assert line[1].binding is (Binding.LEFT, Binding.RIGHT)[side]
    other = lettering_of(*size)
    (points,) = placed([line], other).values()
    assert all(other.sight[0] <= point.x <= other.sight[1] for point in points)


def test_a_small_sign_beside_the_column_keeps_its_shape(drawn, lettering_of):
    left, top = drawn.edges[0] - 30, drawn.box(60).top + 15
    dots = [Dot(left + 10 * sin(k / 3), top + 2 * k) for k in range(20)]
    line = bound(dots, drawn)
    assert anchor(line[1], line[0]) is not None
    (here,) = placed([line], drawn).values()
    (there,) = placed([line], lettering_of(1400, 22.0)).values()
    assert there[-1].y - there[0].y == pytest.approx(here[-1].y - here[0].y, abs=0.1)


def test_a_line_from_the_text_to_beside_the_paper_is_shown_where_it_was_drawn(lettering_of, fonts):
    wide = lettering_of(1600, 22.0)
    dots = [Dot(900 + 17 * k, 300 + 10 * k) for k in range(40)]
    assert dots[-1].x > wide.paper[1]
    line = bound(dots, wide)
    (points,) = placed([line], wide).values()
    assert (points[-1].x, points[-1].y) == pytest.approx(dots[-1][:2], abs=0.1)
    (there,) = placed([line], lettering_of(500, 22.0)).values()
    assert max(point.x for point in there) <= 500


@pytest.mark.parametrize("size", OTHERS)
def test_a_ring_at_the_end_of_a_line_is_left_round_its_word(drawn, lettering_of, size):
    box = drawn.runs(bound([Dot(200, 200), Dot(210, 210)], drawn)[0])[0]
    turns = [2 * pi * k / 40 for k in range(40)]
    middle = box.left + box.width / 2, box.top + box.em / 2
    line = bound([Dot(middle[0] + 22 * cos(t), middle[1] + 18 * sin(t)) for t in turns], drawn)
    assert line[1].binding is Binding.RUN
    (points,) = placed([line], lettering_of(*size)).values()
    there = lettering_of(*size).runs(line[0])[0]
    assert (
        min(p.x for p in points) < there.left < there.left + there.width < max(p.x for p in points)
    )
