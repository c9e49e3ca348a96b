"""What happens out of sight is said; what another window did is seen when the reader comes back."""

from PySide6.QtCore import QCoreApplication, QEvent

from reader.annotations import editing
from reader.annotations.model import Change, Kind
from reader.notes.store import NotesStore
from tests.ui.marks.conftest import LAYER


def test_an_act_undone_in_another_article_is_said(program, marking, mark, open_file, qtbot):
    mark("办公会议")
    notices = []
    program.workspace.noticed.connect(notices.append)
    program.workspace.undo.undo()
    assert notices == []
    program.workspace.undo.redo()
    annotations = program.workspace.annotations
    annotations._key = "another"
    program.workspace.undo.undo()
    assert "Mark" in notices[0].text.en


def test_marks_of_another_window_are_there_at_once(program, marking, mark, qtbot, tmp_path):
    annotations = program.workspace.annotations
    mine = mark("办公会议")
    other = NotesStore(tmp_path / "notes")
    one = editing.marked(
        annotations.article, [annotations.article.paragraphs[0].span], Kind.WAVY, "mine", "layer"
    )
    with qtbot.waitSignal(annotations.loaded):
        other.marks.apply([Change(None, one)], "mark")
    other.close()
    assert {mark.name for mark in marking.page.overlay.marks} == {mine.id, one.id}


def test_own_marks_are_not_read_again(program, marking, mark, qtbot):
    with qtbot.assertNotEmitted(program.workspace.annotations.loaded, wait=400):
        mark("办公会议")


def test_marks_of_another_window_are_there_when_this_one_is_entered(
    program, marking, qtbot, tmp_path
):
    annotations = program.workspace.annotations
    other = NotesStore(tmp_path / "notes")
    one = editing.marked(
        annotations.article, [annotations.article.paragraphs[0].span], Kind.WAVY, "mine", "layer"
    )
    other.marks.apply([Change(None, LAYER), Change(None, one)], "mark")
    other.close()
    with qtbot.waitSignal(annotations.loaded):
        QCoreApplication.sendEvent(program.window, QEvent(QEvent.Type.WindowActivate))
    assert [mark.name for mark in marking.page.overlay.marks] == [one.id]
    with qtbot.assertNotEmitted(annotations.loaded, wait=50):
        QCoreApplication.sendEvent(program.window, QEvent(QEvent.Type.WindowActivate))
