"""Sentences end where a reader of Chinese ends them, and lose no character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.model import Span
from reader.article.sentences import sentence_at, sentences

TEXTS = st.text(alphabet="工作。！？；…”』）“ \n\u3000ab!?;·", max_size=60)


def cut(text):
    return [text[span.start : span.end] for span in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("总结经验。加强领导！", ["总结经验。", "加强领导！"]),
        ("会议指出：“要落实。”随后散会。", ["会议指出：“要落实。”", "随后散会。"]),
        ("一是完善；二是并轨", ["一是完善；", "二是并轨"]),
        ("真的？！是……好", ["真的？！", "是……", "好"]),
        ("标题没有句号\n正文。", ["标题没有句号", "正文。"]),
        ("甲。  乙。", ["甲。", "乙。"]),
        ("（完。）", ["（完。）"]),
        ("", []),
        (" \n\u3000", []),
    ],
)
def test_end_marks_and_closing_marks_belong_to_the_sentence(text, expected):
    assert cut(text) == expected


@given(TEXTS)
def test_sentences_hold_every_character_but_blanks_exactly_once(text):
    held = "".join(cut(text))
    assert "".join(held.split()) == "".join(text.split())
    assert "\n" not in held


@given(TEXTS, st.data())
def test_a_span_gets_the_sentences_it_meets(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    span = Span(start, end)
    expected = [found for found in sentences(text) if found.start < end and found.end > start]
    assert list(sentences(text, span)) == expected


@given(TEXTS, st.data())
def test_the_sentence_at_a_character_holds_it(text, data):
    offset = data.draw(st.integers(0, len(text)))
    found = sentence_at(text, offset)
    assert 0 <= found.start <= found.end <= len(text)
    if offset < len(text) and not text[offset].isspace():
        assert offset in found
        assert found in list(sentences(text))


@pytest.mark.parametrize(
    ("offset", "expected"),
    [(0, "甲。"), (2, "甲。"), (4, "乙。"), (6, "乙。"), (7, ""), (8, "丙"), (9, "丙"), (10, "丙")],
)
def test_a_blank_belongs_to_the_sentence_before_it_in_its_line(offset, expected):
    found = sentence_at("甲。  乙。\n\n 丙", offset)
    assert "甲。  乙。\n\n 丙"[found.start : found.end] == expected
