from hypothesis import given
from hypothesis import strategies as st

from reader.article.model import Span
from reader.ui.article_view.spans import SpanIndex


@given(st.lists(st.integers(1, 5), max_size=20), st.integers(0, 60), st.integers(0, 20))
def test_within_finds_just_the_spans_that_overlap(lengths, start, length):
    spans, at = [], 0
    for size in lengths:
        spans.append(Span(at + 1, at + 1 + size))
        at += size + 1
    band = Span(start, start + length)
    found = list(SpanIndex(spans).within(band.start, band.end))
    assert found == [span for span in spans if span.overlaps(band)]
