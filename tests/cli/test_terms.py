"""`yandu terms`."""

import functools

import pytest

from reader.cli import analysing

ONCE = functools.cache(analysing.load_segmenter)  # a second, for each test


@pytest.fixture(autouse=True)
def dictionary_of_words(monkeypatch):
    monkeypatch.setattr(analysing, "load_segmenter", ONCE)


@pytest.fixture
def all_terms(run, seed_path):
    return run("terms", seed_path, "--all", "--json").json


def test_json_has_every_field_of_the_contract(all_terms):
    fields = {"start", "end", "text", "concept", "category", "nested"}
    assert all(term.keys() >= fields for term in all_terms["spans"])
    assert all(word.keys() >= {"text", "weight", "spans"} for word in all_terms["keywords"])
    assert all(name.keys() >= {"start", "end", "text", "kind"} for name in all_terms["names"])
    assert all(all_terms[kind] for kind in ("spans", "keywords", "names"))


def test_offsets_are_those_of_the_text(run, seed_path, all_terms):
    text = run("show", seed_path, "--json").json["text"]
    places = [(term["start"], term["end"], term["text"]) for term in all_terms["spans"]]
    places += [(name["start"], name["end"], name["text"]) for name in all_terms["names"]]
    assert [text[start:end] for start, end, _ in places] == [word for _, _, word in places]


def test_nested_terms_come_only_when_all_are_wanted(run, seed_path, all_terms):
    usual = run("terms", seed_path, "--json").json["spans"]
    assert any(term["nested"] for term in all_terms["spans"])
    assert usual == [term for term in all_terms["spans"] if not term["nested"]]


def test_the_sense_of_the_articles_day_is_chosen(all_terms):
    concepts = {term["concept"] for term in all_terms["spans"] if term["text"] == "并轨"}
    assert concepts == {"binggui-2001"}


def test_a_second_run_answers_the_same_from_the_cache(run, seed_path, all_terms, monkeypatch):
    monkeypatch.setattr(analysing, "load_segmenter", None)
    again = run("terms", seed_path, "--all", "--json").json
    assert again["names"] == all_terms["names"]
    assert again["spans"] == all_terms["spans"]


def test_people_see_terms_key_words_and_names(run, article_file):
    answer = run("terms", article_file, "--lang", "zh")
    assert "处术语" in answer.out
    assert "个关键词" in answer.out
    assert "\n  10  失业保险  social-security  shiye-baoxian-1994\n" in answer.out
