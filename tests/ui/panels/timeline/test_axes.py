"""Round numbers for axes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.panels.timeline.axes import matching, named, tick_text, ticks


@pytest.mark.parametrize(
    ("most", "expected"),
    [(0, [0, 1]), (4, [0, 1, 2, 3, 4]), (113, [0, 50, 100, 150]), (0.3, [0, 0.1, 0.2, 0.3])],
)
def test_ticks_are_round(most, expected):
    assert ticks(most) == pytest.approx(expected)


@given(st.floats(1e-6, 1e12))
def test_ticks_reach_the_greatest_value_and_hardly_beyond(most):
    found = ticks(most)
    assert found[-1] >= most * (1 - 1e-6)
    assert found[-2] < most
    assert 2 <= len(found) <= 6


@given(st.integers(0, 10**9), st.integers(1, 6))
def test_a_second_axis_has_as_many_whole_steps(most, steps):
    found = matching(most, steps)
    assert len(found) == steps + 1
    assert found[-1] >= most * (1 - 1e-6)
    assert all(value == int(value) for value in found)


@pytest.mark.parametrize(
    ("value", "step", "text"), [(1500, 500, "1,500"), (0.25, 0.05, "0.25"), (2, 1, "2")]
)
def test_values_have_the_decimals_of_their_steps(value, step, text):
    assert tick_text(value, step) == text


def test_round_years_are_named():
    years = [str(year) for year in range(1946, 2004)]
    assert [years[n] for n in named(years, 12)] == [str(y) for y in range(1950, 2001, 5)]
    assert [years[n] for n in named(years, 100)] == years


def test_january_is_named_before_other_months():
    months = [f"{year}-{month:02}" for year in (1978, 1979) for month in range(1, 13)]
    assert [months[n] for n in named(months, 2)] == ["1978-01", "1979-01"]
    assert [months[n] for n in named(months, 8)][:2] == ["1978-01", "1978-04"]


def test_something_is_named_however_little_room_there_is():
    assert named(["1947", "1948", "1949"], 0) == [1]
    assert named(["1947"], 0) == [0]
    assert named([], 5) == []
