"""The readings of one article: glossary terms, names and the reader's own words come first."""

import pytest

from reader.analysis.article_readings import ArticleReadings, Knowledge, laid
from reader.analysis.model import Analysis, Name, NameKind, TermSpan
from reader.analysis.reading_table import load_reading_table
from reader.analysis.readings import read
from reader.article.model import Span
from reader.glossary.category import Category
from reader.glossary.concept import Form, FormKind
from reader.glossary.pinyin import without_tones


@pytest.fixture(scope="module")
def table():
    return load_reading_table()


def term(start, end, concept="c", *, nested=False):
    return TermSpan(Span(start, end), (concept,), Category.POLITICS, nested)


def readings(text, analysis, table, **knowledge):
    return ArticleReadings(text, analysis, Knowledge(table, **knowledge)).of(0, len(text))


def test_the_glossary_goes_before_the_table(table):
    forms = {"c": (Form("两个确保", FormKind.FULL, "Liǎnggè quèbǎo"),)}
    found = readings("“两个确保”", Analysis(terms=[term(1, 5)]), table, forms=forms)
    assert found == ("", "liǎng", "gè", "què", "bǎo", "")


def test_quotation_marks_in_a_term_have_no_syllable(table):
    forms = {"c": (Form("三个代表思想", FormKind.FULL, "sāngè dàibiǎo sīxiǎng"),)}
    found = readings("“三个代表”思想", Analysis(terms=[term(0, 8)]), table, forms=forms)
    assert found == ("", "sān", "gè", "dài", "biǎo", "", "sī", "xiǎng")


def test_the_longer_of_two_terms_tells_the_reading(table):
    forms = {
        "a": (Form("重庆银行", FormKind.FULL, "Chóngqìng yínháng"),),
        "b": (Form("庆银行", FormKind.FULL, "qìng yínxíng"),),
    }
    both = Analysis(terms=[term(0, 4, "a"), term(1, 4, "b", nested=True)])
    assert readings("重庆银行", both, table, forms=forms) == ("chóng", "qìng", "yín", "háng")


def test_a_surname_is_read_as_one(table):
    person = Analysis(names=[Name(Span(0, 3), "单国强", NameKind.PERSON)])
    assert readings("单国强", person, table)[0] == "shàn"
    assert readings("单国强", Analysis(), table)[0] == "dān"


def test_the_readers_own_words_go_before_the_glossary(table):
    forms = {"c": (Form("银行", FormKind.FULL, "yínháng"),)}
    own = {"银行": ("yín", "xíng")}
    found = readings("银行", Analysis(terms=[term(0, 2)]), table, forms=forms, own=own)
    assert found == ("yín", "xíng")


def test_a_term_that_leaves_the_passage_is_not_used(table):
    forms = {"c": (Form("朝阳", FormKind.FULL, "zhāoyáng"),)}
    reading = ArticleReadings("朝\n阳", Analysis(terms=[term(0, 3)]), Knowledge(table, forms))
    assert reading.of(0, 1) == ("cháo",)


def test_passages_are_forgotten_when_there_are_many(table):
    text = "中" * 900
    reading = ArticleReadings(text, Analysis(), Knowledge(table))
    found = [reading.of(at, at + 1) for at in range(900)]
    assert found == [("zhōng",)] * 900
    assert reading.of(0, 2) == ("zhōng", "zhōng")


def test_every_form_of_the_shipped_glossary_can_be_laid(glossary):
    forms = [form for some in glossary.forms.values() for form in some]
    whole = [form for form in forms if form.kind is not FormKind.GAPPED]
    assert [form.hans for form in whole if not laid(form.hans, form.pinyin)] == []


def test_the_glossary_and_the_table_agree_but_for_neutral_tones(glossary, table):
    """Where they did not, one of them was wrong; new entries may differ until that is settled."""
    pairs = [
        (form.hans, ours, theirs)
        for some in glossary.forms.values()
        for form in some
        if form.kind is not FormKind.GAPPED
        for ours, theirs in zip(read(form.hans, table), laid(form.hans, form.pinyin), strict=True)
        if theirs
    ]
    others = [one for one in pairs if one[1] != one[2] != without_tones(one[1])]
    assert len(others) < len(pairs) / 1000, others
