import pytest

from reader.article.model import Role
from reader.ui.article_view.typesetting import Typesetter

EM = 20.0
WIDTH = 20 * EM


@pytest.fixture
def typesetter(fonts):
    return Typesetter(EM, WIDTH)


def lines_of(laid, text):
    return [text[line.start : line.end] for line in laid.lines]


def test_body_text_is_indented_by_two_characters(typesetter):
    laid = typesetter.typeset("保" * 50, Role.BODY)
    assert laid.x_of(0, 0) == pytest.approx(2 * EM)
    assert laid.x_of(laid.lines[1].start, 1) == pytest.approx(0)


def test_a_later_piece_of_a_paragraph_is_not_indented(typesetter):
    laid = typesetter.typeset("保" * 50, Role.BODY, first=False)
    assert laid.x_of(0, 0) == pytest.approx(0)


def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(typesetter):
    text = "做好“三条保障线”的衔接工作，妥善解决《条例》问题。" * 8
    lines = lines_of(typesetter.typeset(text, Role.BODY), text)
    assert not any(line[0] in "，。”》" for line in lines)
    assert not any(line[-1] in "“《" for line in lines)


def test_a_closing_mark_hangs_half_an_em_over_the_margin(typesetter):
    text = "保" * 17 + "，" + "障" * 30
    laid = typesetter.typeset(text, Role.BODY)
    assert lines_of(laid, text)[0].endswith("，")
    assert laid.x_of(18, 0) == pytest.approx(WIDTH + EM / 2, abs=0.5)


def test_justified_lines_reach_the_margin(typesetter):
    text = "自2001年" + "保" * 40
    laid = typesetter.typeset(text, Role.BODY)
    assert laid.x_of(laid.lines[0].end, 0) == pytest.approx(WIDTH, abs=0.5)


def test_two_marks_in_a_row_take_one_and_a_half_ems(typesetter):
    laid = typesetter.typeset("保。”障", Role.VERSE)
    assert laid.x_of(3, 0) - laid.x_of(1, 0) == pytest.approx(1.5 * EM, abs=0.1)


def test_a_headline_is_centred(typesetter):
    laid = typesetter.typeset("加强领导", Role.HEADLINE)
    left, right = laid.x_of(0, 0), laid.x_of(4, 0)
    assert left == pytest.approx(WIDTH - right, abs=0.5)


def test_a_headline_breaks_at_its_clauses(typesetter):
    text = "加强领导 精心组织 稳步推进 完善体系"
    lines = [line.strip() for line in lines_of(typesetter.typeset(text, Role.HEADLINE), text)]
    assert lines == ["加强领导 精心组织", "稳步推进 完善体系"]


def test_the_estimated_height_is_the_true_one_for_plain_text(typesetter):
    for length in (1, 18, 19, 20, 38, 39, 200):
        laid = typesetter.typeset("保" * length, Role.BODY)
        assert typesetter.estimated_height(length, Role.BODY) == laid.height


def test_characters_beyond_the_bmp_are_one_character_each(typesetter):
    laid = typesetter.typeset("𠮷野家" * 10, Role.VERSE)
    assert laid.x_of(1, 0) == pytest.approx(laid.x_of(0, 0) + EM, abs=0.5)
    assert sum(line.end - line.start for line in laid.lines) == 30


def test_the_rects_of_a_run_cover_it_line_by_line(typesetter):
    laid = typesetter.typeset("保" * 50, Role.BODY)
    rects = laid.rects(16, 22)
    assert len(rects) == 2
    assert sum(rect.width() for rect in rects) == pytest.approx(6 * EM, abs=1)


def test_the_character_under_a_point_is_found(typesetter):
    laid = typesetter.typeset("保" * 50, Role.BODY)
    assert laid.offset_at(2 * EM + 3.4 * EM, 0) == 3
    assert laid.offset_at(2 * EM + 3.6 * EM, 0, between=True) == 4
    assert laid.line_at(laid.pitch * 1.5) == 1
    assert laid.covers(EM, 0) is False


def test_blanks_that_hang_at_the_end_of_a_line_are_not_marked(typesetter):
    text = "加强领导 精心组织　　稳步推进 完善体系"
    laid = typesetter.typeset(text, Role.HEADLINE)
    first = laid.rects(0, len(text))[0]
    assert first.right() == pytest.approx(laid.x_of(9, 0), abs=0.5)
