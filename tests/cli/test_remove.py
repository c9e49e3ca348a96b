"""`yandu remove` and `yandu removed` on a library on disk."""

import pytest

from reader.analysis.progress import Cancelled
from reader.cli.interrupting import Interrupts
from reader.library.embedded import EmbeddedLibrary
from tests.library.articles_made import numbered


@pytest.fixture
def library(tmp_path):
    return tmp_path / "library"


@pytest.fixture
def ids(library):
    made = EmbeddedLibrary(library)
    made.add(numbered(5))
    made.index()
    found = [record.id for record in made.records()]
    made.close()
    return found


@pytest.fixture
def ask(run, library, ids):
    return lambda *arguments: run(*arguments, "--library", library, "--lang", "en")


def size(library):
    opened = EmbeddedLibrary(library)
    try:
        return opened.size().articles
    finally:
        opened.close()


def test_without_yes_it_only_lists(ask, ids, library):
    answer = ask("remove", *ids[:2], "--json")
    assert answer.code == 1
    assert answer.json["ids"] == [one["id"] for one in answer.json["articles"]] == ids[:2]
    assert answer.json["removed"] == 0
    assert "Nothing was changed; add --yes" in answer.err
    assert ids[0] in ask("remove", ids[0]).out
    assert size(library) == 5


def test_with_yes_it_removes_and_says_how_they_come_back(ask, ids, library):
    answer = ask("remove", *ids[:2], "--yes", "--json")
    assert answer.code == 0
    assert (answer.json["removed"], answer.json["removal"]) == (2, 1)
    assert answer.err.startswith("Removed: 2 articles; `yandu removed restore 1`")
    assert size(library) == 3
    (row,) = ask("removed", "list", "--json").json["removals"]
    assert (row["removal"], row["articles"]) == (1, 2)
    back = ask("removed", "restore", "--json")
    assert (back.code, back.json) == (0, {"removal": 1, "articles": 2, "back": 2})
    assert size(library) == 5
    assert ask("removed", "restore").code == 1


def test_all_that_a_query_or_a_limit_finds(ask, library):
    everything = ask("remove", "--from", "1900", "--json").json
    assert everything["total"] == 5
    assert ask("remove", "--query", "没有的词", "--yes").code == 1
    assert "There is no such article" in ask("remove", "--query", "没有的词").err
    assert ask("remove", "--from", "1900", "--yes").code == 0
    assert size(library) == 0


def test_an_unknown_article_removes_nothing(ask, ids, library):
    answer = ask("remove", ids[0], "19000101-01-000000000000", "--yes")
    assert answer.code == 1
    assert "19000101-01-000000000000" in answer.err
    assert size(library) == 5


def test_what_is_meant_must_be_said(ask):
    assert ask("remove", "--yes").code == 2
    assert ask("removed", "purge", "--yes").code == 2


def test_removals_are_given_up_for_good(ask, ids):
    for one in ids[:3]:
        ask("remove", one, "--yes")
    answer = ask("removed", "purge", "2", "--json")
    assert (answer.code, answer.json) == (1, {"removals": [2], "purged": 0})
    assert ask("removed", "purge", "2", "--yes", "--json").json["purged"] == 1
    assert ask("removed", "purge", "2", "--yes").code == 1
    assert "1 article  " in ask("removed", "list").out
    assert ask("removed", "purge", "--all", "--yes", "--json").json["removals"] == [3, 1]
    assert "Nothing was removed" in ask("removed", "list").out
    assert ask("removed", "purge", "--all", "--yes").code == 1


def test_what_is_there_already_is_told(ask, ids, library):
    ask("remove", *ids[:2], "--yes")
    opened = EmbeddedLibrary(library)
    opened.put_back(opened.removed.copies(1, 1))
    opened.close()
    answer = ask("removed", "restore")
    assert answer.code == 0
    assert "Brought back: 1 of 2 articles; the others were there already" in answer.out


def test_ctrl_c_stops_between_two_steps(ask, ids, library, monkeypatch):
    def stop(_):
        raise Cancelled

    with monkeypatch.context() as asked:
        asked.setattr(Interrupts, "check", stop)
        answer = ask("remove", *ids, "--yes", "--json")
        assert (answer.code, answer.json["removed"]) == (130, 0)
    ask("remove", *ids, "--yes")
    monkeypatch.setattr(Interrupts, "check", stop)
    answer = ask("removed", "restore")
    assert answer.code == 130
    assert "goes on from here" in answer.out
    assert size(library) == 0
