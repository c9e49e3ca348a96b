"""Texts become runs, runs become pairs."""

from hypothesis import given
from hypothesis import strategies as st

from reader.article.folding import fold
from reader.library.tokens import (
    BLANK,
    COMMON,
    PARAGRAPH,
    common,
    pairs,
    phrase_run,
    run,
    token,
    tokens,
)


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


def of(text):
    return [one for one in tokens(text).split(" ") if one]


def test_a_common_pair_is_a_token_and_of_another_each_character_is_one():
    assert of("经济") == ["经\x1c济", "济"]
    assert of("饕餮") == ["饕", "餮\x1d", "餮"]
    assert (token("经济"), token("饕餮"), of("")) == ("经\x1c济", None, [])


def test_no_token_is_of_a_pair_that_an_end_of_a_paragraph_begins():
    assert of(run("甲\n\n乙丙\n")) == ["甲", "乙", "丙\x1d", "丙"]
    assert of(run("𠮷\n\n乙丙\n")) == ["𠮷", "乙", "丙\x1d", "丙"]


@given(st.text(st.characters(max_codepoint=0xFFFF, exclude_categories=["Z", "Cs", "Cc"])))
def test_tokens_are_the_same_however_rare_the_characters(text):
    assert of(f"𠮷{text}")[2:] == of(f"饕{text}")[2:]


@given(
    st.text("经济社会保障饕餮餮\n 1", max_size=14), st.text("经济会保饕餮1", min_size=2, max_size=4)
)
def test_a_phrase_is_in_a_text_where_its_tokens_are_in_a_row(text, phrase):
    held, sought = of(run(text)), of(phrase_run(phrase))[:-1]
    places = range(len(held) - len(sought) + 1)
    in_a_row = any(held[at : at + len(sought)] == sought for at in places)
    assert in_a_row == (phrase in text)
