"""The annotations of the window: read with the article, changed by acts kept at once."""

from pathlib import Path

import pytest

from reader.annotations import editing
from reader.annotations.model import Change, Kind, Layer
from reader.annotations.styles import SHIPPED
from reader.article.model import Span
from reader.notes.store import NotesStore
from reader.settings import Settings
from reader.ui.workspace import Workspace

LAYER = Layer("layer", "自己")


@pytest.fixture
def annotations(qtbot, workspace, open_file):
    """Those of an open article, read."""
    open_file(workspace)
    with qtbot.waitSignal(workspace.annotations.loaded):
        workspace.annotations.show(workspace.article)
    return workspace.annotations


def mark(annotations, start=0, end=4):
    one = editing.marked(annotations.article, [Span(start, end)], Kind.HIGHLIGHT, "policy", "layer")
    text = {annotations.article.sha256: annotations.article.text}
    assert annotations.act([Change(None, one)], "Highlight", text)
    return one


def test_an_article_without_marks_has_the_shipped_styles(annotations):
    assert annotations.shown() == []
    assert annotations.styles == SHIPPED
    assert annotations.key


def test_a_mark_is_in_the_store_before_it_is_shown(annotations, qtbot):
    with qtbot.waitSignal(annotations.changed):
        one = mark(annotations)
    assert annotations.store.of_article(annotations.key) == (one,)
    assert annotations.placed[one.id].spans == (Span(0, 4),)
    assert [placed.annotation for placed in annotations.shown()] == [one]


def test_undo_and_redo_go_through_the_stack_of_the_window(annotations, workspace, qtbot):
    one = mark(annotations)
    with qtbot.waitSignal(annotations.stepped_back):
        workspace.undo.undo()
    assert (annotations.placed, annotations.store.all()) == ({}, ())
    workspace.undo.redo()
    assert annotations.store.all() == (one,)
    assert one.id in annotations.placed


def test_after_a_restart_what_was_done_can_be_undone(
    qtbot, workspace, annotations, open_file, place
):
    one, other = mark(annotations), mark(annotations, 5, 7)
    workspace.undo.undo()
    later = Workspace(Settings(), Path("none"), workspace.study, place, workspace.jobs)
    open_file(later)
    with qtbot.waitSignal(later.annotations.loaded):
        later.annotations.show(later.article)
    assert (later.undo.undoText(), later.undo.redoText()) == ("Highlight", "Highlight")
    later.undo.redo()
    assert set(later.annotations.placed) == {one.id, other.id}
    later.undo.undo()
    later.undo.undo()
    assert (later.annotations.store.all(), later.undo.canUndo()) == ((), False)
    later.notebook.close()


def test_an_act_that_another_window_forestalled_is_refused(annotations, qtbot, tmp_path):
    one = mark(annotations)
    other = NotesStore(tmp_path / "notes")
    other.marks.apply([Change(one, None)], "delete")
    other.close()
    with qtbot.waitSignals([annotations.failed, annotations.loaded]):
        assert not annotations.act(editing.moved([one], "x"), "Move")
    assert annotations.placed == {}


def test_an_undo_that_is_no_more_possible_leaves_the_stack(annotations, workspace, qtbot, tmp_path):
    one = mark(annotations)
    other = NotesStore(tmp_path / "notes")
    other.marks.apply(editing.moved([one], "x"), "move")
    other.close()
    with qtbot.waitSignals([annotations.failed, annotations.loaded]):
        workspace.undo.undo()
    assert not workspace.undo.canUndo()
    assert annotations.placed[one.id].annotation.layer == "x"


def test_layers_styles_and_articles_follow(annotations):
    style = SHIPPED[0].__class__("own", "考点", Kind.BOX, 1, 9)
    record = editing.record_of(annotations.article, "one.txt")
    items = (LAYER, Layer("class", "高二3班", -1, visible=False, locked=True), style, record)
    annotations.act([Change(None, item) for item in items], "New")
    assert [layer.name for layer in annotations.layers.values()] == ["高二3班", "自己"]
    assert annotations.styles[-1] == style
    assert annotations.known == {record.key: record}
    one = mark(annotations)
    annotations.act(editing.moved([one], "class"), "Move")
    assert annotations.shown() == []
    assert annotations.is_locked(annotations.placed[one.id].annotation)
    annotations.act([Change(item, None) for item in items[:1]], "Delete")
    assert list(annotations.layers) == ["class"]


def test_without_a_store_nothing_is_done(workspace):
    assert not workspace.annotations.act([Change(None, LAYER)], "New")
    workspace.annotations.show(None)
    assert workspace.annotations.key == ""
