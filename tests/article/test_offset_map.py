"""The map between a text and the same text in other characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.model import Span
from reader.article.offset_map import OffsetMap
from reader.article.script import Traditional, load_converter

WORDS = [
    "保障",
    "软件",
    "U盘",
    "打印机",
    "出租车",
    "互联网络",
    "，",
    "头发",
    "面条",
    "A",
    "𠮷",
    "\n",
    "\0",
    "\udcff",
]
texts = st.lists(st.sampled_from(WORDS), max_size=14).map("".join)
anything = st.text("abc中国", max_size=12)


@pytest.fixture(scope="module")
def convert():
    return load_converter("简体", Traditional.TAIWAN_WORDS)


def spans(length):
    return [Span(a, b) for a in range(length) for b in range(a + 1, length + 1)]


def check(text, shown, mapped):
    """Every span maps there and back: to itself, or to the changed words it touches."""
    parts = mapped.parts
    assert "".join(text[p.start : p.end] for p in parts) == text
    assert "".join(shown[p.shown_start : p.shown_end] for p in parts) == shown
    for span in spans(len(text)):
        there = mapped.shown_span(span)
        back = mapped.true_span(there)
        assert len(there) > 0
        assert back.encloses(span)
        assert mapped.shown_span(back) == there
        if all(p.alike for p in parts if span.overlaps(Span(p.start, p.end))):
            assert back == span
            assert len(there) == len(span)


@given(texts)
def test_every_span_maps_there_and_back(convert, text):
    shown, mapped, _ = convert(text)
    if text and shown:
        check(text, shown, mapped)


@given(anything, anything)
def test_any_two_texts_can_be_laid_side_by_side(bridge, shown):
    if bridge and shown:
        check(bridge, shown, OffsetMap.between(bridge, shown, bridge))


@given(anything, anything)
def test_places_rise_and_reach_both_ends(bridge, shown):
    mapped = OffsetMap.between(bridge, shown, bridge)
    there = [mapped.to_shown(at) for at in range(len(bridge) + 1)]
    back = [mapped.to_true(at) for at in range(len(shown) + 1)]
    assert there == sorted(there)
    assert back == sorted(back)
    if bridge and shown:
        assert (there[0], there[-1]) == (0, len(shown))
        assert (back[0], back[-1]) == (0, len(bridge))


def test_a_word_of_another_length_is_one_part(convert):
    shown, mapped, _ = convert("用U盘写字")
    assert shown == "用隨身碟寫字"
    assert mapped.shown_span(Span(2, 3)) == Span(1, 4)
    assert mapped.true_span(Span(2, 3)) == Span(1, 3)
    assert mapped.to_shown(3) == 4
