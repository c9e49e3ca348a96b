"""Ink stays on its words when the page is set for another width or size, with the real layout."""

import random
from math import cos, pi, sin

import pytest

from reader.annotations.ink import Binding, Pen, decode, encode
from reader.annotations.ink_placing import bind, place
from reader.annotations.smoothing import Dot
from reader.article.model import Span
from reader.article.script import Traditional, load_converter
from reader.ui.article_view.page import Page
from reader.ui.article_view.ruby import Ruby
from reader.ui.marks.ink_lettering import PageLettering
from tests.ui.article_view.page_samples import SENTENCE, make_article

WORDS = "下岗职工进入失业保险体系，约77％的企业完成并轨，𠮷林省要求各地认真总结经验。" * 12
DRAWN, OTHERS = (1000, 22.0), ((700, 40.0), (1400, 30.0), (420, 19.0))


@pytest.fixture(scope="module")
def article():
    return make_article(SENTENCE + WORDS, WORDS)


def lettering_of(article, width, em):
    """Return the characters of a page that is set as a whole."""
    page = Page(article, width, em)
    page.settle(0, 1e9)
    return PageLettering(page)


@pytest.fixture
def drawn(fonts, article):
    return lettering_of(article, *DRAWN)


def spans(article, lettering, lengths, count=60):
    """Return random spans that stand on one line, as a hand would underline or ring them."""
    chance, found = random.Random(4), []  # noqa: S311  # the same ones every time
    while len(found) < count:
        start = chance.randrange(len(article.text) - 20)
        span = Span(start, start + chance.choice(lengths))
        inside = "\n" not in article.text[span.start : span.end]
        if inside and len(lettering.runs(span)) == 1:
            found.append(span)
    return found


def ring(box):
    """Return a ring drawn by hand round a box, its ends a little apart."""
    x, y = box.left + box.width / 2, box.top + box.em / 2
    wide, high = box.width / 2 + 0.2 * box.em, 0.75 * box.em
    turns = [2 * pi * k / 40 for k in range(40)]
    return [Dot(x + wide * cos(t), y + high * sin(t)) for t in turns]


def underlined(parts, lettering, article):
    """Return the characters of which at least half stands just over a line."""
    found = set()
    for part in parts:
        for at in range(len(article.text)):
            box = lettering.box(at)
            bottom = box.top + box.em
            xs = [p.x for p in part if 0 <= p.y - bottom <= 0.4 * box.em]
            if xs and min(xs) <= box.left + box.width / 2 <= max(xs):
                found.add(at)
    return found


def ringed(parts, lettering, article):
    """Return the characters whose middles are within a ring."""
    found = set()
    for part in parts:
        for at in range(len(article.text)):
            box, inside = lettering.box(at), False
            x, y = box.left + box.width / 2, box.top + box.em / 2
            for a, b in zip(part, [*part[1:], part[0]], strict=True):
                if (a.y > y) != (b.y > y) and x < a.x + (y - a.y) * (b.x - a.x) / (b.y - a.y):
                    inside = not inside
            if inside:
                found.add(at)
    return found


def with_pinyin(article):
    """Return the page with pinyin above it."""
    page = Page(article, *DRAWN)
    page.set_ruby(Ruby(lambda start, end: ["zhuāng"] * (end - start)))
    page.settle(0, 1e9)
    return PageLettering(page)


def in_traditional(article):
    """Return the page in traditional characters."""
    page = Page(article, *DRAWN)
    page.set_script(load_converter(article.text, Traditional.STANDARD))
    page.settle(0, 1e9)
    return PageLettering(page)


def share_kept(article, drawn, lines, seen, others=()):
    """Return the share of lines that hold just the same characters on the other pages."""
    kept = total = 0
    for other in others or [lettering_of(article, *size) for size in OTHERS]:
        for span, dots in lines:
            bound = bind(dots, Pen.PEN, 0.1, drawn, DRAWN[1])
            at, stroke = bound
            parts = place(decode(encode(stroke)), at, other)
            kept += seen(parts, other, article) == set(range(span.start, span.end))
            total += 1
    return kept / total


