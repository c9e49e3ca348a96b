"""`yandu glossary export` and `yandu glossary import`."""

import pytest

CSV = "term,pinyin,gloss_en\n双轨,shuāngguǐ,two tracks\n,,nothing\n"


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "课堂词库.csv"
    path.write_text(CSV, encoding="utf-8")
    return path


def test_a_file_becomes_a_glossary_of_ones_own(run, table):
    answer = run("glossary", "import", table, "--json")
    assert (answer.json["name"], answer.json["added"]) == ("课堂词库", 1)
    assert [problem["line"] for problem in answer.json["problems"]] == [3]
    listed = run("glossary", "list", "--json").json["concepts"][-1]
    assert (listed["headword"], listed["glossary"]) == ("双轨", answer.json["glossary"])
    assert run("gloss", "双轨", "--json").json["senses"][0]["gloss_en"] == "two tracks"


def test_a_second_file_may_be_added_to_it(run, table):
    first = run("glossary", "import", table, "--json").json["glossary"]
    second = run("glossary", "import", table, "--into", "课堂词库", "--json").json["glossary"]
    assert first == second


def test_one_entry_is_no_entries(run, table):
    assert "1 entry: " in run("glossary", "import", table, "--lang", "en").out


def test_looking_keeps_nothing(run, table):
    assert run("glossary", "import", table, "--check", "--json").json["added"] == 0
    assert not run("gloss", "双轨", "--json").json.get("senses")


def test_a_file_without_entries_is_refused(run, tmp_path):
    path = tmp_path / "leer.csv"
    path.write_text("term\n", encoding="utf-8")
    answer = run("glossary", "import", path)
    assert (answer.code, "leer.csv" in answer.err) == (1, True)


def test_faults_beyond_some_are_counted(run, tmp_path):
    path = tmp_path / "lang.csv"
    path.write_text("term\n双轨\n" + "x" * 101 + "\n" + ("y" * 101 + "\n") * 30, encoding="utf-8")
    answer = run("glossary", "import", path, "--lang", "zh")
    assert "另有 11 处" in answer.err


def test_own_glossaries_go_out_and_losses_are_told_first(run, table, tmp_path):
    run("glossary", "import", table)
    out = tmp_path / "out.tbx"
    answer = run("glossary", "export", out, "--json")
    assert (answer.json["written"], answer.json["concepts"]) == (str(out), 1)
    assert answer.json["losses"] == []
    assert "双轨" in out.read_text("utf-8")


def test_ours_can_be_written_and_what_is_lost_asked_for(run, tmp_path):
    out = tmp_path / "out.csv"
    answer = run("glossary", "export", out, "--glossary", "yandu", "--check", "--json")
    assert "citations" in [loss["field"] for loss in answer.json["losses"]]
    assert "Lost: " in answer.err
    assert not out.exists()


@pytest.mark.parametrize("more", [(), ("--glossary", "keines")])
def test_without_a_glossary_there_is_nothing_to_write(run, tmp_path, more):
    answer = run("glossary", "export", tmp_path / "out.csv", *more)
    assert (answer.code, "--glossary yandu" in answer.err) == (1, True)
