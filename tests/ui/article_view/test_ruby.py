"""Pinyin above set text: nothing collides, lines make room, the text itself is untouched."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication

from reader.article.model import Role, Span
from reader.ui.article_view.roles import RUBY_PITCH, Room
from reader.ui.article_view.ruby import GAP, PlacedRuby, Ruby, RubyFace
from reader.ui.article_view.typesetting import FAMILY, Typesetter

EM = 20.0
WIDTH = 20 * EM
SYLLABLES = ["zhuāng", "yī", "", "de", "chuáng", "lǜ", "shuǐ", "ér"]


@pytest.fixture
def face(fonts):
    return RubyFace(FAMILY, EM)


@pytest.fixture
def typesetter(fonts):
    return Typesetter(EM, WIDTH, Room.ALL)


def edges(laid, face, syllables):
    """Return left and right edge of every syllable, line by line."""
    for number, line in enumerate(laid.lines):
        yield [
            (centre - width / 2, centre + width / 2)
            for at in range(line.start, line.end)
            if syllables[at]
            for centre in [laid.x_of(at, number) + EM / 2]
            for width in [face.syllable(syllables[at]).width]
        ]


@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=60))
def test_syllables_never_touch_their_neighbours(typesetter, face, syllables):
    text = "".join("装" if one else "，" for one in syllables)
    laid = typesetter.typeset(text, Role.VERSE, syllables=syllables)
    for line in edges(laid, face, syllables):
        assert all(right + EM * GAP <= left + 0.1 for (_, right), (left, _) in pairwise(line))


def test_a_syllable_stands_in_the_middle_above_its_character(typesetter, face):
    syllables = ["", "zhuāng", ""]
    laid = typesetter.typeset("，装，", Role.VERSE, syllables=syllables)
    [(_, run)] = laid.ruby_of(0)
    middle = run.positions()[0].x() + face.syllable("zhuāng").width / 2
    assert middle == pytest.approx(laid.x_of(1, 0) + EM / 2, abs=0.1)
    box = laid.rects(1, 2)[0]
    assert 0 < run.positions()[0].y() < box.top()


def test_tones_are_runs_of_their_own(typesetter):
    laid = typesetter.typeset("中国的", Role.BODY, syllables=["zhōng", "guó", "de"])
    assert [tone for tone, _ in laid.ruby_of(0)] == [1, 2, 5]


def test_lines_make_room_for_pinyin(fonts, typesetter):
    plain = Typesetter(EM, WIDTH).typeset("保障" * 30, Role.BODY)
    laid = typesetter.typeset("保障" * 30, Role.BODY, syllables=["bǎo", "zhàng"] * 30)
    assert laid.pitch - plain.pitch == pytest.approx(RUBY_PITCH * EM, abs=1)
    assert laid.above - plain.above == pytest.approx(RUBY_PITCH * EM, abs=1)
    assert laid.rects(0, 1)[0].height() == plain.rects(0, 1)[0].height()


def test_a_piece_alone_makes_room_where_the_page_has_none(fonts):
    typesetter = Typesetter(EM, WIDTH)
    plain = typesetter.typeset("保障", Role.BODY, syllables=["", ""])
    assert plain.ruby is None
    assert typesetter.typeset("保障", Role.BODY, syllables=["bǎo", ""]).pitch > plain.pitch


def test_heights_are_well_estimated(typesetter):
    text, syllables = "完善城镇社会保障体系" * 100, ["wán", "shàn", "chéng", "zhèn", "shè"] * 200
    laid = typesetter.typeset(text, Role.BODY, syllables=syllables)
    assert typesetter.estimated_height(len(text), Role.BODY) == pytest.approx(laid.height, rel=0.1)


def test_what_is_above_a_line_is_worked_out_once(face):
    placed = PlacedRuby(face, ["bǎo"])
    first = placed.runs(0, range(1), float, 10.0)
    assert placed.runs(0, range(1), float, 10.0) is first


def syllables_of(view):
    return lambda start, end: [
        "" if c in "，。“”％0123456789" else "zhuāng" for c in view.article.text[start:end]
    ]


def test_the_page_keeps_its_place_when_pinyin_comes_and_goes(view):
    view.scroll_to(len(view.article.text) // 2)
    before = view.first_visible()
    view.set_ruby(Ruby(syllables_of(view)))
    assert view.first_visible() == before
    view.set_ruby(None)
    assert view.first_visible() == before


def test_pinyin_is_painted_and_taken_away(view):
    plain = view.viewport().grab().toImage()
    view.set_ruby(Ruby(syllables_of(view)))
    above = view.viewport().grab().toImage()
    view.set_ruby(Ruby(syllables_of(view), coloured=True))
    assert above != plain
    assert view.viewport().grab().toImage() != above
    view.set_ruby(None)
    assert view.viewport().grab().toImage() == plain


def test_what_is_copied_has_no_pinyin(view):
    view.set_ruby(Ruby(syllables_of(view)))
    view.select(Span(0, 9))
    view.copy()
    assert QGuiApplication.clipboard().text() == view.article.text[:9]


def test_every_character_is_found_under_its_own_place(view):
    view.set_ruby(Ruby(syllables_of(view)))
    sight = view.in_sight()
    for offset in range(sight.start, min(sight.end, sight.start + 60)):
        boxes = view.rects_of(Span(offset, offset + 1))
        if boxes and view.article.text[offset] not in "\n \u3000":
            assert view.offset_at(boxes[0].center().toPoint()) == offset
