"""Conditions of a query line are read, changed and taken away by clicks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.narrowing import condition, with_condition, year_of
from reader.library.query import parse


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("下岗 date:1993..1998", "date", "1993..1998"),
        ("page:1 下岗", "page", "1"),
        ("下岗 版：1", "page", "1"),
        ('column:"国际 副刊"', "column", "国际 副刊"),
        ("下岗 -page:1", "page", ""),
        ("(下岗 page:1)", "page", ""),
        ("下岗", "date", ""),
        ('下岗 " date:1993', "date", ""),
    ],
)
def test_a_condition_is_read(line, field, value):
    assert condition(line, field) == value


@pytest.mark.parametrize(
    ("line", "value", "narrowed"),
    [
        ("下岗", "1", "下岗 page:1"),
        ("下岗 page:2.. 国企", "1", "下岗 国企 page:1"),
        ("下岗 page:1", "", "下岗"),
        ("page:1", "", ""),
        ("", "2..", "page:2.."),
    ],
)
def test_a_condition_is_put_in_place_of_the_one_before(line, value, narrowed):
    assert with_condition(line, "page", value) == narrowed


def test_a_name_with_a_blank_is_put_between_quotation_marks():
    assert with_condition("下岗", "column", "国际 副刊") == '下岗 column:"国际 副刊"'


@given(st.text(alphabet="下岗国企 改革-|()", max_size=12), st.sampled_from(["1", "2..", "1978"]))
def test_what_was_put_in_can_be_taken_away(line, value):
    try:
        before = parse(line)
        added = with_condition(line, "page", value)
    except Exception:  # a line with a mistake is not narrowed by anybody
        return
    if line.rstrip().endswith(("-", "|", "(")):
        return
    assert condition(added, "page") == value
    assert parse(with_condition(added, "page", "")) == before


@pytest.mark.parametrize(
    ("dates", "year"),
    [("1978", "1978"), ("1978-12", "1978"), ("1978-12-22", "1978"), ("1978..1984", ""), ("", "")],
)
def test_a_date_lies_in_a_year(dates, year):
    assert year_of(dates) == year
