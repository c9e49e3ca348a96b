"""Lists and searches are kept, whole acts at a time, and come back as they were."""

import datetime

import pytest

from reader.errors import NotesError
from reader.notes.model import ArticleList, Entry, ListKind, SavedSearch
from reader.notes.store import FILE, MOST_SEARCHES, NotesStore, notes_folder

ONE = Entry("20030117-01-3f9a2c1e77ab", "总结经验", datetime.date(2003, 1, 17), 1)
TWO = Entry("00000000-00-0000000000ab", "无题")


@pytest.fixture
def store(tmp_path):
    made = NotesStore(tmp_path / "notes")
    yield made
    made.close()


def titles(store, number):
    found = next(one for one in store.lists() if one.number == number)
    return [entry.title for entry in found.entries]


def test_the_history_has_the_latest_first_and_each_line_once(store):
    for line in ("国企", "下岗", "国企"):
        store.remember(line)
    assert store.history() == ("国企", "下岗")
    store.forget("国企")
    assert store.history() == ("下岗",)


def test_old_searches_are_forgotten(store):
    for number in range(MOST_SEARCHES + 3):
        store.remember(str(number))
    history = store.history()
    assert len(history) == MOST_SEARCHES
    assert history[-1] == "3"


def test_a_saved_search_is_kept_changed_and_dropped(store):
    kept = store.save(SavedSearch("下岗在头版", "下岗 page:1", "date", 12, library="/stick"))
    assert store.saved() == (kept,)
    renamed = store.save(SavedSearch("头版", kept.line, kept.order, 15, kept.number))
    assert store.saved() == (renamed,)
    store.drop(kept.number)
    assert store.saved() == ()


def test_no_two_searches_have_one_name(store):
    store.save(SavedSearch("头版", "page:1"))
    with pytest.raises(NotesError, match="“头版” is taken"):
        store.save(SavedSearch("头版", "page:2"))


def test_the_reading_list_is_there_before_it_is_used(store):
    assert store.lists() == (ArticleList(0, ListKind.READING, ""),)


def test_a_list_comes_back_as_it_was(store, tmp_path):
    made = store.keep(ArticleList(0, ListKind.COLLECTION, "社保", (ONE, TWO)))
    store.keep(ArticleList(0, ListKind.TAG, "备课"))
    store.close()
    with_entries = NotesStore(tmp_path / "notes").lists()[1]
    assert with_entries.number == made.number
    assert [entry.article for entry in with_entries.entries] == [ONE.article, TWO.article]
    assert with_entries.entries[0].date == ONE.date
    assert with_entries.holds(TWO.article)
    assert not with_entries.holds("other")


def test_articles_are_put_and_taken(store):
    number = store.keep(ArticleList(0, ListKind.READING, "")).number
    store.put(number, [ONE])
    store.put(number, [TWO])
    assert titles(store, number) == ["总结经验", "无题"]
    store.take(number, [ONE.article])
    assert titles(store, number) == ["无题"]


def test_what_is_put_back_stands_where_it_stood(store):
    number = store.keep(ArticleList(0, ListKind.READING, "")).number
    store.put(number, [ONE, TWO])
    before = store.lists()[0].entries
    store.take(number, [ONE.article])
    store.put(number, before[:1])
    assert store.lists()[0].entries == before


def test_lists_stand_by_kind_then_name_and_can_be_deleted(store):
    for kind, name in ((ListKind.TAG, "b"), (ListKind.COLLECTION, "c"), (ListKind.COLLECTION, "a")):
        store.keep(ArticleList(0, kind, name))
    names = [one.name for one in store.lists()]
    assert names == ["", "a", "c", "b"]
    store.delete(store.lists()[1].number)
    assert [one.name for one in store.lists()] == ["", "c", "b"]


def test_a_name_belongs_to_one_list_of_a_kind(store):
    store.keep(ArticleList(0, ListKind.TAG, "备课"))
    store.keep(ArticleList(0, ListKind.COLLECTION, "备课"))
    with pytest.raises(NotesError, match="备课"):
        store.keep(ArticleList(0, ListKind.TAG, "备课"))
    assert len(store.lists()) == 3


def test_a_folder_that_cannot_be_made_is_said(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(NotesError, match="cannot be made"):
        NotesStore(tmp_path / "file" / "notes")


def test_a_file_that_is_none_of_ours_is_refused(tmp_path):
    (tmp_path / FILE).write_bytes(b"not a database at all, but long enough" * 50)
    with pytest.raises(NotesError):
        NotesStore(tmp_path)


def test_the_notes_stand_beside_the_library(monkeypatch, tmp_path):
    monkeypatch.setenv("YANDU_DATA_DIR", str(tmp_path))
    assert notes_folder() == tmp_path / "notes"
