"""Facts that are often got wrong, as the shipped glossary tells them."""

from datetime import date

import pytest

from reader.article.folding import fold
from reader.glossary.concept import RelationKind
from reader.glossary.files import load_shipped
from reader.glossary.senses import senses

DAY = date(2003, 1, 17)


@pytest.fixture(scope="module")
def glossary():
    return load_shipped()


@pytest.fixture(scope="module")
def meaning(glossary):
    def look_up(label, on=DAY):
        return senses(glossary, label, on)[0].concept

    return look_up


@pytest.fixture(scope="module")
def members(glossary, meaning):
    def look_up(label):
        return [glossary.concepts[m.target].headword for m in meaning(label).members if m.target]

    return look_up


def related(concept, kind):
    return {relation.target for relation in concept.relations if relation.kind is kind}


def test_the_two_guarantees_are_the_laid_off_and_the_enterprise_pensions(meaning, members):
    assert members("两个确保") == ["下岗职工基本生活保障", "基本养老金按时足额发放"]
    assert "不包括失业保险，也不包括低保" in meaning("两个确保").note_zh


def test_the_three_lines_leave_pensions_out(meaning, members):
    lines = members("三条保障线")
    assert lines == ["下岗职工基本生活保障", "失业保险", "城市居民最低生活保障"]
    assert "养老保险不在三条保障线之内" in meaning("三条保障线").note_zh


def test_guarantees_and_lines_share_just_their_first_element(members):
    guarantees, lines = members("两个确保"), members("三条保障线")
    assert set(guarantees) & set(lines) == {guarantees[0]} == {lines[0]}


@pytest.mark.parametrize(
    ("on", "words"),
    [
        (date(2003, 1, 17), "失业保险"),
        (date(2015, 3, 1), "养老"),
        (date(1994, 2, 1), "汇率"),
    ],
)
def test_merging_the_tracks_means_another_thing_each_time(meaning, on, words):
    assert words in meaning("并轨", on).definition_zh


def test_shebao_is_social_security_not_social_insurance(meaning):
    assert meaning("社保") == meaning("社会保障")
    assert meaning("社保") != meaning("社会保险")
    assert meaning("社会保险").id in related(meaning("社会保障"), RelationKind.NARROWER)


def test_laid_off_is_not_unemployed(meaning):
    contrasts = related(meaning("下岗职工"), RelationKind.CONTRASTS)
    assert meaning("失业人员").id in contrasts
    assert "尚未与企业解除劳动关系" in meaning("下岗职工").definition_zh
    assert "已无劳动关系" in meaning("失业人员").definition_zh


def test_enterprise_retirees_leave_civil_servants_out(meaning):
    assert "不包括机关事业单位" in meaning("企业离退休人员").note_zh
    assert meaning("退休").id in related(meaning("离休"), RelationKind.CONTRASTS)
    assert meaning("离休") != meaning("退休")


def test_the_premiers_working_meeting_was_no_statutory_one_and_ended(meaning):
    meeting = meaning("总理办公会议")
    assert meeting.valid_to == "2004"
    assert "只规定后两种" in meeting.definition_zh


def test_the_three_represents_came_into_the_constitution_after_the_article(meaning):
    theory = meaning("“三个代表”")
    assert theory.valid_from == "2000-02-25"
    assert "2002年11月" in theory.definition_zh
    assert "2004年3月14日" in theory.status_zh
    assert "广州" in theory.note_zh
    assert len(theory.members) == 3


def test_both_spellings_of_the_account_are_known_and_stay_apart(meaning):
    assert meaning("个人帐户") == meaning("个人账户")
    assert fold("帳戶") == "帐户" != fold("賬戶") == "账户"


@pytest.mark.parametrize(
    ("label", "pinyin"),
    [
        ("应保尽保", "yīng bǎo jìn bǎo"),
        ("薄熙来", "Bó Xīlái"),
        ("两个确保", "liǎng gè quèbǎo"),
        ("三条保障线", "sān tiáo bǎozhàngxiàn"),
        ("低保", "dībǎo"),
        ("总理办公会议", "zǒnglǐ bàngōng huìyì"),
    ],
)
def test_readings_that_a_dictionary_gets_wrong_are_right(meaning, label, pinyin):
    forms = {form.hans: form.pinyin for form in meaning(label).forms}
    assert forms[label] == pinyin
