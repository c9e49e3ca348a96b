"""Entries and glossaries are merged without loss, links go where their targets went."""

from dataclasses import replace

from reader.glossary.concept import Citation, Member, Relation, RelationKind, Rendering
from reader.glossary.conflicts import ConflictKind, conflicts, conflicts_of, share_a_form
from reader.glossary.identifiers import Identifiers, new_glossary_id
from reader.glossary.merging import delete_glossary, merge_entries, merge_glossaries, merged
from reader.glossary.own import Change, EntryNote, OwnGlossary, OwnState, Switch
from tests.glossary.concepts_made import concept, form, glossary

RELATED = RelationKind.RELATED
A = replace(
    concept("own-1/a", form("并轨", "bìngguǐ"), renderings=(Rendering("merger", "own"),)),
    definition_en="One.",
)
B = replace(
    concept("own-1/b", "并轨", "双轨合一", valid_from="1994", cues=("下岗",)),
    definition_en="Two.",
    definition_zh="二。",
    renderings=(Rendering("Merger", "own"), Rendering("unification", "press", preferred=True)),
    citations=(Citation("s", "definition", "一文"),),
)
LINK = concept("own-2/c", "下岗", relations=(Relation(RELATED, "own-1/b"),))


def own_state(*concepts, **rest):
    contents = {}
    for one in concepts:
        contents.setdefault(one.id.split("/")[0], []).append(one)
    glossaries = tuple(OwnGlossary(name, name) for name in contents)
    made = {name: glossary(*each) for name, each in contents.items()}
    return OwnState(glossaries, made, **rest)


def test_a_merged_entry_says_what_both_said():
    one = merged(A, B)
    assert [f.hans for f in one.forms] == ["并轨", "双轨合一"]
    assert (one.definition_en, one.definition_zh, one.note_en) == ("One.", "二。", "Two.")
    assert [r.text for r in one.renderings] == ["merger", "unification"]
    assert (one.valid_from, one.cues, one.citations) == ("1994", ("下岗",), B.citations)


def test_links_and_notes_follow_a_merged_entry():
    own = own_state(A, B, LINK, notes={"own-1/b": "旧", "own-1/a": "新"})
    changes = merge_entries(own, A, B)
    after = {change.after.id: change.after for change in changes if hasattr(change.after, "id")}
    assert after["own-2/c"].relations == (Relation(RELATED, "own-1/a"),)
    assert Change(EntryNote("own-1/a", "新"), EntryNote("own-1/a", "新\n旧")) in changes
    assert Change(B, None) in changes


def test_entries_that_are_linked_with_each_other_keep_no_link_to_themselves():
    linked = replace(A, relations=(Relation(RELATED, "own-1/b"), Relation(RELATED, "x")))
    (first, *_) = merge_entries(own_state(linked, B), linked, B)
    assert first.after.relations == (Relation(RELATED, "x"),)


def test_glossaries_are_merged_entry_by_entry():
    twin = concept("own-2/a", "并轨", "两轨合并")
    member = concept("own-2/m", "三轨", members=(Member(1, "并轨", "", "own-2/a"),))
    switch = Switch("class:三班", "own-2", on=True)
    own = own_state(A, twin, member, switches=frozenset({switch}))
    changes = merge_glossaries(own, "own-1", "own-2")
    after = {c.after.id: c.after for c in changes if c.after is not None}
    assert [f.hans for f in after["own-1/a"].forms] == ["并轨", "两轨合并"]
    assert after["own-1/m"].members[0].target == "own-1/a"
    assert Change(switch, None) in changes
    assert Change(own.named("own-2"), None) in changes


def test_entries_of_other_times_stay_apart_when_glossaries_are_merged():
    early = concept("own-1/a", "并轨", valid_to="1993")
    late = concept("own-2/a", "并轨", valid_from="1994")
    changes = merge_glossaries(own_state(early, late), "own-1", "own-2")
    assert Change(None, replace(late, id="own-1/a-2")) in changes


def test_a_glossary_goes_with_all_that_is_in_it():
    own = own_state(A, B)
    assert delete_glossary(own, "own-1") == (
        Change(A, None),
        Change(B, None),
        Change(own.named("own-1"), None),
    )


def test_conflicts_are_told_by_where_they_are():
    ours = glossary(concept("bing-gui-1994", "并轨"))
    own = {"own-1": glossary(A, B), "": ours}
    told = {(c.kind, c.first, c.second) for c in conflicts(own)}
    assert told == {
        (ConflictKind.TWICE, "own-1/a", "own-1/b"),
        (ConflictKind.ELSEWHERE, "own-1/a", "bing-gui-1994"),
        (ConflictKind.ELSEWHERE, "own-1/b", "bing-gui-1994"),
    }


def test_a_form_with_a_rule_is_a_conflict_like_a_plain_one():
    ruled = form("并轨", not_after=("合",))
    every = {
        "": glossary(concept("bing-gui", ruled)),
        "own-1": glossary(concept("own-1/a", "并轨")),
    }
    assert [(one.kind, one.label) for one in conflicts(every)] == [("elsewhere", "并轨")]


def test_meanings_that_are_told_apart_are_no_conflict():
    early = concept("own-1/a", "并轨", valid_to="1993")
    late = concept("own-1/b", "并轨", valid_from="1994")
    known = Relation(RelationKind.CONFUSABLE, "own-1/c")
    told = concept("own-1/d", "双轨", relations=(known,))
    made = glossary(early, late, told, concept("own-1/c", "双轨"))
    assert list(conflicts({"own-1": made, "": glossary()})) == []


def test_a_draft_is_held_against_what_is_there():
    (found,) = conflicts_of(concept("own-2/x", "并轨"), glossary(A))
    assert (found.kind, found.second) == (ConflictKind.ELSEWHERE, "own-1/a")
    assert conflicts_of(A, glossary(A)) == ()
    assert share_a_form(A, B)
    assert not share_a_form(A, LINK)


def test_ids_are_pinyin_and_year_and_never_twice():
    ids = Identifiers("own-1", {"own-1/bing-gui-1994"})
    named = concept("", form("并轨", "bìng guǐ"), valid_from="1994-03")
    assert [ids.of(named), ids.of(named)] == ["own-1/bing-gui-1994-2", "own-1/bing-gui-1994-3"]
    assert ids.of(concept("own-9/kept", "并轨")) == "own-1/kept"
    assert ids.of(concept("", form("并轨", "%%"))) == "own-1/entry"
    assert new_glossary_id() != new_glossary_id()
