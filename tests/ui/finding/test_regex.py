"""Search by regular expression is exact in offsets and bounded in time."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.progress import Cancelled
from reader.article.model import Span
from reader.ui.finding import regex
from reader.ui.finding.regex import RegexProblem, find_regex


def find(text, pattern):
    return find_regex(text, pattern, lambda _: None)


def test_hits_are_given_in_order():
    assert find("两个确保，三条保障线", "[两三].").spans == (Span(0, 2), Span(5, 7))


def test_case_makes_no_difference():
    assert find("WTO", "wto").spans == (Span(0, 3),)


def test_offsets_count_characters_beyond_the_first_plane_once():
    assert find("𠮷野家\n𠮷𠮷野", "野").spans == (Span(1, 2), Span(6, 7))


def test_no_hit_goes_over_the_end_of_a_paragraph():
    assert find("确\n保", r"确\s*保").spans == ()


def test_empty_hits_are_left_out():
    assert find("aab", "a*").spans == (Span(0, 2),)


def test_a_pattern_that_cannot_be_read_says_why():
    found = find("a", "(a|b")
    assert found.problem is RegexProblem.PATTERN
    assert "parenthesis" in found.reason


def test_a_pattern_that_explodes_is_given_up():
    found = find("a" * 5000 + "b", "(a+)+$")
    assert found.problem is RegexProblem.TOO_COMPLEX


def test_a_pattern_that_explodes_after_a_hit_is_given_up_too():
    assert find("b" + "a" * 5000 + "b", "^b|(a+)+$").problem is RegexProblem.TOO_COMPLEX


def test_a_pattern_cannot_lift_the_limit():
    found = find("a" * 5000 + "b", "(*LIMIT_MATCH=99999999)(a+)+$")
    assert found.problem is RegexProblem.PATTERN


def test_a_long_pattern_is_refused():
    assert find("a", "a" * 1001).problem is RegexProblem.TOO_LONG


def test_hits_beyond_the_most_are_left_out(monkeypatch):
    monkeypatch.setattr(regex, "MOST_HITS", 3)
    found = find("aaaa\naaaa", "a")
    assert found.problem is RegexProblem.TOO_MANY
    assert len(found.spans) == 3


def test_a_search_over_its_time_is_given_up(monkeypatch):
    monkeypatch.setattr(regex, "LONGEST_SEARCH", -1)
    assert find("a", "a").problem is RegexProblem.TOO_COMPLEX


def test_a_search_can_be_ended_from_outside():
    def stop(_):
        raise Cancelled

    with pytest.raises(Cancelled):
        find_regex("a", "a", stop)


@given(st.text(alphabet="ab保障𠮷\n ", max_size=60), st.sampled_from(["a", "保障?", "[b𠮷]+"]))
def test_hits_are_those_of_pythons_own_engine(text, pattern):
    expected = tuple(Span(*found.span()) for found in re.finditer(pattern, text))
    assert find(text, pattern).spans == expected
