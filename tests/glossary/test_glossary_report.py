"""Reports of the glossary are plain values with the fields of the command line."""

import json
from datetime import date

import pytest

from reader.glossary.files import load_shipped
from reader.glossary.report import concepts_report, senses_report
from reader.glossary.senses import senses


@pytest.fixture(scope="module")
def glossary():
    return load_shipped()


def report(glossary, label, on=None):
    plain = json.loads(json.dumps(senses_report(glossary, senses(glossary, label, on))))
    return plain["senses"]


def test_a_sense_has_every_field_of_the_card(glossary):
    first, second = report(glossary, "两个确保", date(2003, 1, 17))
    assert first.keys() >= {
        *("concept", "headword", "pinyin", "gloss_en", "gloss_zh", "definition_zh"),
        *("definition_en", "valid_from", "valid_to", "chosen", "members", "renderings"),
        *("relations", "citations", "status_zh", "status_en", "confidence", "forms", "kind"),
    }
    assert (first["concept"], first["chosen"], first["current"]) == (
        "liang-ge-quebao-1998",
        True,
        True,
    )
    assert (second["chosen"], second["current"]) == (False, False)
    assert first["pinyin"] == "liǎng gè quèbǎo"
    assert first["kind"] == "numbered formula"


def test_members_and_relations_name_their_targets(glossary):
    first, _ = report(glossary, "两个确保", date(2003, 1, 17))
    member = first["members"][0]
    assert (member["number"], member["headword"]) == (1, "下岗职工基本生活保障")
    assert "三条保障线" in [relation["headword"] for relation in first["relations"]]


def test_a_member_without_an_entry_of_its_own_has_no_headword(glossary):
    (sense,) = report(glossary, "“三个代表”")
    assert [member["headword"] for member in sense["members"]] == [None, None, None]


def test_a_concept_tells_its_formulas(glossary):
    (sense, *_) = report(glossary, "下岗职工基本生活保障", date(2003, 1, 17))
    formulas = {(f["headword"], f["number"]) for f in sense["formulas"]}
    assert formulas == {("两个确保", 1), ("三条保障线", 1)}


def test_the_list_has_a_row_for_each_concept(glossary):
    rows = concepts_report(glossary.concepts.values())["concepts"]
    assert len(rows) == len(glossary.concepts)
    assert rows[0].keys() >= {
        *("concept", "headword", "forms", "category", "valid_from", "valid_to", "confidence"),
    }
    assert json.dumps(rows)
