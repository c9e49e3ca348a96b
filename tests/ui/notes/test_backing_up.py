"""The day has its backup, made beside the reading, and its failure is said."""

import pytest

from reader.annotations.model import Change, Layer
from reader.errors import NotesError
from reader.notes.backups import Backups


@pytest.fixture
def notebook(qtbot, workspace):
    with qtbot.waitSignal(workspace.notebook.changed):
        workspace.notebook.want()
    return workspace.notebook


def looked(qtbot, notebook):
    notebook._backing_up.look()
    qtbot.waitUntil(lambda: bool(Backups(notebook.store).all()))
    return Backups(notebook.store).all()


def test_the_first_look_of_a_day_makes_a_backup(qtbot, notebook):
    notebook.store.marks.apply([Change(None, Layer("class", "高二3班"))], "layer")
    (made,) = looked(qtbot, notebook)
    assert (made.reason, made.counts.layers) == ("daily", 1)


def test_a_second_look_makes_no_other(qtbot, notebook):
    looked(qtbot, notebook)
    notebook.store.marks.apply([Change(None, Layer("class", "高二3班"))], "layer")
    assert len(looked(qtbot, notebook)) == 1


def test_a_failed_backup_is_said(qtbot, notebook, workspace):
    (notebook.store.folder / "backups").write_text("in the way")
    with qtbot.waitSignal(notebook.failed) as said:
        notebook._backing_up.look()
    assert "backups" in said.args[0].text.en


def test_how_the_notes_were_opened_is_said(qtbot, workspace, monkeypatch):
    place = workspace.notebook._place
    store = place.notes()
    store.notices = (NotesError(en="It was damaged.", zh="曾损坏。").text,)
    monkeypatch.setattr(place, "notes", lambda: store, raising=False)
    with qtbot.waitSignal(workspace.notebook.failed) as said:
        workspace.notebook.want()
    assert said.args[0].text.zh == "曾损坏。"
