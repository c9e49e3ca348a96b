"""`yandu gloss`."""

import pytest

from reader.dictionary import addon
from tests.dictionary.dictionary_made import write_dictionary

CONTRACT = {
    *("concept", "headword", "pinyin", "gloss_en", "gloss_zh", "definition_zh", "definition_en"),
    *("valid_from", "valid_to", "chosen", "members", "renderings", "relations", "citations"),
}


@pytest.mark.parametrize("term", ["两个确保", "“两个确保”", "兩個確保", "liangge quebao"])
def test_every_way_to_write_a_term_finds_it(run, term):
    answer = run("gloss", term, "--json")
    assert answer.code == 0
    assert {sense["headword"] for sense in answer.json["senses"]} == {"两个确保"}


def test_json_has_every_field_of_the_contract(run):
    for sense in run("gloss", "并轨", "--json").json["senses"]:
        assert sense.keys() >= CONTRACT


@pytest.mark.parametrize(
    ("day", "concept"), [("2003-01-17", "binggui-2001"), ("1994-01-02", "binggui-waihui-1994")]
)
def test_the_day_chooses_one_sense(run, day, concept):
    senses = run("gloss", "并轨", "--date", day, "--json").json["senses"]
    chosen = [sense["concept"] for sense in senses if sense["chosen"]]
    assert chosen == [senses[0]["concept"]] == [concept]


def test_a_formula_is_unfolded_into_its_members(run):
    senses = run("gloss", "两个确保", "--date", "2003-01-17", "--json").json["senses"]
    assert [member["number"] for member in senses[0]["members"]] == [1, 2]
    assert "下岗职工" in senses[0]["members"][0]["zh"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("zh", ("释义", "1. 确保国有企业下岗职工的基本生活", "又：两个确保", "勿混：两个确保")),
        ("en", ("definition", "otherwise: 两个确保", "not to be confused with: 两个确保")),
    ],
)
def test_people_read_it_in_their_language(run, language, words):
    answer = run("gloss", "两个确保", "--date", "2003-01-17", "--lang", language)
    assert [word for word in words if word not in answer.out] == []


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "People’s Daily (人民日报), "), ("zh", "人民日报，")],
)
def test_a_publisher_is_named_in_the_language_of_the_answer(run, language, words):
    out = run("gloss", "光彩事业", "--lang", language).out
    assert words in out
    assert ("People’s Daily" in out) == (language == "en")


def test_an_entry_without_sources_says_so(run):
    listed = run("glossary", "list", "--json").json["concepts"]
    unsure = next(row["forms"][0] for row in listed if row["confidence"] == "C")
    assert "一般知识" in run("gloss", unsure, "--lang", "zh").out


@pytest.mark.parametrize(
    ("language", "words"), [("en", "not in the glossary"), ("zh", "词库中没有")]
)
def test_an_unknown_term_is_refused(run, language, words):
    answer = run("gloss", "全无此词", "--json", "--lang", language)
    assert (answer.code, answer.out) == (1, "")
    assert words in answer.err


def test_a_day_that_is_none_is_wrong_usage(run):
    answer = run("gloss", "并轨", "--date", "2003-13-01")
    assert answer.code == 2
    assert "a day such as 2003-01-17 is wanted" in answer.err


def test_an_ordinary_word_is_explained_by_the_dictionary_that_was_added(run, made_dictionary):
    told = run("gloss", "完善", "--json").json
    assert told["senses"] == []
    assert told["dictionary"]["entries"][0]["pinyin"] == "wán shàn"
    assert told["dictionary"]["licence"] == "CC BY-SA 4.0"
    lines = run("gloss", "社會").out.splitlines()
    assert lines == [
        "社会 [社會]  shè huì",
        "  1. society",
        "(CC-CEDICT 2026-01-31 · CC BY-SA 4.0)",
    ]


def test_the_glossary_comes_before_the_dictionary(run, made_dictionary):
    assert "dictionary" not in run("gloss", "两个确保", "--json").json


def test_without_the_dictionary_an_ordinary_word_is_refused(run, monkeypatch):
    monkeypatch.setattr(addon, "dictionary_file", lambda: None)
    assert run("gloss", "完善").code != 0


@pytest.fixture
def made_dictionary(tmp_path, monkeypatch):
    path = write_dictionary(tmp_path)
    monkeypatch.setattr(addon, "dictionary_file", lambda: path)
    monkeypatch.setattr(addon, "levels_file", lambda: None)
