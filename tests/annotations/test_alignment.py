"""The difference of two texts tells where a passage went."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotations import alignment
from reader.annotations.alignment import align
from reader.article.model import Span

texts = st.text("社会保障。", max_size=40)


@given(texts, texts)
def test_what_is_in_common_is_the_same_in_both_and_in_order(old, new):
    found = align(old, new)
    ends = (0, 0)
    for start, other, length in zip(found.old, found.new, found.lengths, strict=True):
        assert old[start : start + length] == new[other : other + length]
        assert start >= ends[0]
        assert other >= ends[1]
        ends = start + length, other + length


@given(texts, st.data())
def test_every_place_of_the_same_text_stays(text, data):
    offset = data.draw(st.integers(0, len(text)))
    found = align(text, text)
    assert found.start(offset) == found.end(offset) == offset


@pytest.mark.parametrize(
    ("new", "span"),
    [
        ("甲乙丙丁戊", Span(1, 3)),
        ("新甲乙丙丁戊", Span(2, 4)),
        ("甲新乙新丙新丁戊", Span(2, 5)),
        ("甲丙丁戊", Span(1, 2)),
        ("甲乙丁戊", Span(1, 2)),
        ("甲丁戊", Span(1, 1)),
        ("", Span(0, 0)),
    ],
)
def test_a_passage_goes_where_what_is_kept_of_it_goes(new, span):
    found = align("甲乙丙丁戊", new)
    assert Span(found.start(1), found.end(3)) == span


def test_what_went_elsewhere_does_not_count_as_kept():
    found = align("甲乙丙丁", "甲乙新丙丁")
    assert found.kept(Span(0, 4), Span(0, 5)) == 4
    assert found.kept(Span(0, 4), Span(0, 2)) == 2
    assert found.kept(Span(1, 3), Span(3, 5)) == 1


def test_what_came_from_the_old_text_is_counted():
    assert align("甲乙丙丁", "甲乙新丙丁").came(Span(1, 4)) == 2


def test_long_texts_are_compared_by_sentences_first(monkeypatch):
    monkeypatch.setattr(alignment, "_LARGEST", 200)
    first, last = "会议指出试点工作取得进展。", "代表们听取了汇报。"
    old = first + "会议强调社会保障。" + last + "甲" * 30 + "。" + first
    new = "新。" + first + "会议强调了社会保障。" + last + "乙" * 60 + "。" + first + "完"
    found = align(old, new)
    for words in (first, "强调", "社会保障", last):
        assert found.start(old.index(words)) == new.index(words)
    assert found.start(old.rindex(first)) == new.rindex(first)
    assert found.came(Span(new.index("乙"), new.rindex("乙"))) == 0
