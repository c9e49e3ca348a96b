"""Which characters have pinyin: in the terms that are wanted, in what was selected."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.model import TermSpan
from reader.analysis.ruby_scope import only_in, underlined_terms, with_turned
from reader.analysis.span_table import SpanTable
from reader.article.model import Span
from reader.glossary.category import Category

spans = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 40), st.integers(1, 20)
)


def term(start, end, *, nested=False):
    return TermSpan(Span(start, end), ("c",), Category.POLITICS, nested)


def covered(found):
    return {at for span in found for at in range(span.start, span.end)}


def test_nested_terms_have_none_of_their_own():
    assert [*underlined_terms([term(0, 4), term(1, 2, nested=True)])] == [Span(0, 4)]


def test_terms_the_reader_knows_can_be_left_out():
    terms = [term(0, 4), term(5, 9)]
    wanted = lambda one: one.span.start > 0  # noqa: E731
    assert [*underlined_terms(terms, wanted)] == [Span(5, 9)]


def test_syllables_outside_the_places_are_left_out():
    table = SpanTable.of([Span(0, 11), Span(13, 30)])
    assert only_in(["a", "b", "c", "d"], 10, table) == ("a", "", "", "d")


@given(st.lists(spans, max_size=6))
def test_turning_adds_what_is_not_there_and_takes_away_what_is(turns):
    found, expected = (), set()
    for turned in turns:
        found = with_turned(found, turned)
        here = set(range(turned.start, turned.end))
        expected = expected - here if here <= expected else expected | here
        assert covered(found) == expected
        assert list(found) == sorted(found)
        assert all(a.end < b.start for a, b in itertools.pairwise(found))
