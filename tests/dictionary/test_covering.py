"""Which word a place of a text is about."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.dictionary.covering import cuts_by, parts_of, word_span

WORDS = {
    *("促进", "发展", "发展中", "发展中国家", "国家", "中国", "研究", "研究生", "生命", "命", "在"),
    *("基础", "设施", "基础设施"),
}


def knows(word):
    return word in WORDS


def word_at(text, offset, *words):
    cuts = [0]
    for word in words:
        cuts.append(cuts[-1] + len(word))
    span = word_span(text, offset, cuts, knows)
    return span and text[span.start : span.end]


@pytest.mark.parametrize("offset", range(2, 7))
def test_the_longest_word_made_of_whole_words_wins(offset):
    words = ("促进", "发展", "中", "国家")
    assert word_at("促进发展中国家", offset, *words) == "发展中国家"


@pytest.mark.parametrize(("offset", "word"), [(0, "研究"), (1, "研究"), (2, "生命"), (3, "生命")])
def test_no_longer_word_begins_or_ends_inside_another(offset, word):
    assert word_at("研究生命", offset, "研究", "生命") == word


def test_inside_an_unknown_word_the_longest_known_part_is_taken():
    assert word_at("大促进法", 2, "大促进法") == "促进"


@pytest.mark.parametrize("text", ["WTO", "，", "2003", " "])
def test_what_is_not_chinese_is_no_word(text):
    assert word_at(text, 0, text) is None


def test_a_character_that_no_word_holds_is_none():
    assert word_at("龘", 0, "龘") is None


def test_beyond_the_text_there_is_no_word():
    assert word_at("在", 1, "在") is None
    assert word_span("在", 0, (), knows) is None


def test_without_jieba_the_longest_words_from_the_left_are_cut():
    text = "促进发展中国家在"
    cuts = cuts_by(text, knows)
    assert cuts == (0, 2, 7, 8)


def test_a_word_is_parted_into_the_fewest_words():
    assert parts_of("基础设施", knows) == ("基础", "设施")
    assert parts_of("研究生命", knows) == ("研究", "生命")  # by the cut from the right
    assert parts_of("发展", knows) == ()


@given(st.text("促进发展中国家研究生命在，W", min_size=1, max_size=30), st.integers(0, 29))
def test_a_word_holds_its_place_and_is_known(text, offset):
    span = word_span(text, offset, cuts_by(text, knows), knows)
    if span is not None:
        assert offset in span
        assert knows(text[span.start : span.end])
