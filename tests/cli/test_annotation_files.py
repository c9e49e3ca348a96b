"""`yandu annotations export|import`."""

import json

import pytest

from reader.annotations.model import Change, Layer
from reader.notes.store import NotesStore, notes_folder
from tests.cli.test_annotations import LAYER, on, put
from tests.exporters.test_web_annotation import FOREIGN


@pytest.fixture
def one(store, article):
    made = on(article, "两个确保", "重点")
    put(store, article, LAYER, made)
    return made


@pytest.fixture
def elsewhere(tmp_path, monkeypatch):
    """Let all commands from now on have the notes of somebody else."""

    def go():
        monkeypatch.setenv("YANDU_DATA_DIR", str(tmp_path / "another"))
        return NotesStore(notes_folder())

    return go


@pytest.mark.parametrize("suffix", [".yandupack", ".jsonld", ".csv"])
def test_what_is_exported_comes_in_at_somebody_elses(run, one, article_file, elsewhere, suffix):
    out = article_file.with_suffix(suffix)
    answer = run("annotations", "export", article_file, "-o", out, "--json")
    assert answer.json == {"written": str(out), "annotations": 1}
    other = elsewhere()
    assert run("annotations", "import", out, "--dry-run", "--json").json["new"] == 1
    assert other.marks.all() == ()
    assert run("annotations", "import", out, "--json").json["new"] == 1
    assert run("annotations", "import", out, "--json").json["same"] == 1
    assert [mark.id for mark in other.marks.all()] == [one.id]
    other.close()
    found = run("annotations", "list", article_file, "--json").json["annotations"]
    assert [(mark["exact"], mark["note"]) for mark in found] == [("两个确保", "重点")]


@pytest.mark.parametrize("suffix", [".apkg", ".txt"])
def test_cards_are_written_for_anki(run, one, article_file, tmp_path, suffix):
    out = tmp_path / f"out{suffix}"
    assert run("annotations", "export", article_file, "-o", out).code == 0
    content = out.read_bytes()
    assert content[:2] == b"PK" if suffix == ".apkg" else "两个确保".encode() in content


def test_the_article_of_a_pack_comes_into_the_library(run, one, article_file, tmp_path, elsewhere):
    out = tmp_path / "第一课.yandupack"
    run("annotations", "export", article_file, "-o", out)
    elsewhere().close()
    answer = run("annotations", "import", out, "--library", tmp_path / "library", "--json")
    assert answer.json["articles"] == 1
    found = run("search", "失业保险", "--library", tmp_path / "library", "--json").json
    assert found["total"] == 1


def test_private_layers_stay_unless_asked_for(run, store, article, article_file, tmp_path):
    put(store, article, Layer("class", "自己", private=True), on(article, "两个确保"))
    out = tmp_path / "out.jsonld"
    assert run("annotations", "export", "-o", out, "--json").json["annotations"] == 0
    assert "自己" not in out.read_text("utf-8")
    answer = run("annotations", "export", "-o", out, "--private", "--json")
    assert answer.json["annotations"] == 1


def test_one_layer_is_chosen_by_name(run, one, store, article, tmp_path):
    store.marks.apply([Change(None, Layer("x", "别班", 1))], "layer")
    for name, count in (("高二3班", 1), ("别班", 0)):
        out = tmp_path / "out.csv"
        answer = run("annotations", "export", "-o", out, "--layer", name, "--json")
        assert answer.json["annotations"] == count
    assert "无此" in run("annotations", "export", "-o", out, "--layer", "无此").err


def test_another_programs_annotations_need_an_article(run, article_file, store, tmp_path):
    file = tmp_path / "a.json"
    file.write_text(json.dumps(FOREIGN), "utf-8")
    answer = run("annotations", "import", file)
    assert "--article" in answer.err
    assert store.marks.all() == ()
    run("annotations", "import", file, "--article", article_file, "--layer", "来自别处")
    found = run("annotations", "list", article_file, "--json").json["annotations"]
    assert [(mark["exact"], mark["layer"]) for mark in found] == [("两个确保", "来自别处")]


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.pdf", b"x"), ("a.jsonld", b"{"), ("a.csv", b"x"), ("a.yandupack", b"PK"), ("b.csv", None)],
)
def test_a_bad_file_is_refused_with_a_sentence(run, store, tmp_path, name, content):
    if content is not None:
        (tmp_path / name).write_bytes(content)
    answer = run("annotations", "import", tmp_path / name)
    assert answer.code == 1
    assert name in answer.err
    assert "Traceback" not in answer.err


def test_a_suffix_that_says_nothing_is_refused_before_anything_is_read(run, tmp_path):
    answer = run("annotations", "export", "none.txt", "-o", tmp_path / "x.pdf")
    assert answer.code == 1
    assert ".yandupack" in answer.err
