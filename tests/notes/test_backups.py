"""A backup is looked at before it counts, old ones go by counter, any can be restored."""

import datetime
import random
from dataclasses import replace

import apsw
import pytest

from reader.annotations.keys import new_id
from reader.annotations.model import Body, Change, Layer, Lesson, Purpose, Step, StepKind
from reader.errors import NotesError
from reader.notes.backup_files import backups, superfluous
from reader.notes.backups import Backups
from reader.notes.model import ArticleList, ListKind, SavedSearch
from reader.notes.rows import Counts
from reader.notes.store import FILE, FORMAT, NotesStore
from reader.storage.locking import FileLock
from tests.annotations.marks_made import TEXT, marked

TODAY = datetime.datetime.now(datetime.UTC)


@pytest.fixture
def store(tmp_path):
    made = NotesStore(tmp_path / "notes")
    yield made
    made.close()


@pytest.fixture
def kept(store):
    return Backups(store)


def add(store, *items, text="sha"):
    store.marks.apply([Change(None, item) for item in items], "add", {text: TEXT})
    return items


def test_a_backup_holds_what_the_notes_hold(store, kept):
    add(store, marked("一"), marked("二"), Layer("class", "高二3班"))
    store.keep(ArticleList(0, ListKind.TAG, "备课"))
    made = kept.make()
    assert (made.number, made.reason) == (1, "asked")
    assert made.counts == Counts(marks=2, layers=1, lists=1)
    assert kept.all() == (made,)
    other = NotesStore(made.path.parent / "opened")
    assert Backups(other).restore(made.path) is not None
    assert set(other.marks.all()) == set(store.marks.all())
    other.close()


def test_a_lesson_that_is_another_is_a_difference_though_there_are_as_many(store, kept):
    first = Lesson(new_id(), "article", "课", (Step(StepKind.SCROLL, "到"),))
    add(store, first)
    made = kept.make()
    assert made.counts == Counts(lessons=1)
    assert kept.difference(made.path).is_nothing
    store.marks.apply([Change(first, replace(first, name="第一课"))], "rename")
    difference = kept.difference(made.path)
    assert difference.now == difference.then
    assert difference.beside
    assert not difference.is_nothing
    kept.restore(made.path)
    assert store.marks.all_lessons() == (first,)


@pytest.mark.parametrize(
    "act",
    [
        lambda store: store.keep(ArticleList(0, ListKind.TAG, "备课")),
        lambda store: add(store, Layer("class", "高二3班")),
    ],
)
def test_whatever_the_reader_has_written_is_a_difference(store, kept, act):
    made = kept.make()
    act(store)
    assert kept.difference(made.path).beside


def test_restoring_shows_what_would_change_and_keeps_what_it_replaces(store, kept):
    one, other = add(store, marked("一"), marked("二"))
    first = kept.make()
    changed = replace(one, bodies=(Body(Purpose.COMMENTING, "改"),))
    store.marks.apply([Change(one, changed), Change(other, None)], "change")
    (new,) = add(store, marked("三"))
    difference = kept.difference(first.path)
    assert (difference.back, difference.gone, difference.changed) == (1, 1, 1)
    assert not difference.is_nothing
    replaced = kept.restore(first.path)
    assert set(store.marks.all()) == {one, other}
    assert replaced.reason == "restore"
    kept.restore(replaced.path)
    assert set(store.marks.all()) == {changed, new}


def test_what_is_restored_can_be_undone_from_there(store, kept):
    (one,) = add(store, marked("一"))
    made = kept.make()
    store.marks.undo()
    kept.restore(made.path)
    assert store.marks.all() == (one,)
    store.marks.undo()
    assert store.marks.all() == ()


def test_another_window_sees_what_was_restored(store, kept):
    (one,) = add(store, marked("一"))
    made = kept.make()
    other = NotesStore(store.folder)
    other.marks.apply([Change(one, None)], "delete")
    kept.restore(made.path)
    assert other.marks.all() == (one,)
    other.marks.apply([Change(None, marked("二"))], "add")
    assert len(store.marks.all()) == 2
    other.close()


def test_nothing_new_makes_no_new_backup_but_the_day_has_one(store, kept):
    add(store, marked("一"))
    first = kept.make("daily")
    assert kept.make("daily", if_changed=True).number == first.number
    assert not kept.is_due(TODAY)
    assert kept.is_due(TODAY + datetime.timedelta(days=1))
    assert kept.is_due(TODAY - datetime.timedelta(days=9_000))
    add(store, marked("二"))
    assert kept.make("daily", if_changed=True).number == first.number + 1


