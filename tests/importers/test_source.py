"""Cleaning a text before it is parsed."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.importers.source import Source, clean


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_line_end_becomes_a_newline(end):
    assert clean(f"甲{end}乙") == ("甲\n乙", ())


def test_line_ends_may_be_mixed():
    assert clean("一\r\n二\n三\r\r\n四")[0] == "一\n二\n三\n\n四"


def test_control_characters_become_visible_one_for_one():
    text, problems = clean("甲\0乙\x1b丙\x7f丁\x90戊\t己")
    assert text == "甲␀乙␛丙␡丁\ufffd戊\t己"
    assert "control characters (4)" in problems[0].en


def test_half_characters_are_replaced():
    text, problems = clean("甲\ud840乙")
    assert text == "甲\ufffd乙"
    assert "halves of characters (1)" in problems[0].en


def test_a_byte_order_mark_goes_only_at_the_start():
    assert clean("\ufeff甲\ufeff乙")[0] == "甲\ufeff乙"


def test_invisible_characters_stay_and_bidirectional_controls_are_reported():
    text, problems = clean("甲\u200b乙\u202e丙\u2066丁\ufe00")
    assert text == "甲\u200b乙\u202e丙\u2066丁\ufe00"
    assert [problem.zh for problem in problems] == ["文中有 2 个改变书写方向的隐形字符。"]


def test_no_break_and_ideographic_spaces_stay():
    assert clean("　　甲\u00a0乙") == ("　　甲\u00a0乙", ())


@pytest.mark.parametrize(
    ("text", "lines"), [("", []), ("甲", ["甲"]), ("甲\n\n乙\n", ["甲", "", "乙"])]
)
def test_a_final_newline_opens_no_line(text, lines):
    assert Source(text, "a.txt", "utf-8").lines == lines


@pytest.mark.parametrize(
    ("name", "stem"), [("标题.txt", "标题"), (".txt", ".txt"), ("", ""), ("a\udcff.md", "a\ufffd")]
)
def test_the_stem_of_a_name_can_be_printed(name, stem):
    assert Source("", name, "utf-8").stem == stem


@settings(deadline=None)
@given(st.text(st.characters(codec=None)))
def test_cleaned_text_holds_no_control_characters_and_cleaning_twice_changes_nothing(text):
    cleaned, _ = clean(text)
    unwanted = {c for c in cleaned if unicodedata.category(c) in {"Cc", "Cs"}} - {"\n", "\t"}
    assert not unwanted
    if not cleaned.startswith("\ufeff"):
        assert clean(cleaned)[0] == cleaned
