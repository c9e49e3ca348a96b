"""Terms of an article: all of them, each with the meaning of its day, the inner ones marked."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.terms import find_terms
from reader.article.model import Article
from reader.glossary.category import Category
from reader.glossary.concept import Concept, Confidence, Form, FormKind, Kind
from reader.glossary.files import load_shipped
from reader.glossary.glossary import Glossary
from reader.glossary.matcher import TermMatcher
from reader.importers.reading import read_article

# Words of the seed article that the glossary must know.
SEED_TERMS = """
社会保障 社会保障体系 社保 社保体系 完善城镇社会保障体系试点 辽宁试点 两个确保 三条保障线
下岗职工基本生活保障 下岗 下岗职工 下岗失业人员 失业保险 失业人员 社会失业人员 并轨
并轨人员 解除劳动关系 再就业 城市居民最低生活保障 低保 城市低保 低保标准 应保尽保
城镇企业职工基本养老保险 基本养老保险 个人账户 做实个人账户 实行全省统一管理
基本养老金按时足额发放 企业离退休人员 社会化发放 属地化管理 社区 专户管理 专款专用
社会安全网 困难职工群众 社会主义市场经济 社会主义市场经济体制 国有企业 企业改革
产业结构调整 老工业基地 老企业 困难企业 党的十六大 党中央、国务院 国务院 国务院总理
总理办公会议 省委书记 省长 新华社 试点 逐步推广 扩大试点 配套政策 政策导向 衔接 调控
量力而行 逐步扩大 分类指导 稳步推进 稳步推行 狠抓落实 不折不扣 善始善终 持之以恒
知难而进 齐心协力 恰如其分 扎扎实实 务求 安全感和归属感 会议认为 会议分析认为 会议指出
会议强调 千方百计 平稳过渡 朱镕基 闻世震 薄熙来 辽宁 日前 改革、发展、稳定
独立于企事业单位之外 资金来源多元化 保障制度规范化 管理服务社会化 艰巨性、复杂性
借鉴意义和示范作用 不留死角 转变作风 深入基层 监督检查 总结经验 加强领导 精心组织
"""
QUOTED_TERMS = ("“三个代表”重要思想", "“低保”对象", "地（市）")


def article(text, on=None):
    return Article(text=text, title="", heading=(), paragraphs=(), date=on)


def concept(name, *forms, **rest):
    made = tuple(
        Form(hans, FormKind.GAPPED if "…" in hans else FormKind.FULL, "", gap=20 * ("…" in hans))
        for hans in forms
    )
    texts = ("",) * 4
    category = rest.pop("category", Category.ECONOMY)
    return Concept(name, Kind.TERM, category, name, made, *texts, Confidence.C, **rest)


def terms(text, *concepts, on=None):
    known = Glossary({c.id: c for c in concepts}, {}, "")
    return find_terms(article(text, on), known, TermMatcher(known))


def marked(text, *forms):
    """Give each term's characters, an inner one in brackets."""
    found = terms(text, *(concept(form, form) for form in forms))
    words = ((text[t.span.start : t.span.end], t.nested) for t in found)
    return [f"[{word}]" if nested else word for word, nested in words]


@pytest.fixture(scope="module")
def shipped():
    glossary = load_shipped()
    return glossary, TermMatcher(glossary)


@pytest.fixture(scope="module")
def seed(seed_path):
    return read_article(seed_path)


@pytest.fixture(scope="module")
def seed_terms(seed, shipped):
    return find_terms(seed, *shipped)


def test_an_inner_term_is_nested_and_a_crossing_one_is_not():
    assert marked("基本养老保险个人账户", "基本养老保险", "养老保险", "保险个人") == [
        "基本养老保险",
        "[养老保险]",
        "保险个人",
    ]


def test_a_term_with_the_same_start_or_end_as_a_longer_one_is_nested():
    assert marked("下岗职工", "下岗", "下岗职工", "职工") == ["下岗职工", "[下岗]", "[职工]"]


def test_terms_side_by_side_are_not_nested():
    assert marked("下岗失业", "下岗", "失业") == ["下岗", "失业"]


