"""Own glossaries are kept whole, changes all or none, and come back as they were."""

from dataclasses import replace

import pytest

from reader.annotations.model import Change as MarksChange
from reader.annotations.model import Layer
from reader.errors import NotesError
from reader.glossary.category import Category
from reader.glossary.combined import combined
from reader.glossary.concept import Kind, Member
from reader.glossary.matcher import TermMatcher
from reader.glossary.own import (
    SHIPPED,
    Change,
    ClassInForce,
    EntryNote,
    OwnGlossary,
    Switch,
    inverted,
)
from reader.notes.glossaries import STAMP, stamp_of
from reader.notes.operations import ChangedElsewhere
from reader.notes.store import NotesStore
from tests.glossary.concepts_made import concept, form

MINE = OwnGlossary("own-1", "我的词库", note="自编")
ENTRY = replace(
    concept("own-1/a", form("并轨", "bìngguǐ", hant="併軌"), category=Category.PRESS),
    definition_zh="“引号”与\n换行",
)
BOUND = concept("own-1/b", form("一国", not_before=("之君",)), form("在…时", gap=3))
FORMULA = concept(
    "own-1/f", "两个确保", kind=Kind.FORMULA, members=(Member(1, "并轨", "x", "own-1/a"),)
)
ALL = (
    *(Change(None, thing) for thing in (MINE, ENTRY, BOUND, FORMULA)),
    Change(None, EntryNote("liang-ge-quebao-1998", "课上讲")),
    Change(None, Switch("class:三班", "own-1", on=False)),
    Change(None, ClassInForce("三班")),
)


@pytest.fixture
def store(tmp_path):
    made = NotesStore(tmp_path / "notes")
    yield made
    made.close()


def test_there_is_ours_alone_at_first(store, tmp_path):
    state = store.glossaries.state()
    assert [one.id for one in state.glossaries] == [SHIPPED]
    assert (state.contents, stamp_of(tmp_path / "notes")) == ({}, "")


def test_everything_comes_back_as_it_was(store):
    store.glossaries.apply(ALL)
    state = store.glossaries.state()
    assert state.named("own-1") == MINE
    assert list(state.entries("own-1")) == [ENTRY, BOUND, FORMULA]
    assert state.notes == {"liang-ge-quebao-1998": "课上讲"}
    assert (state.in_force, state.active()) == ("三班", (SHIPPED,))


def test_a_kept_glossary_is_found_and_looked_up_as_any_other(store):
    store.glossaries.apply(ALL)
    kept = store.glossaries.state().contents["own-1"]
    (found,) = TermMatcher(kept).find("併軌，一国之君，一国，在家时")
    assert [ids for _, _, ids in found.rows] == [("own-1/a",), ("own-1/b",), ("own-1/b",)]
    assert kept.by_pinyin("binggui") == (ENTRY,)
    assert kept.formulas_of("own-1/a") == ((FORMULA, FORMULA.members[0]),)
    assert combined({"own-1": kept}).forms["own-1/a"] == ENTRY.forms
    assert len(kept.forms) == len(list(kept.forms)) == 3


def test_taking_back_leaves_nothing(store, tmp_path):
    store.glossaries.apply(ALL)
    store.glossaries.state()
    assert (tmp_path / "notes" / STAMP).exists()
    store.glossaries.apply(inverted(ALL))
    assert [one.id for one in store.glossaries.state().glossaries] == [SHIPPED]
    assert not (tmp_path / "notes" / STAMP).exists()


def test_a_thing_that_was_changed_elsewhere_stops_all(store):
    store.glossaries.apply(ALL)
    later = replace(ENTRY, gloss_zh="新")
    store.glossaries.apply([Change(ENTRY, later)])
    other = Change(None, OwnGlossary("own-2", "另"))
    for stale in (Change(ENTRY, None), Change(None, ENTRY)):
        with pytest.raises(ChangedElsewhere):
            store.glossaries.apply([other, stale])
    state = store.glossaries.state()
    assert state.named("own-2") is None
    assert state.concept("own-1/a") == later


def test_only_a_glossary_that_changed_is_read_again(store, tmp_path):
    store.glossaries.apply([*ALL, Change(None, OwnGlossary("own-2", "另"))])
    before = store.glossaries.state()
    stamp = stamp_of(tmp_path / "notes")
    store.glossaries.apply([Change(None, concept("own-2/x", "下岗"))])
    after = store.glossaries.state(before)
    assert after.contents["own-1"] is before.contents["own-1"]
    assert after.contents["own-2"] is not before.contents["own-2"]
    assert before.revision != after.revision == stamp_of(tmp_path / "notes") != stamp


