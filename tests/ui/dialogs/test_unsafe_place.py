"""A folder where notes get lost is used only when the reader says so."""

import pytest

from reader.errors import NotesError, UnsafePlace
from reader.notes.opening import accept
from reader.notes.store import NotesStore
from reader.ui.dialogs.unsafe_place_dialog import UnsafePlaceDialog


@pytest.fixture
def folder(program, monkeypatch, tmp_path):
    """A folder that is refused until it has been accepted."""
    where = tmp_path / "OneDrive" / "notes"

    def notes():
        if not (where / "place-accepted").exists():
            raise UnsafePlace(en="It is synchronised.", zh="该文件夹由云盘同步。", folder=where)
        return NotesStore(where)

    monkeypatch.setattr(program.workspace.notebook._place, "notes", notes, raising=False)
    return where


def asked(qtbot, window):
    qtbot.waitUntil(lambda: window.findChildren(UnsafePlaceDialog) != [])
    return window.findChildren(UnsafePlaceDialog)[-1]


def test_nothing_is_made_unless_wanted(qtbot, program, folder):
    program.workspace.notebook.want()
    asked(qtbot, program.window).reject()
    assert not folder.exists()
    assert not program.workspace.notebook.is_open


def test_the_folder_is_used_when_the_reader_says_so(qtbot, program, folder):
    notebook = program.workspace.notebook
    notebook.want()
    dialog = asked(qtbot, program.window)
    with qtbot.waitSignal(notebook.changed):
        dialog.use.click()
    assert (folder / "notes.db").exists()


def test_a_folder_that_cannot_be_made_is_said(qtbot, program, folder, monkeypatch):
    program.workspace.notebook.want()
    dialog = asked(qtbot, program.window)
    folder.parent.parent.mkdir(exist_ok=True)
    folder.parent.write_text("in the way")
    with qtbot.waitSignal(program.workspace.noticed):
        dialog.use.click()
    with pytest.raises(NotesError):
        accept(folder)
