"""Queries as syllables, and the characters of each syllable."""

import importlib.util
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.pinyin import beginnings, characters_by_syllable, readings
from reader.resources import resource

TOOL = Path(__file__).resolve().parents[2] / "tools" / "build_pinyin_table.py"


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("liangge", ("liang", "ge")),
        ("fang'an", ("fang", "an")),
        ("xi'an", ("xi", "an")),
        ("nǚ", ("nv",)),
        ("nu:", ("nv",)),
        ("NÜ", ("nv",)),
        ("quèbǎo", ("que", "bao")),
    ],
)
def test_the_shortest_reading_comes_first(query, expected):
    assert readings(query)[0] == expected


def test_every_split_of_an_ambiguous_word_is_a_reading():
    assert set(readings("xian")) == {("xian",), ("xi", "an")}


@pytest.mark.parametrize("query", ["", "a", "wto", "两个", "xian1", "  ", "b" * 80])
def test_what_is_no_pinyin_has_no_reading(query):
    assert readings(query) == ()


@given(st.text(alphabet="xiange ", max_size=50))
def test_readings_are_few_and_spell_the_query(query):
    ways = readings(query)
    assert len(ways) <= 32
    assert all("".join(way) == query.replace(" ", "") for way in ways)


def test_an_unfinished_syllable_is_kept_as_typed():
    assert beginnings("lianggeq")[0] == ("liang", "ge", "q")
    assert ("liang", "g") in beginnings("liang g")
    assert beginnings("x") == ()
    assert beginnings("两") == ()
    assert beginnings("liangi") == ()


@pytest.mark.parametrize(
    ("character", "syllable"),
    [("重", "zhong"), ("重", "chong"), ("薄", "bo"), ("地", "de"), ("绿", "lv"), ("略", "lve")],
)
def test_characters_have_all_readings_in_use(character, syllable):
    assert character in characters_by_syllable()[syllable]


def test_readings_that_no_word_uses_are_left_out():
    assert "省" not in characters_by_syllable()["xian"]


def test_the_table_is_what_its_tool_makes():
    specification = importlib.util.spec_from_file_location("build_pinyin_table", TOOL)
    tool = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(tool)
    lines = resource("pinyin", "syllables.tsv").read_text(encoding="utf-8").splitlines()
    assert [f"{s}\t{c}" for s, c in tool.table().items()] == [x for x in lines if x[0] != "#"]
