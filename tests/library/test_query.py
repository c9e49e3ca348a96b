"""A query line means what its signs say, and every mistake has a place."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import QueryError
from reader.library.query import LONGEST, parse, quoted
from reader.library.query_tree import (
    EVERYTHING,
    And,
    Concept,
    Dates,
    Field,
    Near,
    Not,
    Or,
    Pages,
    Phrase,
    Pinyin,
)

A, B, C = Phrase("甲"), Phrase("乙"), Phrase("丙")
JANUARY = datetime.date(1998, 1, 1), datetime.date(1998, 1, 31)


@pytest.mark.parametrize(
    ("line", "query"),
    [
        ("", EVERYTHING),
        (" \u3000\n", EVERYTHING),
        ("甲", A),
        ("甲 乙\u3000丙", And((A, B, C))),
        ("甲 OR 乙", Or((A, B))),
        ("甲|乙｜丙", Or((A, B, C))),
        ("甲 乙 OR 丙", And((A, Or((B, C))))),
        ("(甲 乙)|丙", Or((And((A, B)), C))),
        ("（甲|乙）丙", And((Or((A, B)), C))),
        ("甲 -乙", And((A, Not(B)))),
        ("甲 －（乙 丙）", And((A, Not(And((B, C)))))),
        ("-甲 ", Not(A)),
        ("甲 —— 乙", And((A, Phrase("——"), B))),
        ("甲 - 乙", And((A, Phrase("-"), B))),
        ("甲 ~3 乙", Near(A, B, 3)),
        ("甲 ～１２ 乙", Near(A, B, 12)),
        ("甲 ~ 乙", Near(A, B, 10)),
        ("甲 ~3 乙 ~4 丙", And((Near(A, B, 3), Near(B, C, 4)))),
        ('"甲 乙" 丙', And((Phrase("甲 乙"), C))),
        ("“甲 乙”丙", And((Phrase("甲 乙"), C))),
        ('"“甲”"', Phrase("“甲”")),
        ("『甲』", Phrase("『甲』")),
        ("＂甲(|)-乙＂", Phrase("甲(|)-乙")),
        ("title:甲", Phrase("甲", Field.TITLE)),
        ("标题：“甲 乙”", Phrase("甲 乙", Field.TITLE)),
        ("Ｔｉｔｌｅ： 甲", Phrase("甲", Field.TITLE)),
        ("-专栏:甲", Not(Phrase("甲", Field.COLUMN))),
        ("author:甲 ~5 乙", Near(Phrase("甲", Field.AUTHOR), B, 5)),
        ("社论：甲", Phrase("社论：甲")),
        ("term:甲", Concept("甲", ("甲",))),
    ],
)
def test_a_line_is_read_as_a_tree(line, query):
    assert parse(line) == query


@pytest.mark.parametrize(
    ("line", "first", "last"),
    [
        ("date:1998", (1998, 1, 1), (1998, 12, 31)),
        ("date:1998-02", (1998, 2, 1), (1998, 2, 28)),
        ("date:2000/2/3", (2000, 2, 3), (2000, 2, 3)),
        ("date:20000203", (2000, 2, 3), (2000, 2, 3)),
        ("日期：２０００年２月", (2000, 2, 1), (2000, 2, 29)),
        ("date:2000年2月3日", (2000, 2, 3), (2000, 2, 3)),
        ("date:1978..1984", (1978, 1, 1), (1984, 12, 31)),
        ("date:1978-1984", (1978, 1, 1), (1984, 12, 31)),
        ("date:1978-12……1979.1.5", (1978, 12, 1), (1979, 1, 5)),
        ("date:1978年至1984年", (1978, 1, 1), (1984, 12, 31)),
        ("date:1978..", (1978, 1, 1), None),
        ("date:。。1984", None, (1984, 12, 31)),
        ('date:"1978 .. 1984"', (1978, 1, 1), (1984, 12, 31)),
    ],
)
def test_days_are_read_in_the_ways_they_are_written(line, first, last):
    days = (datetime.date(*day) if day else None for day in (first, last))
    assert parse(line) == Dates(*days)


@pytest.mark.parametrize(
    ("line", "first", "last"),
    [
        ("page:1", 1, 1),
        ("page:2..4", 2, 4),
        ("版：2-4", 2, 4),
        ("page:２～４", 2, 4),
        ("page:第1版", 1, 1),
        ("page:2..", 2, None),
        ("page:..4", None, 4),
    ],
)
def test_pages_are_read_in_the_ways_they_are_written(line, first, last):
    assert parse(line) == Pages(first, last)


def test_a_word_that_is_pinyin_is_also_looked_for_as_characters():
    assert parse("gaige") == Or((Phrase("gaige"), Pinyin("gaige")))
    assert parse("甲 -xi'an") == And((A, Not(Or((Phrase("xi'an"), Pinyin("xi'an"))))))


def test_adjacent_words_of_pinyin_are_one_phrase():
    literal = And((Phrase("liangge"), Phrase("quebao")))
    assert parse("liangge quebao 甲") == And((Or((literal, Pinyin("liangge quebao"))), A))
    assert parse("liangge 甲 quebao").parts[1] == A


@pytest.mark.parametrize("line", ["PLA", "HE", '"gaige"', "title:gaige", "reform", "b2b", "x"])
def test_what_cannot_be_or_is_not_meant_as_pinyin_stays_a_phrase(line):
    assert isinstance(parse(line), Phrase)


def test_the_last_word_may_be_unfinished_pinyin():
    assert parse("gaig") == Or((Phrase("gaig"), Pinyin("gaig")))
    assert parse("gaig 甲") == And((Phrase("gaig"), A))


def test_pinyin_beside_a_distance_is_taken_literally():
    assert parse("gaige kaifang ~3 gaige") == And(
        (Or((Phrase("gaige"), Pinyin("gaige"))), Near(Phrase("kaifang"), Phrase("gaige"), 3))
    )


def test_a_concept_is_found_in_all_its_forms():
    forms = {"两个确保": ("两个确保", "两确保")}
    assert parse("term:两个确保", lambda label: forms.get(label, ())) == Concept(
        "两个确保", ("两个确保", "两确保")
    )


def test_each_part_knows_its_place():
    first, second, near, days = parse('甲乙 title:"丙 丁" 𠮷 ~2 戊 date:1998').parts
    assert (first.start, first.end) == (0, 2)
    assert (second.start, second.end) == (3, 14)
    assert (near.start, near.end) == (15, 21)
    assert (days.start, days.end) == (22, 31)


@pytest.mark.parametrize(
    ("line", "start", "end"),
    [
        ("甲 “乙", 2, 4),
        ('甲 ""', 2, 4),
        ("甲 (乙", 2, 3),
        ("甲 乙)", 3, 4),
        ("甲 ()", 2, 4),
        ("甲 OR", 2, 4),
        ("| 甲", 0, 1),
        ("甲 OR OR 乙", 2, 4),
        ("甲 ~5", 2, 4),
        ("~5 甲", 0, 2),
        ("甲 ~5 (乙)", 2, 4),
        ("page:1 ~5 乙", 7, 9),
        ("甲 ~1001 乙", 2, 7),
        ("甲 title:", 2, 8),
        ("甲 page:零", 7, 8),
        ("page:0", 5, 6),
        ("page:4..2", 5, 9),
        ("page:..", 5, 7),
        ("date:98", 5, 7),
        ("date:1998-13", 5, 12),
        ("date:1999-02-29", 5, 15),
        ("date:0000", 5, 9),
        ("date:1999..1998", 5, 15),
        ("date:1..2..3", 5, 12),
        ("(" * 41 + "甲", 40, 41),
        ("甲" * (LONGEST + 5), LONGEST, LONGEST + 5),
    ],
)
def test_a_mistake_is_marked_where_it_is(line, start, end):
    with pytest.raises(QueryError) as caught:
        parse(line)
    assert (caught.value.start, caught.value.end) == (start, end)
    assert caught.value.text.zh.endswith("。")
    assert caught.value.text.en.endswith(".")


SIGNS = st.sampled_from(
    [
        *'()（）|｜-－"“”～~:：.…。 \u3000\n',
        "OR ",
        "title:",
        "page:",
        "日期：",
        "term:",
        "~5 ",
        "gaige",
    ]
)


def mistake_in(line):
    try:
        parse(line)
    except QueryError as error:
        return error


@given(st.lists(st.one_of(SIGNS, st.text(max_size=3)), max_size=30).map("".join))
def test_any_line_is_read_or_marked_and_never_raises_anything_else(line):
    error = mistake_in(line)
    assert error is None or 0 <= error.start < error.end <= len(line)


@given(st.text(min_size=1).filter(str.strip))
def test_a_quoted_text_is_one_phrase(text):
    assert isinstance(parse(quoted(text)), Phrase)