def underlines(article, drawn, count):
    """Return passages, and a line drawn a little unevenly under each."""
    lines = []
    for span in spans(article, drawn, range(3, 15), count):
        (box,) = drawn.runs(span)
        y = box.top + box.em * 1.15
        steps = range(21)
        lines.append((span, [Dot(box.left + box.width * k / 20, y + k % 2) for k in steps]))
    return lines


@pytest.mark.parametrize("changed", [with_pinyin, in_traditional])
def test_pinyin_and_other_characters_keep_ink_on_its_words(article, drawn, changed):
    others = [changed(article)]
    lines = underlines(article, drawn, 15)
    rings = [(s, ring(drawn.runs(s)[0])) for s in spans(article, drawn, range(2, 9), 15)]
    assert share_kept(article, drawn, lines, underlined, others) == 1.0
    assert share_kept(article, drawn, rings, ringed, others) >= 0.93


def test_underlines_stay_on_their_words(article, drawn):
    lines = underlines(article, drawn, 25)
    assert share_kept(article, drawn, lines, underlined) == 1.0


def test_rings_stay_round_their_words(article, drawn):
    lines = [(s, ring(drawn.runs(s)[0])) for s in spans(article, drawn, range(2, 9), 25)]
    assert share_kept(article, drawn, lines, ringed) >= 0.93


def test_a_ring_is_bound_to_the_words_within(article, drawn):
    for span in spans(article, drawn, range(2, 9)):
        at, stroke = bind(ring(drawn.runs(span)[0]), Pen.PEN, 0.1, drawn, DRAWN[1])
        assert (at, stroke.binding) == (span, Binding.RUN)


def test_a_bar_beside_the_text_stays_beside_its_lines(article, drawn):
    at = article.text.index("两个确保")
    box, left = drawn.box(at), drawn.edges[0]
    dots = [Dot(left - 18, box.top + k * 2) for k in range(20)]
    span, stroke = bind(dots, Pen.PEN, 0.1, drawn, DRAWN[1])
    assert stroke.binding is Binding.LEFT
    other = lettering_of(article, 700, 40.0)
    (part, *_) = place(stroke, span, other)
    assert all(point.x < other.edges[0] for point in part)


def test_the_same_page_shows_a_line_where_it_was_drawn(article, drawn):
    dots = [Dot(300 + 9 * k, 260 + 40 * sin(k / 3)) for k in range(30)]
    span, stroke = bind(dots, Pen.PEN, 0.1, drawn, DRAWN[1])
    (part,) = place(stroke, span, drawn)
    assert (part[0].x, part[0].y) == pytest.approx(dots[0][:2])
    assert (part[-1].x, part[-1].y) == pytest.approx(dots[-1][:2])


def test_an_empty_page_takes_no_ink(fonts):
    page = PageLettering(Page(make_article(), *DRAWN))
    assert bind([Dot(30, 30)], Pen.PEN, 0.1, page, DRAWN[1]) is None


def test_what_is_written_keeps_its_shape(article, drawn):
    dots = [Dot(400 + 3 * k, 200 + 3 * k) for k in range(30)]
    span, stroke = bind(dots, Pen.PEN, 0.1, drawn, DRAWN[1])
    other = lettering_of(article, 700, 40.0)
    (part,) = place(stroke, span, other)
    (whole,) = place(stroke, span, drawn)
    grown = 40.0 / DRAWN[1]
    assert part[-1].x - part[0].x == pytest.approx(grown * (whole[-1].x - whole[0].x), abs=0.1)
    assert part[-1].y - part[0].y == pytest.approx(grown * (whole[-1].y - whole[0].y), abs=0.1)


def test_a_line_over_many_lines_goes_with_its_characters(article, drawn):
    dots = [Dot(100 + 20 * k, 100 + 40 * k) for k in range(40)]
    _, stroke = bind(dots, Pen.PEN, 0.1, drawn, DRAWN[1])
    assert len({point.at for point in stroke.points}) > 20
