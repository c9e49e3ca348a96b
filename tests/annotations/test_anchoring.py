"""A mark keeps its words, or asks; it never moves to other words in silence."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import anchoring as bench
from benchmarks.changes import ADVERSARIAL, CHANGES
from reader.annotations.anchoring import Anchorer, State
from reader.annotations.quotes import CONTEXT, Quote, quote
from reader.article.model import Span
from reader.importers.reading import read_article


@pytest.fixture(scope="module")
def text(seed_path):
    return read_article(seed_path).text


def passage(text, words, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return quote(text, Span(start, start + len(words)))


def test_a_quote_remembers_its_words_and_what_stands_around_them():
    made = quote("甲" * 40 + "乙丙" + "丁" * 40, Span(40, 42))
    assert made == Quote(Span(40, 42), "乙丙", "甲" * CONTEXT, "丁" * CONTEXT)


def test_in_the_same_text_a_mark_stays(text):
    mark = passage(text, "两个确保")
    assert Anchorer(text, text).place(mark).span == mark.span
    assert Anchorer(text).place(mark).span == mark.span


@pytest.mark.parametrize("with_old", [True, False])
def test_a_mark_moves_with_the_text_before_it(text, with_old):
    mark = passage(text, "三条保障线")
    new = "新加的一段。\n" + text
    placed = Anchorer(new, text if with_old else None).place(mark)
    assert placed.state is State.ANCHORED
    assert new[placed.span.start : placed.span.end] == "三条保障线"


def test_of_many_equal_words_the_right_one_is_found(text):
    mark = passage(text, "试点", 7)
    new = text.replace("，", ",").replace("\n", "\n\n　　")
    placed = Anchorer(new, text).place(mark)
    assert placed.state is State.ANCHORED
    assert new[: placed.span.start].count("试点") == 7


def test_traditional_characters_are_the_same_words():
    old = "会议强调，要切实落实两个确保和城市低保，做好三条保障线的衔接工作。"
    new = "會議強調，要切實落實兩個確保和城市低保，做好三條保障綫的銜接工作。"
    placed = Anchorer(new, old).place(passage(old, "三条保障线"))
    assert (placed.state, new[placed.span.start : placed.span.end]) == ("anchored", "三條保障綫")


def test_a_sentence_that_is_gone_does_not_land_on_its_look_alike():
    old = "会议指出，试点工作进展顺利，成效明显。各地要总结经验。会议强调，试点工作要稳步推进。"
    new = "各地要总结经验。会议强调，试点工作要稳步推进。"
    placed = Anchorer(new, old).place(passage(old, "会议指出，试点工作"))
    assert placed.state is not State.ANCHORED


def test_the_other_of_two_equal_paragraphs_is_not_taken_for_the_one_that_is_gone():
    same = "各级党委和政府要切实落实两个确保，做好三条保障线的衔接工作，不得拖欠。\n"
    other = "会议听取了七个省市的汇报，研究了下一步的工作安排和需要解决的问题。\n"
    old = same + other + same + other
    placed = Anchorer(other + same + other, old).place(passage(old, "两个确保"))
    assert placed.state is not State.ANCHORED


def test_an_edited_mark_is_found_though_its_old_words_stand_elsewhere():
    old = "各地要认真落实确保基本生活的各项措施，不得拖欠。全省完成了试点任务，总结了经验。"
    new = (
        "各地要认真落实确保基本生活的各项举措，不得拖欠。全省完成了试点任务，总结了经验。"
        "确保基本生活的各项措施"
    )
    placed = Anchorer(new, old).place(passage(old, "确保基本生活的各项措施"))
    assert placed.span.start == new.index("确保")


def test_words_that_are_nowhere_are_an_orphan():
    old = "企业职工基本养老保险基金实行收支两条线管理。"
    placed = Anchorer("今日天气晴朗。", old).place(passage(old, "养老保险"))
    assert (placed.state, placed.span) == (State.ORPHAN, None)


@pytest.mark.parametrize("new", ["", " \n", "甲"])
def test_nothing_is_found_in_almost_nothing(new):
    old = "两个确保是中央的决策。"
    assert Anchorer(new, old).place(passage(old, "两个确保")).state is State.ORPHAN
    assert Anchorer(new, old).place(quote(old + " ", Span(11, 12))).state is State.ORPHAN


@given(st.text("确保障线。\n ", max_size=60), st.text("确保障线。\n ", max_size=60), st.data())
def test_any_texts_give_a_place_inside_the_new_one(old, new, data):
    start = data.draw(st.integers(0, len(old)))
    end = data.draw(st.integers(start, len(old)))
    placed = Anchorer(new, old).place(quote(old, Span(start, end)))
    assert 0 <= placed.score <= 1
    if placed.span is not None:
        assert 0 <= placed.span.start <= placed.span.end <= len(new)


def test_no_mark_on_real_texts_moves_to_other_words(shared_data):
    order = random.Random(3)  # noqa: S311  # not for secrets
    texts = list(bench.real_texts(shared_data, 4, order))
    counts, _ = bench.measure(texts, order)
    for name in set(CHANGES) - ADVERSARIAL:
        assert counts[name]["wrong"] == 0, name
    assert counts["width, quotes, blanks, lines"]["right"] >= 0.97 * 4 * bench.MARKS
