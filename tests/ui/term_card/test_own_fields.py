"""A card tells whose glossary an entry is from, and what the reader wrote about it."""

from reader.ui.term_card.blocks import EditEntry, EditNote, OwnTold
from reader.ui.term_card.own_fields import own_fields
from tests.glossary.concepts_made import concept

OURS, MINE = concept("bing-gui-1994", "并轨"), concept("own-1/a", "并轨")


def told(blocks):
    return [
        (block.label, block.text, [r.target for r in block.runs if r.target]) for block in blocks
    ]


def test_an_entry_of_ours_can_be_noted(qapp):
    (told_once,) = told(own_fields(OURS, OwnTold()))
    assert told_once == (
        "Glossary", "Yandu's glossary  Write a note", [EditNote("bing-gui-1994")],
    )  # fmt: skip


def test_an_own_entry_can_be_changed_and_its_note_too(qapp):
    first, second = told(own_fields(MINE, OwnTold("我的", "课上讲")))
    assert first == ("My note", "课上讲  Change", [EditNote("own-1/a")])
    assert second == ("Glossary", "我的  Edit", [EditEntry("own-1/a")])


def test_on_a_projector_nothing_is_said(qapp):
    assert own_fields(MINE, None) == []
