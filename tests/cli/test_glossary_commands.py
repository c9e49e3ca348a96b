"""`yandu glossary check` and `yandu glossary list`."""

import pytest

CONTRACT = {"concept", "headword", "forms", "category", "valid_from", "valid_to", "confidence"}


def test_the_glossary_that_ships_has_no_fault(run):
    answer = run("glossary", "check", "--json")
    assert (answer.code, answer.json) == (0, {"problems": []})


@pytest.mark.parametrize(("language", "words"), [("en", "in order"), ("zh", "没有发现问题")])
def test_people_hear_that_all_is_well(run, language, words):
    assert words in run("glossary", "check", "--lang", language).out


def test_a_fault_is_told_with_file_and_line(run, tmp_path):
    (tmp_path / "bad.toml").write_text("\n[[concept]]\nid = 3\n", encoding="utf-8")
    answer = run("glossary", "check", tmp_path, "--json")
    assert answer.code == 1
    first = answer.json["problems"][0]
    assert first["file"] == "bad.toml"
    assert first["line"] >= 1
    assert first["text"]


@pytest.mark.parametrize(("language", "words"), [("en", "Problems: "), ("zh", "个问题")])
def test_people_see_file_line_and_count(run, tmp_path, language, words):
    (tmp_path / "bad.toml").write_text("= broken\n", encoding="utf-8")
    answer = run("glossary", "check", tmp_path, "--lang", language)
    assert answer.code == 1
    assert answer.out.startswith("bad.toml:1: ")
    assert words in answer.out


def test_a_folder_without_topic_files_is_refused(run, tmp_path):
    answer = run("glossary", "check", tmp_path)
    assert (answer.code, answer.out) == (1, "")
    assert str(tmp_path) in answer.err


def test_list_has_every_field_of_the_contract(run):
    concepts = run("glossary", "list", "--json").json["concepts"]
    assert len(concepts) > 100
    assert all(concept.keys() >= CONTRACT for concept in concepts)
    assert all(concept["headword"] in concept["forms"] for concept in concepts)


def test_people_see_one_aligned_line_for_each_concept(run):
    lines = run("glossary", "list").out.splitlines()
    assert len(lines) > 100
    assert any(
        line.startswith("两个确保  ") and line.endswith("liang-ge-quebao-1998") for line in lines
    )
