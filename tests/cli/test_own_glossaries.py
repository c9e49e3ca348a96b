"""The commands know the reader's own glossaries, as the window does."""

import pytest

from reader.glossary.own import Change, OwnGlossary
from reader.notes.store import NotesStore, notes_folder
from tests.glossary.concepts_made import concept, form

ENTRY = concept("own-1/duan-wen", form("失业保险、失业保险", "shīyè"), form("短句", "duǎnjù"))


@pytest.fixture
def own():
    store = NotesStore(notes_folder())
    store.glossaries.apply([Change(None, OwnGlossary("own-1", "我的")), Change(None, ENTRY)])
    store.glossaries.state()
    store.close()


def test_terms_of_an_own_glossary_are_found(run, article_file, own):
    spans = run("terms", article_file, "--json").json["spans"]
    assert "own-1/duan-wen" in [span["concept"] for span in spans]


def test_an_own_entry_is_told_and_listed(run, own):
    (sense,) = run("gloss", "短句", "--json").json["senses"]
    assert sense["concept"] == "own-1/duan-wen"
    listed = [row["concept"] for row in run("glossary", "list", "--json").json["concepts"]]
    assert listed[-1] == "own-1/duan-wen"


def test_without_own_glossaries_no_notes_are_made(run):
    assert run("gloss", "两个确保").code == 0
    assert not notes_folder().exists()
