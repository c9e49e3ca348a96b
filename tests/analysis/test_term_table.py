"""A table of terms is what a sequence of `TermSpan`s is, and chooses among them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.model import TermSpan
from reader.analysis.span_table import CountedSpans, SpanTable
from reader.analysis.term_table import TermTable
from reader.article.model import Span
from reader.glossary.category import Category

CATEGORIES = (Category.ECONOMY, Category.PRESS)
PLACES = st.tuples(st.integers(0, 30), st.integers(1, 8)).map(lambda p: Span(p[0], p[0] + p[1]))
TERMS = st.lists(
    st.builds(
        TermSpan,
        PLACES,
        st.sampled_from([("a",), ("b",), ("a", "b"), ("b", "a")]),
        st.sampled_from(CATEGORIES),
        st.booleans(),
    ),
    max_size=12,
    unique_by=lambda term: term.span,
).map(lambda terms: sorted(terms, key=lambda term: (term.span.start, -term.span.end)))


@given(TERMS)
def test_a_table_holds_its_terms_in_order(terms):
    table = TermTable.of(reversed(terms))
    assert list(table) == terms
    assert [table[place] for place in range(len(table))] == terms
    assert list(table.spans) == [term.span for term in terms]


@given(TERMS)
def test_a_table_equals_any_sequence_of_the_same_terms(terms):
    table = TermTable.of(terms)
    assert table == tuple(terms)
    assert hash(table) == hash(tuple(terms))
    assert table != (*terms, None)
    assert table != 7


def test_a_table_is_taken_as_it_is():
    table = TermTable.of(())
    assert TermTable.of(table) is table


@given(TERMS, st.slices(12))
def test_a_slice_is_a_table_of_the_same_terms(terms, part):
    table = TermTable.of(terms)
    assert isinstance(table[part], TermTable)
    assert list(table[part]) == terms[part]
    assert list(table.spans[part]) == [term.span for term in terms[part]]


def test_a_place_behind_the_last_term_is_an_error():
    with pytest.raises(IndexError):
        TermTable.of(())[0]


@given(TERMS)
def test_terms_are_chosen_by_category_unless_they_are_nested(terms):
    table = TermTable.of(terms)
    for category in CATEGORIES:
        shown = [term for term in terms if term.category is category and not term.nested]
        assert list(table.underlined({category})) == shown
        places = table.spans_by_category()[category]
        assert (len(places), list(places)) == (len(shown), [term.span for term in shown])
    assert list(table.spans_by_category()) == list(Category)


@given(TERMS)
def test_terms_are_chosen_by_what_they_mean_or_can_mean(terms):
    table = TermTable.of(terms)
    assert list(table.chosen("a")) == [term for term in terms if term.concepts[0] == "a"]
    assert list(table.possible("a")) == [term for term in terms if "a" in term.concepts]
    assert list(table.chosen_concepts()) == [term.concepts[0] for term in terms]


@given(TERMS, st.lists(st.booleans(), min_size=12, max_size=12))
def test_terms_are_chosen_one_by_one(terms, wanted):
    kept = wanted[: len(terms)]
    expected = [term for term, keep in zip(terms, kept, strict=True) if keep]
    assert list(TermTable.of(terms).only(kept)) == expected


@given(st.lists(PLACES, max_size=12).map(sorted), PLACES)
def test_a_span_is_found_where_it_stands(spans, span):
    table = SpanTable.of(reversed(spans))
    assert SpanTable.of(table) is table
    assert (span in table) == (span in spans)
    assert [table.index(known) for known in spans] == [spans.index(known) for known in spans]
    if span not in spans:
        with pytest.raises(ValueError, match="Span"):
            table.index(span)


def test_a_span_is_looked_for_in_a_part():
    table = SpanTable([1, 3], [2, 4])
    assert table.index(Span(3, 4), 1) == 1
    with pytest.raises(ValueError, match="Span"):
        table.index(Span(3, 4), 0, 1)


def test_what_is_no_span_is_in_no_table():
    assert (1, 2) not in SpanTable([1], [2])
    assert SpanTable([1], [2]) != 7
    assert hash(SpanTable([1], [2])) == hash((Span(1, 2),))


MANY = st.lists(
    st.tuples(st.integers(0, 200), st.integers(1, 90)).map(lambda p: Span(p[0], p[0] + p[1])),
    max_size=70,
).map(sorted)


@given(MANY, st.integers(0, 300), st.integers(0, 30))
def test_the_spans_of_a_passage_are_those_that_overlap_it(spans, start, length):
    passage = Span(start, start + length)
    expected = [n for n, span in enumerate(spans) if length and span.overlaps(passage)]
    assert SpanTable.of(spans).within(passage.start, passage.end) == expected


def test_counted_spans_are_found_when_one_is_asked_for():
    asked = []

    def find():
        asked.append(1)
        return SpanTable([1, 3], [2, 4])

    spans = CountedSpans(2, find)
    assert (len(spans), asked) == (2, [])
    assert (spans[-1], list(spans[:1])) == (Span(3, 4), [Span(1, 2)])
    assert spans == (Span(1, 2), Span(3, 4))
    assert hash(spans) == hash((Span(1, 2), Span(3, 4)))
    assert asked == [1]
