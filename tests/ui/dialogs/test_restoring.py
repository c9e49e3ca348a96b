"""A restored backup is an act: undo brings back what was there before, and more can be undone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from reader.annotations.model import Body, Change, Purpose
from reader.notes.backups import Backups
from reader.notes.model import ArticleList, ListKind
from reader.notes.store import NotesStore
from reader.ui.dialogs.restoring import Restoring
from tests.cli.test_annotations import on
from tests.ui.dialogs.test_annotation_exchange import CLASS, article, one, window

__all__ = ["article", "one", "window"]


@pytest.fixture
def workspace(window):
    return window.workspace


@pytest.fixture
def backups(workspace):
    return Backups(workspace.notebook.store)


@pytest.fixture
def later(workspace, article, one, backups):
    """A mark made after a backup."""
    backups.make()
    made = on(article, article.text[9:12], "以后")
    text = {article.sha256: article.text}
    assert workspace.annotations.act([Change(None, made)], "Mark later", text)
    return made


@pytest.fixture
def restored(qtbot, workspace, later, backups):
    """The backup restored, and what replaced it kept."""
    kept = []
    restoring = Restoring(workspace, backups)
    restoring.restore(backups.find(1).path, kept.append, kept.append)
    qtbot.waitUntil(lambda: bool(kept and workspace.annotations.key))
    return kept[0]


def placed(workspace):
    return set(workspace.annotations.placed)


def wait_for(qtbot, workspace, names):
    qtbot.waitUntil(lambda: bool(workspace.annotations.key) and placed(workspace) == names)


def test_a_restored_backup_can_be_undone_and_done_again(qtbot, workspace, one, later, restored):
    assert placed(workspace) == {one.id}
    undo = workspace.undo
    assert (undo.undoText(), undo.canRedo()) == ("Restore Backup", False)
    undo.undo()
    wait_for(qtbot, workspace, {one.id, later.id})
    assert (undo.undoText(), undo.redoText()) == ("Mark later", "Restore Backup")
    undo.redo()
    wait_for(qtbot, workspace, {one.id})
    undo.undo()
    wait_for(qtbot, workspace, {one.id, later.id})
    undo.undo()
    assert placed(workspace) == {one.id}


def test_what_was_done_before_the_backup_can_be_undone_after_it(workspace, one, restored):
    store = workspace.annotations.store
    assert [step.label for step in store.operations()] == ["mark"]
    assert [workspace.undo.text(k) for k in range(workspace.undo.count())] == [
        "mark",
        "Restore Backup",
    ]


def test_marks_made_after_restoring_are_in_the_backup_that_redo_brings(
    qtbot, workspace, article, one, restored
):
    new = on(article, article.text[14:16], "新")
    text = {article.sha256: article.text}
    workspace.annotations.act([Change(None, new)], "Mark anew", text)
    workspace.undo.undo()
    workspace.undo.undo()
    qtbot.waitUntil(lambda: workspace.undo.redoText() == "Restore Backup")
    workspace.undo.redo()
    qtbot.waitUntil(lambda: workspace.undo.undoText() == "Restore Backup")
    assert placed(workspace) >= {one.id}


def test_a_backup_that_is_gone_leaves_all_as_it_is(qtbot, workspace, one, restored):
    restored.path.unlink()
    with qtbot.waitSignal(workspace.noticed) as said:
        workspace.undo.undo()
    assert restored.path.name in said.args[0].text.en
    assert placed(workspace) == {one.id}
    assert workspace.undo.undoText() == "Restore Backup"


def test_the_text_of_an_article_is_kept_anew_in_restored_notes(qtbot, workspace, article, backups):
    workspace.annotations.act([Change(None, CLASS)], "layer")
    backups.make()
    made = on(article, article.text[9:12], "以后")
    workspace.annotations.act([Change(None, made)], "mark", {article.sha256: article.text})
    kept = []
    Restoring(workspace, backups).restore(backups.find(1).path, kept.append, kept.append)
    qtbot.waitUntil(lambda: bool(kept and workspace.annotations.key))
    assert workspace.annotations.store.text(article.sha256) is None
    workspace.annotations.act([Change(None, made)], "mark", {article.sha256: article.text})
    assert workspace.annotations.store.text(article.sha256) == article.text


def test_what_another_program_restores_leaves_no_act_that_can_no_longer_be_undone(
    qtbot, window, one, later, backups
):
    workspace = window.workspace
    assert workspace.undo.undoText() == "Mark later"
    elsewhere = NotesStore(workspace.notebook.store.folder)
    Backups(elsewhere).restore(backups.find(1).path)
    elsewhere.close()
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    wait_for(qtbot, workspace, {one.id})
    assert workspace.undo.undoText() != "Mark later"
    workspace.undo.undo()
    assert placed(workspace) == set()


def test_an_act_that_goes_on_or_was_undone_leaves_the_acts_as_they_are(window, later):
    workspace = window.workspace
    annotations, undo = workspace.annotations, workspace.undo
    now = replace(later, bodies=(Body(Purpose.COMMENTING, "以后再说"),))
    assert annotations.go_on(annotations.stack.last, [Change(later, now)])
    workspace.notebook.make(ArticleList(0, ListKind.COLLECTION, "课前"))
    kept = [undo.text(k) for k in range(undo.count())]
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    assert [undo.text(k) for k in range(undo.count())] == kept
    undo.undo()
    undo.undo()
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    assert [undo.text(k) for k in range(undo.count())] == kept


def test_an_act_whose_name_has_two_lines_leaves_the_acts_as_they_are(window, later):
    undo = window.workspace.undo
    named = Change(None, replace(CLASS, id="other"))
    window.workspace.annotations.act([named], "two\nlines")  # Qt shows the first
    window.workspace.notebook.make(ArticleList(0, ListKind.COLLECTION, "课前"))
    kept = undo.count()
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    assert undo.count() == kept
