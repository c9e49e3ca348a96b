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
    assert (removal.count, removal.cancelled) == (9, False)
    assert library.removed.ids(removal.number) == list(ids)
    assert (library.size().articles, library.count(EVERYTHING)) == (0, 0)
    assert shares == sorted(shares)
    assert put_back(library, removal.number) == 9
    assert library.removed.all() == []
    assert library.ids(EVERYTHING) == ids
    assert library.problems(thorough=True) == []


def test_a_removal_that_is_stopped_tells_what_is_gone(library, by_threes):
    def stop(share):
        if share:
            raise Cancelled

    removal = remove(library, library.ids(EVERYTHING), stop)
    assert (removal.count, removal.cancelled) == (3, True)
    assert len(library.removed.ids(removal.number)) == 3
    assert (library.count(EVERYTHING), library.owing()) == (6, 0)


def test_too_many_are_not_kept(library, monkeypatch):
    monkeypatch.setattr(removing, "MOST_KEPT", 8)
    removal = remove(library, library.ids(EVERYTHING))
    assert (removal.count, removal.number) == (9, None)
    assert library.removed.all() == []


def test_bringing_back_can_be_stopped(library, monkeypatch):
    monkeypatch.setattr(removing, "_BACK_AT_ONCE", 3)
    removal = remove(library, library.ids(EVERYTHING))

    def stop(share):
        if share:
            raise Cancelled

    assert put_back(library, removal.number, stop) == 3
    assert (library.count(EVERYTHING), library.owing()) == (3, 0)
    assert put_back(library, removal.number) == 6


def test_what_was_removed_comes_back_after_a_restart(library, tmp_path):
    ids = library.ids(EVERYTHING)
    removal = remove(library, ids)
    library.close()
    later = EmbeddedLibrary(tmp_path / "库", open_index)
    (kept,) = later.removed.all()
    assert (kept.number, kept.articles) == (removal.number, 9)
    assert put_back(later, kept.number) == 9
    assert later.ids(EVERYTHING) == ids
    assert later.problems(thorough=True) == []
    later.close()


def test_a_process_that_ends_before_anything_is_gone_leaves_nothing_twice(library, monkeypatch):
    ids = library.ids(EVERYTHING)
    with monkeypatch.context() as killed:
        killed.setattr(library, "remove", raise_interrupt)
        with pytest.raises(KeyboardInterrupt):
            remove(library, ids)
    (kept,) = library.removed.all()
    assert put_back(library, kept.number) == 0
    assert library.ids(EVERYTHING) == ids
    assert library.removed.all() == []
    assert library.problems(thorough=True) == []


def test_a_process_that_ends_when_articles_are_back_leaves_nothing_twice(library, monkeypatch):
    removal = remove(library, library.ids(EVERYTHING))
    with monkeypatch.context() as killed:
        killed.setattr(library.removed, "strike", raise_interrupt)
        with pytest.raises(KeyboardInterrupt):
            put_back(library, removal.number)
    assert put_back(library, removal.number) == 0
    assert (library.count(EVERYTHING), library.owing()) == (9, 0)
    assert library.problems(thorough=True) == []


def raise_interrupt(*_):
    raise KeyboardInterrupt


def test_what_is_too_large_to_keep_is_removed_all_the_same(library, monkeypatch):
    monkeypatch.setattr("reader.library.removed.MOST_BYTES", 1)
    removal = remove(library, library.ids(EVERYTHING))
    assert (removal.count, removal.number) == (9, None)
