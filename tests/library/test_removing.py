"""Articles are removed in steps, can be brought back, and a stopped removal stays true."""

import pytest

from reader.analysis.progress import Cancelled
from reader.library import removing
from reader.library.embedded import EmbeddedLibrary
from reader.library.pair_index import open_index
from reader.library.query_tree import EVERYTHING
from reader.library.removing import put_back, remove
from tests.library.articles_made import numbered


@pytest.fixture
def library(tmp_path):
    made = EmbeddedLibrary(tmp_path / "库", open_index)
    made.add(numbered(9))
    made.index()
    yield made
    made.close()


@pytest.fixture
def by_threes(monkeypatch):
    monkeypatch.setattr(removing, "_AT_ONCE", 3)


def test_all_that_is_found_is_removed_and_brought_back(library, by_threes):
    ids, shares = library.ids(EVERYTHING), []
    removal = remove(library, ids, shares.append)
    assert (removal.count, len(removal.copies), removal.cancelled) == (9, 9, False)
    assert (library.size().articles, library.count(EVERYTHING)) == (0, 0)
    assert shares == sorted(shares)
    assert put_back(library, removal.copies) == 9
    assert library.ids(EVERYTHING) == ids
    assert library.problems(thorough=True) == []


def test_a_removal_that_is_stopped_tells_what_is_gone(library, by_threes):
    def stop(share):
        if share:
            raise Cancelled

    removal = remove(library, library.ids(EVERYTHING), stop)
    assert (removal.count, len(removal.copies), removal.cancelled) == (3, 3, True)
    assert (library.count(EVERYTHING), library.owing()) == (6, 0)


def test_too_many_are_not_kept(library, monkeypatch):
    monkeypatch.setattr(removing, "MOST_KEPT", 8)
    removal = remove(library, library.ids(EVERYTHING))
    assert (removal.count, removal.copies) == (9, ())


def test_bringing_back_can_be_stopped(library, monkeypatch):
    monkeypatch.setattr(removing, "_BACK_AT_ONCE", 3)
    removal = remove(library, library.ids(EVERYTHING))

    def stop(share):
        if share:
            raise Cancelled

    assert put_back(library, removal.copies, stop) == 3
    assert (library.count(EVERYTHING), library.owing()) == (3, 0)
    assert put_back(library, removal.copies) == 6
