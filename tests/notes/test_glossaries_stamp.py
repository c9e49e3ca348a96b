"""The mark of own glossaries is no condition for reading them."""

from reader.glossary.own import Change, OwnGlossary
from reader.notes.glossaries import STAMP
from reader.notes.store import NotesStore


def test_a_folder_that_takes_no_file_is_read_all_the_same(tmp_path):
    store = NotesStore(tmp_path / "notes")
    store.glossaries.apply([Change(None, OwnGlossary("own-1", "我的"))])
    (tmp_path / "notes" / STAMP).mkdir()
    assert store.glossaries.state().named("own-1") is not None
    store.close()
