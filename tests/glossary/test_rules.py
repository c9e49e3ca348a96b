"""Each rule of the glossary catches its breach."""

import pytest

from reader.glossary.topics import check
from tests.glossary.topics_made import entry, write


def told(folder, *entries):
    return [problem.text.en for problem in check(write(folder, *entries))]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (('id = "x"', 'id = "X y"'), "the id is no slug"),
        (('headword = "试点"', 'headword = "试验"'), "the headword is not among the forms"),
        (
            ("forms = [", 'forms = [{ hans = "试点", kind = "full", pinyin = "shìdiǎn" }, '),
            "form 试点 stands twice",
        ),
        (
            ("forms = [", 'forms = [{ hans = "试点", kind = "variant", pinyin = "shìdiǎn" }, '),
            "form 试点 stands twice",
        ),
        (('"试行"', f'"{"试" * 31}"'), "gloss_zh has 31 characters, 30 are allowed"),
        (('"pilot"', f'"{"p" * 61}"'), "gloss_en has 61 characters, 60 are allowed"),
        (('"pilot"', '"pilot"\nstatus_en = "old"'), "status in one language only"),
        (('"Try first."', '"Try <b>first</b>."'), "markup or a note in definition"),
        (('"Try first."', '"Try first (not verified)."'), "markup or a note in definition"),
        (('"pilot"', '"pilot"\nvalid_from = "19-1"'), "not an ISO date: 19-1"),
        (
            ('"pilot"', '"pilot"\nissuer = "某部"\norigin = "general usage"'),
            "an issuer, and yet an origin",
        ),
        (('"pilot"', '"pilot"\norigin = "me"'), "“origin” is “me”, not one of: general usage"),
        (
            ('"pilot"', '"pilot"\nvalid_from = "1999"\nvalid_to = "1998-12"'),
            "it ends before it begins",
        ),
        (
            ('"pilot"', '"pilot"\nmembers = [{ zh = "甲", en = "a" }]'),
            "only a numbered formula has members",
        ),
        (('kind = "policy"', 'kind = "numbered formula"'), "a numbered formula needs its members"),
        (("citations =", "cues = [] #"), "confidence A or B needs a citation"),
        (('"definition"', '"meaning"'), "nothing is called “meaning”"),
        (
            ('"pilot"', '"pilot"\nrenderings = [{ text = "pilot", kind = "own" }]'),
            "one rendering must be preferred",
        ),
        (
            (
                '"pilot"',
                '"pilot"\nrenderings = [{ text = "pilot", kind = "mine", preferred = true }]',
            ),
            "unknown kind of rendering",
        ),
        (
            (
                '"pilot"',
                '"pilot"\nrenderings = '
                '[{ text = "pilot", kind = "own", source = "lew", preferred = true }]',
            ),
            "no source “lew”",
        ),
        (("shìdiǎn", "shì"), "the pinyin of 试点 does not fit: shì"),
        (('kind = "full"', 'kind = "gapped"'), "试点: a gapped form, and no other, has “…”"),
        (('hant = "試點"', "gap = 4"), "试点: a gapped form, and no other, has “…” and a gap"),
        (('hant = "試點"', 'hant = "試驗"'), "試驗 is not 试点 in traditional characters"),
        (
            ('"pilot"', '"pilot"\nrelations = [{ type = "related", target = "y" }]'),
            "no other concept “y”",
        ),
        (
            ('"pilot"', '"pilot"\nrelations = [{ type = "related", target = "x" }]'),
            "no other concept “x”",
        ),
    ],
)
def test_a_breach_is_told(tmp_path, change, expected):
    (text,) = told(tmp_path, entry("x", change))
    assert text.partition(": ")[2].startswith(expected)


def test_a_form_of_one_character_is_too_short(tmp_path):
    one = entry("x", ("试点", "试"), ("shìdiǎn", "shì"), (', hant = "試點"', ""))
    assert told(tmp_path, one) == ["x: 试 is too short"]


