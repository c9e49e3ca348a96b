"""Search in an article: plain on folded text, and by pinyin."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.find import find
from reader.article.folding import fold

LETTERS = st.text(alphabet="保障兩两个個确確aAＡ1１ \u3000\n“『", max_size=40)


def hits(text, query, **options):
    return [text[span.start : span.end] for span in find(text, query, **options)]


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("社会保障体系的保障", "保障", ["保障", "保障"]),
        ("落实『兩個確保』", "“两个确保”", ["『兩個確保』"]),
        ("约７７％的", "77%", ["７７％"]),
        ("加入WTO后", "wto", ["WTO"]),
        ("总结经验  加强领导", "总结经验 加强", ["总结经验  加强"]),
        ("总结经验\u3000加强领导", "总结经验 加强", ["总结经验\u3000加强"]),
        ("总结经验\n加强领导", "总结经验 加强", []),
        ("总结经验加强领导", "总结经验 加强", []),
        ("两个确保", "  确保 ", ["确保"]),
        ("a.c abc", "a.c", ["a.c"]),
        ("(试点) x", "(试点) x", ["(试点) x"]),
        ("保障", "", []),
        ("保障", " \n", []),
        ("人人人", "人人", ["人人"]),
    ],
)
def test_plain_search_sees_what_a_reader_takes_for_the_same(text, query, expected):
    assert hits(text, query) == expected


@given(LETTERS, LETTERS.filter(lambda query: len(query.split()) == 1))
def test_a_word_is_found_as_by_brute_force(text, query):
    folded, word = fold(text), fold(query).strip()
    expected, start = [], 0
    while start <= len(folded) - len(word):
        if folded.startswith(word, start):
            expected.append((start, start + len(word)))
            start += len(word)
        else:
            start += 1
    assert [(span.start, span.end) for span in find(text, query, pinyin=False)] == expected


@given(LETTERS, LETTERS)
def test_hits_are_in_order_never_overlap_and_stay_in_their_paragraph(text, query):
    end = 0
    for span in find(text, query):
        assert end <= span.start < span.end <= len(text)
        assert "\n" not in text[span.start : span.end]
        end = span.end


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("liangge quebao", ["两个确保"]),
        ("lianggequebao", ["两个确保"]),
        ("liǎng gè quèbǎo", ["两个确保"]),
        ("LiangGe", ["两个"]),
        ("liangge queb", ["两个确保"]),
        ("liangge qu", ["两个确"]),
        ("shebao", ["社保"]),
        ("lvshi", ["律师"]),
        ("lüshi", ["律师"]),
        ("celve", ["策略"]),
        ("celue", ["策略"]),
        ("xi'an", ["西安"]),
        ("xian", ["西安", "先"]),
        ("bo xilai", ["薄熙来"]),
        ("q", []),
        ("wto", ["WTO"]),
        ("wtoliangge", []),
        ("x1", []),
        ("liangge  quebao-tixi", []),
        ("a" * 100, []),
    ],
)
def test_pinyin_without_tones_finds_the_chinese(query, expected):
    text = "西安落实两个确保，社保策略，律师加入WTO，薄熙来先行"
    assert hits(text, query) == expected


def test_pinyin_reads_traditional_characters_too():
    assert hits("兩個確保", "liangge quebao") == ["兩個確保"]


def test_pinyin_with_blanks_goes_over_blanks_of_the_text():
    text = "总结经验  加强领导"
    assert hits(text, "zongjie jingyan jiaqiang") == ["总结经验  加强"]
    assert hits(text, "zongjiejingyanjiaqiang") == []


def test_pinyin_can_be_switched_off():
    assert hits("两个确保", "liangge", pinyin=False) == []


def test_literal_hits_win_where_pinyin_hits_overlap_them():
    assert hits("can 惨 ban", "can") == ["can", "惨"]
    assert hits("ma骂", "ma") == ["ma", "骂"]
