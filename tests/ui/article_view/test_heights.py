from hypothesis import given
from hypothesis import strategies as st

from reader.ui.article_view.heights import Heights

ESTIMATES = st.lists(st.integers(1, 50), min_size=1, max_size=40)


@given(ESTIMATES, st.lists(st.tuples(st.integers(0, 39), st.integers(1, 90)), max_size=30))
def test_tops_are_the_sums_of_the_heights_after_any_corrections(estimates, corrections):
    heights = Heights(estimates)
    plain = list(estimates)
    for index, height in corrections:
        if index < len(plain):
            change = heights.correct(index, height)
            assert change == height - plain[index]
            plain[index] = height
    assert [heights.top(i) for i in range(len(plain) + 1)] == [
        sum(plain[:i]) for i in range(len(plain) + 1)
    ]
    assert [heights.height(i) for i in range(len(plain))] == plain
    assert heights.total == sum(plain)


@given(ESTIMATES, st.integers(-10, 2500))
def test_the_piece_at_a_height_is_the_one_that_spans_it(estimates, y):
    heights = Heights(estimates)
    index = heights.index_at(y)
    if 0 <= y < heights.total:
        assert heights.top(index) <= y < heights.top(index + 1)
    else:
        assert index == (0 if y < 0 else len(estimates) - 1)