def test_renaming_and_turning_off_change_one_thing(store):
    store.glossaries.apply(ALL)
    off = replace(MINE, on=False, name="旧")
    used = Switch("class:三班", "own-1", on=True)
    store.glossaries.apply(
        [Change(MINE, off), Change(Switch("class:三班", "own-1", on=False), used)]
    )
    state = store.glossaries.state()
    assert state.named("own-1") == off
    assert state.active() == ("own-1", SHIPPED)


def test_a_moved_entry_has_another_id(store):
    store.glossaries.apply([*ALL, Change(None, OwnGlossary("own-2", "另"))])
    moved = replace(ENTRY, id="own-2/a")
    store.glossaries.apply([Change(ENTRY, moved)])
    state = store.glossaries.state()
    assert (state.concept("own-1/a"), state.concept("own-2/a")) == (None, moved)


def done(store):
    return [(one.label, one.undone, one.of_things) for one in store.marks.operations()]


def test_an_act_with_a_label_is_undone_by_its_number_after_a_restart(store, tmp_path):
    made = store.glossaries.apply(ALL, "Import")
    changed = store.glossaries.apply([Change(ENTRY, replace(ENTRY, gloss_zh="新"))], "Change")
    assert done(store) == [("Import", False, True), ("Change", False, True)]
    assert (store.glossaries.size(made), store.glossaries.size(changed)) == (len(ALL), 1)
    store.close()
    later = NotesStore(tmp_path / "notes")
    assert later.glossaries.undo(changed)
    assert later.glossaries.state().concept("own-1/a") == ENTRY
    assert later.glossaries.undo(made)
    assert later.glossaries.state().contents == {}
    assert not later.glossaries.undo(made)
    assert done(later) == [("Import", True, True), ("Change", True, True)]
    assert later.glossaries.redo(made)
    state = later.glossaries.state()
    assert list(state.entries("own-1")) == [ENTRY, BOUND, FORMULA]
    assert (state.notes, state.in_force) == ({"liang-ge-quebao-1998": "课上讲"}, "三班")
    assert state.switches == {Switch("class:三班", "own-1", on=False)}
    later.close()


def test_without_a_label_there_is_nothing_to_undo(store):
    assert store.glossaries.apply(ALL) == 0
    assert done(store) == []


def test_after_an_act_that_is_too_much_to_be_recorded_nothing_can_be_done_again(store, monkeypatch):
    made = store.glossaries.apply(ALL, "Import")
    store.glossaries.undo(made)
    monkeypatch.setattr("reader.notes.glossaries.MOST_RECORDED", 2)
    assert store.glossaries.apply(ALL, "Import") == 0
    assert done(store) == []
    assert not store.glossaries.redo(made)


def test_what_was_changed_meanwhile_is_not_taken_back(store):
    made = store.glossaries.apply(ALL, "Import")
    store.glossaries.apply([Change(ENTRY, replace(ENTRY, gloss_zh="新"))])
    with pytest.raises(ChangedElsewhere):
        store.glossaries.undo(made)
    assert len(list(store.glossaries.state().entries("own-1"))) == 3


def test_a_glossary_does_not_leave_entries_behind(store):
    made = store.glossaries.apply([Change(None, MINE)], "New Glossary")
    store.glossaries.apply([Change(None, ENTRY)])
    with pytest.raises(ChangedElsewhere):
        store.glossaries.undo(made)
    store.glossaries.apply([Change(ENTRY, None), Change(MINE, None)])
    with pytest.raises(ChangedElsewhere):
        store.glossaries.apply([Change(None, ENTRY)])


def test_a_damaged_record_is_told(store):
    made = store.glossaries.apply(ALL, "Import")
    for text in ("[1", '["entry",{}]', '["no",{}]', '["note",{"x":1}]', "{}", "[]"):
        with store.database.writing() as connection:
            connection.execute("UPDATE changes SET after = ? WHERE place = 1", (text,))
        with pytest.raises(NotesError, match="damaged"):
            store.glossaries.undo(made)


def test_marks_take_back_their_own_operations_only(store):
    store.marks.apply([MarksChange(None, Layer("1", "一", 0))], "layer")
    made = store.glossaries.apply(ALL, "Import")
    assert store.marks.can_undo() == "layer"
    assert store.marks.undo().label == "layer"
    store.glossaries.undo(made)
    assert store.marks.can_redo() == "layer"
