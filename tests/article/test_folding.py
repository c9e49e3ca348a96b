"""Folding keeps every offset and joins what a reader takes for the same."""

import importlib.util
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.folding import fold


@given(st.text())
def test_folding_keeps_the_length_and_is_done_after_one_pass(text):
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded


@given(st.text())
def test_each_character_folds_by_itself(text):
    assert fold(text) == "".join(fold(character) for character in text)


def test_every_character_there_is_folds_to_one_that_stays():
    everything = "".join(map(chr, range(0x110000)))
    folded = fold(everything)
    assert len(folded) == len(everything)
    assert fold(folded) == folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("『两个确保』", "“两个确保”"),
        ("「兩個確保」", '"两个确保"'),
        ("７７％", "77%"),
        ("二○○一年", "二〇〇一年"),
        ("——", "－─"),
        ("ＣＣ", "cc"),
        ("总理\u3000朱镕基", "總理 朱鎔基"),
        ("⼯⾏", "工行"),
        ("列宁・同志", "列宁·同志"),
        ("‘一国两制’", "'一國兩制'"),
    ],
)
def test_two_ways_of_writing_meet(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("帳戶", "賬戶"), ("帐户", "账户"), ("《", "“")])
def test_different_words_stay_apart(one, other):
    assert fold(one) != fold(other)


def test_a_line_break_is_kept():
    assert fold("一\n二") == "一\n二"


def test_half_a_character_is_a_character_nobody_can_read():
    assert fold("一\ud842二\udfb7") == "一\ufffd二\ufffd"


def test_a_character_that_would_become_several_is_kept():
    assert fold("…℃½İ") == "…℃½İ"


def test_a_text_with_many_kinds_of_characters_to_fold_is_folded_too():
    wide = "".join(map(chr, range(0xFF01, 0xFF5F)))
    traditional = "".join(map(chr, range(0x8A00, 0x8B00)))
    many = [c for c in wide + traditional if fold(c) != c]
    assert len(many) > 200
    assert fold("".join(many)) == "".join(map(fold, many))


def test_the_shipped_table_is_what_opencc_says():
    path = Path(__file__).resolve().parents[2] / "tools" / "compile_folding.py"
    spec = importlib.util.spec_from_file_location("compile_folding", path)
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    assert tool.TARGET.read_text(encoding="utf-8") == tool.table()
