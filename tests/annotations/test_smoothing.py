"""A drawn line is made even without going elsewhere."""

from itertools import pairwise
from math import hypot

from hypothesis import given
from hypothesis import strategies as st

from reader.annotations.smoothing import CLOSEST, FURTHEST, Dot, smoothed

EM = 20.0
PLACES = st.floats(0, 2000)
DOTS = st.lists(st.builds(Dot, x=PLACES, y=PLACES), min_size=1, max_size=20)


@given(DOTS)
def test_a_line_begins_and_ends_where_it_was_drawn(dots):
    line = smoothed(dots, EM)
    assert line[0] == dots[0]
    assert hypot(line[-1].x - dots[-1].x, line[-1].y - dots[-1].y) <= CLOSEST * EM


def test_gaps_of_a_fast_hand_are_filled_in():
    line = smoothed([Dot(0, 0), Dot(200, 0, 1.0, 40), Dot(400, 0)], EM)
    gaps = [other.x - one.x for one, other in pairwise(line)]
    assert max(gaps) < 1.2 * FURTHEST * EM
    assert all(dot.y == 0 for dot in line)


def test_points_that_a_slow_hand_crowds_are_left_out():
    line = smoothed([Dot(k * 0.1, 5.0) for k in range(1000)], EM)
    assert len(line) < 1000 * 0.1 / (CLOSEST * EM) + 3


def test_a_tremble_is_halved():
    line = smoothed([Dot(5.0 * k, 10.0 + 2 * (k % 2)) for k in range(40)], EM)
    inner = [dot.y for dot in line[5:-5]]
    assert max(inner) - min(inner) < 1.0


def test_a_tap_is_a_dot():
    assert smoothed([Dot(3, 4)], EM) == [Dot(3, 4)]
