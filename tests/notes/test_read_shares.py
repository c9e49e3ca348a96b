"""What was read of an article is kept by its key."""

from reader.notes.store import NotesStore


def test_it_is_kept_changed_and_forgotten(tmp_path):
    store = NotesStore(tmp_path / "notes")
    store.read_shares.put("one", "0123456789")
    store.read_shares.put("one", "0123456789 9876543210:0-3")
    store.read_shares.put("two", "0123456789")
    store.read_shares.put("two", "")
    store.close()
    again = NotesStore(tmp_path / "notes")
    assert again.read_shares.of("one") == "0123456789 9876543210:0-3"
    assert again.read_shares.of("two") == again.read_shares.of("three") == ""
    again.close()
