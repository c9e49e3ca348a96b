"""What was seen of a text is counted once, however often it was seen."""

from hypothesis import given
from hypothesis import strategies as st

from reader.article.model import Span
from reader.article.seen import Seen

SPANS = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda ends: Span(*sorted(ends)))


@given(st.lists(SPANS), SPANS)
def test_the_share_is_that_of_the_characters_seen(spans, asked):
    seen = Seen()
    for span in spans:
        seen.add(span)
    places = {place for span in spans for place in range(span.start, span.end)}
    wanted = range(asked.start, asked.end)
    expected = sum(place in places for place in wanted) / len(asked) if len(asked) else 0
    assert seen.share(asked) == expected


def test_runs_that_touch_are_one():
    seen = Seen()
    for span in (Span(0, 5), Span(8, 9), Span(5, 8)):
        seen.add(span)
    assert (seen._starts, seen._ends) == ([0], [9])
