"""An entry is what the lines of the editor say, and nothing it does not show is lost."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from reader.glossary.concept import Citation, FormKind, Member, Rendering
from reader.glossary.entry_text import EntryText, blank, concept_of, text_of
from reader.glossary.files import load_shipped
from tests.glossary.exchange.packs_made import concepts


@given(concepts(1))
@settings(max_examples=60, deadline=None)
def test_lines_that_were_not_touched_say_the_same_again(concept):
    text = text_of(concept)
    assert text_of(concept_of(text, concept)) == text


@pytest.mark.parametrize("name", ["liang-ge-quebao-1998", "dibao-1999", "bing-gui-1998"])
def test_entries_of_ours_lose_nothing_in_the_editor(name):
    concept = load_shipped().concepts.get(name)
    if concept is not None:
        again = concept_of(text_of(concept), concept)
        assert set(again.forms) == set(concept.forms)
        assert (again.members, again.relations) == (concept.members, concept.relations)
        assert set(again.citations) == set(concept.citations)


def test_a_new_entry_is_what_was_written():
    text = EntryText(
        term=" 两个 确保\n",
        pinyin="liǎng ge quèbǎo",
        traditional="兩個確保",
        short="确保\n确保\n",
        members="生活费 = living allowance\n养老金",
        renderings="two guarantees\ntwo ensures",
        sources="一文 | 人民日报 | 1998\n另一文",
        not_before="性 率",
        valid_from="1998",
    )
    made = concept_of(text, blank())
    assert [(f.hans, f.kind) for f in made.forms] == [
        ("两个 确保", FormKind.FULL), ("确保", FormKind.SHORT),
    ]  # fmt: skip
    assert made.forms[0].not_before == ("性", "率")
    assert made.members == (Member(1, "生活费", "living allowance"), Member(2, "养老金", ""))
    assert [(r.text, r.preferred) for r in made.renderings] == [
        ("two guarantees", True), ("two ensures", False),
    ]  # fmt: skip
    assert made.citations[0] == Citation("source-1", "definition", "一文", "人民日报", "1998")
    assert (made.valid_from, made.issuer) == ("1998", None)


def test_what_a_line_does_not_show_is_kept():
    before = replace(
        blank("并轨"),
        members=(Member(1, "甲", "one", "own-1/jia"),),
        renderings=(Rendering("merger", "official", source="s"),),
        citations=(Citation("s", "valid_from", "一文", number="1号"),),
    )
    after = concept_of(replace(text_of(before), gloss_en="x"), before)
    assert after.members == before.members
    assert after.citations == before.citations
    assert after.renderings[0].source == "s"
