"""How well the reader knows a concept is kept."""

from reader.glossary.stage import Stage
from reader.notes.store import NotesStore


def test_stages_are_kept_and_new_is_nothing(tmp_path):
    store = NotesStore(tmp_path)
    store.acquaintance.put("two", Stage.KNOWN)
    store.acquaintance.put("dibao", Stage.LEARNING)
    store.acquaintance.put("dibao", Stage.IGNORED)
    store.acquaintance.put("gone", Stage.LEARNING)
    store.acquaintance.put("gone", Stage.NEW)
    store.close()
    again = NotesStore(tmp_path)
    assert again.acquaintance.all() == {"two": Stage.KNOWN, "dibao": Stage.IGNORED}
    again.close()
