"""The analysis of whole articles: the seed, long texts, the warm start."""

import subprocess
import sys
from pathlib import Path

import pytest

from reader.analysis.analyse import Analyser, analyse
from reader.analysis.cache import AnalysisCache
from reader.analysis.model import NameKind
from reader.analysis.progress import Cancelled
from reader.analysis.terms import find_terms
from reader.article.model import Article, Paragraph, Role
from reader.importers.reading import read_article

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def seed():
    return read_article(next((CHECKOUT / "seeds").glob("*.txt")))


@pytest.fixture(scope="module")
def terms(seed, glossary, matcher):
    return find_terms(seed, glossary, matcher)


@pytest.fixture(scope="module")
def analysis(seed, terms, segmenter):
    return analyse(seed, terms, segmenter)


def plain(text):
    starts = [0] + [number + 1 for number, character in enumerate(text) if character == "\n"]
    ends = [*(start - 1 for start in starts[1:]), len(text)]
    body = tuple(Paragraph(*ends_of, Role.BODY) for ends_of in zip(starts, ends, strict=True))
    return Article(text=text, title="", heading=(), paragraphs=body)


def test_the_policy_words_of_the_seed_lead_its_key_words(analysis):
    words = [keyword.text for keyword in analysis.keywords]
    assert words[:2] == ["试点", "社会保障"]
    assert {"试点", "社会保障", "并轨", "下岗"} <= set(words[:8])
    assert not {"工作", "领导", "完善", "企业", "会议", "新华社", "朱镕基"} & set(words)
    assert 8 <= len(words) <= 20


def test_weights_fall_and_spans_hold_the_word(seed, analysis):
    weights = [keyword.weight for keyword in analysis.keywords]
    assert weights == sorted(weights, reverse=True)
    for keyword in analysis.keywords:
        assert keyword.spans
        assert {seed.text[s.start : s.end] for s in keyword.spans} == {keyword.text}


def test_the_names_of_the_seed_are_all_found_and_no_others(analysis):
    found = {}
    for name in analysis.names:
        found.setdefault(name.kind, set()).add(name.text)
    assert found == {
        NameKind.PERSON: {"朱镕基", "闻世震", "薄熙来"},
        NameKind.PLACE: {"辽宁", "辽宁省", "北京"},
        NameKind.ORGANISATION: {"国务院", "新华社", "党中央"},
        NameKind.DATE: {"1月16日", "2001年7月"},
        NameKind.FIGURE: {"77％", "50％"},
    }


def test_names_are_in_order_and_do_not_overlap(analysis):
    ends = [0, *(name.span.end for name in analysis.names)]
    assert all(name.span.start >= end for name, end in zip(analysis.names, ends, strict=False))


def test_the_terms_are_passed_on(terms, analysis):
    assert analysis.terms == terms


def test_an_empty_article_has_nothing(segmenter):
    found = analyse(plain(""), (), segmenter)
    assert (found.keywords, found.names) == ((), ())


def test_a_long_line_is_analysed_piece_by_piece(segmenter):
    shares = []
    text = "国务院总理朱镕基在辽宁省谈并轨，试点顺利。" * 400
    found = analyse(plain(text), (), segmenter, shares.append)
    assert len(shares) > 3
    assert shares == sorted(shares)
    assert 0 <= shares[0] <= shares[-1] < 1
    assert [name.text for name in found.names].count("朱镕基") == 400
    assert "并轨" in [keyword.text for keyword in found.keywords]


def test_pieces_of_a_persons_name_are_no_key_words(segmenter):
    found = analyse(plain("伏罗希洛夫到达。伏罗希洛夫说。伏罗希洛夫走了。"), (), segmenter)
    assert [name.text for name in found.names] == ["伏罗希洛夫"] * 3
    assert not [word for word in found.keywords if word.text in "伏罗希洛夫"]


def test_progress_can_stop_it(seed, segmenter):
    def stop(_share):
        raise Cancelled

    with pytest.raises(Cancelled):
        analyse(seed, (), segmenter, stop)


def test_what_was_analysed_is_not_cut_again(tmp_path, seed, terms, segmenter):
    calls = []

    def load():
        calls.append(1)
        return segmenter

    analyser = Analyser(AnalysisCache(tmp_path, "abc"), load)
    assert analyser.remembered(seed, terms) is None
    first = analyser.analyse(seed, terms)
    second = analyser.analyse(seed, terms)
    assert calls == [1]
    assert second.terms == terms
    assert second.names == first.names
    assert [k.spans for k in second.keywords] == [k.spans for k in first.keywords]


def test_a_warm_start_imports_no_jieba():
    script = (
        "import sys, reader.analysis.analyse, reader.analysis.find;"
        "import reader.analysis.jieba_segmenter;"
        "assert not {'jieba', 'pypinyin', 'pkg_resources'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script], cwd=CHECKOUT, check=True)
