"""`yandu annotations list|backups|restore`."""

from dataclasses import replace

import pytest

from reader.annotations.keys import article_key
from reader.annotations.model import Change, Layer, Lesson, Target
from reader.annotations.quotes import quote
from reader.article.model import Span
from reader.notes.opening import open_notes
from reader.notes.store import notes_folder
from tests.annotations.marks_made import marked

LAYER = Layer("class", "高二3班")


def on(article, words, note="", **fields):
    start = article.text.index(words)
    target = Target(article.sha256, quote(article.text, Span(start, start + len(words))))
    made = marked(note, article=article_key(article), layer="class", **fields)
    return replace(made, targets=(target,))


def put(store, article, *items):
    texts = {article.sha256: article.text}
    store.marks.apply([Change(None, item) for item in items], "mark", texts)


def test_marks_are_listed_in_their_order_with_all_that_is_promised(
    run, article, article_file, store
):
    late, early = on(article, "失业保险", "查一下"), on(article, "两个确保")
    put(store, article, LAYER, late, early)
    found = run("annotations", "list", article_file, "--json").json["annotations"]
    assert [one["id"] for one in found] == [early.id, late.id]
    expected = {"kind": "highlight", "exact": "失业保险", "note": "查一下", "layer": "高二3班"}
    assert expected.items() <= found[1].items()
    assert article.text[found[1]["start"] : found[1]["end"]] == "失业保险"
    assert found[1]["state"] == "anchored"


def test_a_mark_is_found_again_in_another_edition(run, article, article_file, store):
    put(store, article, LAYER, on(article, "两个确保"))
    article_file.write_text("新的一段。\n\n" + article_file.read_text("utf-8"), "utf-8")
    (found,) = run("annotations", "list", article_file, "--json").json["annotations"]
    assert (found["exact"], found["state"]) == ("两个确保", "anchored")
    assert found["start"] > article.text.index("两个确保")


def test_people_read_a_table(run, article, article_file, store):
    put(store, article, LAYER, on(article, "两个确保", "重点\n段落" * 20))
    lines = run("annotations", "list", article_file, "--lang", "zh").out.splitlines()
    assert lines[0] == "1 处标注"
    assert "两个确保" in lines[1]
    assert "已定位" in lines[1]


def test_backups_are_made_listed_and_restored_after_a_look(run, article, store):
    assert "no backups yet" in run("annotations", "backups").out
    one = on(article, "两个确保")
    put(store, article, LAYER, one)
    (made,) = run("annotations", "backups", "--make", "--json").json["backups"]
    assert (made["number"], made["marks"], made["reason"]) == (1, 1, "asked")
    store.marks.apply([Change(one, None)], "delete")
    looked = run("annotations", "restore", "1", "--json")
    assert (looked.code, looked.json["back"], looked.json["restored"]) == (1, 1, False)
    assert "--yes" in looked.err
    assert store.marks.all() == ()
    restored = run("annotations", "restore", "1", "--yes")
    assert restored.code == 0
    assert "backup 2" in restored.err
    assert store.marks.all() == (one,)


def test_a_lesson_that_would_go_is_told(run, store):
    run("annotations", "backups", "--make")
    store.marks.apply([Change(None, Lesson("id", "article", "课"))], "new")
    looked = run("annotations", "restore", "1", "--lang", "en")
    assert "0 marks, 0 layers, 1 lesson, 0 lists and searches" in looked.out
    assert "become as they were" in looked.out
    assert run("annotations", "restore", "1", "--json").json["beside"] is True
    run("annotations", "restore", "1", "--yes")
    assert "are the same" in run("annotations", "restore", "1", "--lang", "en").out
    assert store.marks.all_lessons() == ()


@pytest.mark.parametrize("wanted", ["7", "none.db"])
def test_a_backup_that_is_not_there_is_refused(run, wanted):
    answer = run("annotations", "restore", wanted, "--yes")
    assert answer.code == 1
    assert wanted in answer.err


def test_doctor_looks_at_the_notes(run, article, store, monkeypatch):
    put(store, article, LAYER, on(article, "两个确保"))
    monkeypatch.setattr("reader.cli.check_up._qt_checks", tuple)
    found = [one for one in run("doctor", "--json").json["checks"] if one["name"] == "notes"]
    assert found[0]["ok"]
    assert "1 marked" in found[0]["detail"]
    store.close()
    file = notes_folder() / "notes.db"
    file.write_bytes(file.read_bytes()[:40_000])
    found = [one for one in run("doctor", "--json").json["checks"] if one["name"] == "notes"]
    assert not found[0]["ok"]
    assert found[0]["fix"]


def test_damage_is_said_and_mended_by_the_first_command(run, store):
    store.close()
    (notes_folder() / "notes.db").write_bytes(b"damaged")
    answer = run("annotations", "backups")
    assert answer.code == 0
    assert "was damaged" in answer.err
    open_notes(notes_folder()).close()
