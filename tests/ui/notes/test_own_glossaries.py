"""Own glossaries are read when there are any, changed by acts, and matched at once."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.glossary.own import Change, EntryNote, OwnGlossary
from reader.notes.store import NotesStore
from reader.settings import Settings
from reader.ui.notes.own_glossaries import AT_ONCE
from reader.ui.rematching import Rematching
from reader.ui.workspace import Workspace
from tests.glossary.concepts_made import concept

MINE = OwnGlossary("own-1", "我的")
ENTRY = concept("own-1/huiyi", "办公会议")


@pytest.fixture
def own(qtbot, workspace):
    with qtbot.waitSignal(workspace.own.matched):
        workspace.own.after_reading(lambda _: None)
    return workspace.own


def add(own, *things):
    assert own.act("Add", [Change(None, thing) for thing in things])


def test_nothing_is_opened_where_there_is_nothing(qtbot, workspace):
    went_on = []
    with qtbot.waitSignal(workspace.own.matched):
        workspace.own.want(lambda: went_on.append(True))
    assert went_on == [True]
    assert not workspace.notebook.is_open


def test_what_there_is_is_read_and_used_at_the_start(qtbot, workspace, place):
    store = NotesStore(place.folder)
    store.glossaries.apply([Change(None, MINE), Change(None, ENTRY)])
    store.glossaries.state()
    store.close()
    with qtbot.waitSignal(workspace.own.matched):
        workspace.own.want(lambda: None)
    assert workspace.own.state.concept("own-1/huiyi") == ENTRY
    assert workspace.study.own is workspace.own.state


def test_a_change_is_an_act(qtbot, workspace, own):
    with qtbot.waitSignals([own.changed, own.matched]):
        add(own, MINE, ENTRY)
    assert own.state.concept("own-1/huiyi") == ENTRY
    workspace.undo.undo()
    assert own.state.named("own-1") is None
    workspace.undo.redo()
    assert own.state.concept("own-1/huiyi") == ENTRY


def test_no_change_is_no_act(workspace, own):
    assert own.act("Nothing", [])
    assert not workspace.undo.canUndo()


def test_a_change_of_what_changed_meanwhile_is_refused(qtbot, workspace, own):
    add(own, MINE)
    with qtbot.waitSignal(workspace.noticed):
        stale = Change(replace(MINE, name="另"), None)
        assert not own.act("Delete", [stale])
    assert workspace.undo.count() == 1


def test_many_changes_are_carried_out_behind_the_window(qtbot, workspace, own):
    many = [concept(f"own-1/{number}", f"词{number}") for number in range(AT_ONCE)]
    with qtbot.waitSignals([own.began, own.ended, own.matched]):
        add(own, MINE, *many)
    assert len(list(own.state.entries("own-1"))) == AT_ONCE
    with qtbot.waitSignals([own.ended, own.changed]):
        workspace.undo.undo()
    assert own.state.named("own-1") is None


def test_a_failure_behind_the_window_is_told(qtbot, workspace, own):
    many = [concept("own-1/same", f"词{number}") for number in range(AT_ONCE + 1)]
    with qtbot.waitSignals([own.began, own.ended, workspace.noticed]):
        own.act("Add", [Change(None, thing) for thing in many])
    assert own.state.contents == {}


def test_the_open_article_is_matched_again_at_once(qtbot, workspace, own, open_file):
    Rematching(workspace)
    open_file(workspace)
    text = workspace.article.text
    with qtbot.waitSignal(workspace.analysis_ready):
        add(own, MINE, ENTRY)
    words = {text[t.span.start : t.span.end] for t in workspace.findings.analysis.terms}
    assert "办公会议" in words
    with qtbot.waitSignal(workspace.analysis_ready):
        workspace.undo.undo()
    assert len(workspace.findings.analysis.terms) > 0


def test_a_note_changes_no_match(qtbot, workspace, own, open_file):
    Rematching(workspace)
    open_file(workspace)
    with qtbot.assertNotEmitted(workspace.analysis_ready, wait=50), qtbot.waitSignal(own.matched):
        add(own, EntryNote("两个确保", "课上讲"))


def test_notes_that_cannot_be_opened_are_told(qtbot, workspace, place, monkeypatch):
    place.folder.parent.mkdir(exist_ok=True)
    place.folder.write_text("no folder")
    with qtbot.waitSignal(workspace.noticed):
        workspace.own.after_reading(lambda _: None)
    assert workspace.own.state is None


def test_what_takes_long_to_make_is_made_behind_the_window(qtbot, workspace, own):
    made = [Change(None, MINE), Change(None, ENTRY)]
    with qtbot.waitSignals([own.began, own.ended, own.changed]):
        own.act_with("Add", lambda: made, AT_ONCE + 1)
    assert own.state.concept("own-1/huiyi") == ENTRY
    assert workspace.undo.undoText() == "Add"

    def fail():
        raise OSError("gone")

    with qtbot.waitSignals([own.ended, workspace.noticed]):
        own.act_with("Add", fail, AT_ONCE + 1)


def test_own_glossaries_are_read_with_the_other_notes(qtbot, workspace):
    with qtbot.waitSignal(workspace.own.matched):
        workspace.notebook.want()
    assert workspace.own.state is not None


def test_after_a_restart_what_was_done_can_be_undone(qtbot, workspace, own, place):
    add(own, MINE, ENTRY)
    assert own.act("Change", [Change(ENTRY, replace(ENTRY, gloss_zh="新"))])
    workspace.undo.undo()
    later = Workspace(Settings(), Path("none"), workspace.study, place, workspace.jobs)
    with qtbot.waitSignal(later.own.matched):
        later.own.want(lambda: None)
    assert (later.undo.undoText(), later.undo.redoText()) == ("Add", "Change")
    later.undo.redo()
    assert later.own.state.concept("own-1/huiyi").gloss_zh == "新"
    later.undo.undo()
    later.undo.undo()
    assert (later.own.state.named("own-1"), later.undo.canUndo()) == (None, False)
    assert later.annotations.stack.last is None
    later.notebook.close()


def test_what_is_undone_before_the_glossaries_are_read_is_undone_after(
    qtbot, workspace, own, place
):
    add(own, MINE, ENTRY)
    later = Workspace(Settings(), Path("none"), workspace.study, place, workspace.jobs)
    with qtbot.waitSignal(later.notebook.changed):
        later.notebook.want()
    assert later.own.state is None
    with qtbot.waitSignals([later.own.matched, later.own.changed]):
        later.undo.undo()
    assert later.own.state.named("own-1") is None
    later.notebook.close()


def test_many_changes_are_undone_by_their_number_too(qtbot, workspace, own, place):
    many = [concept(f"own-1/{number}", f"词{number}") for number in range(AT_ONCE)]
    with qtbot.waitSignals([own.ended, own.matched]):
        add(own, MINE, *many)
    later = Workspace(Settings(), Path("none"), workspace.study, place, workspace.jobs)
    with qtbot.waitSignal(later.own.matched):
        later.own.want(lambda: None)
    with qtbot.waitSignals([later.own.began, later.own.ended, later.own.matched]):
        later.undo.undo()
    assert later.own.state.named("own-1") is None
    later.notebook.close()


def test_more_changes_than_are_recorded_are_undone_in_their_session(
    qtbot, workspace, own, monkeypatch
):
    monkeypatch.setattr("reader.notes.glossaries.MOST_RECORDED", 1)
    add(own, MINE, ENTRY)
    assert workspace.notebook.store.marks.operations() == ()
    workspace.undo.undo()
    assert own.state.named("own-1") is None
    workspace.undo.redo()
    assert own.state.concept("own-1/huiyi") == ENTRY


def test_an_undo_that_is_no_more_possible_leaves_the_stack(qtbot, workspace, own, place):
    add(own, MINE, ENTRY)
    other = NotesStore(place.folder)
    other.glossaries.apply([Change(ENTRY, None)])
    other.close()
    with qtbot.waitSignal(workspace.noticed):
        workspace.undo.undo()
    assert not workspace.undo.canUndo()
