"""Concepts are found by any way of writing, by sound, and by the formulas they belong to."""

from reader.glossary.concept import Concept, Kind, Member, Relation, RelationKind
from reader.glossary.relations import with_inverses
from tests.glossary.concepts_made import concept, form, glossary


def ids(concepts: tuple[Concept, ...]):
    return [c.id for c in concepts]


def test_a_label_is_found_in_any_writing():
    known = glossary(concept("a", form("“两个确保”", hant="“兩個確保”"), "确保"))
    for label in ("两个确保", "『两个确保』", "兩個確保", "确保"):
        assert ids(known.by_form(label)) == ["a"]
    assert known.by_form("两个") == ()


def test_a_label_of_two_meanings_gives_both_in_order():
    known = glossary(concept("a", "并轨"), concept("b", "并轨", "并轨"))
    assert ids(known.by_form("并轨")) == ["a", "b"]


def test_a_concept_is_found_by_its_sound():
    known = glossary(concept("a", form("率", pinyin="lǜ")), concept("b", form("路", pinyin="lù")))
    assert ids(known.by_pinyin("lv")) == ["a", "b"]
    assert known.by_pinyin("lie") == ()


def test_a_member_knows_its_formulas():
    formula = concept(
        "two",
        "两个确保",
        kind=Kind.FORMULA,
        members=(Member(1, "甲", "a", "first"), Member(2, "乙", "b")),
    )
    known = glossary(formula, concept("first", "甲甲"), concept("other", "丙丙"))
    assert known.formulas_of("first") == ((formula, formula.members[0]),)
    assert known.formulas_of("other") == ()


def test_an_inverse_is_added_once_and_the_own_words_stay():
    there = Relation(RelationKind.RELATED, "b", note_en="own")
    back = Relation(RelationKind.RELATED, "a", note_en="other")
    one, other = with_inverses(
        [concept("a", "甲甲", relations=(there,)), concept("b", "乙乙", relations=(back,))]
    )
    assert (one.relations, other.relations) == ((there,), (back,))


def test_a_relation_without_inverse_kind_or_target_adds_nothing():
    part = Relation(RelationKind.PART_OF, "b")
    lost = Relation(RelationKind.BROADER, "nowhere")
    one, other = with_inverses([concept("a", "甲甲", relations=(part, lost)), concept("b", "乙乙")])
    assert one.relations == (part, lost)
    assert other.relations == ()
