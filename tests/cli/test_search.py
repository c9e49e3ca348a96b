"""`yandu search`, and `yandu show` with an id."""

import shutil
from contextlib import closing

import pytest

from reader.cli.console import width
from reader.library.embedded import EmbeddedLibrary
from tests.importers.containers.archives_made import article, file_with


@pytest.fixture
def library(run, tmp_path):
    for day, page, title, body in (
        ("1978-12-23", 1, "改革公报", "改革开放，改革到底。"),
        ("1978-12-24", 4, "读者来信", "谈谈改革。"),
        ("2003-01-17", 1, "两个确保", "确保发放失业保险金。"),
    ):
        file_with(tmp_path, f"月/{day}.md", article(title, day, page, body))
    run("import", tmp_path / "月", "--library", tmp_path / "库")
    return tmp_path / "库"


@pytest.fixture
def search(run, library):
    def found(*words):
        return run("search", *words, "--library", library, "--json").json

    return found


def titles(answer):
    return [hit["title"] for hit in answer["hits"]]


def test_hits_come_with_snippet_and_places_in_the_text(run, library, search):
    answer = search("开放")
    assert (answer["total"], answer["total_exact"]) == (1, True)
    (hit,) = answer["hits"]
    assert (hit["title"], hit["date"], hit["page"]) == ("改革公报", "1978-12-23", 1)
    assert "改革开放" in hit["snippet"]
    text = run("show", hit["id"], "--library", library, "--json").json["text"]
    assert [text[start:end] for start, end in hit["matches"]] == ["开放"]
    assert answer["ms"] > 0


def test_the_best_hit_is_first_and_dates_go_both_ways(search):
    assert titles(search("改革"))[0] == "改革公报"
    assert titles(search("改革", "--sort", "date")) == ["读者来信", "改革公报"]
    assert titles(search("改革", "--sort", "oldest")) == ["改革公报", "读者来信"]


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (("--from", "1978-12-24"), ["读者来信"]),
        (("--to", "1978-12-23"), ["改革公报"]),
        (("--page", "4"), ["读者来信"]),
        (("--title",), ["改革公报"]),
        (("--limit", "1", "--offset", "1", "--sort", "oldest"), ["读者来信"]),
    ],
)
def test_options_narrow_a_search(search, options, found):
    assert titles(search("改革", *options)) == found


def test_titles_alone_are_searched_for_every_part(search):
    assert titles(search("读者 改革", "--title")) == []
    assert titles(search("确保|来信", "--title", "--sort", "oldest")) == ["读者来信", "两个确保"]
    assert titles(search("改革 -公报", "--title")) == []
    assert titles(search("改革 ~2 公报", "--title")) == ["改革公报"]
    assert titles(search("term:两个确保", "--title")) == ["两个确保"]


def test_a_count_is_only_a_number(search):
    answer = search("改革", "--count")
    assert (answer["total"], answer["hits"]) == (2, [])


def test_people_see_where_each_hit_stands(run, library):
    lines = run("search", "失业", "--library", library, "--lang", "zh").out.splitlines()
    assert lines[0].startswith("1 篇（")
    assert lines[2] == "1  2003-01-17  第1版  两个确保"
    assert "【失业】保险金" in lines[3]
    assert lines[4].strip().startswith("20030117-01-")


def test_a_mistake_is_underlined(run, library):
    answer = run("search", "改革 date:19xx", "--library", library)
    assert answer.code == 1
    line, marks = answer.err.splitlines()[1:]
    assert line == "  改革 date:19xx"
    assert marks.strip() == "^^^^"
    assert marks.index("^") == 2 + width("改革 date:")


def test_pinyin_is_not_looked_for_in_titles_alone(run, library):
    answer = run("search", "gaige", "--title", "--library", library)
    assert answer.code == 1
    assert "Pinyin" in answer.err


def test_a_search_in_vain_says_which_part_is_nowhere(run, library):
    answer = run("search", "改革 火星", "--library", library)
    assert (answer.code, answer.err) == (0, "Not found anywhere: “火星”.\n")
    assert run("search", "火星", "--library", library).err == ""


def test_without_a_library_a_sentence_says_how_to_make_one(run, tmp_path):
    answer = run("search", "改革", "--library", tmp_path / "无")
    assert answer.code == 1
    assert "yandu import" in answer.err
    assert not (tmp_path / "无").exists()


def test_an_unknown_id_is_refused(run, library):
    answer = run("show", "19780101-01-000000000000", "--library", library)
    assert answer.code == 1
    assert "19780101-01-000000000000" in answer.err


def test_an_article_of_the_library_is_shown_with_its_id(run, library, search):
    id_ = search("失业")["hits"][0]["id"]
    shown = run("show", id_, "--library", library, "--json").json
    assert (shown["id"], shown["title"], shown["date"]) == (id_, "两个确保", "2003-01-17")


def test_a_lost_index_is_made_anew_before_the_search(run, library):
    shutil.rmtree(library / "index")
    answer = run("search", "改革", "--library", library, "--json")
    assert answer.err == "Making 3 articles searchable…\n"
    assert answer.json["total"] == 2
    assert run("search", "改革", "--library", library, "--json").err == ""


def test_what_cannot_be_indexed_now_is_told(run, library):
    shutil.rmtree(library / "index")
    with closing(EmbeddedLibrary(library)) as other, other.writing():
        answer = run("search", "改革", "--library", library)
    assert "3 articles are not indexed yet and will not be found." in answer.err
