"""Lines drawn one soon after another at about the same place are one annotation."""

from dataclasses import replace

import pytest

from reader.annotations.ink import MOST_TARGETS, Binding, Pen, Point, Stroke, decode, encode
from reader.annotations.ink_groups import MOST_STROKES, belongs, erased, extent, joined, strokes_of
from reader.annotations.listing import passage
from reader.annotations.model import Kind, Target
from reader.annotations.quotes import quote
from reader.annotations.smoothing import Dot
from reader.article.model import Span
from tests.annotations.marks_made import TEXT, marked

EM = 20.0
LINE = Stroke(Pen.PEN, Binding.CHARACTERS, 0.1, (Point(0, 0, 1), Point(0, 1, 1), Point(1, 1, 1)))


def at(start, end):
    return Target("sha", quote(TEXT, Span(start, end)))


def drawn(*targets):
    """Return ink with one line for each target."""
    one = replace(marked(""), kind=Kind.INK, targets=targets[:1], strokes=(encode(LINE),))
    for target in targets[1:]:
        one = joined(one, target, LINE)
    return one


def line(x, y, began, ended):
    return extent([Dot(x, y, 0.5, began), Dot(x + 10, y + 10, 0.5, ended)])


@pytest.mark.parametrize(
    ("new", "together"),
    [
        (line(15, 0, 1000, 1100), True),
        (line(15, 0, 1799, 1900), True),
        (line(15, 0, 1800, 1900), False),
        (line(39, 0, 1200, 1300), True),
        (line(41, 0, 1200, 1300), False),
        (line(0, 41, 1200, 1300), False),
        (line(15, 0, 900, 950), False),
    ],
)
def test_a_line_goes_on_with_one_drawn_soon_before_it_near_by(new, together):
    assert belongs(new, [line(0, 0, 800, 1000)], EM) is together


def test_a_line_may_be_near_any_of_those_before_it_but_soon_after_the_last():
    others = [line(0, 0, 0, 100), line(30, 0, 600, 5000)]
    assert belongs(line(0, 20, 5100, 5200), others, EM)
    assert not belongs(line(0, 20, 900, 1000), [], EM)


def test_each_line_keeps_its_own_passage():
    one = drawn(at(0, 2), at(3, 5), at(0, 2))
    assert [stroke.target for stroke in strokes_of(one)] == [0, 1, 0]
    assert one.targets == (at(0, 2), at(3, 5))


def test_a_mark_takes_only_so_many_lines():
    one = drawn(at(0, 2))
    while (more := joined(one, at(0, 2), LINE)) is not None:
        one = more
    assert len(one.strokes) == MOST_STROKES < MOST_TARGETS


def test_what_is_erased_goes_with_its_passage():
    one = drawn(at(0, 2), at(3, 5), at(6, 8))
    left = erased(one, {(1, 0), (1, 1), (1, 2)})
    assert left.targets == (at(0, 2), at(6, 8))
    assert [stroke.target for stroke in strokes_of(left)] == [0, 1]
    assert erased(one, {(line, point) for line in range(3) for point in range(3)}) is None


def test_a_line_erased_in_its_middle_is_two_lines_of_the_same_passage():
    left = erased(drawn(at(0, 2), at(3, 5)), {(1, 1)})
    assert [(one.target, len(one.points)) for one in strokes_of(left)] == [(0, 3), (1, 1), (1, 1)]


def test_a_line_that_cannot_be_read_is_not_erased():
    one = drawn(at(0, 2), at(3, 5))
    one = replace(one, strokes=(b"newer", *one.strokes))
    left = erased(one, {(0, k) for k in range(3)})
    assert left.strokes == (b"newer", one.strokes[2])
    assert left.targets == one.targets
    assert decode(left.strokes[1]).target == 1


def test_the_words_of_several_lines_are_told_once_in_the_order_of_the_text():
    assert passage(drawn(at(2, 6), at(0, 4), at(1, 3))) == " ".join(TEXT[:6].split())
    parts = (" ".join(TEXT[start:end].split()) for start, end in ((0, 2), (8, 10)))
    assert passage(drawn(at(8, 10), at(0, 2))) == " … ".join(parts)
    other = replace(at(0, 4), text="another")
    assert passage(drawn(at(0, 2), other)).count("…") == 1
