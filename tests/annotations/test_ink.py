"""Drawn lines keep their points, and nothing but a line is taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotations.ink import BadStroke, Binding, Pen, Point, Stroke, decode, encode, without

POINTS = st.builds(
    Point,
    at=st.integers(0, 30_000),
    x=st.floats(-31, 31),
    y=st.floats(-31, 31),
    pressure=st.floats(0, 1),
    wait=st.integers(0, 255),
)
STROKES = st.builds(
    Stroke,
    pen=st.sampled_from(Pen),
    binding=st.sampled_from(Binding),
    width=st.floats(0.01, 4),
    points=st.lists(POINTS, min_size=1, max_size=30).map(tuple),
    target=st.sampled_from([0, 0, 1, 7, 255]),
)


@given(STROKES)
def test_a_line_comes_back_as_it_was_to_a_thousandth_of_an_em(stroke):
    back = decode(encode(stroke))
    assert (back.pen, back.binding, back.target, len(back.points)) == (
        stroke.pen,
        stroke.binding,
        stroke.target,
        len(stroke.points),
    )
    assert back.width == pytest.approx(stroke.width, abs=1 / 1024)
    for one, other in zip(stroke.points, back.points, strict=True):
        assert (one.at, one.wait) == (other.at, other.wait)
        assert one.x == pytest.approx(other.x, abs=1 / 1024)
        assert one.y == pytest.approx(other.y, abs=1 / 1024)
        assert one.pressure == pytest.approx(other.pressure, abs=1 / 255)


@given(STROKES)
def test_what_was_read_is_written_as_the_same_bytes(stroke):
    content = encode(stroke)
    assert encode(decode(content)) == content


@given(st.binary(max_size=60))
def test_other_bytes_are_refused_or_read(content):
    try:
        stroke = decode(content)
    except BadStroke:
        return
    assert len(encode(stroke)) == len(content)


def test_a_line_takes_eight_bytes_a_point():
    stroke = Stroke(Pen.PEN, Binding.CHARACTERS, 0.1, (Point(3, 0.5, 1.0),) * 150)
    assert len(encode(stroke)) == 9 + 8 * 150


@pytest.mark.parametrize("spoil", [lambda c: c[:-1], lambda c: b"\2" + c[1:], lambda _: b""])
def test_a_line_that_was_spoilt_is_refused(spoil):
    stroke = Stroke(Pen.PEN, Binding.CHARACTERS, 0.1, (Point(3, 0.5, 1.0),))
    with pytest.raises(BadStroke):
        decode(spoil(encode(stroke)))


def test_a_point_before_its_passage_is_refused():
    content = bytearray(encode(Stroke(Pen.PEN, Binding.RUN, 0.1, (Point(0, 0.5, 1.0),))))
    content[9:11] = (-1).to_bytes(2, "little", signed=True)
    with pytest.raises(BadStroke):
        decode(bytes(content))


def test_what_cannot_be_kept_is_refused():
    with pytest.raises(BadStroke):
        encode(Stroke(Pen.PEN, Binding.RUN, 0.1, ()))
    far = (Point(0, 0, 0), Point(40_000, 0, 0))
    with pytest.raises(BadStroke):
        encode(Stroke(Pen.PEN, Binding.CHARACTERS, 0.1, far))


def test_erasing_the_middle_leaves_two_lines():
    points = tuple(Point(at, 0, 0) for at in range(6))
    stroke = Stroke(Pen.PEN, Binding.CHARACTERS, 0.1, points)
    left = without(stroke, {2, 3})
    assert [part.points for part in left] == [points[:2], points[4:]]
    assert without(stroke, range(6)) == ()
    assert without(stroke, ()) == (stroke,)


def test_a_line_of_the_first_target_is_written_as_ever():
    points = (Point(0, 0.5, 1.0),)
    former = bytes([1, 0, 0, 102, 0, 1, 0, 0, 0, 0, 0, 0, 2, 0, 4, 128, 0])
    assert encode(decode(former)) == former
    assert decode(former).target == 0
    bound = encode(Stroke(Pen.PEN, Binding.CHARACTERS, 0.1, points, target=3))
    assert (bound[0], bound[9]) == (2, 3)


@pytest.mark.parametrize("target", [-1, 256])
def test_only_so_many_targets_can_be_told(target):
    with pytest.raises(BadStroke):
        encode(Stroke(Pen.PEN, Binding.CHARACTERS, 0.1, (Point(0, 0, 0),), target))
