"""Overlapping marks against a model that looks at every character by itself."""

from hypothesis import given
from hypothesis import strategies as st

from reader.article.model import Span
from reader.ui.marks.overlaps import MOST_FILLS, lanes, runs, stretches

span_lists = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 12)).map(lambda p: Span(p[0], p[0] + p[1])),
    max_size=12,
)


def covering(spans, place):
    found = [number for number, span in enumerate(spans) if place in span]
    return sorted(found, key=lambda number: (-len(spans[number]), number))


@given(span_lists)
def test_every_character_shows_the_shortest_of_its_marks(spans):
    seen = {place: run for run in runs(spans) for place in range(run.span.start, run.span.end)}
    for place in range(60):
        expected = covering(spans, place)
        if not expected:
            assert place not in seen
            continue
        assert seen[place].shown == tuple(expected[-MOST_FILLS:])
        assert seen[place].hidden == len(expected) - len(seen[place].shown)


@given(span_lists)
def test_painted_one_after_the_other_the_shortest_lies_on_top(spans):
    paper = {}
    filled, hidden = stretches(spans)
    for number, part, depth in filled:
        assert 0 <= depth < MOST_FILLS
        paper |= dict.fromkeys(range(part.start, part.end), number)
    for place in range(60):
        expected = covering(spans, place)
        assert paper.get(place) == (expected[-1] if expected else None)
        counted = [count for span, count in hidden if place in span]
        assert counted == ([len(expected) - MOST_FILLS] if len(expected) > MOST_FILLS else [])


@given(span_lists)
def test_on_a_lane_nothing_overlaps(spans):
    found = lanes(spans, 2)
    for one, lane in enumerate(found):
        for other in range(one):
            if lane is not None and lane == found[other]:
                assert not spans[one].overlaps(spans[other])


def test_what_finds_no_lane_is_told():
    assert lanes([Span(0, 4)] * 3, 2) == [0, 1, None]
    assert lanes([Span(0, 4), Span(4, 6)], 1) == [0, 0]
    assert list(runs([Span(3, 3)])) == []
