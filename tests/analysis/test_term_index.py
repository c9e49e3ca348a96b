"""The index answers by place as a search through all terms would."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.model import TermSpan
from reader.analysis.term_index import TermIndex
from reader.article.model import Span
from reader.glossary.category import Category


def term(start, end, *concepts):
    return TermSpan(Span(start, end), concepts or ("c",), Category.ECONOMY)


PLACES = st.sets(
    st.tuples(st.integers(0, 30), st.integers(1, 8)).map(lambda p: (p[0], p[0] + p[1])), max_size=12
)


def test_the_longest_term_comes_first():
    index = TermIndex([term(0, 8), term(2, 4), term(2, 6)])
    assert [t.span for t in index.covering(3)] == [Span(0, 8), Span(2, 6), Span(2, 4)]


def test_of_two_of_one_length_the_earlier_comes_first():
    index = TermIndex([term(2, 6), term(0, 4)])
    assert [t.span.start for t in index.covering(3)] == [0, 2]


@pytest.mark.parametrize(("offset", "count"), [(1, 0), (2, 1), (4, 1), (5, 0), (-1, 0), (99, 0)])
def test_a_term_covers_its_own_characters_only(offset, count):
    assert len(TermIndex([term(2, 5)]).covering(offset)) == count


def test_an_empty_index_covers_nothing():
    index = TermIndex(())
    assert (index.terms, index.covering(0), index.in_span(Span(0, 9))) == ((), (), ())


@given(PLACES, st.integers(-1, 40))
def test_covering_is_what_a_search_through_all_terms_finds(places, offset):
    index = TermIndex([term(*place) for place in places])
    expected = sorted(
        (t for t in index.terms if offset in t.span), key=lambda t: (-len(t.span), t.span.start)
    )
    assert index.covering(offset) == tuple(expected)


@given(PLACES, st.integers(0, 40), st.integers(0, 40))
def test_the_terms_of_a_span_are_those_that_overlap_it(places, one, other):
    span = Span(min(one, other), max(one, other))
    index = TermIndex([term(*place) for place in places])
    assert index.in_span(span) == tuple(
        t for t in index.terms if len(span) and t.span.overlaps(span)
    )


def test_occurrences_count_every_concept_a_term_can_mean():
    first, second = term(0, 2, "a", "b"), term(5, 7, "b")
    index = TermIndex([second, first])
    assert index.occurrences("a") == (first,)
    assert index.occurrences("b") == (first, second)
    assert index.occurrences("c") == ()
