"""The window's library is the user's own folder, made by the first import."""

import pytest

from reader.errors import LibraryError, QueryError
from reader.library.model import Incoming, Origin
from reader.library.query_tree import Concept
from reader.ui.shipped_library import ShippedLibrary
from reader.ui.shipped_study import ShippedStudy
from tests.ui.stand_in import make_article


@pytest.fixture
def place(tmp_path, monkeypatch):
    monkeypatch.setenv("YANDU_DATA_DIR", str(tmp_path))
    return ShippedLibrary(ShippedStudy())


def test_there_is_none_before_the_first_import(place):
    assert place.open() is None


def test_it_is_made_and_found_again(place, tmp_path):
    made = place.create()
    made.add([Incoming(make_article(), Origin("/a.txt", "1"))])
    made.index()
    made.close()
    found = place.open()
    assert found.search(place.parse("两个确保")).total == 1
    assert found.place == str(tmp_path / "library")
    found.close()


def test_another_folder_can_be_named(tmp_path):
    other = ShippedLibrary(ShippedStudy(), str(tmp_path / "stick"))
    library = other.create()
    assert library.place == str(tmp_path / "stick")
    library.close()


def test_a_chosen_folder_must_hold_one(place, tmp_path):
    stick = place.at(str(tmp_path / "stick"))
    for use in (stick.open, stick.create):
        with pytest.raises(LibraryError, match="is not there"):
            use()
    place.found(stick.where)
    library = stick.open()
    assert library.place == stick.where
    library.close()
    assert stick.at("").where == ""
    assert stick.at("").open() is None


def test_the_query_line_knows_the_glossary(place):
    query = place.parse("term:两个确保")
    assert isinstance(query, Concept)
    assert len(query.forms) > 1
    with pytest.raises(QueryError):
        place.parse('"')


def test_the_lists_stand_beside_the_library(place, tmp_path):
    store = place.notes()
    assert (tmp_path / "notes").is_dir()
    store.close()
