"""Hits in the text as it stands are those of the folded text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.folding import fold
from reader.article.model import Span
from reader.library.query_hits import Hits, finder
from reader.library.query_tree import And, Field, Near, Not, Or, Phrase

TEXTS = st.text(st.sampled_from("两兩个個確确Ａa1１“「 \u3000\n"), max_size=40)
PHRASES = st.text(st.sampled_from("两兩个確Ａa1“ 　"), max_size=4)


@given(TEXTS, PHRASES)
def test_hits_are_the_places_in_the_folded_text(text, phrase):
    expected = tuple(Span(*place) for place in finder(phrase)(fold(text)))
    assert Hits(Phrase(phrase))(text) == expected


@pytest.mark.parametrize(
    ("query", "places"),
    [
        (Or((Phrase("确保"), Phrase("兩個確保"))), [(0, 4), (7, 9)]),
        (And((Phrase("wto"), Not(Phrase("确保")))), [(4, 7)]),
        (Phrase("确保", Field.TITLE), []),
        (Near(Phrase("两个"), Phrase("ＷＴＯ"), 3), [(0, 2), (4, 7)]),
    ],
)
def test_hits_of_a_tree(query, places):
    assert Hits(query)("两个确保WTO確保") == tuple(Span(*place) for place in places)