def test_a_term_in_the_gap_of_a_gapped_form_is_not_nested():
    assert marked("做实基本养老保险个人账户", "做实…个人账户", "养老保险", "账户") == [
        "做实基本养老保险个人账户",
        "养老保险",
        "[账户]",
    ]


def test_a_term_that_is_itself_part_of_a_gapped_form_is_nested():
    assert marked("听取工作汇报", "听取…汇报", "汇报") == ["听取工作汇报", "[汇报]"]


def test_a_gapped_form_inside_a_longer_term_is_nested():
    assert marked("专题听取工作汇报", "专题听取…汇报", "听取…汇报") == [
        "专题听取工作汇报",
        "[听取工作汇报]",
    ]


@given(
    st.lists(st.text(alphabet="社会保", min_size=1, max_size=4), max_size=6, unique=True),
    st.text(alphabet="社会保。", max_size=30),
)
def test_a_term_is_nested_exactly_if_a_longer_one_encloses_it(forms, text):
    found = terms(text, *(concept(form, form) for form in forms))
    for term in found:
        around = any(o.span != term.span and o.span.encloses(term.span) for o in found)
        assert term.nested == around


def test_the_meaning_of_the_day_comes_first_and_gives_the_category():
    old = concept("old", "并轨", valid_to="1994", category=Category.ECONOMY)
    new = concept("new", "并轨", valid_from="2001", category=Category.SOCIAL_SECURITY)
    (then,) = terms("并轨", old, new, on=date(1994, 1, 1))
    (now,) = terms("并轨", old, new, on=date(2003, 1, 17))
    assert (then.concepts, then.category) == (("old", "new"), Category.ECONOMY)
    assert (now.concepts, now.category) == (("new", "old"), Category.SOCIAL_SECURITY)


def test_without_a_date_the_paragraph_chooses_the_meaning():
    rate = concept("rate", "并轨", cues=("汇率",))
    work = concept("work", "并轨", cues=("下岗",))
    found = terms("汇率并轨。\n下岗并轨。\n并轨，汇率", rate, work)
    assert [term.concepts[0] for term in found] == ["rate", "work", "rate"]


def test_an_article_without_terms_has_none():
    assert terms("一二三", concept("a", "社会保障")) == ()
    assert terms("", concept("a", "社会保障")) == ()


def test_terms_are_in_order_the_longer_first_and_each_place_once(seed_terms):
    places = [(term.span.start, -term.span.end) for term in seed_terms]
    assert places == sorted(set(places))


@pytest.mark.parametrize("label", SEED_TERMS.split())
def test_every_occurrence_of_a_term_of_the_seed_is_found(label, seed, seed_terms, shipped):
    found = [t for t in seed_terms if seed.text[t.span.start : t.span.end] == label]
    assert len(found) == seed.text.count(label) > 0
    assert {c.id for c in shipped[0].by_form(label)} == {i for t in found for i in t.concepts}


@pytest.mark.parametrize("label", QUOTED_TERMS)
def test_a_term_with_marks_inside_is_found_with_them(label, seed, seed_terms):
    assert label in {seed.text[t.span.start : t.span.end] for t in seed_terms}


def test_the_split_account_is_found_as_the_same_term(seed, seed_terms, shipped):
    found = {seed.text[t.span.start : t.span.end]: t.concepts for t in seed_terms}
    assert found["做实基本养老保险个人账户"] == found["做实个人账户"]


def test_the_seed_has_the_meanings_of_its_day(seed, seed_terms):
    chosen = {seed.text[t.span.start : t.span.end]: t.concepts[0] for t in seed_terms}
    assert chosen["并轨"] == "binggui-2001"
    assert chosen["两个确保"] == "liang-ge-quebao-1998"
    assert chosen["下岗"] == "xiagang-1994"


def test_every_gapped_form_that_is_underlined_leaves_its_inner_terms_underlined(seed, seed_terms):
    shown = {seed.text[t.span.start : t.span.end] for t in seed_terms if not t.nested}
    assert "“三个代表”重要思想" in shown
