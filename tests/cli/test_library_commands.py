"""`yandu kwic` and `yandu timeline` on a library on disk."""

import pytest

from reader.library.embedded import EmbeddedLibrary
from reader.library.model import Incoming, Origin
from tests.corpus.shelf import Shelf, random_articles

ARTICLES = random_articles(5, 60)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    place = tmp_path_factory.mktemp("library")
    library = EmbeddedLibrary(place)
    library.add([Incoming(article, Origin(f"{n}.txt", "1")) for n, article in enumerate(ARTICLES)])
    library.index()
    library.close()
    return place


def places(found):
    return sorted((line["left"], line["match"], line["right"]) for line in found)


@pytest.mark.parametrize("query", ["两个", "保", "，。", "确 个", "-a 两", "两 page:1"])
def test_the_lines_are_those_of_a_scan(run, monkeypatch, folder, query):
    answer = run("kwic", query, "--library", folder, "--json") if query[0] != "-" else None
    if answer is None:
        answer = run("kwic", "--library", folder, "--json", "--", query)
    monkeypatch.setattr("reader.cli.concordances.open_to_search", lambda *_: Shelf(ARTICLES))
    expected = run("kwic", "--json", "--", query)
    assert places(answer.json["lines"]) == places(expected.json["lines"])


def test_the_hits_of_a_timeline_are_its_lines(run, folder):
    found = run("kwic", "两个", "--library", folder, "--json").json["lines"]
    for options in ((), ("--monthly",), ("--split",)):
        answer = run("timeline", "两个", "--library", folder, "--json", *options)
        series = answer.json["series"]
        dated = sum(point["hits"] for each in series for point in each["points"])
        assert dated + sum(each["undated"]["hits"] for each in series) == len(found)


@pytest.mark.parametrize("command", ["kwic", "timeline"])
def test_a_folder_without_a_library_is_refused(run, tmp_path, command):
    answer = run(command, "两个", "--library", tmp_path)
    assert answer.code == 1
    assert str(tmp_path) in answer.err
