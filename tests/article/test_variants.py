"""A pattern finds in a text what a search finds in the folded text."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.folding import fold
from reader.article.variants import _table, has_variants, pattern, variants, written
from reader.resources import resource

LETTERS = st.text(
    st.sampled_from("两兩个個確确保Ａaª１1①一—－“「』\"' \u3000\t○〇吉𠮷"), max_size=12
)


def test_every_variant_folds_to_its_character():
    for folded, others in _table().items():
        assert set(fold(others)) == {folded}
        assert folded not in others


@pytest.mark.skipif(
    not unicodedata.unidata_version.startswith("14."), reason="made with Unicode 14"
)
def test_the_table_is_that_of_the_folding():
    assert written(variants()) == resource("folding", "variants.tsv").read_text("ascii")


@given(LETTERS, LETTERS)
def test_a_pattern_finds_what_is_found_in_the_folded_text(text, words):
    folded = fold(words)
    expected = [m.span() for m in re.finditer(re.escape(folded), fold(text))]
    assert [m.span() for m in re.finditer(pattern(folded), text)] == expected


def test_a_character_without_variants_stands_for_itself():
    assert has_variants("确保")
    assert not has_variants("的")
    assert pattern("的") == "的"
