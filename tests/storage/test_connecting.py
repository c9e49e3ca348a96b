"""How a store is made while another process makes it, too; how one is read where nobody writes."""

import shutil

import apsw
import pytest

from reader.notes.store import FORMAT
from reader.storage import connecting
from reader.storage.connecting import close, for_writing, where_nobody_writes
from reader.storage.failures import NotClosed, sentence
from reader.storage.migrations import latest, version


@pytest.fixture
def other(tmp_path):
    """Another process's connection to a new file, at the moment it gives the file its log."""
    connection = apsw.Connection(str(tmp_path / "new.db"))
    connection.execute("BEGIN IMMEDIATE")
    yield connection
    close(connection)


def test_a_store_waits_for_the_one_that_makes_it_too(tmp_path, other, monkeypatch):
    waits = []

    def wait(seconds):
        waits.append(seconds)
        other.execute("COMMIT")

    monkeypatch.setattr(connecting.time, "sleep", wait)
    made = for_writing(tmp_path / "new.db", FORMAT)
    assert version(made) == latest(FORMAT.schema)
    assert made.pragma("journal_mode") == "wal"
    assert len(waits) == 1
    close(made)


def test_it_does_not_wait_for_ever(tmp_path, other, monkeypatch):
    monkeypatch.setattr(connecting, "BUSY", 0)
    with pytest.raises(apsw.BusyError):
        for_writing(tmp_path / "new.db", FORMAT)
    assert other.in_transaction


@pytest.fixture
def copied(tmp_path):
    """A store that was copied before its writer had carried the log over, as onto a stick."""
    folder = tmp_path / "stick"
    folder.mkdir()
    writer = for_writing(tmp_path / "a.db", FORMAT)
    writer.execute("CREATE TABLE extra (one TEXT)")
    for path in tmp_path.glob("a.db*"):
        shutil.copy(path, folder)
    close(writer)
    return folder


def test_what_is_only_in_the_log_is_read_and_not_a_byte_written(copied, monkeypatch):
    monkeypatch.setattr(connecting, "check_schema", lambda *_: None)
    before = {path.name: path.read_bytes() for path in copied.iterdir()}
    assert set(before) == {"a.db", "a.db-wal", "a.db-shm"}
    reading = where_nobody_writes(copied / "a.db", FORMAT)
    assert reading.execute("SELECT count(*) FROM extra").get == 0
    close(reading)
    assert {path.name: path.read_bytes() for path in copied.iterdir()} == before


def test_a_log_that_cannot_be_read_without_writing_is_said(copied):
    (copied / "a.db-shm").unlink()
    with pytest.raises(NotClosed) as caught:
        where_nobody_writes(copied / "a.db", FORMAT)
    told = sentence(caught.value, copied / "a.db", FORMAT.name)
    assert "was not closed" in told.en
    assert "没有正常关闭" in told.zh
