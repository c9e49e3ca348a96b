"""Texts become runs, runs become pairs."""

from hypothesis import given
from hypothesis import strategies as st

from reader.article.folding import fold
from reader.library.tokens import BLANK, COMMON, PARAGRAPH, common, pairs, phrase_run, run


def test_blanks_are_one_mark_and_ends_of_paragraphs_another():
    assert run(" 甲  乙\u3000\t丙 \n\n丁") == f"甲{BLANK}乙{BLANK}丙{PARAGRAPH}{PARAGRAPH}丁"
    assert phrase_run(" 甲\n乙 ") == f"甲{BLANK}乙"


def test_a_mark_in_a_text_is_a_blank():
    assert run("甲\x1e乙\x1f丙") == f"甲{BLANK}乙{BLANK}丙"


def test_pairs_overlap_and_the_last_one_ends_the_text():
    assert pairs("甲乙丙") == f"甲乙 乙丙 丙{PARAGRAPH}"
    assert pairs("") == ""


@given(st.text(st.characters(blacklist_categories=["Z", "Cs", "Cc"]), min_size=1))
def test_pairs_are_the_same_however_rare_the_characters(text):
    assert pairs(text).split(" ") == [
        one + other for one, other in zip(text, text[1:] + PARAGRAPH, strict=True)
    ]


def test_no_pair_begins_with_the_end_of_a_paragraph():
    assert pairs(run("甲\n\n乙丙")) == f"甲{PARAGRAPH} 乙丙 丙{PARAGRAPH}"
    assert pairs(f"𠮷{PARAGRAPH}乙") == f"𠮷{PARAGRAPH} 乙{PARAGRAPH}"


def test_common_characters_are_folded_and_named_once():
    assert all(fold(character) == character for character in COMMON)
    assert sorted(common("的的是一龘").split()) == sorted("的是一")
