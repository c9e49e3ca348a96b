"""Words are hidden with all their places, at their width, and numbered as they come."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.model import Name, NameKind, TermSpan
from reader.annotations.editing import marked
from reader.annotations.model import Kind
from reader.annotations.placing import place_all
from reader.article.model import Article, Paragraph, Role, Span
from reader.glossary.category import Category
from reader.lessons.cloze import (
    BLANK,
    Cloze,
    blanked,
    cloze_at,
    clozes,
    hidden,
    words_at,
    words_of_marks,
    words_of_names,
    words_of_terms,
)

TEXT = "要落实两个确保，约77％的企业并轨。两个确保是任务，社会保障是目标。"
ECONOMY, SECURITY = Category.ECONOMY, Category.SOCIAL_SECURITY


@pytest.fixture
def article():
    return Article(TEXT, "题", (), (Paragraph(0, len(TEXT), Role.BODY),))


def term(word, category=SECURITY, start=0, *, nested=False):
    at = TEXT.index(word, start)
    return TermSpan(Span(at, at + len(word)), (word,), category, nested)


def made(article, words, known=()):
    return place_all(hidden(article, words, known, "layer"), article, lambda _: None)


def test_a_word_is_one_cloze_with_all_its_places(article):
    terms = [term("两个确保"), term("两个确保", start=10), term("企业", ECONOMY)]
    words = words_of_terms(article, terms, {SECURITY, ECONOMY})
    found = clozes(made(article, words), article)
    assert [(one.number, one.answer, len(one.spans)) for one in found] == [
        (1, "两个确保", 2),
        (2, "企业", 1),
    ]


def test_only_chosen_categories_and_no_inner_terms_are_hidden(article):
    terms = [term("企业", ECONOMY), term("社会保障"), term("保障", nested=True)]
    assert list(words_of_terms(article, terms, {SECURITY})) == ["社会保障"]


def test_figures_and_marks_can_be_hidden(article):
    at = TEXT.index("77％")
    names = [Name(Span(at, at + 3), "77％", NameKind.FIGURE)]
    assert list(words_of_names(article, names, {NameKind.FIGURE})) == ["77％"]
    one = marked(article, [Span(0, 3)], Kind.HIGHLIGHT, "policy", "layer")
    note = marked(article, [Span(4, 6)], Kind.NOTE, "policy", "layer")
    placed = place_all([one, note], article, lambda _: None)
    assert list(words_of_marks(article, placed)) == ["要落实"]


def test_what_is_hidden_already_is_not_hidden_twice(article):
    words = words_at(article, [Span(3, 7)])
    known = clozes(made(article, words), article)
    assert hidden(article, words_at(article, [Span(5, 9)]), known, "layer") == ()


def test_the_longer_of_two_overlapping_words_is_hidden(article):
    words = words_at(article, [Span(3, 5), Span(3, 7)])
    (one,) = clozes(made(article, words), article)
    assert one.answer == "两个确保"


def test_marks_of_other_kinds_are_no_clozes(article):
    one = marked(article, [Span(0, 3)], Kind.HIGHLIGHT, "policy", "layer")
    assert clozes(place_all([one], article, lambda _: None), article) == ()


def test_a_cloze_is_found_by_any_of_its_characters(article):
    found = clozes(made(article, words_at(article, [Span(3, 7)])), article)
    assert cloze_at(found, 6) == found[0]
    assert cloze_at(found, 7) is None


def test_a_revealed_word_is_told(article):
    found = clozes(made(article, words_at(article, [Span(3, 7), Span(8, 11)])), article)
    assert blanked(TEXT, found, {found[1].id})[:12] == f"要落实{BLANK * 4}，约77％"


@given(
    st.text("一二 \n三", min_size=1, max_size=40),
    st.lists(st.tuples(st.integers(0, 39), st.integers(1, 6)), max_size=6),
)
def test_a_blanked_text_has_its_width_and_its_blanks_where_words_were(text, places):
    spans = tuple(
        Span(start, min(len(text), start + n)) for start, n in places if start < len(text)
    )
    among = [Cloze(str(n), n, (span,), "") for n, span in enumerate(spans)]
    told = blanked(text, among)
    assert len(told) == len(text)
    for at, (before, after) in enumerate(zip(text, told, strict=True)):
        covered = any(at in span for span in spans) and not before.isspace()
        assert after == (BLANK if covered else before)