def test_a_search_alone_is_nothing_new(store, kept):
    store.save(SavedSearch("头版", "page:1"))
    first = kept.make()
    store.remember("国企")
    assert kept.make(if_changed=True).number == first.number


def test_old_backups_go_by_their_numbers():
    kept = set()
    for number in range(1, 1_001):
        kept.add(number)
        kept -= superfluous(kept)
    assert kept >= set(range(987, 1_001))
    assert len([number for number in kept if number <= 986]) >= 14
    assert min(kept) <= 1_000 - 28 * 11
    assert len(kept) <= 30


def test_a_clock_that_runs_backwards_takes_no_backup_away(store, kept, monkeypatch):
    for number in range(20):
        add(store, marked(str(number)))
        kept.make("daily")
    numbers = [one.number for one in kept.all()]
    assert numbers == sorted(numbers, reverse=True)
    assert numbers[:14] == list(range(20, 6, -1))


def test_a_damaged_store_is_no_backup(store, kept):
    add(store, *(marked(str(number) + "注" * 200) for number in range(60)))
    good = kept.make()
    store.database.close()
    path = store.folder / FILE
    path.write_bytes(path.read_bytes().replace("注注注".encode(), "错注注".encode()))
    again = NotesStore(store.folder)
    with pytest.raises(NotesError, match="not as they were written"):
        Backups(again).make()
    assert Backups(again).all() == (good,)
    again.close()


def test_a_damaged_backup_is_not_restored(store, kept):
    (one,) = add(store, marked("一"))
    made = kept.make()
    made.path.write_bytes(random.Random(1).randbytes(40_000))  # noqa: S311
    for act in (kept.restore, kept.difference):
        with pytest.raises(NotesError):
            act(made.path)
    assert store.marks.all() == (one,)


HOSTILE = {
    "endless view": """
        CREATE VIEW items AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)
        SELECT x AS kind, x AS id, x AS article, x AS document, x AS digest FROM n""",
    "trigger": """
        CREATE TABLE items (kind, id, article, document, digest);
        CREATE TRIGGER t AFTER INSERT ON items BEGIN DELETE FROM items; END""",
    "other table": "CREATE TABLE theirs (x)",
}


@pytest.mark.parametrize("sql", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_is_not_restored_and_stays_as_it_is(store, kept, tmp_path, sql):
    (one,) = add(store, marked("一"))
    evil = tmp_path / "evil.db"
    made = apsw.Connection(str(evil))
    made.execute(f"PRAGMA application_id = {FORMAT.application}; PRAGMA user_version = 5; {sql}")
    made.close()
    before = evil.read_bytes()
    for act in (kept.difference, kept.restore):
        with pytest.raises(NotesError, match=r"evil\.db|not the"):
            act(evil)
    assert evil.read_bytes() == before
    assert store.marks.all() == (one,)


def test_a_file_that_is_missing_is_not_restored(store, kept, tmp_path):
    with pytest.raises(NotesError):
        kept.restore(tmp_path / "none.db")
    with pytest.raises(NotesError, match="no backup 7"):
        kept.find(7)


def test_what_is_told_of_a_backup_may_be_lost(store, kept):
    add(store, marked("一"))
    made = kept.make()
    made.path.with_suffix(".json").write_text("{")
    (found,) = kept.all()
    assert (found.number, found.digest) == (made.number, "")
    assert kept.difference(found.path).is_nothing


def test_two_make_no_backup_at_once(store, kept):
    kept.make()
    lock = FileLock(store.folder / "backups" / "lock")
    assert lock.take()
    assert kept.make() is None
    lock.release()


def test_backups_while_notes_are_written_are_whole(store, kept):
    for number in range(12):
        add(store, *(marked(f"{number}-{n}") for n in range(9)), text=str(number))
        made = kept.make()
        assert made.counts.marks == 9 * (number + 1)
        assert kept.difference(made.path).is_nothing


def test_files_of_other_names_are_passed_over(tmp_path):
    (tmp_path / "notes.part").touch()
    (tmp_path / "notes-1.db").touch()
    assert backups(tmp_path) == backups(tmp_path / "none") == ()
