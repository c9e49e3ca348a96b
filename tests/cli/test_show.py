"""`yandu show`."""

import hashlib

import pytest

CONTRACT = {
    *("id", "title", "kicker", "headline", "subheads", "date", "page", "page_name", "column"),
    *("dateline", "authors", "byline", "paragraphs", "text", "sha256", "format", "encoding"),
}


@pytest.fixture
def seed(run, seed_path):
    return run("show", seed_path, "--json").json


def test_json_has_every_field_of_the_contract(seed):
    assert seed.keys() >= CONTRACT


def test_the_seed_is_told_as_it_was_printed(seed):
    assert (seed["date"], seed["page"], seed["page_name"]) == ("2003-01-17", 1, "要闻")
    assert seed["kicker"] == "朱镕基在听取辽宁省完善社保体系试点汇报时强调"
    assert seed["dateline"] == "新华社北京1月16日电"
    assert seed["format"] == "people_daily"


def test_paragraphs_cut_the_text_at_its_lines(seed):
    lines = seed["text"].split("\n")
    cut = [seed["text"][p["start"] : p["end"]] for p in seed["paragraphs"]]
    assert len(cut) == 6
    assert cut == lines[-len(cut) :]
    assert {p["role"] for p in seed["paragraphs"]} == {"body"}


def test_the_hash_is_of_the_text(seed):
    assert seed["sha256"] == hashlib.sha256(seed["text"].encode()).hexdigest()


def test_json_is_not_escaped_to_ascii(run, seed_path):
    assert "朱镕基" in run("show", seed_path, "--json").out


def test_people_read_the_source_and_every_paragraph(run, seed_path):
    answer = run("show", seed_path, "--lang", "zh")
    assert answer.code == 0
    assert answer.out.startswith("出处  《总结经验 加强领导")
    assert "\n　　新华社北京1月16日电" in answer.out


def test_what_was_odd_in_a_file_is_told(run, tmp_path):
    path = tmp_path / "odd.txt"
    path.write_bytes("一二三\x00四五六。\n".encode())
    answer = run("show", path)
    assert "note" in answer.out
    assert run("show", path, "--json").json["problems"]


@pytest.mark.parametrize(("language", "words"), [("en", "no text"), ("zh", "没有文字")])
def test_a_file_without_text_is_refused_in_one_sentence(run, tmp_path, language, words):
    path = tmp_path / "empty.txt"
    path.touch()
    answer = run("show", path, "--lang", language)
    assert (answer.code, answer.out) == (1, "")
    assert words in answer.err
    assert answer.err.count("\n") == 1


def test_a_missing_file_is_refused(run, tmp_path):
    answer = run("show", tmp_path / "no", "--json")
    assert (answer.code, answer.out) == (1, "")
    assert "no" in answer.err


def test_a_library_may_be_named(run, article_file, tmp_path):
    assert run("show", article_file, "--library", tmp_path / "library").code == 0
    assert not (tmp_path / "library").exists()
