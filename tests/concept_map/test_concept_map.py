"""The map of an article: which concepts stand on it, by which relation, under which name."""

from pathlib import Path

import pytest

from reader.analysis.terms import find_terms
from reader.concept_map.model import DOWNWARD, LinkKind, concept_map
from reader.glossary.files import load_shipped
from reader.glossary.matcher import TermMatcher
from reader.importers.reading import parse_text, read_article


@pytest.fixture(scope="module")
def glossary():
    return load_shipped()


@pytest.fixture(scope="module")
def matcher(glossary):
    return TermMatcher(glossary)


@pytest.fixture(scope="module")
def seed():
    return read_article(next((Path(__file__).parents[2] / "seeds").glob("*.txt")))


@pytest.fixture(scope="module")
def chart(seed, glossary, matcher):
    return concept_map(seed, find_terms(seed, glossary, matcher), glossary)


def map_of(text, glossary, matcher, **settings):
    article = parse_text(text, name="2003-01-17.txt")
    return concept_map(article, find_terms(article, glossary, matcher), glossary, **settings)


def lower(chart, name, kind=None):
    return {link.lower for link in chart.links if link.upper == name and kind in (None, link.kind)}


def test_two_formulas_of_the_seed_share_exactly_one_member(chart):
    two = lower(chart, "liang-ge-quebao-1998", LinkKind.MEMBER)
    three = lower(chart, "san-tiao-baozhangxian-1998", LinkKind.MEMBER)
    assert (len(two), len(three)) == (2, 3)
    assert two & three == {"xiagang-zhigong-jiben-shenghuo-baozhang-1998"}


def test_the_social_security_system_of_the_seed_leads_to_its_programmes(chart):
    reached, ways = set(), ["shehui-baozhang-1985"]
    while ways:
        name = ways.pop()
        reached.add(name)
        ways += lower(chart, name) - reached
    programmes = {"shiye-baoxian-1994", "jiben-yanglao-baoxian-1991", "chengshi-dibao-1993"}
    assert reached >= programmes


def test_what_joins_two_concepts_stands_on_the_map_without_a_place(chart):
    nodes = {node.concept: node for node in chart.nodes}
    assert nodes["shehui-baoxian"].spans == ()
    assert nodes["shehui-baoxian"].label == "社会保险"
    assert len(nodes["shiye-baoxian-1994"].spans) == 5


def test_a_node_is_called_as_the_article_calls_it(chart, seed):
    node = next(node for node in chart.nodes if node.concept == "chengshi-dibao-1993")
    written = [seed.text[span.start : span.end] for span in node.spans]
    assert node.label == max(written, key=written.count) == "低保"


def test_each_pair_has_one_link_and_every_link_two_nodes(chart):
    pairs = [frozenset((link.upper, link.lower)) for link in chart.links]
    names = {node.concept for node in chart.nodes}
    assert len(pairs) == len(set(pairs))
    assert {end for pair in pairs for end in pair} == names
    assert all(link.kind in DOWNWARD for link in chart.links)


def test_steps_follow_in_their_direction(chart):
    assert "huiyi-zhichu" in lower(chart, "huiyi-renwei", LinkKind.NEXT)
    assert lower(chart, "huiyi-qiangdiao") == set()


def test_other_relations_are_shown_on_demand(glossary, matcher):
    text = "新闻\n\n下岗职工和失业人员都要再就业，老工业基地在辽宁。"
    plain = map_of(text, glossary, matcher)
    full = map_of(text, glossary, matcher, aside=True)
    kinds = {link.kind for link in full.links}
    assert {LinkKind.RELATED, LinkKind.NEXT} <= kinds
    assert len(full.nodes) > len(plain.nodes)
    assert full.alone < plain.alone


def test_an_article_without_relations_has_an_empty_map(glossary, matcher):
    chart = map_of("新闻\n\n今天没有别的事。", glossary, matcher)
    assert (chart.nodes, chart.links) == ((), ())
