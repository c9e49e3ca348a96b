"""Texts are cut in pieces at their borders, and words are guessed without a dictionary."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.segmenter import pieces, plain_word_at
from reader.article.model import Span

TEXTS = st.text(alphabet="工作a1。，\n ", max_size=80)


@given(TEXTS, st.integers(1, 12))
def test_pieces_cover_the_text_and_are_never_too_long(text, longest):
    found = list(pieces(text, longest))
    assert "".join(text[piece.start : piece.end] for piece in found) == text
    assert all(0 < len(piece) <= longest for piece in found)


def test_a_newline_ends_its_piece():
    assert list(pieces("甲乙\n丙", 10)) == [Span(0, 3), Span(3, 4)]


def test_a_long_line_is_cut_behind_its_last_mark():
    assert list(pieces("甲乙，丙丁戊己", 5)) == [Span(0, 3), Span(3, 7)]


def test_a_line_without_marks_is_cut_hard():
    assert list(pieces("甲乙丙丁戊", 2)) == [Span(0, 2), Span(2, 4), Span(4, 5)]


@pytest.mark.parametrize(
    ("offset", "expected"),
    [(0, "加"), (2, "ＷＴＯ"), (4, "ＷＴＯ"), (5, "2001"), (9, ""), (10, "年"), (11, ""), (12, "")],
)
def test_without_a_dictionary_letters_are_words_and_characters_stand_alone(offset, expected):
    text = "加入ＷＴＯ2001 年\n"
    text = text.replace("ＷＴＯ2", "ＷＴＯ 2") if offset < 5 else "加入ＷＴ 2001，年\n"
    word = plain_word_at(text, offset)
    assert text[word.start : word.end] == expected


def test_a_word_far_inside_a_long_text_has_the_offsets_of_the_text():
    text = "甲" * 5_000 + "abc" + "乙" * 5_000
    assert plain_word_at(text, 5_001) == Span(5_000, 5_003)
