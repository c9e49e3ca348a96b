"""`yandu find`."""

import pytest


@pytest.fixture
def text(run, article_file):
    return run("show", article_file, "--json").json["text"]


@pytest.mark.parametrize("query", ["失业保险", "失業保險", "shiye baoxian"])
def test_matches_are_offsets_of_the_text(run, article_file, text, query):
    answer = run("find", article_file, query, "--json")
    assert answer.code == 0
    matches = answer.json["matches"]
    assert [text[m["start"] : m["end"]] for m in matches] == ["失业保险", "失业保险"]


def test_no_match_is_an_answer_too(run, article_file):
    answer = run("find", article_file, "并轨", "--json")
    assert (answer.code, answer.json) == (0, {"matches": []})


def test_people_see_each_match_in_its_line(run, article_file):
    answer = run("find", article_file, "失业保险", "--lang", "zh")
    first, *others = answer.out.splitlines()
    assert first == "2 处"
    assert others == ["  10  【失业保险】、失业保险。", "  15  失业保险、【失业保险】。"]


def test_one_match_is_counted_as_one(run, article_file):
    answer = run("find", article_file, "失业保险、失业保险", "--lang", "en")
    assert answer.out.splitlines()[0] == "1 hit"
