"""The outline of an argument: who speaks, what is counted, what stands under which heading."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.numbered_series import Style, numbered_series
from reader.analysis.outline import LONGEST_WORDS, RowKind, outline
from reader.analysis.reporting_formulas import reporting_formulas
from reader.article.model import Article, Paragraph, Role
from reader.importers.reading import read_article
from reader.resources import seed_article


def article(*lines, subheads=()):
    blocks, at = [], 0
    for number, line in enumerate(lines):
        role = Role.SUBHEAD if number in subheads else Role.BODY
        blocks.append(Paragraph(at, at + len(line), role))
        at += len(line) + 1
    return Article("\n".join(lines), "题", (), tuple(blocks))


@pytest.fixture(scope="module")
def seed():
    return read_article(Path(seed_article()), None)


def told(made):
    return [
        (row.level, row.kind, made.text[row.span.start : row.span.end]) for row in outline(made)
    ]


def test_the_seed_is_laid_out_by_who_speaks_and_six_points(seed):
    assert told(seed) == [
        (0, RowKind.FORMULA, "朱镕基强调"),
        (0, RowKind.FORMULA, "据辽宁省汇报"),
        *((1, RowKind.ITEM, f"{n}是") for n in "一二三四五六"),
        (0, RowKind.FORMULA, "会议认为"),
        (0, RowKind.FORMULA, "会议分析认为"),
        (0, RowKind.FORMULA, "会议指出"),
        (0, RowKind.FORMULA, "会议强调"),
    ]


def test_the_points_of_the_seed_join_and_end_with_their_sentence(seed):
    (items,) = numbered_series(seed)
    assert [item.number for item in items] == [1, 2, 3, 4, 5, 6]
    for before, after in pairwise(items):
        assert seed.text[before.passage.end : after.passage.start] == "；"
    assert seed.text[: items[-1].passage.end].endswith("实现了再就业等。")


def test_rows_tell_their_first_words(seed):
    rows = outline(seed)
    assert rows[2].words == "一是城镇企业职工基本养老保险制度趋于完善，…"
    assert all(len(row.words) <= LONGEST_WORDS for row in rows)


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("一是抓粮食；二是抓棉花。", Style.IS),
        ("要做到：一要快，二要好。", Style.MUST),
        ("第一，吃饱。第二，吃好。", Style.ORDINAL),
        ("（一）吃饱。（二）吃好。", Style.BRACKETED),
        ("（1）吃饱。（2）吃好。", Style.ARABIC_BRACKETED),
        ("①吃饱；②吃好。", Style.ROUND),
    ],
)
def test_a_series_inside_a_paragraph_is_found(text, style):
    (items,) = numbered_series(article(text))
    assert {item.style for item in items} == {style}
    assert [item.number for item in items] == [1, 2]


@pytest.mark.parametrize(
    ("lines", "style"),
    [
        (("一、吃饱", "多种粮。", "二、吃好", "多种菜。"), Style.HAN),
        (("1．吃饱", "2．吃好"), Style.ARABIC),
        (("第一章 总则", "条文。", "第二章 分则", "条文。"), Style.CHAPTER),
    ],
)
def test_a_series_of_paragraphs_is_found(lines, style):
    made = article(*lines)
    (items,) = numbered_series(made)
    assert {item.style for item in items} == {style}
    assert items[-1].passage.end == len(made.text)


@pytest.mark.parametrize(
    "text",
    [
        "这是第一是什么。",
        "统一是大势，不二是正道。",
        "一是抓粮食，再抓别的。",
        "二是抓棉花；三是抓油料。",
        "一是抓粮食；三是抓油料。",
        "他第一个到，第二个走。",
    ],
)
def test_what_only_looks_like_a_series_is_none(text):
    assert numbered_series(article(text)) == []


def test_after_a_series_inside_an_item_the_outer_one_goes_on():
    text = "一是抓粮食：一是种，二是收；二是抓棉花；三是抓油料。"
    outer, inner = numbered_series(article(text))
    assert [item.number for item in outer] == [1, 2, 3]
    assert [item.number for item in inner] == [1, 2]


def test_two_series_in_one_text_are_two():
    series = numbered_series(article("一是甲；二是乙。", "一是丙；二是丁；三是戊。"))
    assert [len(items) for items in series] == [2, 3]


def test_points_of_several_sentences_end_with_their_paragraph():
    made = article("一是抓粮食。要多种。二是抓棉花。要多收。", "另一段。")
    (items,) = numbered_series(made)
    assert items[-1].passage.end == made.paragraphs[0].end


def test_points_of_several_paragraphs_end_before_a_subhead():
    made = article("（一）甲。", "续甲。", "（二）乙。", "小标题", "丙。", subheads=(3,))
    (items,) = numbered_series(made)
    assert items[-1].passage.end == made.paragraphs[2].end


def test_numbers_beyond_ten_go_on():
    han = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
    (items,) = numbered_series(article("。".join(f"{n}是做事" for n in han) + "。"))
    assert [item.number for item in items] == list(range(1, 13))
    many = [f"{n}、做事" for n in (*han, *("十" + c for c in "三四五六七八九"), "二十", "二十一")]
    (items,) = numbered_series(article(*many))
    assert items[-1].number == 21


@pytest.mark.parametrize(
    ("text", "who", "verb"),
    [
        ("会议强调，要抓落实。", "会议", "强调"),
        ("会议还指出，要抓落实。", "会议", "指出"),
        ("温家宝在讲话中强调，要抓落实。", "温家宝", "强调"),
        ("《决定》提出：要抓落实。", "《决定》", "提出"),
        ("前一句。与会代表一致认为，要抓落实。", "与会代表", "认为"),
        ("据国家统计局统计，产量增长。", "", ""),
    ],
)
def test_a_formula_tells_who_speaks(text, who, verb):
    (formula,) = reporting_formulas(article(text))
    assert (formula.who, formula.verb) == (who, verb)


@pytest.mark.parametrize(
    "text", ["我们要求严格。", "因此必须强调，要快。", "有人认为，不好。", "他来了，会议认为很好。"]
)
def test_what_is_no_speaker_makes_no_formula(text):
    assert reporting_formulas(article(text)) == ()


def test_rows_lie_in_the_subhead_they_stand_under():
    made = article(
        "工作", "会议强调，一是快；二是好。", "生活", "会议要求，要省。", subheads=(0, 2)
    )
    assert told(made) == [
        (0, RowKind.SUBHEAD, "工作"),
        (1, RowKind.FORMULA, "会议强调"),
        (2, RowKind.ITEM, "一是"),
        (2, RowKind.ITEM, "二是"),
        (0, RowKind.SUBHEAD, "生活"),
        (1, RowKind.FORMULA, "会议要求"),
    ]


def test_a_numbered_subhead_is_one_row():
    made = article("一、工作", "要快。", "二、生活", "要省。", subheads=(0, 2))
    assert [row.kind for row in outline(made)] == [RowKind.SUBHEAD, RowKind.SUBHEAD]


def test_an_empty_article_has_no_outline():
    assert outline(Article("", "", (), ())) == ()


PIECES = st.sampled_from(
    [
        "一是",
        "二是",
        "（一）",
        "（二）",
        "1.",
        "2、",
        "①",
        "②",
        "第一，",
        "会议指出，",
        "据悉，",
        "做好。",
        "；",
        "，",
    ]
)


@given(st.lists(st.lists(PIECES, max_size=12).map("".join), max_size=5), st.integers(0, 4))
def test_any_text_has_rows_inside_it_in_order(lines, subhead):
    made = article(*lines, subheads=(subhead,))
    rows = outline(made)
    starts = [row.span.start for row in rows]
    assert starts == sorted(set(starts))
    for row in rows:
        assert 0 <= row.passage.start <= row.span.start
        assert row.span.end <= max(row.passage.end, row.span.end) <= len(made.text)
        assert row.level <= 12
