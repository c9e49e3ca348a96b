"""The notes are opened as they are found, and nothing that was there is lost on the way."""

import contextlib
import os
import random
import shutil
import subprocess
import sys

import apsw
import pytest

from reader.annotations.model import Change
from reader.errors import NotesError, UnsafePlace
from reader.notes import opening
from reader.notes.backups import Backups
from reader.notes.opening import accept, open_notes
from reader.notes.store import FILE, FORMAT, NotesStore
from reader.storage.places import Concern
from tests.annotations.marks_made import TEXT, marked
from tests.conftest import ROOT


def filled(folder, count=200):
    store = NotesStore(folder)
    made = [marked(f"{number}" + "注" * 300) for number in range(count)]
    for one in made:
        store.marks.apply([Change(None, one)], "mark", {"sha": TEXT})
    store.close()
    return made


def damage(path, places):
    content = bytearray(path.read_bytes())
    for place in places:
        content[place : place + 64] = os.urandom(64)
    path.write_bytes(content)


def test_whole_notes_are_opened_with_nothing_to_tell(tmp_path):
    made = filled(tmp_path, 3)
    store = open_notes(tmp_path)
    assert store.notices == ()
    assert set(store.marks.all()) == set(made)
    store.close()


def test_what_is_whole_of_a_damaged_file_is_opened(tmp_path):
    made = filled(tmp_path)
    size = (tmp_path / FILE).stat().st_size
    damage(tmp_path / FILE, range(size // 2, size // 2 + 16_384, 64))
    before = (tmp_path / FILE).read_bytes()
    store = open_notes(tmp_path)
    assert "was damaged" in store.notices[0].en
    assert "曾损坏" in store.notices[0].zh
    assert (tmp_path / "damaged-1" / FILE).read_bytes() == before
    assert len(store.marks.all()) > len(made) * 0.8
    assert set(store.marks.all()) <= set(made)
    assert store.problems() == []
    store.marks.apply([Change(None, marked("new"))], "mark")
    store.close()
    assert open_notes(tmp_path).notices == ()


def test_what_a_damaged_file_lacks_comes_from_the_latest_whole_backup(tmp_path):
    made = filled(tmp_path)
    store = NotesStore(tmp_path)
    Backups(store).make()
    store.close()
    damage(tmp_path / FILE, range(0, (tmp_path / FILE).stat().st_size, 512))
    store = open_notes(tmp_path)
    assert set(store.marks.all()) == set(made)
    assert "added from the backup" in store.notices[0].en
    store.close()


def test_a_letter_that_the_disk_has_changed_comes_back_from_a_backup(tmp_path):
    made = filled(tmp_path, 30)
    store = NotesStore(tmp_path)
    Backups(store).make()
    store.close()
    path = tmp_path / FILE
    path.write_bytes(path.read_bytes().replace("注注注".encode(), "错注注".encode()))
    store = open_notes(tmp_path)
    assert "was damaged" in store.notices[0].en
    assert set(store.marks.all()) == set(made)
    assert store.problems() == []
    store.close()


def test_a_changed_note_that_no_backup_has_is_kept_as_it_is(tmp_path):
    made = filled(tmp_path, 3)
    path = tmp_path / FILE
    path.write_bytes(path.read_bytes().replace("注注注".encode(), "错注注".encode()))
    store = open_notes(tmp_path)
    assert {one.id for one in store.marks.all()} == {one.id for one in made}
    assert all("错注注" in one.note for one in store.marks.all())
    assert "3 marks were read" in store.notices[0].en
    store.close()
    assert open_notes(tmp_path).notices == ()


@pytest.mark.parametrize("content", [b"", b"garbage, and not short " * 99, b"SQLite format 3\0"])
def test_a_file_that_is_no_database_is_kept_and_replaced(tmp_path, content):
    filled(tmp_path, 2)
    (tmp_path / FILE).write_bytes(content)
    store = open_notes(tmp_path)
    assert store.marks.all() == ()
    store.close()
    if content:
        assert (tmp_path / "damaged-1" / FILE).read_bytes() == content


def test_a_database_of_another_program_is_left_alone(tmp_path):
    with apsw.Connection(str(tmp_path / FILE)) as other:
        other.execute("CREATE TABLE theirs (x); PRAGMA application_id = 12345")
    other.close()
    before = (tmp_path / FILE).read_bytes()
    with pytest.raises(NotesError, match="is not the file of your notes"):
        open_notes(tmp_path)
    assert (tmp_path / FILE).read_bytes() == before


def test_notes_of_a_later_version_can_be_read_and_are_not_changed(tmp_path):
    made = filled(tmp_path, 3)
    later = apsw.Connection(str(tmp_path / FILE))
    later.execute("CREATE TABLE unheard_of (x); PRAGMA user_version = 999")
    later.close()
    before = (tmp_path / FILE).read_bytes()
    store = open_notes(tmp_path)
    assert "later version" in store.notices[0].en
    assert set(store.marks.all()) == set(made)
    with pytest.raises(NotesError, match="can only be read"):
        store.marks.apply([Change(None, marked())], "mark")
    store.close()
    assert (tmp_path / FILE).read_bytes() == before


@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")  # the child ends at once
@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks")
@pytest.mark.parametrize("open_elsewhere", [False, True], ids=["closed", "with its log"])
def test_where_nobody_can_write_the_notes_can_be_read(tmp_path, open_elsewhere):
    filled(tmp_path, 3)
    other = open_notes(tmp_path) if open_elsewhere else None
    if other is not None:
        other.remember("so that there is a log")
    for path in (tmp_path, *tmp_path.parents[:3]):
        path.chmod(0o755)
    for path in tmp_path.glob(f"{FILE}*"):
        path.chmod(0o444)
    tmp_path.chmod(0o555)
    child = os.fork()
    if child == 0:
        if os.geteuid() == 0:
            os.setuid(65534)  # nobody
        try:
            store = open_notes(tmp_path)
            told = store.notices[0].en
            right = "can only be read" in told and "missing" not in told
            os._exit(0 if right and len(store.marks.all()) == 3 else 1)
        except BaseException:
            os._exit(2)
    status = os.waitpid(child, 0)[1]
    tmp_path.chmod(0o755)
    if other is not None:
        other.close()
    assert os.waitstatus_to_exitcode(status) == 0


@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")  # the child ends at once
@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks")
def test_on_a_full_disk_the_notes_can_be_read(tmp_path):
    import resource  # only where there is a fork

    filled(tmp_path, 3)
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_FSIZE, (3, 3))  # the index of a log has 3 bytes at first
        try:
            store = open_notes(tmp_path)
            right = "is full" in store.notices[0].en and "已满" in store.notices[0].zh
            os._exit(0 if right and len(store.marks.all()) == 3 else 1)
        except BaseException:
            os._exit(2)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def test_a_bad_place_is_refused_before_anything_is_written(tmp_path, monkeypatch):
    monkeypatch.setattr(opening, "concern", lambda _: Concern(synced="OneDrive"))
    folder = tmp_path / "notes"
    with pytest.raises(UnsafePlace, match="synchronised by OneDrive"):
        open_notes(folder)
    assert not folder.exists()
    accept(folder)
    store = open_notes(folder)
    assert store.notices == ()
    store.close()


def test_notes_that_lie_in_a_bad_place_are_opened_with_a_warning(tmp_path, monkeypatch):
    filled(tmp_path, 1)
    monkeypatch.setattr(opening, "concern", lambda _: Concern(system="nfs4"))
    store = open_notes(tmp_path)
    assert "on the network (nfs4)" in store.notices[0].en
    store.close()


def test_a_copy_that_a_service_made_is_told(tmp_path):
    filled(tmp_path, 1)
    name = "notes (某人's conflicted copy 2026-11-25).db"
    shutil.copyfile(tmp_path / FILE, tmp_path / name)
    store = open_notes(tmp_path)
    assert name in store.notices[0].en
    store.close()


def test_a_recovery_that_was_cut_off_is_finished(tmp_path):
    made = filled(tmp_path, 3)
    (tmp_path / "recovered").mkdir()
    (tmp_path / FILE).rename(tmp_path / "recovered" / FILE)
    (tmp_path / FILE).write_bytes(b"damaged")
    (tmp_path / f"{FILE}-wal").write_bytes(b"of the damaged one")
    store = open_notes(tmp_path)
    assert set(store.marks.all()) == set(made)
    store.close()
    assert not (tmp_path / "recovered").exists()


def test_a_file_of_an_old_version_is_backed_up_before_it_is_changed(tmp_path):
    old = apsw.Connection(str(tmp_path / FILE))
    for statement in (FORMAT.schema / "001.sql", FORMAT.schema / "002.sql"):
        for _ in old.execute(statement.read_text("utf-8")):
            pass
    old.pragma("user_version", 2)
    old.pragma("application_id", FORMAT.application)
    old.execute("INSERT INTO searches VALUES ('国企', 1)")
    old.close()
    store = open_notes(tmp_path)
    assert store.history() == ("国企",)
    (kept,) = Backups(store).all()
    assert kept.reason == "update"
    store.close()


def test_damaged_files_of_any_kind_are_opened_or_refused_with_a_sentence(tmp_path):
    filled(tmp_path / "whole", 40)
    chance = random.Random(1)  # noqa: S311
    content = (tmp_path / "whole" / FILE).read_bytes()
    for number in range(60):
        folder = tmp_path / str(number)
        folder.mkdir()
        broken = bytearray(content)
        for _ in range(chance.choice((1, 8, 200))):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        (folder / FILE).write_bytes(broken[: chance.choice((len(broken), len(broken) // 2))])
        with contextlib.suppress(NotesError), contextlib.closing(open_notes(folder)) as store:
            store.marks.all()
            store.problems()


START = """
import sys
from pathlib import Path
from reader.annotations.model import Change, Layer
from reader.notes.opening import open_notes
store = open_notes(Path(sys.argv[1]))
for number in range(20):
    store.marks.apply([Change(None, Layer(f"{sys.argv[2]}-{number}", "层"))], "layer")
store.close()
"""


def test_two_starts_at_once_share_one_store(tmp_path):
    starts = [
        subprocess.Popen([sys.executable, "-c", START, str(tmp_path / "notes"), name], cwd=ROOT)
        for name in "ab"
    ]
    assert [start.wait() for start in starts] == [0, 0]
    store = open_notes(tmp_path / "notes")
    assert len(store.marks.layers()) == 40
    assert store.problems() == []
    store.close()
