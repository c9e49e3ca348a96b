"""A pen draws wider where it was pressed; a highlighter does not."""

from reader.annotations.ink import Pen
from reader.annotations.ink_widths import by_pressure

POINTS = [("a", 0.5), ("b", 0.5), ("c", 1.0), ("d", 1.0)]


def test_runs_of_one_pressure_join():
    runs = by_pressure(POINTS, Pen.PEN)
    assert runs == [(1.0, ["a", "b"]), (1.6, ["b", "c", "d"])]


def test_a_highlighter_has_one_width():
    assert by_pressure(POINTS, Pen.HIGHLIGHTER) == [(1.0, ["a", "b", "c", "d"])]


def test_no_points_are_no_runs():
    assert by_pressure([], Pen.PEN) == []