def test_a_gapped_form_needs_both_its_parts(tmp_path):
    gapped = entry(
        "x",
        ("试点", "试…"),
        ("shìdiǎn", "shì"),
        ('hant = "試點"', "gap = 3"),
        ('"full"', '"gapped"'),
    )
    assert told(tmp_path, gapped) == ["x: 试… is too short"]


def test_the_members_of_a_double_formula_add_up(tmp_path):
    rows = ", ".join(['{ zh = "甲", en = "a" }'] * 3)
    formula = entry(
        "x",
        ("试点", "一个中心、两个基本点"),
        ("shìdiǎn", "yī gè zhōngxīn, liǎng gè jīběndiǎn"),
        (', hant = "試點"', ""),
        ('kind = "policy"', f'kind = "numbered formula"\nmembers = [{rows}]'),
    )
    assert told(tmp_path, formula) == []


@pytest.mark.parametrize(("members", "count"), [(1, 1), (2, 0), (3, 1)])
def test_a_numbered_formula_has_as_many_members_as_it_says(tmp_path, members, count):
    rows = ", ".join(['{ zh = "甲", en = "a" }'] * members)
    formula = entry(
        "x",
        ("试点", "两个确保"),
        ("shìdiǎn", "liǎng gè quèbǎo"),
        (', hant = "試點"', ""),
        ('kind = "policy"', f'kind = "numbered formula"\nmembers = [{rows}]'),
    )
    texts = told(tmp_path, formula)
    assert texts == [f"x: 两个确保 has {members} members"] * count


def test_a_formula_without_number_may_have_any_members(tmp_path):
    change = (
        'kind = "policy"',
        'kind = "numbered formula"\nmembers = [{ zh = "甲", en = "a", target = "y" }]',
    )
    other = entry("y", ("试点", "制度"), ("shìdiǎn", "zhìdù"), (', hant = "試點"', ""))
    assert told(tmp_path, entry("x", change), other) == []


def test_an_entry_of_confidence_c_needs_no_citation(tmp_path):
    change = ("citations =", "cues = [] #"), ('confidence = "A"', 'confidence = "C"')
    assert told(tmp_path, entry("x", *change)) == []


def test_an_id_used_twice_is_told(tmp_path):
    assert "x: the id is used twice" in told(tmp_path, entry("x"), entry("x"))


def test_two_senses_of_a_label_must_be_told_apart(tmp_path):
    assert told(tmp_path, entry("x"), entry("y")) == ["y: shares 试点 with x"]


@pytest.mark.parametrize(("one", "other"), [("x", "y"), ("y", "x")])
def test_confusable_senses_are_told_apart(tmp_path, one, other):
    relation = f'relations = [{{ type = "confusable_with", target = "{other}" }}]\n'
    assert told(tmp_path, entry(one), relation, entry(other)) == []


def test_another_relation_does_not_tell_senses_apart(tmp_path):
    relation = 'relations = [{ type = "related", target = "y" }]\n'
    assert told(tmp_path, entry("x"), relation, entry("y")) == ["y: shares 试点 with x"]


@pytest.mark.parametrize("first", ["x", "y"])
def test_senses_of_different_times_are_told_apart(tmp_path, first):
    early = entry("x", ('"pilot"', '"pilot"\nvalid_to = "1998"'))
    late = entry("y", ('"pilot"', '"pilot"\nvalid_from = "1999"'))
    pair = (early, late) if first == "x" else (late, early)
    assert told(tmp_path, *pair) == []


def test_a_date_that_is_none_is_told_once(tmp_path):
    wrong = entry("y", ('"pilot"', '"pilot"\nvalid_from = "soon"'))
    assert told(tmp_path, entry("x"), wrong) == ["y: not an ISO date: soon"]


def test_every_problem_is_told_in_chinese_too(tmp_path):
    (problem,) = check(write(tmp_path, entry("x", ("shìdiǎn", "shì"))))
    assert problem.text.zh == "x：“试点”的拼音不合：shì"
