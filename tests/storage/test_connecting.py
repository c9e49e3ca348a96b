"""How a store is made while another process makes it, too."""

import apsw
import pytest

from reader.notes.store import FORMAT
from reader.storage import connecting
from reader.storage.connecting import close, for_writing
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
