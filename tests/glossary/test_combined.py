"""Several glossaries are one: by priority, whatever each is made of."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.terms import find_terms
from reader.article.model import Article, Paragraph, Role
from reader.glossary.combined import CombinedMatcher, combined
from reader.glossary.matcher import TermMatcher
from reader.glossary.senses import senses
from tests.glossary.concepts_made import concept, form, glossary

OURS = glossary(concept("bing-gui-1994", form("并轨", "bìngguǐ"), valid_from="1994"))
OWN = glossary(concept("own-1/bing-gui", form("并轨", "bìngguǐ")), concept("own-1/ju", "局"))


def article(text, date=datetime.date(1999, 5, 1)):
    block = Paragraph(0, len(text), Role.BODY)
    return Article(text=text, title="", heading=(), paragraphs=(block,), date=date)


def test_the_glossary_that_comes_first_is_asked_first():
    for order in ({"own-1": OWN, "": OURS}, {"": OURS, "own-1": OWN}):
        whole = combined(order)
        chosen = [sense.concept.id for sense in senses(whole, "并轨")]
        assert chosen[0] == next(iter(order.values())).by_form("并轨")[0].id
        assert [c.id for c in whole.by_pinyin("binggui")] == chosen


def test_a_meaning_of_the_day_comes_before_priority():
    later = glossary(concept("own-1/bing-gui", "并轨", valid_from="2015"))
    found = senses(combined({"own-1": later, "": OURS}), "并轨", datetime.date(1999, 1, 1))
    assert [sense.concept.id for sense in found] == ["bing-gui-1994", "own-1/bing-gui"]


def test_ours_alone_is_ours():
    assert combined({"": OURS}) is OURS


def test_the_fingerprint_follows_order_and_content():
    orders = ({"own-1": OWN, "": OURS}, {"": OURS, "own-1": OWN}, {"": OURS})
    assert len({combined(order).fingerprint for order in orders}) == 3


def test_terms_of_both_are_found_and_those_of_one_place_are_one():
    whole = combined({"own-1": OWN, "": OURS})
    matcher = CombinedMatcher([TermMatcher(OWN), TermMatcher(OURS)])
    (term,) = find_terms(article("实行并轨。局"), whole, matcher)
    assert term.concepts == ("own-1/bing-gui", "bing-gui-1994")


def test_the_parts_of_a_gapped_form_give_way_to_a_whole_one_of_another_glossary():
    gapped = TermMatcher(glossary(concept("a", form("做实…账户", gap=5))))
    plain = TermMatcher(glossary(concept("own-1/b", "做实个人账户")))
    (alone,) = CombinedMatcher([gapped]).find("做实个人账户")
    (both,) = CombinedMatcher([gapped, plain]).find("做实个人账户")
    assert (len(alone.parts), both.parts) == (1, {})
    assert both.rows == [(0, -6, ("a", "own-1/b"))]


def test_no_glossary_finds_nothing():
    assert [found.rows for found in CombinedMatcher([]).find("并轨")] == [()]


WORDS = st.lists(st.text(alphabet="社会保", min_size=2, max_size=4), max_size=5, unique=True)


@given(WORDS, WORDS, st.text(alphabet="社会保、。“”", max_size=30))
def test_two_matchers_find_what_one_of_all_forms_finds(ours, own, text):
    first = glossary(*(concept(word, word) for word in ours))
    second = glossary(*(concept(f"own-1/{word}", word) for word in own))
    whole = combined({"": first, "own-1": second})
    apart = CombinedMatcher([TermMatcher(first), TermMatcher(second)])
    assert [list(found.rows) for found in apart.find(text)] == [
        list(found.rows) for found in TermMatcher(whole).find(text)
    ]
